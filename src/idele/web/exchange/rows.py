"""The tables that this app keeps."""

from __future__ import annotations

from idele.web.core.keeping import Rows
from idele.web.exchange import models

ROWS = (
    Rows("seminars", models.Seminar),
    Rows("participants", models.Participant),
    Rows("presented", models.Presented),
    Rows("lessons", models.Lesson, ("partnership",)),
)
