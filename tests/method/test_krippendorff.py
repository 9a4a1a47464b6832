import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from idele.method.krippendorff import nominal

# Twelve units, each with the values of four observers: the reliability data of Krippendorff, Computing Krippendorff's
# Alpha-Reliability (2011), section C, where nominal alpha is .743.
PUBLISHED = ["11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", "..3."]


def figures(units, group="g"):
    rows = [
        {"group": group, "unit": number, "value": None if value == "." else value}
        for number, values in enumerate(units)
        for value in values
    ]
    schema = {"group": pl.String, "unit": pl.Int64, "value": pl.String}
    found = nominal(pl.DataFrame(rows, schema=schema), ["group"], ["unit"], "value")
    return found.to_dicts()[0] if found.height else None


def test_the_published_value():
    found = figures(PUBLISHED)
    assert found["alpha"] == pytest.approx(0.743, abs=0.0005)
    assert found["pairable"] == 40


def test_two_observers_by_hand():
    # Units aa, ab, bb: of 6 values 3 are a and 3 are b; observed disagreement 2/6, expected 2 * 3 * 3 / (6 * 5).
    found = figures(["aa", "ab", "bb"])
    assert found["alpha"] == pytest.approx(1 - (2 / 6) / (18 / 30))
    assert found["pairwise"] == pytest.approx(2 / 3)


def test_full_agreement_is_one_and_constant_disagreement_is_below_chance():
    assert figures(["aaa", "bbb"])["alpha"] == pytest.approx(1)
    assert figures(["ab", "ba"])["alpha"] < 0


def test_where_nothing_could_disagree_alpha_is_undefined_and_pairwise_is_not():
    found = figures(["aaa", "aa"])
    assert found["alpha"] is None
    assert found["pairwise"] == 1


def test_units_with_one_value_say_nothing():
    assert figures(["a", "b.", ".."]) is None


@given(st.lists(st.text("abc.", min_size=1, max_size=6), min_size=1, max_size=8))
def test_equals_the_coincidence_matrix(units):
    coincidence: dict[tuple[str, str], float] = {}
    for values in (unit.replace(".", "") for unit in units):
        for first, one in enumerate(values):
            for second, other in enumerate(values):
                if first != second:
                    coincidence[one, other] = coincidence.get((one, other), 0) + 1 / (len(values) - 1)
    total = sum(coincidence.values())
    margin = {c: sum(times for (one, _), times in coincidence.items() if one == c) for c in "abc"}
    expected = sum(margin[c] * margin[k] for c in "abc" for k in "abc" if c != k) / (total - 1) if total > 1 else 0
    observed = sum(times for (one, other), times in coincidence.items() if one != other)
    found = figures(units)
    if expected:
        assert found["alpha"] == pytest.approx(1 - observed / expected)
    else:
        assert found is None or found["alpha"] is None
