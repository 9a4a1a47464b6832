import json

import pytest

from idele.reports import compose, html
from idele.reports.words.sections import ORDER
from tests.charts.figures import FIGURES
from tests.reports.people import ABOUT, TABLES

SECRETS = {"given": {"Whisper Ltd": 12.3}, "isolates": ["Whisper Ltd"], "brokers": ["Murmur Inc"], "mean_of_whispers": 1.5}


def with_sections(**sections):
    own = {**FIGURES["partnerships"]["isar"], **sections}
    return {**FIGURES, "partnerships": {**FIGURES["partnerships"], "isar": {k: v for k, v in own.items() if v is not None}}}


def isar(**sections):
    return compose(TABLES, ABOUT, with_sections(**sections), "isar")


def test_the_answer_is_one_sentence_on_what_is_settled():
    assert isar().answer_text == (
        "You share a vision and you fit your mission; what holds you back is funding that may not last and targets set from "
        "outside, and two things you do not see alike: trust and who gets what."
    )


def test_the_facts_say_what_it_rests_on():
    assert isar().facts == "Second check-up, closed 12 June 2026. 19 people from 11 of 13 partner organisations."


def test_a_contradiction_is_heard_first():
    document = isar()
    assert document.lede.startswith("Talk first about who does what")
    talk = next(block for block in document.blocks if block.key == "talk")
    assert [point.lead for point in talk.points] == ["Divisions of labour", "Fair distribution", "Reflexive trust"]


def test_what_the_registers_contradict_is_no_strength_in_the_answer():
    own = FIGURES["partnerships"]["isar"]
    said = {"status": "ok", "said": "strength", "shown": "poor", "contradiction": True}
    document = isar(triangulation={**own["triangulation"], "vision": said})
    assert "share a vision" not in document.answer_text
    assert "you fit your mission" in document.answer_text.lower()


def test_what_the_registers_contradict_is_to_be_talked_about_and_no_strength():
    blocks = {block.key: [point.lead for point in block.points] for block in isar().blocks}
    assert "Divisions of labour" in blocks["talk"]
    assert "Divisions of labour" not in blocks["strengths"] + blocks["mend"]


def test_a_wave_that_is_not_closed_tells_nothing():
    figures = FIGURES["partnerships"]["isar"]
    document = isar(answers={**figures["answers"], "2027": {"trust": {**figures["answers"]["2026"]["trust"], "score": 99.0}}})
    figures = [
        chart.table["Score"].to_list() for section in document.sections for chart in section.charts if section.key == "answers"
    ]
    assert "99" not in figures[0]
    assert "2027" not in html(document).split("</style>")[1]
    assert document.facts.startswith("Second check-up")


def test_reports_show_the_shared_form_whatever_they_are_given():
    trust = FIGURES["partnerships"]["isar"]["trust"]
    page = html(isar(trust={**trust, **SECRETS}, secrets=SECRETS, fairness={"status": "ok", "shares": SECRETS}))
    assert "Whisper" not in page
    assert "Murmur" not in page


def test_from_five_to_nine_people_are_told_a_rounded_score_only():
    answers = FIGURES["partnerships"]["isar"]["answers"]
    few = {key: {**figure, "score": 61.7, "respondents": 7, "n": 4} for key, figure in answers["2026"].items()}
    document = isar(answers={**answers, "2026": few}, trend=None, triangulation=None)
    section = next(section for section in document.sections if section.key == "answers")
    assert set(section.charts[0].table["Score"]) == {"about 60"}
    assert "61" not in " ".join(section.sentences) + section.charts[0].summary
    assert any("nearest 5" in sentence for sentence in section.sentences)


def test_too_few_is_said_and_no_figure_is_given():
    answers = FIGURES["partnerships"]["isar"]["answers"]
    few = {key: {**figure, "respondents": 4, "n": 2} for key, figure in answers["2026"].items()}
    document = isar(answers={**answers, "2026": few, "2025": few}, trend=None, triangulation=None, trust=None, labour=None)
    assert document.answer_text == "Too few have answered to say anything without exposing somebody."
    section = next(section for section in document.sections if section.key == "answers")
    assert section.charts == ()
    assert section.sentences == ("Too few took part to show this: it takes at least 3 organisations and 5 people.",)


def test_hidden_is_another_word_than_too_few():
    trend = FIGURES["partnerships"]["isar"]["trend"]
    apart = {"organisations": {"first": 11, "second": 10, "both": 9}}
    hidden = {key: {**own, **apart} if isinstance(own, dict) else own for key, own in trend.items()}
    document = isar(trend=hidden)
    section = next(section for section in document.sections if section.key == "trend")
    assert section.charts == ()
    assert "hidden" in section.sentences[0]
    changed = next(block for block in document.blocks if block.key == "changed")
    assert "hidden" in changed.empty


@pytest.mark.parametrize(
    ("sections", "answer"),
    [
        ({"answers": None}, "Trust among 13 organisations stands at 58 of 100; had all answered, it would lie from 51 to 66."),
        ({"answers": None, "trust": None}, "Who leads is clear in 73% of what your actions need."),
        (
            {"answers": None, "trust": None, "labour": None},
            "There is nothing to tell yet: no check-up has closed and no register is filled in.",
        ),
    ],
)
def test_without_answers_the_next_best_is_told(sections, answer):
    assert isar(**sections, triangulation=None, trend=None).answer_text == answer


def test_an_empty_partnership_says_what_would_fill_its_report():
    document = compose(TABLES, {}, FIGURES, "quiet")
    assert document.sections == ()
    assert document.blocks == ()
    assert "It comes with the tables: waves and ratings." in [item.text for item in document.absent]
    assert not document.illustration


def test_axes_are_no_constructs():
    own = FIGURES["partnerships"]["isar"]
    axis = {"centre": {**own["answers"]["2026"]["funding"], "score": 5.0}}
    document = isar(answers={**own["answers"], "2026": {**own["answers"]["2026"], **axis}})
    assert "Centre" not in html(document)


def test_every_section_says_how_it_was_worked_out():
    document = isar()
    assert [section.key for section in document.sections] == [key for key in ORDER if key in FIGURES["partnerships"]["isar"]]
    assert len(document.sections) >= 8
    assert all(section.method for section in document.sections)


def test_an_unknown_partnership_is_an_error():
    with pytest.raises(KeyError):
        compose(TABLES, ABOUT, FIGURES, "nowhere")


def test_figures_that_went_through_json_give_the_same_report():
    assert html(compose(TABLES, ABOUT, json.loads(json.dumps(FIGURES)), "isar")) == html(isar())


def test_german_is_asked_for_by_its_code():
    assert compose(TABLES, ABOUT, FIGURES, "isar", "de").language == "de"
    assert "12. Juni 2026" in compose(TABLES, ABOUT, FIGURES, "isar", "de").facts
