"""The tables of a package: one schema class a table, in the order of TABLES.md.

A class is the documentation of its table: columns, types, allowed values, which may be empty, what is the key, and what
refers to what.
"""

from __future__ import annotations

import dataframely as dy

from idele.tables import choices, column


class Territories(dy.Schema):
    """Places, by NUTS code or by a name of their own."""

    code = column.text("NUTS code, or a name where there is none", key=True)
    name = column.text("What people call it")
    parent = column.text("The territory it lies in", empty=True, to="territories.code")
    type = column.choice("Urban, intermediate or rural", choices.TERRITORY_TYPES, empty=True)
    population = column.whole("People who live there", low=0, empty=True)
    autonomy = column.number("Local autonomy, 0 (none) to 100", low=0, high=100, empty=True)
    complete = column.truth("true when every partnership there is recorded, in the programme or not", empty=True)


class Organisations(dy.Schema):
    """Bodies, one row for the whole programme."""

    id = column.text("A short key of your choice", key=True)
    name = column.text("Full name")
    kind = column.choice("What sort of body", choices.ORGANISATION_KINDS)
    level = column.choice("The level it belongs to", choices.LEVELS, empty=True)
    territory = column.text("Where it works", empty=True, to="territories.code")
    domain = column.text("Its policy domain: jobs, skills, housing, health, ...", empty=True)


class Partnerships(dy.Schema):
    """Organisations that work together in a territory, with a start date."""

    id = column.text("A short key of your choice", key=True)
    name = column.text("Full name")
    territory = column.text("Where it works", empty=True, to="territories.code")
    domains = column.text("Policy domains, joined by ;", empty=True, joined_by=";")
    started = column.date("When work together began")
    ended = column.date("When it ended; empty while it lives", empty=True)
    mission = column.text("What it is for, in a sentence", empty=True)
    hourly_rate = column.number("What an hour counts for in money", low=0, empty=True)
    currency = column.text("Three-letter code, where it is not the package's", empty=True)
    in_programme = column.truth("false for a partnership that is only recorded; empty means true", empty=True)


class Partners(dy.Schema):
    """Which organisation belongs to which partnership, in which role, from when to when."""

    partnership = column.text("The partnership", key=True, to="partnerships.id")
    organisation = column.text("The organisation", key=True, to="organisations.id")
    role = column.choice("Lead, partner or observer", choices.PARTNER_ROLES)
    joined = column.date("When it joined; empty: from the start", empty=True)
    left = column.date("When it left; empty while it belongs", empty=True)


class Objectives(dy.Schema):
    """What a partnership wants to reach."""

    id = column.text("A short key of your choice", key=True)
    partnership = column.text("The partnership", to="partnerships.id")
    text = column.text("The objective, in a sentence")
    set_by = column.choice("Set inside the partnership or outside", choices.SET_BY)


class Issues(dy.Schema):
    """Problems, each in one policy domain and at one level."""

    id = column.text("A short key of your choice", key=True)
    partnership = column.text("The partnership", to="partnerships.id")
    text = column.text("The problem, in a sentence")
    domain = column.text("The policy domain it belongs to")
    level = column.choice("The level it is felt at", choices.LEVELS)
    salience = column.number("How much it matters now: 1 little, 3 much", low=1, high=3, empty=True)


class IssueLinks(dy.Schema):
    """A makes B worse."""

    source = column.text("The issue that makes another worse", key=True, to="issues.id")
    target = column.text("The issue that is made worse", key=True, to="issues.id")
    weight = column.number("How much: 1 little, 3 much", low=1, high=3)
    organisation = column.text("Who says so; empty: agreed", empty=True, to="organisations.id")


class Actions(dy.Schema):
    """What is done about issues."""

    id = column.text("A short key of your choice", key=True)
    partnership = column.text("The partnership", to="partnerships.id")
    name = column.text("What it is called")
    domain = column.text("The policy domain it belongs to", empty=True)
    started = column.date("When it began", empty=True)
    ended = column.date("When it ended; empty while it runs", empty=True)
    money = column.number("Money that passes through it", low=0, empty=True)
    people = column.whole("People it reaches", low=0, empty=True)


class ActionIssues(dy.Schema):
    """Which issues an action is about."""

    action = column.text("The action", key=True, to="actions.id")
    issue = column.text("The issue", key=True, to="issues.id")


