"""How large a made-up programme is, and what its partnerships are like underneath: what every table is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from idele.method.readings import statements
from idele.sample.draw import Whole, days, generator

TODAY = date(2026, 6, 30)  # a made-up programme has a made-up today, so that the same seed gives the same bytes
FEWEST_DAYS = 200  # between the start of a partnership and its first check-up
USUAL_ANSWERS = 900  # of one partnership, where nothing else is asked for
RECORDED_ONLY = 0.05  # share of partnerships that are recorded but not in the programme


@dataclass(frozen=True)
class Sizes:
    """What an average partnership holds, worked out from how many answers it is to give."""

    waves: float
    full: float  # share of partnerships that take the full check-up; the others take the pulse
    people: float  # respondents of a wave
    quarters: int  # of the ledger

    @classmethod
    def of(cls, answers: float) -> Sizes:
        """Sizes for so many answers of a partnership: few answers mean one wave of the pulse, many two of the full check-up."""
        room = float(np.clip(np.log(answers / 100) / np.log(10), 0, 1))
        waves, full = 1.05 + 0.75 * room, 0.03 + 0.5 * room
        pulse, long = (len(statements.asked(version)) for version in statements.VERSIONS)
        each = waves * (1 - RECORDED_ONLY) * (full * long + (1 - full) * pulse)
        return cls(waves=waves, full=full, people=answers / each, quarters=4 + round(4 * room))


@dataclass(frozen=True)
class World:
    """Arrays with one entry a partnership, unless said otherwise; partners are numbered through the programme."""

    seed: int
    sizes: Sizes
    started: Whole  # day
    in_programme: NDArray[np.bool_]
    partners: Whole  # how many
    silent: Whole  # how many of them, the last ones, answer no check-up
    people: Whole  # respondents of a wave
    full: NDArray[np.bool_]
    waves: Whole
    goodwill: NDArray[np.float64]  # what its people think higher or lower of everything, in points of 1 to 5

    @property
    def count(self) -> int:
        return len(self.started)

    @property
    def first(self) -> Whole:
        """The number of each partnership's first partner."""
        return np.cumsum(self.partners) - self.partners

    @property
    def age(self) -> Whole:
        """Days since the start."""
        return days(TODAY) - self.started

    def partner(self, partnership: Whole, place: Whole) -> Whole:
        """The number of the partner at this place of its partnership; places go round."""
        return self.first[partnership] + place % self.partners[partnership]


def world(partnerships: int, seed: int, answers: int | None = None) -> World:
    """A programme of that many partnerships which give about so many answers in all."""
    random = generator(seed, "world")
    sizes = Sizes.of((answers or USUAL_ANSWERS * partnerships) / partnerships)
    in_programme = random.random(partnerships) >= RECORDED_ONLY
    in_programme[0] = True
    people = np.maximum(3, random.poisson(sizes.people, partnerships))
    members = np.clip(np.round(people * 0.7).astype(np.int64) + 1, 4, 16)
    return World(
        seed=seed,
        sizes=sizes,
        started=days(TODAY) - random.integers(2 * FEWEST_DAYS, 12 * 365, partnerships),
        in_programme=in_programme,
        partners=members,
        silent=(random.random(partnerships) < 0.4).astype(np.int64),
        people=people,
        full=(random.random(partnerships) < sizes.full) | (np.arange(partnerships) == 0),
        waves=np.where(in_programme, 1 + (random.random(partnerships) < sizes.waves - 1), 0),
        goodwill=random.normal(0, 0.35, partnerships),
    )
