"""A made-up programme of any size, for trials and benchmarks: the same seed gives the same rows.

Everything in it is plainly made up, and every measure of the method has something to say about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from idele.tables import Tables


def tables(partnerships: int, seed: int = 1, answers: int | None = None) -> Tables:
    """Every table of a programme of ``partnerships``, which together give about ``answers`` answers.

    By default some 900 answers each, in one wave or two; with fewer, check-ups are shorter and delegations smaller. Raises
    ``ValueError`` under one partnership, or under 60 answers each, which is fewer than three people who answer the pulse.
    """
    from idele.sample import checkup, exchange, people, registers, work
    from idele.sample.world import world
    from idele.tables import Tables

    if partnerships < 1:
        raise ValueError(f"A programme has at least one partnership, not {partnerships}.")
    if answers is not None and answers < 60 * partnerships:
        raise ValueError(f"{partnerships} partnerships give at least {60 * partnerships} answers, not {answers}.")
    made = world(partnerships, seed, answers)
    return Tables(
        {name: frame for room in (people, work, registers, checkup, exchange) for name, frame in room.tables(made).items()}
    )


def about(partnerships: int, seed: int) -> dict[str, object]:
    """What the descriptor of a made-up programme says."""
    return {
        "name": f"made-up-{partnerships}-{seed}",
        "title": f"A made-up programme of {partnerships} partnerships",
        "description": f"Made up by idele sample with the seed {seed}. Nothing in it is real.",
        "illustration": True,
        "currency": "EUR",
        "language": "en",
        "licenses": [{"name": "CC0-1.0"}],
    }