class Functions(dy.Schema):
    """Who conceives, manages and implements an action, and at which level."""

    action = column.text("The action", key=True, to="actions.id")
    function = column.choice("Conceived, managed or implemented", choices.FUNCTIONS, key=True)
    organisation = column.text("The body that holds it", key=True, to="organisations.id")
    level = column.choice("The level it is held at", choices.LEVELS, key=True)
    lead = column.truth("true for the body that leads this function")
    lowest_level = column.choice(
        "The lowest level that law and competence allow, one for each action and function", choices.LEVELS, empty=True
    )


class Capacities(dy.Schema):
    """How many functions a body can hold."""

    partnership = column.text("The partnership", key=True, to="partnerships.id")
    organisation = column.text("The organisation", key=True, to="organisations.id")
    functions = column.whole("How many functions it can hold at once", low=0)


class Connections(dy.Schema):
    """Working ties between two bodies."""

    a = column.text("One body", key=True, to="organisations.id")
    b = column.text("The other body", key=True, to="organisations.id")
    kind = column.choice("What ties them", choices.CONNECTION_KINDS, key=True)
    partnership = column.text("The partnership it came from, if any", empty=True, to="partnerships.id")
    since = column.date("From when", empty=True)
    until = column.date("Until when; empty while it holds", empty=True)


class Milestones(dy.Schema):
    """Dated promises."""

    id = column.text("A short key of your choice", key=True)
    partnership = column.text("The partnership", to="partnerships.id")
    name = column.text("What was promised")
    kind = column.choice("To do with trust, empowerment or delivery", choices.MILESTONE_KINDS)
    first_planned = column.date("The first date that was promised", empty=True)
    planned = column.date("The date promised now")
    delivered = column.date("When it was kept; empty until then", empty=True)


class Targets(dy.Schema):
    """What is to be reached, and who set it."""

    id = column.text("A short key of your choice", key=True)
    partnership = column.text("The partnership", to="partnerships.id")
    objective = column.text("The objective it serves", empty=True, to="objectives.id")
    name = column.text("What is to be reached")
    set_by = column.choice("Set inside the partnership or outside", choices.SET_BY)
    money = column.number("Money that rides on it", low=0, empty=True)


class Funding(dy.Schema):
    """Funding lines."""

    id = column.text("A short key of your choice", key=True)
    partnership = column.text("The partnership", to="partnerships.id")
    source = column.text("Who pays")
    purpose = column.choice("For the partnership's own running, or for a project", choices.FUNDING_PURPOSES)
    money = column.number("How much in all", low=0)
    spent = column.number("How much of it is spent", low=0, empty=True)
    start = column.date("From when")
    end = column.date("Until when")
    secured = column.truth("true when it is promised in writing")


class Ledger(dy.Schema):
    """Contributions, benefits and risks, by partner."""

    partnership = column.text("The partnership", to="partnerships.id")
    organisation = column.text("The partner", to="organisations.id")
    date = column.date("When")
    kind = column.choice("Cost, benefit or risk", choices.LEDGER_KINDS)
    activity = column.choice("Of a cost: what the time or money went into", choices.ACTIVITIES, empty=True)
    hours = column.number("Hours", low=0, empty=True)
    money = column.number("Money", empty=True)


class CoalitionCosts(dy.Schema):
    """What groups of partners would pay on their own for a joint cost."""

    partnership = column.text("The partnership", key=True, to="partnerships.id")
    name = column.text("The joint cost", key=True)
    coalition = column.text("Organisations joined by +", key=True, to="organisations.id", joined_by="+")
    money = column.number("What they would pay on their own", low=0)
    money_low = column.number("At the least", low=0, empty=True)
    money_high = column.number("At the most", low=0, empty=True)


class Claims(dy.Schema):
    """What the partnership says it has added, with its evidence."""

    id = column.text("A short key of your choice", key=True)
    partnership = column.text("The partnership", to="partnerships.id")
    category = column.choice("What kind of value", choices.CLAIM_CATEGORIES)
    date = column.date("When", empty=True)
    issue = column.text("The wicked issue it bears on", empty=True, to="issues.id")
    text = column.text("The claim, in a sentence")
    anyway = column.choice("How much would have happened anyway", choices.ANYWAY)
    grade = column.whole(
        "Evidence: 0 asserted, 1 described, 2 before and after, 3 against a comparison, 4 independently evaluated", low=0, high=4
    )
    graded_by = column.text("Who graded the evidence", empty=True)
    evidence = column.text("Where the evidence is", empty=True)


