"""Peers against a plain loop over all pairs."""

from datetime import date
from itertools import combinations

import numpy as np
import polars as pl
import pytest
from tests.method.exchanged import partnership

from idele.method import peers
from idele.method.disclosure import shared
from idele.method.gower import similarity
from idele.method.measure import measure
from idele.method.peers import PEERS_EACH, section
from idele.method.similarity import features, partnership_contexts
from idele.tables import Tables

TODAY = date(2026, 1, 1)
CONSTRUCTS = ("trust", "vision", "fit", "labour")
PLACES = [{"code": "here", "name": "Here", "type": "rural", "population": 40_000, "autonomy": 50}]


def wave(name, number=1, **more):
    return {
        "id": f"{name}-{number}",
        "partnership": name,
        "opened": date(2025, 1, number),
        "closed": date(2025, 2, number),
        **more,
    }


def answers(name, number=1, **values):
    return [
        {
            "wave": f"{name}-{number}", "respondent": f"r{place}", "organisation": f"{name}-o{place % 3}",
            "statement": f"{construct}.1", "value": value,
        }
        for construct, value in values.items()
        for place in range(6)
    ]  # fmt: skip


def programme(told, **more):
    rows = [partnership(name, territory="here", **more.get(name, {})) for name in told]
    return Tables(
        {
            "territories": PLACES,
            "partnerships": rows,
            "waves": [wave(name) for name in told],
            "answers": [row for name, values in told.items() for row in answers(name, **values)],
        }
    )


TOLD = {
    "a": {"trust": 1, "vision": 5, "labour": 2},
    "b": {"trust": 5, "vision": 1, "labour": 5},
    "c": {"trust": 1, "vision": 5, "labour": 3},
}


def test_both_ways():
    first, second = section(programme(TOLD), TODAY, {})
    assert (first["a"], first["b"]) == ("a", "b")
    assert (first["a_gains"], first["b_gains"]) == (["labour", "trust"], ["vision"])
    assert first["because"][0] == "b is strong where a is weak: divisions of labour, reflexive trust."
    assert first["score"] == first["similarity"] == 1
    # Equal gains on either side: a is the one whose gains come first by name.
    assert (second["a"], second["b"]) == ("c", "b")
    assert second["a_gains"] == ["trust"]


def test_nobody_who_is_not_in_the_programme_or_has_ended_or_not_begun():
    for more in ({"in_programme": False}, {"ended": date(2025, 12, 1)}, {"started": date(2026, 2, 1)}):
        found = section(programme(TOLD, b=more), TODAY, {})
        assert found == []


def test_versions_are_never_compared():
    tables = programme({"a": TOLD["a"], "b": TOLD["b"]})
    waves = tables["waves"].with_columns(version=pl.when(pl.col("partnership") == "b").then(pl.lit("full")))
    assert section(tables.having(waves=waves), TODAY, {}) == []


def test_only_the_last_closed_wave_speaks():
    tables = programme({"a": TOLD["a"], "b": TOLD["b"]})
    mended = pl.concat([tables["answers"], Tables({"answers": answers("a", 2, trust=5, vision=5, labour=5)})["answers"]])
    rows = Tables({"waves": [wave("a", 2)]})["waves"]
    assert section(tables.having(waves=pl.concat([tables["waves"], rows]), answers=mended), TODAY, {}) == []
    still_open = rows.with_columns(closed=pl.lit(None, pl.Date))
    assert len(section(tables.having(waves=pl.concat([tables["waves"], still_open]), answers=mended), TODAY, {})) == 1


def test_unlike_contexts_are_no_peers():
    tables = programme({"a": TOLD["a"], "b": TOLD["b"]})
    figures = {
        "a": {"context": {"opportunity": "crowded"}, "form": {"nearest": "social economy"}, "levels": {"patterns": {"LLL": 1}}},
        "b": {"context": {"opportunity": "receptive"}, "form": {"nearest": "umbrella"}, "levels": {"patterns": {"NNN": 1}}},
    }
    assert section(tables, TODAY, figures)[0]["similarity"] == pytest.approx(4 / 7, abs=1e-6)
    elsewhere = tables.having(territories=Tables({"territories": [{"code": "here", "name": "Here"}]})["territories"])
    assert section(elsewhere, TODAY, figures) == []


def test_against_every_pair():
    chance = np.random.default_rng(7)
    names = [f"p{k}" for k in range(40)]
    told = {name: {key: float(chance.choice([1, 3, 5])) for key in CONSTRUCTS} for name in names}
    tables = programme(
        told, **{name: {"started": date(2005 + k % 20, 1, 1), "domains": "ab"[k % 2]} for k, name in enumerate(names)}
    )
    rows = partnership_contexts(tables, {}, TODAY)
    alike = similarity(*[features(rows, tables)] * 2)[0]
    scores = {}
    for i, j in combinations(range(len(names)), 2):
        one, other = told[names[i]], told[names[j]]
        needs = [sum(own[key] == 1 for key in CONSTRUCTS) for own in (one, other)]
        met = [sum(own[key] == 1 and them[key] == 5 for key in CONSTRUCTS) for own, them in ((one, other), (other, one))]
        if all(met) and alike[i, j] >= 0.5:
            scores[names[i], names[j]] = alike[i, j] * (met[0] / needs[0] * met[1] / needs[1]) ** 0.5
    thirds = {}
    for name in names:
        own = sorted((score for pair, score in scores.items() if name in pair), reverse=True)
        thirds[name] = own[:PEERS_EACH][-1] if own else 0
    tied = {name: sum(name in pair and score >= thirds[name] - 1e-6 for pair, score in scores.items()) for name in names}
    assert max(tied.values()) <= peers.MOST_TIED
    wanted = {frozenset(pair) for pair, score in scores.items() if any(score >= thirds[name] - 1e-6 for name in pair)}
    found = section(tables, TODAY, {})
    assert {frozenset((pair["a"], pair["b"])) for pair in found} == wanted
    assert len(found) == len(wanted) > 40
    for pair in found:
        known = scores.get((pair["a"], pair["b"])) or scores[pair["b"], pair["a"]]
        assert pair["score"] == pytest.approx(known, abs=1e-5)


def test_many_that_tie_are_cut_by_place():
    """One who is weak in trust alone among thirty who are all alike: its three are the first, and each of them has it."""
    told = {f"p{k:02}": {"trust": 5, "vision": 1} for k in range(30)} | {"q": {"trust": 1, "vision": 5}}
    found = section(programme(told), TODAY, {})
    assert len(found) == 30
    few = section(programme(dict(list(told.items())[-8:])), TODAY, {})
    assert len(few) == 7


def test_blocks_make_no_difference(monkeypatch):
    chance = np.random.default_rng(9)
    told = {f"p{k}": {key: float(chance.choice([1, 3, 5])) for key in CONSTRUCTS} for k in range(30)}
    tables = programme(told, **{name: {"started": date(2005 + k % 20, 1, 1)} for k, name in enumerate(told)})
    whole = section(tables, TODAY, {})
    monkeypatch.setattr(peers, "BLOCK", 4)
    assert section(tables.having(), TODAY, {}) == whole


def test_no_match_is_ever_shared():
    figures = measure(programme(TOLD), TODAY)
    assert figures["programme"]["peers"]
    assert "peers" not in shared(figures)["programme"]
