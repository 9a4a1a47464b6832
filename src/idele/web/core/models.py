"""What belongs to the whole programme: territories, organisations, its own words; and the audit."""

from __future__ import annotations

from django.db import models

from idele.tables import choices
from idele.web.core import columns
from idele.web.core.constraints import held


class Territory(models.Model):
    """A place, by NUTS code or by a name of its own."""

    code = columns.key()
    name = columns.text()
    parent = columns.to("core.Territory", empty=True)
    type = columns.choice(choices.TERRITORY_TYPES, empty=True)
    population = columns.whole(empty=True)
    autonomy = columns.number(empty=True)
    complete = columns.truth(empty=True)

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "territories"
        constraints = held("territories")

    def __str__(self) -> str:
        return str(self.name)


class Organisation(models.Model):
    """A body: one record for the whole programme."""

    key = columns.key()
    name = columns.text()
    kind = columns.choice(choices.ORGANISATION_KINDS)
    level = columns.choice(choices.LEVELS, empty=True)
    territory = columns.to("core.Territory", empty=True)
    domain = columns.text(empty=True)

    class Meta:
        ordering = ["name"]
        constraints = held("organisations")

    def __str__(self) -> str:
        return str(self.name)


class VocabularyWord(models.Model):
    """A word of one of the programme's own lists, in one language."""

    list = columns.part_of_key()
    key = columns.part_of_key()
    language = columns.part_of_key()
    label = columns.text()
    eurovoc = columns.text(empty=True)

    class Meta:
        ordering = ["list", "key", "language"]
        constraints = held("vocabulary")

    def __str__(self) -> str:
        return str(self.label)


class Programme(models.Model):
    """The one programme of this database. Money is in its ``currency`` where a partnership has none of its own."""

    currency = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_programme_in_a_database")]


class Audit(models.Model):
    """Who did what to what, and when. It holds numbers and keys, never a personal value, so it outlives a person's erasure."""

    at = models.DateTimeField(auto_now_add=True)
    actor = models.BigIntegerField(null=True, blank=True, help_text="the person's number; empty: the operator")
    action = models.CharField(max_length=50)
    kind = models.CharField(max_length=50, help_text="what sort of thing it was done to, such as partnership")
    object = models.CharField(max_length=columns.LONGEST_KEY, blank=True, help_text="its key; empty: the whole programme")
    old = models.JSONField(default=dict)
    new = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["kind", "object", "-at"], name="audit_of_an_object")]

    def __str__(self) -> str:
        return f"{self.action} {self.kind} {self.object}".strip()