class Statements(dy.Schema):
    """The statements of an instrument, by version and language."""

    instrument = column.text("The questionnaire", key=True)
    version = column.text("Its version", key=True)
    key = column.text("The statement's key, as in answers", key=True)
    construct = column.text("The construct it belongs to")
    reversed = column.truth("true when agreement is bad news")
    language = column.text("Language code", key=True)
    text = column.text("The statement")


class Waves(dy.Schema):
    """Rounds of a check-up in a partnership."""

    id = column.text("A short key of your choice", key=True)
    partnership = column.text("The partnership", to="partnerships.id")
    opened = column.date("When it opened")
    closed = column.date("When it closed; empty while it is open", empty=True)
    instrument = column.text("The questionnaire", empty=True)
    version = column.text("Its version", empty=True)
    low = column.number("The lowest answer; empty means 1", empty=True)
    high = column.number("The highest answer; empty means 5", empty=True)
    rating_low = column.number("The lowest rating of a partner; empty means 1", empty=True)
    rating_high = column.number("The highest rating of a partner; empty means 4", empty=True)


class Invited(dy.Schema):
    """How many people of which organisation were asked."""

    wave = column.text("The wave", key=True, to="waves.id")
    organisation = column.text("The organisation", key=True, to="organisations.id")
    people = column.whole("How many people were asked", low=0)


class Answers(dy.Schema):
    """What respondents answered."""

    wave = column.text("The wave", key=True, to="waves.id")
    respondent = column.text("A random key that is nobody's name", key=True)
    organisation = column.text("The organisation the respondent belongs to", to="organisations.id")
    statement = column.text("The statement's key", key=True)
    value = column.number("From the wave's low to its high; empty: no answer, or does not know", empty=True)
    comment = column.text("What the respondent added", empty=True)


class Leaders(dy.Schema):
    """Who respondents think leads a function."""

    wave = column.text("The wave", key=True, to="waves.id")
    respondent = column.text("A random key that is nobody's name", key=True)
    action = column.text("The action", key=True, to="actions.id")
    function = column.choice("Conceived, managed or implemented", choices.FUNCTIONS, key=True)
    organisation = column.text("Who they think leads it; empty: does not know", empty=True, to="organisations.id")


class Ratings(dy.Schema):
    """How organisations rate those they work with."""

    wave = column.text("The wave", key=True, to="waves.id")
    rater = column.text("The organisation that rates", key=True, to="organisations.id")
    ratee = column.text("The organisation that is rated", key=True, to="organisations.id")
    reliability = column.number("Reliability, on the wave's rating scale", empty=True)
    support = column.number("Support for the mission", empty=True)
    openness = column.number("Openness to discussion", empty=True)


class Allocations(dy.Schema):
    """How organisations spread 100 points over the objectives, for themselves and as a guess of others."""

    wave = column.text("The wave", key=True, to="waves.id")
    by = column.text("Who spread the points", key=True, to="organisations.id")
    about = column.text("Whose priorities: their own, or the partner they guess", key=True, to="organisations.id")
    objective = column.text("The objective", key=True, to="objectives.id")
    points = column.number("Points out of 100", low=0, high=100)


class Practices(dy.Schema):
    """Good practices: the fiche's fields."""

    id = column.text("A short key of your choice", key=True)
    title = column.text("Title")
    summary = column.text("What it is, in a few sentences")
    language = column.text("Language code of the texts", empty=True)
    partnership = column.text("The partnership it comes from", empty=True, to="partnerships.id")
    organisation = column.text("The organisation it comes from", empty=True, to="organisations.id")
    territory = column.text("Where", empty=True, to="territories.code")
    started = column.date("Since when", empty=True)
    ended = column.date("Until when", empty=True)
    money = column.number("What it cost", low=0, empty=True)
    domains = column.text("Policy domains, joined by ;", joined_by=";")
    subjects = column.text("EuroVoc concepts, joined by ;", empty=True, joined_by=";")
    issues = column.text("The issues it answers", empty=True)
    pattern = column.text("Levels that conceived, managed, implemented, such as NNL", empty=True)
    form = column.text("The form of partnership it needs", empty=True)
    opportunity = column.text("The opportunity structure it grew in", empty=True)
    results = column.text("Results", empty=True)
    grade = column.whole("Evidence, 0 to 4 as for claims", low=0, high=4, empty=True)
    needs = column.text("What it needs to work", empty=True)
    problems = column.text("What went wrong", empty=True)
    contact = column.text("Whom to ask: an office, not a person", empty=True)
    licence = column.text("Licence of the text", empty=True)
    source = column.text("Where the facts come from", empty=True)
    confirm_by = column.date("The date by which its owner must confirm it", empty=True)


