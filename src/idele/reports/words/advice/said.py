"""What to do about each construct, as a concern and as something that partners do not see alike; plain, and nobody's fault."""

from __future__ import annotations

from typing import NamedTuple

from idele.words import later


class Advice(NamedTuple):
    """English messages for ``idele.words._``: what to do where it is a ``concern``, and where it is ``contested``."""

    concern: str
    contested: str


ADVICE = {
    "fit": Advice(
        later("Read the mission aloud, and agree what you would begin, end or hand to somebody else if you took it at its word."),
        later("Let each partner say in a sentence what the partnership is for, and compare the sentences."),
    ),
    "focus": Advice(
        later("Agree on three objectives at most for the next year, and how you will see that each is reached."),
        later("Let each partner put the objectives in order, and talk about those that stand furthest apart."),
    ),
    "space": Advice(
        later("List what you may decide yourselves and what you must ask for, and seek the one permission that would free most."),
        later("Ask those who see room and those who see none for an example each: they may look at different levels."),
    ),
    "capacity": Advice(
        later(
            "Go through the hours and skills that the next year needs, and agree what partners lend, what is paid for, and "
            "what is left undone."
        ),
        later("Ask which tasks partners have in mind: some may think of the office, others of the board."),
    ),
    "reality": Advice(
        later(
            "Sort your actions by what you can move yourselves, what you can influence and what you cannot, and shift effort "
            "to the first."
        ),
        later("Take one issue, and let partners say what has moved there because of you, and what has not."),
    ),
    "vision": Advice(
        later("Write down in a few sentences how the place should look in five years, from what every partner brings."),
        later("Put the partners' pictures of the future side by side, and ask what each would have to give up for another's."),
    ),
    "labour": Advice(
        later(
            "Go through the actions one by one and name one lead for each function; where two should lead, write down who "
            "decides what."
        ),
        later("Ask each partner on its own who leads what, and talk about the functions where the lists differ."),
    ),
    "trust": Advice(
        later("Begin with something small that you do together and can keep, and make time to say what has disappointed."),
        later("Talk in twos and threes before the whole table: some may feel safe to speak there, and others not."),
    ),
    "fairness": Advice(
        later("Put side by side what each partner gives, gets and risks, and agree what is fair before the next cost is shared."),
        later(
            "Ask those who find it fair and those who do not what they count: hours, money, credit and risk weigh differently."
        ),
    ),
    "learning": Advice(
        later("End each meeting with one thing learnt and what will change because of it, and write it down."),
        later("Ask who takes part in the exchange and who only hears of it: what is learnt may stay with a few."),
    ),
    "gaps": Advice(
        later(
            "Ask those who work with people every day, and these people themselves, what nobody takes care of; "
            "bring one to the board."
        ),
        later("Let partners name the gaps that they see: each may see those of its own field."),
    ),
    "creativity": Advice(
        later("Set aside a day, or a little money, for something that nobody has tried, and allow it to fail."),
        later("Ask for the last new thing that you did together: some may count what is routine to others."),
    ),
    "commitment": Advice(
        later("Ask each partner what it can promise for the next year in hours or money, and what it would need to do so."),
        later("Let partners tell each other what they give: what one puts in may be out of another's sight."),
    ),
    "vehicles": Advice(
        later("Take one service that no partner can provide alone, and look at which form could carry it."),
        later("Ask which services partners have in mind, and whether a new form is wanted at all."),
    ),
    "time": Advice(
        later(
            "Keep one meeting free of reports and decisions, for partners to learn how each other works, before the "
            "next delivery."
        ),
        later("Ask who lacks time, and for what: those who do the work and those on the board may mean different things."),
    ),
    "push": Advice(
        later("Go through what falls due next, and agree with those who expect it what can come later."),
        later("Let those who deliver and those who steer say which date is hard to keep, and why."),
    ),
    "funding": Advice(
        later("Plan for the day when today's money ends: what goes on without it, what ends, and who could pay for the running."),
        later("Open the books to all partners: those who know the funding may judge it otherwise than those who do not."),
    ),
    "targets": Advice(
        later("Set a target for an objective of your own, and tell those who set the others what it shows that theirs do not."),
        later("Ask which targets each partner works to: what comes to one from outside may be another's own."),
    ),
}

# Where room and the centre make another step right (METHOD.md section 12; slide 3).
BY_OPPORTUNITY = {
    "crowded": later(
        "Others work on the same in your place: look for what only you can do, and agree with them who does the rest."
    ),
    "receptive": later("There is room, and the centre goes along: go with its grain, and ask early for what you need."),
    "resistance": later("There is room, but the centre is hard to persuade: make the political case, with those it listens to."),
}
DEPENDS_ON_OPPORTUNITY = {
    "crowded": ("fit", "space", "reality", "gaps", "vehicles"),
    "receptive": ("space", "gaps", "vehicles", "funding", "targets"),
    "resistance": ("space", "gaps", "vehicles", "funding", "targets"),
}

# The tables that raise each early warning (METHOD.md section 10), beside the check-up's trust.
WARNED_BY = {
    "time": ("milestones",),
    "push": ("milestones", "ledger"),
    "funding": ("funding", "ledger"),
    "targets": ("targets", "objectives"),
}

# Which tables would set evidence beside what partners say.
EVIDENCE_TABLES = {
    "labour": ("actions", "functions"),
    "trust": ("ratings", "allocations"),
    "fairness": ("ledger",),
    "learning": ("adoptions", "lessons", "participants"),
    **dict.fromkeys(("gaps", "creativity", "commitment", "vehicles"), ("claims",)),
    "time": ("milestones",),
    "push": ("milestones", "ledger"),
    "funding": ("funding", "ledger"),
    "targets": ("objectives", "targets"),
    "space": ("territories", "functions"),
    "reality": ("issues", "issue_links", "action_issues"),
}
