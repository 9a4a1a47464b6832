"""The tables that this app keeps."""

from __future__ import annotations

from idele.web.checkups import models
from idele.web.core.keeping import Rows

ROWS = (
    Rows("statements", models.Statement),
    Rows("waves", models.Wave, ("partnership",)),
    Rows("invited", models.Invited, ("wave", "partnership")),
    Rows("answers", models.Answer, ("wave", "partnership"), confidential=True),
    Rows("leaders", models.Leader, ("wave", "partnership"), confidential=True),
    Rows("ratings", models.Rating, ("wave", "partnership"), confidential=True),
    Rows("allocations", models.Allocation, ("wave", "partnership"), confidential=True),
)
