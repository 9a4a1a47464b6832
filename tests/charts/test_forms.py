from idele.charts.forms import form
from tests.charts.drawn import texts
from tests.charts.figures import FORM

WORDS = ("(base capacity)", "(capacity and", "mixed functions", "(umbrella body)", "Social economy", "Social enterprise", "Quasi")


def test_the_nearest_form_and_where_it_came_from_are_told():
    chart = form(FORM, {"2025": "June 2025"})
    assert chart.summary == (
        "Empowerment is 64 (59 to 70) and delivery 54 (50 to 58) of 100. Nearest form: Complex hybrid form, mixed functions. "
        "June 2025: empowerment 56, delivery 31."
    )
    assert chart.table.row(0) == ("June 2025", "56", "31", "")
    assert chart.table.row(4) == ("Complex hybrid form, mixed functions", "55", "55", "47%")


def test_every_form_is_named_on_the_map_and_on_a_phone_below_it():
    for side in ("svg", "narrow"):
        said = " ".join(text.text for text in texts(getattr(form(FORM), side)))
        assert all(word in said for word in WORDS)
        assert {"2025", "2026"} <= set(said.split())


def test_one_wave_has_no_path_and_none_near_is_said():
    chart = form({**FORM, "path": FORM["path"][1:], "nearest": "none of these"})
    assert chart.summary.endswith("None of the known forms is near.")


def test_a_rounded_place_says_so_and_has_no_reach():
    ends = {f"{axis}_{end}": None for axis in ("empowerment", "delivery") for end in ("low", "high")}
    assert "Empowerment is about 64 and delivery about 54 of 100." in form({**FORM, **ends, "rounded": True}).summary
