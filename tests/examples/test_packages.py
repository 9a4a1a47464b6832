"""The sample programme: every package is clean, none clashes with another, and the illustration tells its story."""

import json

import polars as pl
import pytest

from examples import build
from idele.method.measure import measure
from idele.tables import SCHEMAS, check, keys, read

NAMES = build.names()


@pytest.fixture(scope="module")
def packages():
    return {name: read(build.HERE / name) for name in NAMES}


@pytest.fixture(scope="module")
def valley(packages):
    return measure(packages["illustration"].tables)["partnerships"]["alder-valley"]


@pytest.mark.parametrize("name", NAMES)
def test_a_package_has_no_fault_and_no_warning(name):
    checked = check(build.HERE / name)
    assert [str(fault) for fault in (*checked.faults, *checked.warnings)] == []


def test_no_two_packages_share_a_key(packages):
    for name in SCHEMAS:
        rows = pl.concat([package.tables[name] for package in packages.values()])
        if keys(name):
            assert not rows.select(keys(name)).is_duplicated().any(), name


def test_they_are_small_and_name_their_sources(packages):
    files = [path for name in NAMES for path in (build.HERE / name).iterdir()]
    assert sum(path.stat().st_size for path in files) < 1_000_000
    readme = (build.HERE / "README.md").read_text(encoding="utf-8")
    for name, package in packages.items():
        assert package.about["sources"], name
        assert f"[{name}]({name})" in readme


def test_what_is_committed_is_what_the_makers_make(tmp_path):
    build.build("illustration", tmp_path)
    assert read(tmp_path / "illustration").equals(read(build.HERE / "illustration"))


@pytest.mark.data
@pytest.mark.parametrize("name", ["estuary", "chemicals", "levels"])
def test_the_facts_are_those_of_the_source(name, tmp_path):
    build.build(name, tmp_path)
    assert read(tmp_path / name).equals(read(build.HERE / name))


def test_the_illustration_uses_every_table_and_says_what_it_is(packages):
    package = packages["illustration"]
    assert list(package.tables) == list(SCHEMAS)
    assert [name for name in SCHEMAS if package.tables[name].is_empty()] == []
    assert package.about["illustration"] is True
    for name in ("territories", "organisations", "partnerships"):
        assert package.tables[name]["name"].str.ends_with("(illustration)").all()
    assert [name for name in NAMES if packages[name].about.get("illustration")] == ["illustration"]


def test_the_valley_shares_a_vision_and_disputes_trust_and_fairness(valley):
    now = {key: cell for key, cell in valley["answers"]["alder-2026"].items() if isinstance(cell, dict)}
    assert now["vision"]["band"] == "strength"
    assert now["funding"]["band"] == "concern"
    assert [key for key, cell in now.items() if cell["contested"]] == ["fairness", "trust"]
    assert any(cell["unsettled"] for cell in now.values())


def test_the_valley_calls_its_labour_clear_and_the_registers_do_not(valley):
    assert valley["triangulation"]["labour"]["contradiction"]
    assert valley["labour"]["clarity"] < 0.5
    assert min(len(valley["labour"][kind]) for kind in ("gaps", "headless", "overlaps")) > 0


def test_the_valley_has_learnt_and_has_less_time(valley):
    verdicts = {key: cell["verdict"] for key, cell in valley["trend"].items() if isinstance(cell, dict) and "verdict" in cell}
    assert verdicts["learning"] == "better"
    assert verdicts["time"] == "worse"
    assert verdicts["trust"] == "no clear change"


def test_two_of_the_valley_are_missing_and_one_pair_is_wrong_about_agreeing(valley):
    missing = valley["missing"]["alder-2026"]
    assert [name for name, people in missing["by_organisation"].items() if not people["answered"]] == [
        "alder-buses", "alder-ministry-transport",
    ]  # fmt: skip
    assert missing["same_value"] == 1
    assert valley["understanding"]["states"]["false consensus"] == 1
    assert valley["understanding"]["quadrants"]["blind trust"] == 1


def test_the_valley_has_room_and_resistance_and_moves_to_a_hybrid_form(valley):
    assert [valley[key]["status"] for key in ("form", "context", "value")] == ["ok"] * 3
    assert valley["form"]["nearest"] == "complex hybrid"
    assert [step["wave"] for step in valley["form"]["path"]] == ["alder-2025", "alder-2026"]
    assert valley["form"]["hours_delivery"] > 0
    assert valley["context"]["opportunity"] == "resistance"
    assert {one["partnership"] for one in valley["context"]["closest"]} == {"alder-jobs", "alder-mobility"}
    assert valley["value"]["demonstrated"] == 5


def test_the_valley_has_problems_that_cross_domains_and_bridges_that_are_missing(valley):
    silos = valley["silos"]
    assert silos["status"] == "ok"
    assert "reasons" not in silos
    assert silos["gaps"][0] == "alder-drop-out"
    assert silos["unbridged"] > silos["unbridged_by_gaps"] > 0
    assert {pair["b"] for pair in silos["break_out"]} | {pair["a"] for pair in silos["break_out"]} >= {"alder-health-board"}
    assert silos["in_spite_of"]


def test_the_networks_of_facts_have_the_published_figures(packages):
    chemicals = measure(packages["chemicals"].tables)["partnerships"]["chemicals-policy"]["trust"]
    assert chemicals["density"] == pytest.approx(0.3931034483)
    assert chemicals["reciprocity"] == pytest.approx(0.6140350877)
    assert chemicals["degree_centralisation"] == pytest.approx(0.4494649227)
    answers = packages["estuary"].tables["answers"].filter(pl.col("statement") == "trust.1")
    by_year = answers.group_by(pl.col("wave").str.tail(4)).agg(pl.col("value").mean().round(3), pl.len()).sort("wave")
    assert by_year.rows() == [("1999", 5.858, 194), ("2001", 6.041, 125)]


def test_the_manifest_names_folders_that_are_there():
    manifest = json.loads((build.HERE / "manifest.json").read_text(encoding="utf-8"))
    assert [name for name in manifest["packages"] if (build.HERE / name / "datapackage.json").is_file()] == NAMES
