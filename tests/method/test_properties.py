"""What holds of every measure, run over the registry: a section joins by being registered.

Within bounds; the order of rows changes nothing; new ids change nothing; every organisation twice changes no mean; with tables
left out nothing raises. Figures are compared up to their last digits: sums of the same numbers may be made in another order.
"""

from __future__ import annotations

import json
import re
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.method.comparing import same
from tests.method.strategies import AS_OF, packages

from idele.method.disclosure import RULES, shared
from idele.method.measure import PROGRAMME_SECTIONS, SECTIONS, Section, measure
from idele.tables import SCHEMAS, Tables, table

KEYS = [section.key for section in (*SECTIONS, *PROGRAMME_SECTIONS)]
every_section = pytest.mark.parametrize("key", KEYS)
few = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
STATUSES = {"ok", "too few", "undefined"}
# Where a figure's name says what it may be. Everything else that is a number is only required to be one.
SCORES = {"score", "score_low", "score_high", "first", "second"}
SHARES = {
    "rwg",
    "rwg_lindell",
    "p",
    "clarity",
    "density",
    "reciprocity",
    "agreement",
    "understanding",
    "perceived",
    "omega",
    "gini",
    "expected",
    "brier",
    "similarity",
    "participation",
    "unbridged",
    "unbridged_by_gaps",
    "reached",
    "p_strength",
    "p_participation",
    "unfairness",
    "risk_unrewarded",
    "cost",
    "benefit",
    "risk",
}


def section_of(key: str) -> Section:
    return next(section for section in (*SECTIONS, *PROGRAMME_SECTIONS) if section.key == key)


def figures(tables: Tables, key: str) -> dict[str, Any]:
    """The section's figures by partnership (of the programme's sections: under one name); a derived one needs all the others."""
    found = measure(tables, AS_OF, only=None if section_of(key).derived else (key,))
    if section_of(key) in PROGRAMME_SECTIONS:
        return {"programme": found["programme"].get(key)}
    return {name: own.get(key) for name, own in found["partnerships"].items()}


def walk(value: Any, name: str = "") -> list[tuple[str, Any]]:
    """Every leaf with its nearest name."""
    if isinstance(value, dict):
        return [leaf for key, part in value.items() for leaf in walk(part, key)]
    if isinstance(value, list):
        return [leaf for part in value for leaf in walk(part, name)]
    return [(name, value)]


@every_section
@few
@given(tables=packages())
def test_figures_are_within_bounds_and_fit_for_json(key: str, tables: Tables) -> None:
    found = figures(tables, key)
    json.dumps(found, allow_nan=False)
    for name, value in walk(found):
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            assert name not in SCORES or -1e-9 <= value <= 100 + 1e-9, (name, value)
            assert name not in SHARES or -1e-9 <= value <= 1 + 1e-9, (name, value)


@every_section
@few
@given(tables=packages())
def test_every_section_says_its_status_its_n_and_what_it_rests_on(key: str, tables: Tables) -> None:
    for own in figures(tables, key).values():
        if isinstance(own, dict):  # `peers` is a list
            assert own["status"] in STATUSES
            assert isinstance(own["n"], int)
            assert own["status"] != "undefined" or own["reason"]
            assert all({"table", "where", "rows"} == part.keys() for part in own["rests_on"])


@every_section
@few
@given(tables=packages(), seed=st.integers(0, 99))
def test_the_order_of_rows_changes_nothing(key: str, tables: Tables, seed: int) -> None:
    shuffled = Tables({name: tables[name].sample(fraction=1, shuffle=True, seed=seed) for name in tables})
    assert same(figures(shuffled, key), figures(tables, key))


@every_section
@few
@given(tables=packages())
def test_the_same_tables_give_the_same_figures_to_the_last_digit(key: str, tables: Tables) -> None:
    assert figures(tables.having(), key) == figures(tables, key)


# Our ids in tests: p0, p0o1, p0w2024, p0g1, p0a2 and respondents made of them.
# Coalitions are several of them, sorted and joined.
OURS = re.compile(r"^p\d[\w+-]*$")


def renamed(text: str) -> str:
    """Another id, in another order than before."""
    if "+" in text:
        return "+".join(sorted(renamed(part) for part in text.split("+")))
    return "".join(chr(ord("z") - ord(letter) + ord("a")) if letter.isalpha() else str(9 - int(letter)) for letter in text)


def with_new_ids(tables: Tables) -> Tables:
    def new(rows: pl.DataFrame) -> pl.DataFrame:
        texts = [name for name, dtype in rows.schema.items() if dtype == pl.String and name not in ("statement", "construct")]
        return rows.with_columns(
            pl.when(pl.col(name).str.contains(OURS.pattern)).then(pl.col(name).map_elements(renamed, pl.String)).otherwise(name)
            for name in texts
        )

    return Tables({name: new(tables[name]) for name in tables})


def rename_all(value: Any) -> Any:
    if isinstance(value, dict):
        return {rename_all(key): rename_all(part) for key, part in value.items()}
    if isinstance(value, list):
        return [rename_all(part) for part in value]
    return renamed(value) if isinstance(value, str) and OURS.match(value) else value


@every_section
@few
@given(tables=packages())
def test_new_ids_change_nothing(key: str, tables: Tables) -> None:
    assert same(figures(with_new_ids(tables), key), rename_all(figures(tables, key)))


def twice(tables: Tables) -> Tables:
    """Every organisation and each of its people a second time, who do and answer the same."""
    columns = {"organisations": ["id"], "partners": ["organisation"], "invited": ["organisation"]}
    columns |= {"answers": ["organisation", "respondent"]}
    doubled = {}
    for name in tables:
        rows = tables[name]
        if name in columns:
            again = rows.with_columns(pl.format("{}-again", column).alias(column) for column in columns[name])
            rows = table(name, pl.concat([rows, again]))
        doubled[name] = rows
    return Tables(doubled)


@few
@given(tables=packages())
def test_every_organisation_twice_changes_no_mean(tables: Tables) -> None:
    once, doubled = figures(tables, "answers"), figures(twice(tables), "answers")
    for (partnership, wave, construct), cell in cells(once).items():
        again = doubled[partnership][wave][construct]
        assert again["n"] == 2 * cell["n"]
        if cell["status"] == "ok":
            assert same([again["score"], again["ad"]], [cell["score"], cell["ad"]])


def cells(found: dict[str, Any]) -> dict[tuple[str, str, str], dict[str, Any]]:
    """The figures of every construct of every wave of every partnership."""
    waves = [(name, wave, of_wave) for name, own in found.items() for wave, of_wave in (own or {}).items()]
    return {(*key, construct): cell for *key, own in waves if isinstance(own, dict) for construct, cell in own.items()}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables=packages(), left_out=st.sets(st.sampled_from(sorted(SCHEMAS))))
def test_with_tables_left_out_nothing_raises(tables: Tables, left_out: set[str]) -> None:
    rest = tables.without(*left_out)
    found = measure(rest, AS_OF)
    json.dumps(shared(found), allow_nan=False)
    for section in SECTIONS:
        if left_out & set(section.needs):
            assert all(section.key not in own for own in found["partnerships"].values())


def test_nothing_at_all_is_no_figure() -> None:
    assert measure(Tables()) == {"as_of": None, "programme": {}, "partnerships": {}}


def test_every_section_has_a_rule_of_disclosure() -> None:
    assert set(RULES) == {section.key for section in SECTIONS}
