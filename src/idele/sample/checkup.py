"""Made-up check-ups: who was asked, what they answered, whom they think leads, whom they trust, what they want and guess."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from idele.method.readings import statements
from idele.method.readings.constructs import CONSTRUCTS
from idele.sample.draw import Whole, chosen, dated, days, generator, kept, label, spread
from idele.sample.people import OBJECTIVES
from idele.sample.work import ACTIONS, FUNCTIONS, action_key, organisation_key
from idele.sample.world import FEWEST_DAYS, TODAY, World

TOPICS = (*CONSTRUCTS, *statements.BESIDE_THE_CONSTRUCTS)
ACTIONS_ASKED_ABOUT = 2
MOST_RATED = 5
GUESSED = 3
DAYS_TO_TRUST = 600


@dataclass(frozen=True)
class Rounds:
    """The waves of the programme: of each its partnership, which wave of it that is, and the day it closed."""

    partnership: Whole
    place: Whole
    closed: Whole
    key: pl.Series
    last: NDArray[np.bool_]


def rounds(world: World) -> Rounds:
    """One wave or two a partnership, a year apart and the last within the last year but one."""
    random = generator(world.seed, "waves")
    owner, place = spread(world.waves)
    room = np.minimum(world.age - FEWEST_DAYS, 300)
    latest = days(TODAY) - 10 - (random.random(world.count) * room).astype(np.int64)
    gap = np.minimum(365, latest - world.started - 30)
    closed = latest[owner] - (world.waves[owner] - 1 - place) * gap[owner]
    key = label("p", owner) + label("-wave-", place, width=1)
    return Rounds(owner, place, closed, key, place == world.waves[owner] - 1)


def waves(world: World, held: Rounds) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "id": held.key,
            "partnership": label("p", held.partnership),
            "opened": dated(held.closed - 21),
            "closed": dated(held.closed),
            "instrument": statements.INSTRUMENT,
            "version": chosen(statements.VERSIONS, world.full[held.partnership].astype(np.int64)),
        }
    )


def invited(world: World, held: Rounds) -> pl.DataFrame:
    """Every partner, as many people as answer and now and then one more."""
    random = generator(world.seed, "invited")
    wave, place = spread(world.partners[held.partnership])
    owner = held.partnership[wave]
    answering = world.partners[owner] - world.silent[owner]
    people = (world.people[owner] - place + answering - 1) // answering
    return pl.DataFrame(
        {
            "wave": held.key.gather(wave),
            "organisation": organisation_key(world.partner(owner, place)),
            "people": np.maximum(1, people) + (random.random(len(wave)) < 0.2),
        }
    )


@dataclass(frozen=True)
class People:
    """Everybody who answers: their wave, place among its respondents, partner number and random key."""

    wave: Whole
    partnership: Whole
    partner: Whole
    key: pl.Series


def respondents(world: World, held: Rounds) -> People:
    """Partners in turn send one more, the silent none. The keys are a random order of numbers and tell nothing."""
    wave, place = spread(world.people[held.partnership])
    owner = held.partnership[wave]
    answering = world.partners[owner] - world.silent[owner]
    number = generator(world.seed, "respondents").permutation(len(wave))
    return People(wave, owner, world.partner(owner, place % answering), label("r", number, width=7))


def _views(world: World, held: Rounds) -> NDArray[np.float32]:
    """What partners think, 1 to 5, by wave, topic and camp of two: some topics split a partnership, some moved, trust grows."""
    random = generator(world.seed, "views")
    shape = (world.count, len(TOPICS))
    usual = random.uniform(2.6, 4.1, len(TOPICS))
    view = usual + world.goodwill[:, None] + random.normal(0, 0.35, shape)
    moved = random.normal(0.1, 0.25, shape) + 1.2 * (random.random(shape) < 0.05)
    split = np.where(random.random(shape) < 0.12, 1.2, 0.1)
    by_wave = view[held.partnership] + moved[held.partnership] * held.place[:, None]
    grown = 1 - np.exp(-(held.closed - world.started[held.partnership]) / DAYS_TO_TRUST)
    by_wave[:, TOPICS.index("trust")] += 1.6 * grown - 0.9
    apart = split[held.partnership]
    return np.stack([by_wave - apart, by_wave + apart], axis=-1).astype(np.float32)


def answers(world: World, held: Rounds, people: People) -> pl.DataFrame:
    """Every respondent on every statement of the version; three in a hundred are "don't know", a few carry a comment."""
    random = generator(world.seed, "answers")
    asked = [statements.asked(version) for version in statements.VERSIONS]
    keys = [statement.key for version in asked for statement in version]
    topic_of = np.array([TOPICS.index(statement.construct) for version in asked for statement in version])
    full = world.full[people.partnership].astype(np.int64)
    person, place = spread(np.array([len(version) for version in asked])[full])
    statement = place + full[person] * len(asked[0])
    mood = random.normal(0, 0.45, len(people.wave)).astype(np.float32)
    lean = _views(world, held)[people.wave[person], topic_of[statement], people.partner[person] % 2]
    value = np.clip(np.rint(lean + mood[person] + 0.6 * random.standard_normal(len(person), dtype=np.float32)), 1, 5)
    known = random.random(len(person), dtype=np.float32) > 0.03
    remarks = chosen(("Comment (made up)", None), (random.random(len(person), dtype=np.float32) > 0.002).astype(np.int64))
    return pl.DataFrame(
        {
            "wave": held.key.gather(people.wave[person]),
            "respondent": people.key.gather(person),
            "organisation": organisation_key(people.partner).gather(person),
            "statement": pl.Series(keys).gather(statement),
            "value": kept(pl.Series(value.astype(np.float64)), known),
            "comment": remarks,
        }
    )


def leaders(world: World, held: Rounds, people: People) -> pl.DataFrame:
    """In the last wave, who leads two actions: mostly the same partner is named, else one's own, or nobody."""
    random = generator(world.seed, "leaders")
    asked = np.flatnonzero(held.last[people.wave])
    person, place = spread(np.full(len(asked), ACTIONS_ASKED_ABOUT * len(FUNCTIONS)))
    who, owner = asked[person], people.partnership[asked[person]]
    usual = random.integers(0, 10**6, (world.count, ACTIONS_ASKED_ABOUT * len(FUNCTIONS)))
    draw = random.random(len(who))
    named = np.where(draw < 0.6, world.partner(owner, usual[owner, place]), people.partner[who])
    return pl.DataFrame(
        {
            "wave": held.key.gather(people.wave[who]),
            "respondent": people.key.gather(who),
            "action": action_key(owner, place // len(FUNCTIONS) % ACTIONS),
            "function": chosen(FUNCTIONS, place % len(FUNCTIONS)),
            "organisation": kept(organisation_key(named), draw < 0.95),
        }
    )


def _raters(world: World, held: Rounds) -> tuple[Whole, Whole]:
    """The wave and the place of every partner that answers."""
    return spread((world.partners - world.silent)[held.partnership])


def ratings(world: World, held: Rounds) -> pl.DataFrame:
    """Two to five others each, better where goodwill is, and better for the ones that are well thought of."""
    random = generator(world.seed, "ratings")
    wave, place = _raters(world, held)
    rated = np.minimum(world.partners[held.partnership[wave]] - 1, random.integers(2, MOST_RATED + 1, len(wave)))
    begin = random.integers(0, 10**6, len(wave))
    row, turn = spread(rated)
    wave, place, owner = wave[row], place[row], held.partnership[wave[row]]
    other = place + 1 + (begin[row] + turn) % (world.partners[owner] - 1)
    esteem = random.normal(0, 0.4, int(world.partners.sum()))[world.partner(owner, other)]
    lean = 2.7 + world.goodwill[owner] + esteem + random.normal(0, 0.4, len(row))
    rating = {
        name: np.clip(np.rint(lean + random.normal(0, 0.4, len(row))), 1, 4) for name in ("reliability", "support", "openness")
    }
    return pl.DataFrame(
        {
            "wave": held.key.gather(wave),
            "rater": organisation_key(world.partner(owner, place)),
            "ratee": organisation_key(world.partner(owner, other)),
            **rating,
        }
    )


def _points(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """Whole points by row that add up to 100."""
    edges = np.rint(np.cumsum(shares / shares.sum(axis=1, keepdims=True), axis=1) * 100)
    return np.diff(edges, axis=1, prepend=0.0)


def allocations(world: World, held: Rounds) -> pl.DataFrame:
    """In the last wave, each answering partner's own spread, and its guesses of up to three others by rotation."""
    random = generator(world.seed, "allocations")
    own = random.gamma(2.0, 1.0, (int(world.partners.sum()), OBJECTIVES)) + 0.05
    own /= own.sum(axis=1, keepdims=True)
    wave, place = _raters(world, held)
    wave, place = wave[held.last[wave]], place[held.last[wave]]
    owner = held.partnership[wave]
    answering = world.partners[owner] - world.silent[owner]
    row, turn = spread(np.minimum(GUESSED + 1, answering))
    by = world.partner(owner[row], place[row])
    about = world.partner(owner[row], (place[row] + turn) % answering[row])
    insight = np.where(turn == 0, 1.0, random.beta(2, 1.5, len(row)))[:, None]
    points = _points(insight * own[about] + (1 - insight) * own[by])
    line, objective = spread(np.full(len(row), OBJECTIVES))
    return pl.DataFrame(
        {
            "wave": held.key.gather(wave[row]).gather(line),
            "by": organisation_key(by).gather(line),
            "about": organisation_key(about).gather(line),
            "objective": label("p", owner[row][line]) + label("-objective-", objective, width=1),
            "points": points.reshape(-1),
        }
    )


def tables(world: World) -> dict[str, pl.DataFrame]:
    """waves, invited, answers, leaders, ratings, allocations."""
    held = rounds(world)
    people = respondents(world, held)
    return {
        "waves": waves(world, held),
        "invited": invited(world, held),
        "answers": answers(world, held, people),
        "leaders": leaders(world, held, people),
        "ratings": ratings(world, held),
        "allocations": allocations(world, held),
    }
