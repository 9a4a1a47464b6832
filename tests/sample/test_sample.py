"""A made-up programme: the same seed gives the same rows, every key is found, and every measure has something to go on."""

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner

from idele import sample
from idele.cli import main
from idele.method.measure import measure
from idele.sample.draw import label, spread
from idele.tables import SCHEMAS, check, keys


@pytest.fixture(scope="module")
def programme():
    return sample.tables(30, seed=7)


def test_it_fills_every_table(programme):
    assert list(programme) == list(SCHEMAS)
    assert [name for name in programme if programme[name].is_empty()] == []


def test_the_same_seed_gives_the_same_rows(programme):
    assert sample.tables(30, seed=7).equals(programme)
    assert not sample.tables(30, seed=8).equals(programme)


@pytest.mark.parametrize(("partnerships", "answers"), [(1, None), (30, None), (200, 20_000), (1, 20_000)])
def test_every_key_is_one_and_every_reference_is_found(partnerships, answers):
    tables = sample.tables(partnerships, seed=3, answers=answers)
    for name, schema in SCHEMAS.items():
        if keys(name):
            assert not tables[name].select(keys(name)).is_duplicated().any(), name
        for column, definition in schema.columns().items():
            told = definition.metadata or {}
            values = tables[name][column]
            assert definition.nullable or not values.null_count(), (name, column)
            if told["references"]:
                table, key = told["references"].split(".")
                values = values.str.split(told["list"]).explode() if told["list"] else values
                assert values.drop_nulls().is_in(tables[table][key].implode()).all(), (name, column)


@pytest.mark.parametrize(("partnerships", "answers"), [(50, 5_000), (50, 50_000), (10, 50_000)])
def test_it_gives_about_as_many_answers_as_asked_for(partnerships, answers):
    assert sample.tables(partnerships, answers=answers)["answers"].height == pytest.approx(answers, rel=0.25)


def test_too_few_answers_for_so_many_partnerships_are_refused():
    with pytest.raises(ValueError, match="at least 600"):
        sample.tables(10, answers=599)
    with pytest.raises(ValueError, match="at least one"):
        sample.tables(0)


def test_everything_is_plainly_made_up(programme):
    for name in ("organisations", "partnerships"):
        assert programme[name]["name"].str.ends_with("(made up)").all()
    assert sample.about(30, 7)["illustration"] is True


def test_spreads_of_points_add_up(programme):
    totals = programme["allocations"].group_by("wave", "by", "about").agg(pl.col("points").sum())
    assert (totals["points"] == 100).all()


def test_nobody_rates_themselves_and_no_wave_opens_before_the_start(programme):
    assert (programme["ratings"]["rater"] != programme["ratings"]["ratee"]).all()
    waves = programme["waves"].join(programme["partnerships"], left_on="partnership", right_on="id")
    assert (waves["opened"] >= waves["started"]).all()


def test_there_is_something_to_say_of_silos(programme):
    found = [own["silos"] for own in measure(programme)["partnerships"].values()]
    figures = (
        "gaps",
        "unbridged",
        "unbridged_by_gaps",
        "break_out",
        "in_spite_of",
        "modularity_domain",
        "rho_strength",
        "reached",
    )
    for name in figures:
        assert sum(bool(own[name]) for own in found) > len(found) / 10, name


def test_labels_and_places_count_as_people_do():
    assert label("p", np.array([0, 9]), "!").to_list() == ["p0001!", "p0010!"]
    owner, place = spread(np.array([1, 0, 3]))
    assert owner.tolist() == [0, 2, 2, 2]
    assert place.tolist() == [0, 0, 1, 2]


def test_the_command_writes_a_package_without_a_fault_and_the_same_bytes_again(tmp_path):
    runner = CliRunner()
    for name in ("first", "second"):
        done = runner.invoke(main, ["sample", str(tmp_path / name), "--partnerships", "3", "--seed", "5"])
        assert done.exit_code == 0, done.output
    checked = check(tmp_path / "first")
    assert [str(fault) for fault in (*checked.faults, *checked.warnings)] == []
    for path in sorted((tmp_path / "first").iterdir()):
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes()


def test_the_command_writes_into_no_folder_that_holds_something(tmp_path):
    (tmp_path / "kept").write_text("mine", encoding="utf-8")
    done = CliRunner().invoke(main, ["sample", str(tmp_path)])
    assert done.exit_code == 1
    assert "not empty" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_the_command_says_how_many_answers_it_takes(tmp_path):
    done = CliRunner().invoke(main, ["sample", str(tmp_path / "new"), "--partnerships", "10", "--answers", "100"])
    assert done.exit_code == 2
    assert "at least 600" in done.output
