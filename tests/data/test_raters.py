"""Two published sets of ratings, measured by the command that anybody runs, meet what R makes of them.

Where R defines a figure in another way the test names how. None of these sets has a missing answer: with missing ones R's
``rwg.j`` would take complete cases only, and ours all answers given to a statement.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import mean, median
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner

from idele.cli import main
from idele.tables import Package, Tables, write
from tests.data.mappings import RATERS, bh1996, lq2002, lq2002_items_alone, reference, statistic

pytestmark = pytest.mark.data

MAKERS: dict[str, Callable[[], Tables]] = {
    "lq2002": lq2002,
    "lq2002 items": lq2002_items_alone,
    "lq2002 HOSTIL": lambda: lq2002("HOSTIL", 0, 4),
    "lq2002 TSIG": lambda: lq2002("TSIG"),
    "bh1996": lambda: bh1996("LEAD", "COHES"),
    "bh1996 WBEING": lambda: bh1996("WBEING", low=0),
    "bh1996 HRS": lambda: bh1996("HRS", low=0, high=24),
}


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The figures of one of the packages, by way of ``idele measure --json``; each is run once."""

    @cache
    def run(name: str) -> dict[str, Any]:
        path: Path = tmp_path_factory.mktemp("raters") / "package"
        write(Package(MAKERS[name](), {"name": "raters"}), path)
        done = CliRunner().invoke(main, ["measure", str(path), "--json"])
        assert done.exit_code == 0, done.stderr
        return json.loads(done.stdout)

    return run


def by_group(figures: dict[str, Any], construct: str, name: str) -> dict[str, float]:
    """A figure of every group's only wave."""
    return {group: own["answers"][group][construct][name] for group, own in figures["partnerships"].items()}


def expected(file: str, column: str) -> dict[str, float]:
    rows = reference(file).select(pl.col("grpid").cast(pl.String), column)
    return dict(rows.iter_rows())


@pytest.mark.parametrize(
    "figure, file, column, overall",
    [
        ("rwg", "ref_lq2002_rwgj_uniform", "rwg.j", "rwg.j LEAD01-11 uniform mean"),
        ("rwg_lindell", "ref_lq2002_rwgj_lindell", "rwg.lindell", "rwg.j.lindell mean"),
        ("ad", "ref_lq2002_adm", "AD.M", "AD.m mean"),
    ],
)
def test_agreement_by_group_and_overall(measured: Any, figure: str, file: str, column: str, overall: str) -> None:
    """R multilevel: rwg.j(ranvar = 2), rwg.j.lindell(ranvar = 2) and ad.m, on LEAD01 to LEAD11."""
    found = by_group(measured("lq2002"), "LEAD", figure)
    assert found == pytest.approx(expected(file, column), abs=1e-8)
    assert mean(found.values()) == pytest.approx(statistic("lq2002", overall), abs=1e-7)


def test_median_of_agreement(measured: Any) -> None:
    found = by_group(measured("lq2002"), "LEAD", "rwg")
    assert median(found.values()) == pytest.approx(statistic("lq2002", "rwg.j median"), abs=1e-8)


def test_the_groups_are_as_large_as_in_the_reference(measured: Any) -> None:
    sizes = dict(reference("ref_lq2002_adm").select(pl.col("grpid").cast(pl.String), "gsize").iter_rows())
    assert by_group(measured("lq2002"), "LEAD", "respondents") == sizes
    assert sum(sizes.values()) == statistic("lq2002", "N")


def test_agreement_on_one_statement_by_group(measured: Any) -> None:
    """R multilevel: rwg(ranvar = 2) of the scale score LEAD, as if it were one statement."""
    found = by_group(measured("bh1996"), "LEAD", "rwg")
    assert found == pytest.approx(expected("ref_bh1996_rwg_LEAD", "rwg"), abs=1e-8)
    assert mean(found.values()) == pytest.approx(statistic("bh1996", "rwg LEAD mean"), abs=1e-8)
    assert median(found.values()) == pytest.approx(statistic("bh1996", "rwg LEAD median"), abs=1e-8)


def test_agreement_on_cohesion(measured: Any) -> None:
    found = by_group(measured("bh1996"), "COHES", "rwg")
    assert mean(found.values()) == pytest.approx(statistic("bh1996", "rwg COHES mean"), abs=1e-8)


def test_scores_are_the_groups_means(measured: Any) -> None:
    """GLEAD of the data is each group's mean of LEAD, which is each person's mean of the eleven items."""
    rows = pl.read_csv(RATERS / "lq2002.csv").group_by("COMPID").agg(pl.col("GLEAD").first())
    means = {str(group): (value - 1) / 4 * 100 for group, value in rows.iter_rows()}
    assert by_group(measured("lq2002"), "LEAD", "score") == pytest.approx(means, abs=1e-6)


def test_alpha(measured: Any) -> None:
    """R psych: alpha of the raw items over all 2,042 people."""
    lead = measured("lq2002")["programme"]["reliability"]["LEAD"]
    assert lead["alpha"] == pytest.approx(statistic("lq2002", "cronbach alpha"), abs=1e-9)
    assert not lead["low_alpha"]
    assert (lead["n"], lead["groups"]) == (2042, 49)
    assert lead["omega"] == pytest.approx(lead["alpha"], abs=0.02)


@pytest.mark.parametrize(
    "package, construct, data, name",
    [
        ("lq2002", "LEAD", "lq2002", "LEAD"),
        ("lq2002 TSIG", "TSIG", "lq2002", "TSIG"),
        ("lq2002 HOSTIL", "HOSTIL", "lq2002", "HOSTILE"),
        *(("lq2002 items", f"LEAD{number:02}", "lq2002", f"LEAD{number:02}") for number in range(1, 12)),
        ("bh1996", "LEAD", "bh1996", "LEAD"),
        ("bh1996", "COHES", "bh1996", "COHES"),
        ("bh1996 WBEING", "WBEING", "bh1996", "WBEING"),
        ("bh1996 HRS", "HRS", "bh1996", "HRS"),
    ],
)
def test_icc(measured: Any, package: str, construct: str, data: str, name: str) -> None:
    """ICC(2) is R's. For ICC(1) R's multilevel takes the mean group size N / G for k, METHOD.md ``(N - sum n^2 / N) / (G - 1)``.

    So ours meets R's figure after going back to the ratio of mean squares F and forth again with R's k; and lies close to it
    without, because groups differ in size.
    """
    figures = measured(package)
    found = figures["programme"]["reliability"][construct]
    sizes = by_group(figures, construct, "respondents").values()
    icc1, icc2 = (statistic(data, f"{which}_{name}") for which in ("ICC1", "ICC2"))
    assert found["icc2"] == pytest.approx(icc2, abs=1e-8)
    ratio = 1 / (1 - found["icc2"])
    average = sum(sizes) / len(sizes)
    assert (ratio - 1) / (ratio - 1 + average) == pytest.approx(icc1, abs=1e-8)
    ours = (sum(sizes) - sum(size**2 for size in sizes) / sum(sizes)) / (len(sizes) - 1)
    assert found["icc1"] == pytest.approx((ratio - 1) / (ratio - 1 + ours), abs=1e-8)
    assert found["icc1"] == pytest.approx(icc1, rel=0.03)
