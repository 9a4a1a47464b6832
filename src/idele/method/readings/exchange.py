"""What fiches call a form and an opportunity, what an outcome counts for, and the yardstick of reach. Data, not code."""

from __future__ import annotations

# METHOD.md section 15: what an outcome counts for; one that is too early is left out.
WORTH = {"worked": 1.0, "partly": 0.5, "failed": 0.0, "abandoned": 0.0}

# [reading] Fiches tell these in their own words: the first kind one of whose words occurs in the text is meant (METHOD.md
# sections 11 and 12). More particular words stand first.
FORM_WORDS = {
    "level 1": ("base capacity", "level 1"),
    "level 2": ("capacity and delivery", "level 2"),
    "hybrid": ("hybrid",),
    "umbrella": ("umbrella", "multi-purpose", "multi purpose"),
    "social enterprise": ("social enterprise",),
    "social economy": ("social economy",),
    "quasi-public": ("quasi-public", "quasi public"),
}
OPPORTUNITY_WORDS = {"crowded": ("crowd",), "resistance": ("resist",), "receptive": ("recepti",)}

# METHOD.md section 16: the IDELE programme itself, as the talk's slide 5 counts it.
YARDSTICK = {"years": 3, "seminars": 11, "practices": 100, "players": 250}
