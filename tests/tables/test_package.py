"""The shared form keeps what must not leave."""

from idele.tables import SCHEMAS, Package, Tables, shared_form


def test_the_shared_form_has_no_answers_leaders_ratings_or_allocations() -> None:
    package = Package(Tables({name: [] for name in SCHEMAS}), {"name": "x"})
    shared = shared_form(package)
    assert set(SCHEMAS) - set(shared.tables) == {"answers", "leaders", "ratings", "allocations"}
    assert shared.about == package.about
    assert "answers" in package.tables


def test_no_respondent_or_comment_is_left_anywhere() -> None:
    shared = shared_form(Package(Tables({name: [] for name in SCHEMAS})))
    columns = {column for name in shared.tables for column in shared.tables[name].columns}
    assert columns.isdisjoint({"respondent", "comment", "rater", "ratee"})
