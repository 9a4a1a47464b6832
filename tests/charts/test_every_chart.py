"""What holds for every picture: readable by a screen reader, clean under a strict CSP, nothing collides, nothing leaves it."""

from __future__ import annotations

from itertools import combinations

import pytest

from idele.charts.render import NARROW, WIDE
from tests.charts.drawn import SVG, texts, tree
from tests.charts.every import EVERY

SIDES = ("svg", "narrow")


@pytest.fixture(scope="module")
def charts():
    return {name: make() for name, make in EVERY.items()}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", EVERY)
def test_it_is_named_for_a_screen_reader(charts, name, side):
    root = tree(getattr(charts[name], side))
    title = root.find(f"{SVG}title")
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == title.attrib["id"]
    assert title.text == charts[name].title
    assert root.find(f"{SVG}desc").text == charts[name].summary


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", EVERY)
def test_a_strict_content_security_policy_lets_it_through(charts, name, side):
    for element in tree(getattr(charts[name], side)).iter():
        assert element.tag not in (f"{SVG}style", f"{SVG}script", f"{SVG}image", f"{SVG}foreignObject")
        assert not any(attribute == "style" or attribute.startswith("on") for attribute in element.attrib)
        assert not any("http" in value for value in element.attrib.values())


@pytest.mark.parametrize("name", EVERY)
def test_ids_are_its_own_on_a_page(charts, name):
    ids = [
        element.attrib["id"] for side in SIDES for element in tree(getattr(charts[name], side)).iter() if "id" in element.attrib
    ]
    assert len(ids) == len(set(ids))
    assert all(one.startswith(charts[name].key) for one in ids)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", EVERY)
def test_labels_never_collide_nor_leave_the_picture(charts, name, side):
    found = texts(getattr(charts[name], side))
    room = WIDE if side == "svg" else NARROW
    assert found or charts[name].key == "network"
    assert [(a.text, b.text) for a, b in combinations(found, 2) if a.collides(b)] == []
    assert [text.text for text in found if text.left < -1 or text.right > room + 1] == []


@pytest.mark.parametrize("name", EVERY)
def test_it_says_the_same_in_words_and_as_a_table(charts, name):
    assert charts[name].summary.endswith(".")
    assert charts[name].table.height > 0
    assert charts[name].table.width > 1


def test_the_same_figures_give_the_same_picture():
    for make in EVERY.values():
        assert make().svg == make().svg


def test_what_may_not_be_shown_is_not_drawn():
    from idele.charts.constructs import constructs
    from idele.charts.context import context
    from idele.charts.forms import form
    from idele.charts.funding import funding
    from idele.charts.growth import growth
    from idele.charts.hassle import hassle
    from idele.charts.labour import labour
    from idele.charts.levels import levels
    from idele.charts.load import load
    from idele.charts.names import Names
    from idele.charts.network import network
    from idele.charts.pace import pace
    from idele.charts.silos import silos
    from idele.charts.trend import trend
    from idele.charts.triangulation import triangulation
    from idele.charts.understanding import understanding
    from idele.charts.value import value

    hidden = {"status": "hidden", "reason": "Hidden."}
    assert constructs({"trust": {"status": "too few", "n": 2}}) is None
    assert trend({"status": "hidden", "trust": hidden}) is None
    assert triangulation({"trust": {"status": "ok", "said": "concern", "shown": "none", "contradiction": False}}) is None
    assert network({"status": "ok", "score": 50.0, "shape": None}) is None
    assert understanding({"states": hidden, "quadrants": hidden}) is None
    assert labour({"status": "undefined"}, Names()) is None
    assert load({"load": {}}, Names()) is None
    assert form(hidden) is None
    assert context({"status": "too few", "n": 3}) is None
    assert value({"status": "too few", "n": 3}) is None
    assert growth({"over_time": []}) is None
    assert silos({"weighted": {}, "links": None}, {}) is None
    assert levels({"status": "too few"}) is None
    assert pace({"trust": {"status": "too few", "n": 4}, "delivery": {"status": "too few", "n": 4}}, {}) is None
    assert hassle({"status": "undefined", "reason": "..."}, {}) is None
    assert funding({"recorded": False}) is None
