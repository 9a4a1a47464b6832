"""Trust networks of up to ten thousand organisations, beside NetworkX."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from bench.measuring import count
from bench.sides import OURS, Agreement, Job, the_package, with_pandas

NEAR, FAR = 4, 2  # whom an organisation rates: of those beside it, and of all
RATINGS = ("reliability", "support", "openness")


def one_network(size: int, folder: Path) -> None:
    """A partnership of ``size`` organisations that all rate some beside them and a few further off."""
    import numpy as np

    from idele.tables import Package, Tables, write

    random = np.random.default_rng(size)
    names = [f"o{number}" for number in range(size)]
    rater = np.repeat(np.arange(size), NEAR + FAR)
    beside = random.integers(1, min(12, size - 1) + 1, (size, NEAR))
    far = random.integers(1, size, (size, FAR))
    ratee = (rater + np.hstack([beside, far]).ravel()) % size
    ties = sorted(set(zip(rater.tolist(), ratee.tolist(), strict=True)))
    given = random.integers(1, 5, (len(ties), len(RATINGS))).astype(float).tolist()
    wave, start = {"wave": "w"}, date(2025, 1, 1)
    answer = {**wave, "respondent": "r", "organisation": "o0", "statement": "trust.1", "value": 4.0}
    tables: dict[str, list[dict[str, Any]]] = {
        "organisations": [{"id": name, "name": name, "kind": "public"} for name in names],
        "partnerships": [{"id": "p", "name": "One network", "started": start}],
        "partners": [{"partnership": "p", "organisation": name, "role": "partner"} for name in names],
        "objectives": [{"id": "o", "partnership": "p", "text": "An objective", "set_by": "inside"}],
        "waves": [{"id": "w", "partnership": "p", "opened": start, "closed": date(2025, 2, 1)}],
        "invited": [{**wave, "organisation": name, "people": 1} for name in names],
        "answers": [answer],
        "allocations": [{**wave, "by": "o0", "about": "o0", "objective": "o", "points": 100.0}],
        "ratings": [
            {**wave, "rater": names[a], "ratee": names[b], **dict(zip(RATINGS, ratings, strict=True))}
            for (a, b), ratings in zip(ties, given, strict=True)
        ],
    }
    write(Package(Tables(tables), {"name": "network"}), folder)


def trust(package: Any, scratch: Path) -> Any:
    from idele.method.measure import measure

    return measure(package.tables.having(), only=("trust",))


def trust_with_networkx(frames: Any, scratch: Path) -> Any:
    from bench.peers import networks

    return {"trust": networks.trust(frames)}


def agree(ours: Any, theirs: Any) -> Agreement:
    from bench.peers.measure import differences

    return Agreement({"trust": count(theirs)}, differences(ours, theirs))


JOBS = {
    "trust network": Job(
        {OURS: (the_package, trust), "networkx": (with_pandas, trust_with_networkx)},
        agree=agree,
        sizes=(100, 1_000, 10_000),
        unit="organisations",
        make=one_network,
        trial=60,
    )
}
