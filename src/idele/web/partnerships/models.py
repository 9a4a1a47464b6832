"""The registers of a partnership, a model a table of TABLES.md. Field names are column names; a row's own id is its ``key``."""

from __future__ import annotations

from django.db import models

from idele.tables import choices
from idele.web.core import columns
from idele.web.core.constraints import held


class Partnership(models.Model):
    """Organisations that work together in a territory, with a start date."""

    key = columns.key()
    name = columns.text()
    territory = columns.to("core.Territory", empty=True)
    domains = columns.text(empty=True)
    started = columns.date()
    ended = columns.date(empty=True)
    mission = columns.text(empty=True)
    hourly_rate = columns.number(empty=True)
    currency = columns.text(empty=True)
    in_programme = columns.truth(empty=True)
    # Counts the changes to anything its figures rest on, so that a snapshot knows whether it still holds.
    revision = models.PositiveBigIntegerField(default=1, db_default=1, editable=False)
    # What the descriptor of its package said: title, sources, licence, whether it is an illustration.
    about = models.JSONField(default=dict, db_default={}, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = held("partnerships")

    def __str__(self) -> str:
        return str(self.name)


class Partner(models.Model):
    """An organisation's membership of a partnership, with a role and a period."""

    partnership = columns.to("partnerships.Partnership", related="partners")
    organisation = columns.to("core.Organisation", related="memberships")
    role = columns.choice(choices.PARTNER_ROLES)
    joined = columns.date(empty=True)
    left = columns.date(empty=True)

    class Meta:
        constraints = held("partners")


class Objective(models.Model):
    """What a partnership wants to reach."""

    key = columns.key()
    partnership = columns.to("partnerships.Partnership", related="objectives")
    text = columns.text()
    set_by = columns.choice(choices.SET_BY)

    class Meta:
        constraints = held("objectives")


class Issue(models.Model):
    """A problem in one policy domain at one level."""

    key = columns.key()
    partnership = columns.to("partnerships.Partnership", related="issues")
    text = columns.text()
    domain = columns.text()
    level = columns.choice(choices.LEVELS)
    salience = columns.number(empty=True)

    class Meta:
        constraints = held("issues")


class IssueLink(models.Model):
    """A makes B worse."""

    source = columns.to("partnerships.Issue")
    target = columns.to("partnerships.Issue")
    weight = columns.number()
    organisation = columns.to("core.Organisation", empty=True)

    class Meta:
        constraints = held("issue_links")


class Action(models.Model):
    """Something done about issues."""

    key = columns.key()
    partnership = columns.to("partnerships.Partnership", related="actions")
    name = columns.text()
    domain = columns.text(empty=True)
    started = columns.date(empty=True)
    ended = columns.date(empty=True)
    money = columns.number(empty=True)
    people = columns.whole(empty=True)

    class Meta:
        constraints = held("actions")


class ActionIssue(models.Model):
    """An issue that an action is about."""

    action = columns.to("partnerships.Action")
    issue = columns.to("partnerships.Issue")

    class Meta:
        constraints = held("action_issues")


class Function(models.Model):
    """A body that conceives, manages or implements an action, and the level it does so at."""

    action = columns.to("partnerships.Action")
    function = columns.choice(choices.FUNCTIONS)
    organisation = columns.to("core.Organisation")
    level = columns.choice(choices.LEVELS)
    lead = columns.truth()
    lowest_level = columns.choice(choices.LEVELS, empty=True)

    class Meta:
        constraints = held("functions")


class Capacity(models.Model):
    """How many functions a body can hold."""

    partnership = columns.to("partnerships.Partnership")
    organisation = columns.to("core.Organisation")
    functions = columns.whole()

    class Meta:
        verbose_name_plural = "capacities"
        constraints = held("capacities")


class Connection(models.Model):
    """A working tie between two bodies."""

    a = columns.to("core.Organisation")
    b = columns.to("core.Organisation")
    kind = columns.choice(choices.CONNECTION_KINDS)
    partnership = columns.to("partnerships.Partnership", empty=True)
    since = columns.date(empty=True)
    until = columns.date(empty=True)

    class Meta:
        constraints = held("connections")


class Milestone(models.Model):
    """A dated promise."""

    key = columns.key()
    partnership = columns.to("partnerships.Partnership", related="milestones")
    name = columns.text()
    kind = columns.choice(choices.MILESTONE_KINDS)
    first_planned = columns.date(empty=True)
    planned = columns.date()
    delivered = columns.date(empty=True)

    class Meta:
        constraints = held("milestones")


class Target(models.Model):
    """What is to be reached, and who set it."""

    key = columns.key()
    partnership = columns.to("partnerships.Partnership", related="targets")
    objective = columns.to("partnerships.Objective", empty=True)
    name = columns.text()
    set_by = columns.choice(choices.SET_BY)
    money = columns.number(empty=True)

    class Meta:
        constraints = held("targets")


class Funding(models.Model):
    """A funding line."""

    key = columns.key()
    partnership = columns.to("partnerships.Partnership", related="funding")
    source = columns.text()
    purpose = columns.choice(choices.FUNDING_PURPOSES)
    money = columns.number()
    spent = columns.number(empty=True)
    start = columns.date()
    end = columns.date()
    secured = columns.truth()

    class Meta:
        verbose_name_plural = "funding"
        constraints = held("funding")


class LedgerEntry(models.Model):
    """A contribution, benefit or risk of a partner. Entries may repeat."""

    partnership = columns.to("partnerships.Partnership")
    organisation = columns.to("core.Organisation")
    date = columns.date()
    kind = columns.choice(choices.LEDGER_KINDS)
    activity = columns.choice(choices.ACTIVITIES, empty=True)
    hours = columns.number(empty=True)
    money = columns.number(empty=True)

    class Meta:
        verbose_name_plural = "ledger entries"
        constraints = held("ledger")


class CoalitionCost(models.Model):
    """What a group of partners would pay on their own for a joint cost; ``coalition`` is organisations' keys joined by +."""

    partnership = columns.to("partnerships.Partnership")
    name = columns.part_of_key()
    coalition = models.CharField(max_length=2000)
    money = columns.number()
    money_low = columns.number(empty=True)
    money_high = columns.number(empty=True)

    class Meta:
        constraints = held("coalition_costs")


class Claim(models.Model):
    """What the partnership says it has added, with its evidence."""

    key = columns.key()
    partnership = columns.to("partnerships.Partnership", related="claims")
    category = columns.choice(choices.CLAIM_CATEGORIES)
    date = columns.date(empty=True)
    issue = columns.to("partnerships.Issue", empty=True)
    text = columns.text()
    anyway = columns.choice(choices.ANYWAY)
    grade = columns.whole()
    graded_by = columns.text(empty=True)
    evidence = columns.text(empty=True)

    class Meta:
        constraints = held("claims")


class Consultation(models.Model):
    """Who was asked about what stage, and when they answered."""

    partnership = columns.to("partnerships.Partnership")
    organisation = columns.to("core.Organisation")
    stage = columns.choice(choices.CONSULTATION_STAGES)
    sent = columns.date()
    due = columns.date()
    answered = columns.date(empty=True)

    class Meta:
        constraints = held("consultations")
