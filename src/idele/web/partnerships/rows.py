"""The tables that this app keeps."""

from __future__ import annotations

from idele.web.core.keeping import Rows
from idele.web.partnerships import models

ROWS = (
    Rows("partnerships", models.Partnership, ("id",)),
    Rows("partners", models.Partner, ("partnership",)),
    Rows("objectives", models.Objective, ("partnership",)),
    Rows("issues", models.Issue, ("partnership",)),
    Rows("issue_links", models.IssueLink, ("source", "partnership")),
    Rows("actions", models.Action, ("partnership",)),
    Rows("action_issues", models.ActionIssue, ("action", "partnership")),
    Rows("functions", models.Function, ("action", "partnership")),
    Rows("capacities", models.Capacity, ("partnership",)),
    Rows("connections", models.Connection, ("partnership",)),
    Rows("milestones", models.Milestone, ("partnership",)),
    Rows("targets", models.Target, ("partnership",)),
    Rows("funding", models.Funding, ("partnership",)),
    Rows("ledger", models.LedgerEntry, ("partnership",)),
    Rows("coalition_costs", models.CoalitionCost, ("partnership",)),
    Rows("claims", models.Claim, ("partnership",)),
    Rows("consultations", models.Consultation, ("partnership",)),
)
