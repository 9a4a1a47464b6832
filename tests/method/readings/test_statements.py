"""Our own statements: three for each construct and each thing asked beside them, in every language."""

from collections import Counter

import pytest

from idele.method.readings import statements
from idele.method.readings.constructs import CONSTRUCTS
from idele.tables import keys, table


def test_the_full_check_up_asks_three_statements_of_everything():
    counted = Counter(statement.construct for statement in statements.asked("full"))
    assert counted == dict.fromkeys([*CONSTRUCTS, *statements.BESIDE_THE_CONSTRUCTS], 3)


def test_the_pulse_asks_the_first_of_each_construct():
    assert [statement.key for statement in statements.asked("pulse")] == [f"{construct}.1" for construct in CONSTRUCTS]


def test_a_statement_is_reversed_as_its_construct_is():
    assert {s.construct for s in statements.STATEMENTS.values() if s.reversed} == {
        key for key, construct in CONSTRUCTS.items() if construct.reversed
    }


def test_no_two_statements_read_alike():
    for language in ("en", "de"):
        texts = [statement.texts[language] for statement in statements.STATEMENTS.values()]
        assert len(set(texts)) == len(texts) == 63


def test_the_rows_fit_their_table():
    rows = table("statements", statements.rows())
    assert rows.height == 2 * (18 + 63)
    assert not rows.select(keys("statements")).is_duplicated().any()


def test_another_version_is_not_ours():
    with pytest.raises(ValueError, match="pulse, full"):
        statements.asked("long")
