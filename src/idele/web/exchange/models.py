"""Where practice is exchanged and what was learnt, a model a table of TABLES.md."""

from __future__ import annotations

from django.db import models

from idele.tables import choices
from idele.web.core import columns
from idele.web.core.constraints import held


class Seminar(models.Model):
    """Where practice is exchanged."""

    key = columns.key()
    title = columns.text()
    topic = columns.text()
    territory = columns.to("core.Territory", empty=True)
    start = columns.date()
    end = columns.date()

    class Meta:
        ordering = ["start", "key"]
        constraints = held("seminars")

    def __str__(self) -> str:
        return str(self.title)


class Participant(models.Model):
    """How many people of an organisation took part in a seminar, from which level and in which role."""

    seminar = columns.to("exchange.Seminar", related="participants")
    organisation = columns.to("core.Organisation")
    level = columns.choice(choices.LEVELS)
    role = columns.choice(choices.PARTICIPANT_ROLES)
    people = columns.whole(empty=True)

    class Meta:
        constraints = held("participants")


class Presented(models.Model):
    """A practice presented at a seminar."""

    seminar = columns.to("exchange.Seminar", related="presented")
    practice = columns.to("practices.Practice")

    class Meta:
        verbose_name_plural = "presented"
        constraints = held("presented")


class Lesson(models.Model):
    """What was learnt, and what was changed because of it."""

    key = columns.key()
    seminar = columns.to("exchange.Seminar", related="lessons", empty=True)
    partnership = columns.to("partnerships.Partnership", related="lessons", empty=True)
    practice = columns.to("practices.Practice", empty=True)
    text = columns.text()
    date = columns.date()
    change = columns.text(empty=True)

    class Meta:
        ordering = ["-date", "key"]
        constraints = held("lessons")
