"""The check-up of a second partnership, so that there is somebody to learn from: Harbour Towns is sure of its money and of its
vehicles, and unsure of its vision, where Alder Valley is the other way round.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from examples.makers.illustration.people import PREFIX
from idele.method.readings import statements

SEED = 20260520
WAVE = f"{PREFIX}harbour-2026"
PEOPLE = {"harbour-council": 3, "harbour-ferries": 2, "harbour-school": 2}

# Where its answers lie, 1 to 5; everything else at 3.4.
LEAN = {
    "vision": 2.3, "fit": 2.6, "creativity": 2.4, "vehicles": 4.4, "funding": 1.5, "trust": 3.6, "fairness": 4.3, "time": 2.2,
    "learning": 3.3, "empowerment": 3.3, "delivery": 3.3, "centre": 3.2,
}  # fmt: skip


def answers() -> list[dict[str, Any]]:
    """Every statement of the full check-up to seven people of three organisations."""
    random = np.random.default_rng(SEED)
    bodies = [body for body, people in PEOPLE.items() for _ in range(people)]
    keys = sorted(f"h{random.integers(16**8):08x}" for _ in bodies)
    return [
        {
            "wave": WAVE, "respondent": key, "organisation": PREFIX + body, "statement": statement.key,
            "value": float(round(np.clip(random.normal(LEAN.get(statement.construct, 3.4), 0.4), 1, 5))), "comment": None,
        }
        for key, body in zip(keys, bodies, strict=True)
        for statement in statements.asked("full")
    ]  # fmt: skip


def tables() -> dict[str, list[dict[str, Any]]]:
    """waves, invited, answers: of this partnership alone."""
    wave = {"id": WAVE, "partnership": f"{PREFIX}harbour", "opened": "2026-04-27", "closed": "2026-05-20"}
    return {
        "waves": [{**wave, "instrument": statements.INSTRUMENT, "version": "full"}],
        "invited": [{"wave": WAVE, "organisation": PREFIX + body, "people": people} for body, people in PEOPLE.items()],
        "answers": answers(),
    }
