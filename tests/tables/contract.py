"""The contract of the tables, as facts: what TABLES.md says of every table, written down a second time to check the first.

A word after ``?`` may be empty; ``(a, b)`` is what is allowed; ``(0-4)`` is a range.
"""

TABLES = """
territories: code, name, parent?, type? (urban, intermediate, rural), population?, autonomy? (0-100), complete? (true, false)
organisations: id, name, kind (public, private, third_sector, social_partner, education, other), \
level? (national, regional, local), territory?, domain?
partnerships: id, name, territory?, domains?, started, ended?, mission?, hourly_rate?, currency?, in_programme? (true, false)
partners: partnership, organisation, role (lead, partner, observer), joined?, left?
objectives: id, partnership, text, set_by (inside, outside)
issues: id, partnership, text, domain, level (national, regional, local), salience? (1-3)
issue_links: source, target, weight (1-3), organisation?
actions: id, partnership, name, domain?, started?, ended?, money?, people?
action_issues: action, issue
functions: action, function (conceived, managed, implemented), organisation, level (national, regional, local), \
lead (true, false), lowest_level? (national, regional, local)
capacities: partnership, organisation, functions
connections: a, b, kind (joint_body, pooled_budget, shared_data, joint_plan, liaison), partnership?, since?, until?
milestones: id, partnership, name, kind (trust, empowerment, delivery), first_planned?, planned, delivered?
targets: id, partnership, objective?, name, set_by (inside, outside), money?
funding: id, partnership, source, purpose (running, project), money, spent?, start, end, secured (true, false)
ledger: partnership, organisation, date, kind (cost, benefit, risk), \
activity? (negotiating, coordinating, reporting, learning, empowerment, delivery), hours?, money?
coalition_costs: partnership, name, coalition, money, money_low?, money_high?
claims: id, partnership, category (gaps, creativity, commitment, vehicles), date?, issue?, text, anyway (all, part, none), \
grade (0-4), graded_by?, evidence?
statements: instrument, version, key, construct, reversed (true, false), language, text
waves: id, partnership, opened, closed?, instrument?, version?, low?, high?, rating_low?, rating_high?
invited: wave, organisation, people
answers: wave, respondent, organisation, statement, value?, comment?
leaders: wave, respondent, action, function (conceived, managed, implemented), organisation?
ratings: wave, rater, ratee, reliability?, support?, openness?
allocations: wave, by, about, objective, points (0-100)
practices: id, title, summary, language?, partnership?, organisation?, territory?, started?, ended?, money?, domains, subjects?, \
issues?, pattern?, form?, opportunity?, results?, grade? (0-4), needs?, problems?, contact?, licence?, source?, confirm_by?
practice_texts: practice, language, title, summary?, results?, needs?, problems?
adoptions: practice, partnership, started, from_partnership?, forecast? (0-1), \
outcome (worked, partly, failed, abandoned, too_early), \
outcome_12? (worked, partly, failed, abandoned, too_early), outcome_24? (worked, partly, failed, abandoned, too_early), \
adaptation?, closed?
seminars: id, title, topic, territory?, start, end
participants: seminar, organisation, level (national, regional, local), role (speaker, host, guest), people?
presented: seminar, practice
lessons: id, seminar?, partnership?, practice?, text, date, change?
consultations: partnership, organisation, stage (preparing, implementing, monitoring, evaluating), sent, due, answered?
vocabulary: list, key, language, label, eurovoc?
"""

KEYS = {
    "territories": ["code"],
    "partners": ["partnership", "organisation", "joined"],
    "issue_links": ["source", "target", "organisation"],
    "functions": ["action", "function", "organisation", "level"],
    "connections": ["a", "b", "kind", "partnership", "since"],
    "ledger": [],
    "coalition_costs": ["partnership", "name", "coalition"],
    "statements": ["instrument", "version", "key", "language"],
    "waves": ["id"],
    "answers": ["wave", "respondent", "statement"],
    "leaders": ["wave", "respondent", "action", "function"],
    "ratings": ["wave", "rater", "ratee"],
    "allocations": ["wave", "by", "about", "objective"],
    "adoptions": ["practice", "partnership", "started"],
    "consultations": ["partnership", "organisation", "stage", "sent"],
}
