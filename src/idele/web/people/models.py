"""People: who signs in, and the part each has in the programme."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class ProgrammeRole(models.TextChoices):
    """What a person does for the whole programme; most do nothing for it, and have a part in a partnership instead."""

    NONE = "", "none"
    MANAGER = "manager", "programme manager"
    EDITOR = "editor", "editor"


class People(BaseUserManager["Person"]):
    """Makes people; nobody has a password."""

    def create_user(self, email: str, name: str = "", **fields: Any) -> Person:
        person = self.model(email=email.strip().lower(), name=name, **fields)
        person.set_unusable_password()
        person.save()
        return person


class Person(AbstractBaseUser):
    """A person who signs in with an e-mail address."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20, choices=ProgrammeRole.choices, blank=True, default=ProgrammeRole.NONE)
    language = models.CharField(max_length=10, blank=True)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[People] = People()

    class Meta:
        verbose_name_plural = "people"
        constraints = [models.UniqueConstraint(Lower("email"), name="person_email_whatever_its_case")]

    def __str__(self) -> str:
        return self.name or self.email
