"""The tables that this app keeps."""

from __future__ import annotations

from idele.web.core.keeping import Rows
from idele.web.practices import models

ROWS = (
    Rows("practices", models.Practice, ("partnership",)),
    Rows("practice_texts", models.PracticeText, ("practice", "partnership")),
    Rows("adoptions", models.Adoption, ("partnership",)),
)
