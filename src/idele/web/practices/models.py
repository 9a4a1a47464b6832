"""Good practices and who took them up, a model a table of TABLES.md."""

from __future__ import annotations

from django.db import models

from idele.tables import choices
from idele.web.core import columns
from idele.web.core.constraints import held


class Practice(models.Model):
    """A good practice: its fiche."""

    key = columns.key()
    title = columns.text()
    summary = columns.text()
    language = columns.text(empty=True)
    partnership = columns.to("partnerships.Partnership", related="practices", empty=True)
    organisation = columns.to("core.Organisation", empty=True)
    territory = columns.to("core.Territory", empty=True)
    started = columns.date(empty=True)
    ended = columns.date(empty=True)
    money = columns.number(empty=True)
    domains = columns.text()
    subjects = columns.text(empty=True)
    issues = columns.text(empty=True)
    pattern = columns.text(empty=True)
    form = columns.text(empty=True)
    opportunity = columns.text(empty=True)
    results = columns.text(empty=True)
    grade = columns.whole(empty=True)
    needs = columns.text(empty=True)
    problems = columns.text(empty=True)
    contact = columns.text(empty=True)
    licence = columns.text(empty=True)
    source = columns.text(empty=True)
    confirm_by = columns.date(empty=True)

    class Meta:
        ordering = ["title"]
        constraints = held("practices")

    def __str__(self) -> str:
        return str(self.title)


class PracticeText(models.Model):
    """A practice's texts in another language."""

    practice = columns.to("practices.Practice", related="texts")
    language = columns.part_of_key()
    title = columns.text()
    summary = columns.text(empty=True)
    results = columns.text(empty=True)
    needs = columns.text(empty=True)
    problems = columns.text(empty=True)

    class Meta:
        constraints = held("practice_texts")


class Adoption(models.Model):
    """A partnership taking up a practice, and how it went."""

    practice = columns.to("practices.Practice", related="adoptions")
    partnership = columns.to("partnerships.Partnership", related="adoptions")
    started = columns.date()
    from_partnership = columns.to("partnerships.Partnership", empty=True)
    forecast = columns.number(empty=True)
    outcome = columns.choice(choices.OUTCOMES)
    outcome_12 = columns.choice(choices.OUTCOMES, empty=True)
    outcome_24 = columns.choice(choices.OUTCOMES, empty=True)
    adaptation = columns.text(empty=True)
    closed = columns.date(empty=True)

    class Meta:
        constraints = held("adoptions")
