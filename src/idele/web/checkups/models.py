"""Instruments, waves and what was answered, a model a table of TABLES.md.

What a respondent gave has a random number for its own and no time: nothing tells who came when, or in which order.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from idele.tables import choices
from idele.web.core import columns
from idele.web.core.constraints import held


class Statement(models.Model):
    """A statement of an instrument, in one version and language."""

    instrument = columns.part_of_key()
    version = columns.part_of_key()
    key = columns.part_of_key()
    construct = columns.text()
    reversed = columns.truth()
    language = columns.part_of_key()
    text = columns.text()

    class Meta:
        constraints = held("statements")


class Wave(models.Model):
    """One round of a check-up in one partnership."""

    key = columns.key()
    partnership = columns.to("partnerships.Partnership", related="waves")
    opened = columns.date()
    closed = columns.date(empty=True)
    instrument = columns.text(empty=True)
    version = columns.text(empty=True)
    low = columns.number(empty=True)
    high = columns.number(empty=True)
    rating_low = columns.number(empty=True)
    rating_high = columns.number(empty=True)

    class Meta:
        constraints = held("waves")

    def __str__(self) -> str:
        return str(self.key)


class Invited(models.Model):
    """How many people of which organisation were asked."""

    wave = columns.to("checkups.Wave", indexed=False)
    organisation = columns.to("core.Organisation")
    people = columns.whole()

    class Meta:
        verbose_name_plural = "invited"
        constraints = held("invited")


class Answer(models.Model):
    """What one respondent answered to one statement."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    wave = columns.to("checkups.Wave", indexed=False)
    respondent = columns.part_of_key()
    organisation = columns.to("core.Organisation")
    statement = columns.part_of_key()
    value = columns.number(empty=True)
    comment = columns.text(empty=True)

    class Meta:
        constraints = held("answers")


class Leader(models.Model):
    """Who one respondent thinks leads a function."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    wave = columns.to("checkups.Wave", indexed=False)
    respondent = columns.part_of_key()
    action = columns.to("partnerships.Action")
    function = columns.choice(choices.FUNCTIONS)
    organisation = columns.to("core.Organisation", empty=True)

    class Meta:
        constraints = held("leaders")


class Rating(models.Model):
    """How one organisation rates another that it works with."""

    wave = columns.to("checkups.Wave", indexed=False)
    rater = columns.to("core.Organisation")
    ratee = columns.to("core.Organisation")
    reliability = columns.number(empty=True)
    support = columns.number(empty=True)
    openness = columns.number(empty=True)

    class Meta:
        constraints = held("ratings")


class Allocation(models.Model):
    """Points that an organisation gave an objective, for itself or as a guess of another."""

    wave = columns.to("checkups.Wave", indexed=False)
    by = columns.to("core.Organisation")
    about = columns.to("core.Organisation")
    objective = columns.to("partnerships.Objective")
    points = columns.number()

    class Meta:
        constraints = held("allocations")
