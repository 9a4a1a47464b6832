"""People: who signs in, and the part each has in the programme and in a partnership."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class ProgrammeRole(models.TextChoices):
    """What a person does for the whole programme; most do nothing for it, and have a part in a partnership instead."""

    NONE = "", "none"
    MANAGER = "manager", "programme manager"
    EDITOR = "editor", "editor"


class PartnershipRole(models.TextChoices):
    """What a person does in one partnership."""

    COORDINATOR = "coordinator", "coordinator"
    PARTNER = "partner", "partner"
    OBSERVER = "observer", "observer"


class People(BaseUserManager["Person"]):
    """Makes people; nobody has a password."""

    def create_user(self, email: str, name: str = "", **fields: Any) -> Person:
        person = self.model(email=email.strip().lower(), name=name, **fields)
        person.set_unusable_password()
        person.save(using=self._db)
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

    @cached_property
    def parts(self) -> dict[Any, str]:
        """The role that this person has in each partnership, by the partnership's key; one query, kept for the request."""
        return dict(self.part_set.values_list("partnership_id", "role"))


class Part(models.Model):
    """The part that a person has in a partnership."""

    person = models.ForeignKey(Person, models.CASCADE)
    partnership = models.ForeignKey("partnerships.Partnership", models.CASCADE, related_name="parts")
    role = models.CharField(max_length=20, choices=PartnershipRole.choices)

    class Meta:
        constraints = [models.UniqueConstraint("person", "partnership", name="one_part_in_a_partnership")]

    def __str__(self) -> str:
        return f"{self.role} in {self.partnership_id}"


class SignInLink(models.Model):
    """A link that signs somebody in once. Only a digest of its secret is kept."""

    class Purpose(models.TextChoices):
        SAMPLE = "sample", "the sample programme"
        SET_UP = "set-up", "the first manager"

    digest = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True)
    expires = models.DateTimeField()

    def __str__(self) -> str:
        return self.purpose
