"""Snapshots of figures, each with its date."""

from __future__ import annotations

from django.db import models


class Snapshot(models.Model):
    """Figures as everybody may see them, of one partnership or (where that is empty) of the programme, as of a date.

    Only the shared form is ever stored: what METHOD.md section 2 hides is not in here. ``revision`` is that of the rows
    behind it; ``holds_until`` is the last day on which the same rows still give the same figures, empty: for good.
    ``digest`` names the tables that were measured, ``method`` the state of the method that measured them.
    """

    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, null=True, blank=True, related_name="snapshots"
    )
    as_of = models.DateField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    revision = models.PositiveBigIntegerField()
    holds_until = models.DateField(null=True, blank=True)
    digest = models.CharField(max_length=64)
    method = models.CharField(max_length=64)
    figures = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "-made_at"], name="snapshots_of_a_partnership")]
