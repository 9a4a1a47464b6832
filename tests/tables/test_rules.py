"""What is certainly wrong although every cell is well formed."""

from pathlib import Path

import pytest

from idele.tables import check
from tests.tables.making import codes, said, sound_with

PERIODS = {
    "partnerships": ("id,name,started,ended\nisar,Isar,2020-01-02,2020-01-01\n", "ended"),
    "partners": ("partnership,organisation,role,joined,left\nisar,city,lead,2020-01-02,2020-01-01\n", "left"),
    "actions": ("id,partnership,name,started,ended\na,isar,A,2020-01-02,2020-01-01\n", "ended"),
    "connections": ("a,b,kind,since,until\ncity,college,joint_plan,2020-01-02,2020-01-01\n", "until"),
    "funding": ("id,partnership,source,purpose,money,start,end,secured\nf,isar,EU,running,1,2020-01-02,2020-01-01,true\n", "end"),
    "practices": ("id,title,summary,domains,started,ended\np,P,S,jobs,2020-01-02,2020-01-01\n", "ended"),
    "adoptions": ("practice,partnership,started,outcome,closed\np,isar,2020-01-02,worked,2020-01-01\n", "closed"),
    "seminars": ("id,title,topic,start,end\ns,S,T,2020-01-02,2020-01-01\n", "end"),
    "waves": ("id,partnership,opened,closed\n2025,isar,2020-01-02,2020-01-01\n", "closed"),
    "consultations": (
        "partnership,organisation,stage,sent,due,answered\nisar,city,preparing,2020-01-02,2020-02-01,2020-01-01\n",
        "answered",
    ),
}


@pytest.mark.parametrize("name", PERIODS)
def test_nothing_ends_before_it_begins(name: str, tmp_path: Path) -> None:
    text, column = PERIODS[name]
    assert codes(check(sound_with(tmp_path, **{name: text}))) == [(name, 2, column, "end_before_start")]


def test_it_may_end_on_the_day_it_begins(tmp_path: Path) -> None:
    assert said(sound_with(tmp_path, waves="id,partnership,opened,closed\n2025,isar,2020-01-01,2020-01-01\n")) == []


def test_an_answer_lies_on_the_scale_of_its_wave(tmp_path: Path) -> None:
    waves = "id,partnership,opened,low,high\n2025,isar,2025-01-01,,\nten,isar,2025-01-01,0,10\n"
    answers = "wave,respondent,organisation,statement,value\n2025,r,city,trust.1,5\n2025,r,city,trust.2,5.5\n"
    answers += "ten,r,city,trust.1,10\nten,r,city,trust.2,-1\n2025,r,city,trust.3,0\n"
    assert said(sound_with(tmp_path, waves=waves, answers=answers)) == [
        "answers:3:value: 5.5 is off the scale of the wave 2025, expected 1 to 5",
        "answers:5:value: -1 is off the scale of the wave ten, expected 0 to 10",
        "answers:6:value: 0 is off the scale of the wave 2025, expected 1 to 5",
    ]


def test_a_rating_lies_on_the_rating_scale(tmp_path: Path) -> None:
    ratings = "wave,rater,ratee,reliability,support,openness\n2025,city,college,5,4,1\n"
    assert codes(check(sound_with(tmp_path, ratings=ratings))) == [("ratings", 2, "reliability", "off_the_scale")]


@pytest.mark.parametrize(("low", "high", "wrong"), [("5", "5", True), ("", "1", True), ("6", "", True), ("0", "1", False)])
def test_a_wave_has_a_low_under_its_high(low: str, high: str, wrong: bool, tmp_path: Path) -> None:
    waves = f"id,partnership,opened,low,high\n2025,isar,2025-01-01,{low},{high}\n"
    answers = "wave,respondent,organisation,statement\n2025,r,city,trust.1\n"
    found = codes(check(sound_with(tmp_path, waves=waves, answers=answers)))
    assert found == ([("waves", 2, "low", "low_not_under_high")] if wrong else [])


def test_the_least_is_not_over_the_most(tmp_path: Path) -> None:
    costs = "partnership,name,coalition,money,money_low,money_high\nisar,o,city,5,5,5\nisar,o,college,5,6,5\nisar,p,city,5,6,\n"
    assert codes(check(sound_with(tmp_path, coalition_costs=costs))) == [
        ("coalition_costs", 3, "money_low", "low_not_under_high")
    ]


def test_nothing_is_tied_to_itself(tmp_path: Path) -> None:
    issues = "id,partnership,text,domain,level\ni,isar,T,jobs,local\n"
    spoilt = sound_with(
        tmp_path, connections="a,b,kind\ncity,city,liaison\n", issues=issues, issue_links="source,target,weight\ni,i,1\n"
    )
    assert codes(check(spoilt)) == [("issue_links", 2, "target", "tied_to_itself"), ("connections", 2, "b", "tied_to_itself")]


def test_a_function_has_one_lowest_level(tmp_path: Path) -> None:
    functions = "action,function,organisation,level,lead,lowest_level\n"
    functions += "a,managed,city,local,true,local\na,managed,college,local,false,\na,managed,college,regional,false,regional\n"
    assert codes(check(sound_with(tmp_path, functions=functions))) == [("functions", 4, "lowest_level", "two_lowest_levels")]


def test_a_respondent_belongs_to_one_organisation(tmp_path: Path) -> None:
    answers = "wave,respondent,organisation,statement,value\n2025,r,city,trust.1,4\n2025,r,college,trust.2,4\n"
    assert codes(check(sound_with(tmp_path, answers=answers))) == [("answers", 3, "organisation", "two_organisations")]


def test_points_are_spread_over_the_partnerships_own_objectives(tmp_path: Path) -> None:
    spoilt = sound_with(
        tmp_path,
        partnerships="id,name,started\nisar,Isar,2020-01-01\nelbe,Elbe,2020-01-01\n",
        objectives="id,partnership,text,set_by\no1,isar,T,inside\no2,elbe,T,inside\n",
        allocations="wave,by,about,objective,points\n2025,city,city,o1,50\n2025,city,city,o2,50\n",
    )
    assert codes(check(spoilt)) == [("allocations", 3, "objective", "objective_of_another")]


@pytest.mark.parametrize(
    ("territories", "rows"),
    [
        ("a,A,a\n", [2]),
        ("a,A,b\nb,B,c\nc,C,a\nd,D,a\n", [2, 3, 4]),
        ("a,A,b\nb,B,c\nc,C,\nd,D,a\n", []),
        ("".join(f"t{n},T,t{n + 1}\n" for n in range(1_000)) + "t1000,T,t0\n", list(range(2, 1_003))),
    ],
)
def test_going_up_never_comes_back(territories: str, rows: list[int], tmp_path: Path) -> None:
    # A parent that is not there is another fault, and another test.
    spoilt = sound_with(
        tmp_path,
        territories=f"code,name,parent\n{territories}",
        organisations="id,name,kind\ncity,C,public\ncollege,D,education\n",
        partnerships="id,name,started\nisar,Isar,2020-01-01\n",
    )
    checked = check(spoilt)
    assert {fault.code for fault in checked.faults} <= {"circle"}
    assert [fault.row for fault in checked.faults] == rows[:1_000]
    assert sum(fault.more for fault in checked.faults) == len(rows[1_000:])
