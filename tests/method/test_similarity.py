from datetime import date

import pytest
from tests.method.exchanged import TODAY, adoption, partnership, practice

from idele.method.countries import with_country_and_autonomy
from idele.method.gower import similarity
from idele.method.similarity import adoption_contexts, features, partnership_contexts, practice_contexts
from idele.tables import Tables


def test_autonomy_and_country_come_from_above():
    places = [
        {"code": "AT", "name": "Austria", "autonomy": 60},
        {"code": "AT1", "name": "East", "parent": "AT", "autonomy": 40},
        {"code": "AT12", "name": "Lower Austria", "parent": "AT1"},
        {"code": "AT121", "name": "Mostviertel", "parent": "AT12", "population": 240_000},
        {"code": "DE212", "name": "Munich"},
        {"code": "isle", "name": "Isle", "parent": "sea"},
        {"code": "sea", "name": "Sea"},
    ]
    found = with_country_and_autonomy(Tables({"territories": places}))
    assert found["code"].to_list() == [place["code"] for place in places]
    assert found["autonomy"].to_list() == [60, 40, 40, 40, None, None, None]
    assert found["country"].to_list() == ["AT", "AT", "AT", "AT", "DE", "sea", "sea"]


def test_the_context_of_a_partnership():
    tables = Tables({"partnerships": [partnership("p", ended=date(2020, 1, 1)), partnership("new", started=date(2027, 1, 1))]})
    own = {
        "levels": {"patterns": {"NNL": 2, "N?R": 2}},
        "form": {"nearest": "none of these"},
        "context": {"opportunity": "resistance"},
    }
    first, new = partnership_contexts(tables, {"p": own}, TODAY).iter_rows(named=True)
    assert (first["opportunity"], first["form"]) == ("resistance", None)
    assert first["age"] == pytest.approx(730 / 365.25)
    # Conceived N in all; managed N in the two that tell it; implemented half R, half L.
    assert [first[f"{name}_{k}"] for name in ("conceived", "managed", "implemented") for k in (0, 1)] == [1, 1, 1, 1, 0, 0.5]
    assert (new["age"], new["opportunity"], new["conceived_0"]) == (None, None, None)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("local partnership, level 1 (base capacity)", "level 1"),
        ("capacity and delivery", "level 2"),
        ("complex hybrid forms, mixed functions", "hybrid"),
        ("mature multi-purpose partnership (umbrella body)", "umbrella"),
        ("social economy", "social economy"),
        ("social_enterprise", "social enterprise"),
        ("quasi-public service delivery body", "quasi-public"),
        ("Verein", None),
        (None, None),
    ],
)
def test_a_form_is_recognised_in_the_words_of_a_fiche(form, kind):
    assert practice_contexts(Tables({"practices": [practice("bus", form=form)]}))["form"].item() == kind


def test_a_practice_has_the_age_of_its_partnership_when_it_began():
    fiches = [
        practice("bus", partnership="p", started=date(2020, 1, 1), pattern="nnl", opportunity="Crowded platform"),
        practice("tea", partnership="p", started=date(2010, 1, 1), pattern="?"),
        practice("oak"),
    ]
    found = practice_contexts(Tables({"practices": fiches, "partnerships": [partnership("p")]}))
    assert found["age"].to_list() == [pytest.approx(2, abs=0.01), 0, None]
    assert found["opportunity"].to_list() == ["crowded", None, None]
    assert found["implemented_0"].to_list() == [0, None, None]


def test_an_adoption_has_the_age_of_then():
    tables = Tables({"partnerships": [partnership("p", domains="jobs")], "adoptions": [adoption("bus", "p", "2019-01-01")]})
    contexts = partnership_contexts(tables, {}, TODAY)
    found = adoption_contexts(tables["adoptions"], tables, contexts)
    assert found["age"].item() == pytest.approx(1, abs=0.01)
    assert found["domains"].item() == "jobs"


def test_where_nothing_is_dated_nobody_has_an_age():
    tables = Tables({"partnerships": [partnership("p"), partnership("q")]})
    found = partnership_contexts(tables, {}, date.max)
    assert found["age"].to_list() == [None, None]
    assert similarity(*[features(found, tables)] * 2)[1].tolist() == [[0, 0], [0, 0]]


def test_members_are_those_between_semicolons():
    tables = Tables({"partnerships": [partnership("p", domains="Jobs; health;"), partnership("q", domains="health;skills;jobs")]})
    found, told = similarity(*[features(partnership_contexts(tables, {}, date.max), tables)] * 2)
    assert (found[0, 1], told[0, 1]) == (pytest.approx(2 / 3), 1)
