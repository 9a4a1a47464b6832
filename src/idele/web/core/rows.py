"""The tables that this app keeps."""

from __future__ import annotations

from idele.web.core import models
from idele.web.core.keeping import Rows

ROWS = (
    Rows("territories", models.Territory),
    Rows("organisations", models.Organisation),
    Rows("vocabulary", models.VocabularyWord),
)