class PracticeTexts(dy.Schema):
    """A practice's texts in other languages."""

    practice = column.text("The practice", key=True, to="practices.id")
    language = column.text("Language code", key=True)
    title = column.text("Title")
    summary = column.text("What it is", empty=True)
    results = column.text("Results", empty=True)
    needs = column.text("What it needs to work", empty=True)
    problems = column.text("What went wrong", empty=True)


class Adoptions(dy.Schema):
    """Partnerships that took up a practice, and how it went."""

    practice = column.text("The practice", key=True, to="practices.id")
    partnership = column.text("Who took it up", key=True, to="partnerships.id")
    started = column.date("When", key=True)
    from_partnership = column.text("From whom", empty=True, to="partnerships.id")
    forecast = column.number("The chance they gave it, 0 to 1", low=0, high=1, empty=True)
    outcome = column.choice("How it went", choices.OUTCOMES)
    outcome_12 = column.choice("How it stood after 12 months", choices.OUTCOMES, empty=True)
    outcome_24 = column.choice("How it stood after 24 months", choices.OUTCOMES, empty=True)
    adaptation = column.text("What was changed to make it fit", empty=True)
    closed = column.date("When the outcome was settled", empty=True)


class Seminars(dy.Schema):
    """Where practice is exchanged."""

    id = column.text("A short key of your choice", key=True)
    title = column.text("Title")
    topic = column.text("Topic")
    territory = column.text("Where", empty=True, to="territories.code")
    start = column.date("First day")
    end = column.date("Last day")


class Participants(dy.Schema):
    """Who took part in a seminar, by organisation."""

    seminar = column.text("The seminar", key=True, to="seminars.id")
    organisation = column.text("The organisation", key=True, to="organisations.id")
    level = column.choice("The level they came from", choices.LEVELS, key=True)
    role = column.choice("Speaker, host or guest", choices.PARTICIPANT_ROLES, key=True)
    people = column.whole("How many people; empty means 1", low=0, empty=True)


class Presented(dy.Schema):
    """Practices presented at a seminar."""

    seminar = column.text("The seminar", key=True, to="seminars.id")
    practice = column.text("The practice", key=True, to="practices.id")


class Lessons(dy.Schema):
    """What was learnt, and what was changed because of it."""

    id = column.text("A short key of your choice", key=True)
    seminar = column.text("The seminar it arose at", empty=True, to="seminars.id")
    partnership = column.text("The partnership that learnt it", empty=True, to="partnerships.id")
    practice = column.text("The practice it is about", empty=True, to="practices.id")
    text = column.text("The lesson")
    date = column.date("When")
    change = column.text("What was changed because of it", empty=True)


class Consultations(dy.Schema):
    """Who was asked about what stage, and when they answered."""

    partnership = column.text("The partnership", key=True, to="partnerships.id")
    organisation = column.text("The organisation asked", key=True, to="organisations.id")
    stage = column.choice("Preparing, implementing, monitoring or evaluating", choices.CONSULTATION_STAGES, key=True)
    sent = column.date("When it was asked", key=True)
    due = column.date("When the answer was due")
    answered = column.date("When it answered; empty until then", empty=True)


class Vocabulary(dy.Schema):
    """Words of the programme's own lists, by language."""

    list = column.text("The list, such as domains", key=True)
    key = column.text("The word's key", key=True)
    language = column.text("Language code", key=True)
    label = column.text("The word")
    eurovoc = column.text("The EuroVoc concept", empty=True)


SCHEMAS: dict[str, type[dy.Schema]] = {
    "territories": Territories,
    "organisations": Organisations,
    "partnerships": Partnerships,
    "partners": Partners,
    "objectives": Objectives,
    "issues": Issues,
    "issue_links": IssueLinks,
    "actions": Actions,
    "action_issues": ActionIssues,
    "functions": Functions,
    "capacities": Capacities,
    "connections": Connections,
    "milestones": Milestones,
    "targets": Targets,
    "funding": Funding,
    "ledger": Ledger,
    "coalition_costs": CoalitionCosts,
    "claims": Claims,
    "statements": Statements,
    "waves": Waves,
    "invited": Invited,
    "answers": Answers,
    "leaders": Leaders,
    "ratings": Ratings,
    "allocations": Allocations,
    "practices": Practices,
    "practice_texts": PracticeTexts,
    "adoptions": Adoptions,
    "seminars": Seminars,
    "participants": Participants,
    "presented": Presented,
    "lessons": Lessons,
    "consultations": Consultations,
    "vocabulary": Vocabulary,
}
