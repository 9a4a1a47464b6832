"""The statements of our own instrument ``idele``: three for each construct, our wording (METHOD.md section 3).

People answer 1 (not at all) to 5 (fully) or "don't know". The pulse asks the first statement of each of the eighteen
constructs; the full check-up asks all three, those on empowerment and delivery (section 11), and those on how receptive the
centre is (section 12). Agreement with a reversed construct's statement is bad news. A version that was published never
changes: another wording is another version.
"""

from __future__ import annotations

from dataclasses import dataclass

from idele.method.readings.constructs import CONSTRUCTS

INSTRUMENT = "idele"
VERSIONS = ("pulse", "full")
BESIDE_THE_CONSTRUCTS = ("empowerment", "delivery", "centre")


@dataclass(frozen=True)
class Statement:
    """One statement: ``key`` as in ``answers``, the ``construct`` it belongs to, and its text by language."""

    key: str
    construct: str
    reversed: bool
    texts: dict[str, str]


# (English, German) of statements 1, 2 and 3.
_WORDING: dict[str, tuple[tuple[str, str], ...]] = {
    "fit": (
        ("Our partnership is the right body for the mission it has taken on.",
         "Unsere Partnerschaft ist die richtige Stelle für den Auftrag, den sie übernommen hat."),
        ("What we do together could not be done as well by any one of us alone.",
         "Was wir gemeinsam tun, könnte keiner von uns allein so gut."),
        ("The organisations that our mission needs are at the table.",
         "Die Organisationen, die unser Auftrag braucht, sitzen am Tisch."),
    ),
    "focus": (
        ("We know exactly what we want to achieve together.",
         "Wir wissen genau, was wir gemeinsam erreichen wollen."),
        ("A few priorities decide what we do and what we leave.",
         "Wenige Schwerpunkte entscheiden, was wir tun und was wir lassen."),
        ("Every partner could name our objectives in a few words.",
         "Jeder Partner könnte unsere Ziele in wenigen Worten nennen."),
    ),
    "space": (
        ("Our partnership has a recognised place among those who decide.",
         "Unsere Partnerschaft hat einen anerkannten Platz unter denen, die entscheiden."),
        ("We are free to decide the things that our mission depends on.",
         "Wir können über das frei entscheiden, wovon unser Auftrag abhängt."),
        ("The levels above us leave us room to do things our way.",
         "Die Ebenen über uns lassen uns Raum, Dinge auf unsere Art zu tun."),
    ),
    "capacity": (
        ("We have the leadership, the people and the skills for what we have taken on.",
         "Wir haben die Führung, die Leute und das Können für das, was wir uns vorgenommen haben."),
        ("The way we are organised helps us to decide and to act.",
         "Wie wir aufgestellt sind, hilft uns zu entscheiden und zu handeln."),
        ("Somebody makes sure that what was agreed gets done.",
         "Jemand sorgt dafür, dass Vereinbartes auch geschieht."),
    ),
    "reality": (
        ("We work on problems where we can truly make a difference.",
         "Wir arbeiten an Problemen, bei denen wir wirklich etwas bewegen können."),
        ("We have said openly what is beyond our reach.",
         "Wir haben offen gesagt, was außerhalb unserer Möglichkeiten liegt."),
        ("We check whether what we do changes anything on the ground.",
         "Wir prüfen, ob unser Tun vor Ort etwas verändert."),
    ),
    "vision": (
        ("We share a picture of what this place should become.",
         "Wir haben ein gemeinsames Bild davon, was aus diesem Ort werden soll."),
        ("Partners would describe our common aims in the same way.",
         "Die Partner würden unsere gemeinsamen Ziele gleich beschreiben."),
        ("Our shared vision holds when partners' own interests pull apart.",
         "Unser gemeinsames Bild hält auch, wenn eigene Interessen auseinandergehen."),
    ),
    "labour": (
        ("It is clear who does what in our partnership.",
         "Es ist klar, wer in unserer Partnerschaft was tut."),
        ("Each task has one partner who leads it.",
         "Jede Aufgabe hat einen Partner, der sie führt."),
        ("Tasks neither fall between partners nor get done twice.",
         "Aufgaben fallen weder zwischen die Partner, noch werden sie doppelt erledigt."),
    ),
    "trust": (
        ("Partners understand each other and can work together.",
         "Die Partner verstehen einander und können zusammenarbeiten."),
        ("Partners keep their word to each other.",
         "Die Partner halten einander, was sie versprechen."),
        ("We can speak openly about where we differ.",
         "Wir können offen darüber sprechen, worin wir uns unterscheiden."),
    ),
    "fairness": (
        ("What partners give and what they gain are in fair proportion.",
         "Was Partner geben und was sie gewinnen, steht in fairem Verhältnis."),
        ("A partner who takes a risk for all of us is backed and rewarded.",
         "Wer für alle ein Risiko eingeht, wird gestützt und belohnt."),
        ("Credit for success goes to those who earned it.",
         "Anerkennung für Erfolge bekommen die, die sie verdient haben."),
    ),
    "learning": (
        ("We keep learning from each other.",
         "Wir lernen ständig voneinander."),
        ("We have changed how we work because of something we learnt.",
         "Wir haben unsere Arbeitsweise geändert, weil wir etwas gelernt haben."),
        ("We talk about what went wrong as well as about what went well.",
         "Wir sprechen über Misslungenes ebenso wie über Gelungenes."),
    ),
    "gaps": (
        ("Together we notice needs that none of us would have noticed alone.",
         "Gemeinsam bemerken wir Bedarf, den keiner allein bemerkt hätte."),
        ("We shape national programmes so that they fit what is needed here.",
         "Wir gestalten nationale Programme so, dass sie zum Bedarf vor Ort passen."),
        ("Where no programme fits, we find an answer of our own.",
         "Wo kein Programm passt, finden wir eine eigene Antwort."),
    ),
    "creativity": (
        ("Working together, we have found ideas that nobody brought along.",
         "Gemeinsam haben wir Ideen gefunden, die niemand mitgebracht hatte."),
        ("We dare to try what is unusual here.",
         "Wir trauen uns, hier Ungewohntes zu versuchen."),
        ("An idea is judged by its merit, whoever it comes from.",
         "Eine Idee zählt nach ihrem Wert, von wem sie auch kommt."),
    ),
    "commitment": (
        ("Through the partnership, people commit who would not have done so otherwise.",
         "Durch die Partnerschaft engagieren sich Menschen, die es sonst nicht getan hätten."),
        ("Together we have more strength for planning and analysis than before.",
         "Gemeinsam haben wir mehr Kraft für Planung und Analyse als zuvor."),
        ("Partners send people who may decide.",
         "Die Partner schicken Leute, die entscheiden dürfen."),
    ),
    "vehicles": (
        ("We have created new ways to deliver services.",
         "Wir haben neue Wege geschaffen, Leistungen zu erbringen."),
        ("Partners pool staff, rooms or budgets to deliver a service.",
         "Partner legen Personal, Räume oder Mittel für eine Leistung zusammen."),
        ("Teams or bodies that we set up do what no partner did before.",
         "Von uns gegründete Teams oder Stellen tun, was zuvor kein Partner tat."),
    ),
    "time": (
        ("We are not given the time it takes to trust each other.",
         "Wir bekommen nicht die Zeit, die Vertrauen braucht."),
        ("Deadlines leave no time to get to know each other's ways of working.",
         "Fristen lassen keine Zeit, die Arbeitsweise der anderen kennenzulernen."),
        ("People change so often that trust has to start anew.",
         "Die Leute wechseln so oft, dass Vertrauen immer neu beginnen muss."),
    ),
    "push": (
        ("We were pushed into delivery before we were ready.",
         "Wir wurden zur Umsetzung gedrängt, bevor wir so weit waren."),
        ("We have to deliver faster than we can handle.",
         "Wir müssen schneller liefern, als wir bewältigen können."),
        ("Pressure for quick results pushes planning aside.",
         "Druck auf schnelle Ergebnisse verdrängt das Planen."),
    ),
    "funding": (
        ("The running of our partnership has no lasting funding.",
         "Der Betrieb unserer Partnerschaft ist nicht dauerhaft finanziert."),
        ("Much of our time goes into finding the next grant.",
         "Viel Zeit geht in die Suche nach der nächsten Förderung."),
        ("Our funding was designed for something other than working in partnership.",
         "Unsere Förderung war für anderes gedacht als für Arbeit in Partnerschaft."),
    ),
    "targets": (
        ("The targets we work to were set by others.",
         "Die Vorgaben, nach denen wir arbeiten, haben andere gesetzt."),
        ("We are measured by something other than what matters here.",
         "Wir werden an anderem gemessen als an dem, was hier zählt."),
        ("Targets from outside keep us from our own objectives.",
         "Vorgaben von außen halten uns von unseren eigenen Zielen ab."),
    ),
    "empowerment": (
        ("We help people and organisations here to act for themselves.",
         "Wir helfen Menschen und Organisationen hier, selbst zu handeln."),
        ("Those whom our work is for have a real say in it.",
         "Wem unsere Arbeit dient, der bestimmt dabei wirklich mit."),
        ("We build up what local groups can do, beyond offering them services.",
         "Wir stärken, was Gruppen vor Ort selbst können, über Angebote hinaus."),
    ),
    "delivery": (
        ("We run services or projects that people use.",
         "Wir betreiben Leistungen oder Projekte, die Menschen nutzen."),
        ("We have staff and budgets of our own to deliver with.",
         "Wir haben eigenes Personal und eigene Mittel für die Umsetzung."),
        ("We answer for results on the ground.",
         "Wir stehen für Ergebnisse vor Ort ein."),
    ),
    "centre": (
        ("Central government has given us a clear mandate.",
         "Die Zentralregierung hat uns einen klaren Auftrag gegeben."),
        ("Central government funds what it asks of us.",
         "Die Zentralregierung finanziert, was sie von uns verlangt."),
        ("The law gives a partnership like ours a secure standing.",
         "Das Recht gibt einer Partnerschaft wie unserer eine sichere Stellung."),
    ),
}  # fmt: skip

STATEMENTS: dict[str, Statement] = {
    f"{construct}.{number}": Statement(
        f"{construct}.{number}",
        construct,
        construct in CONSTRUCTS and CONSTRUCTS[construct].reversed,
        {"en": english, "de": german},
    )
    for construct, wordings in _WORDING.items()
    for number, (english, german) in enumerate(wordings, start=1)
}


def asked(version: str) -> list[Statement]:
    """The statements that the ``version`` (``pulse`` or ``full``) asks, in the order of METHOD.md section 3.

    Raises ``ValueError`` for a version that is not ours.

    >>> len(asked("pulse")), len(asked("full"))
    (18, 63)
    """
    if version not in VERSIONS:
        raise ValueError(f"{version!r} is no version of the instrument {INSTRUMENT!r}: {', '.join(VERSIONS)}")
    return [
        statement
        for statement in STATEMENTS.values()
        if version == "full" or (statement.construct in CONSTRUCTS and statement.key.endswith(".1"))
    ]


def rows(versions: tuple[str, ...] = VERSIONS) -> list[dict[str, object]]:
    """The rows of the table ``statements`` for these versions, in every language that we have words in."""
    return [
        {
            "instrument": INSTRUMENT,
            "version": version,
            "key": statement.key,
            "construct": statement.construct,
            "reversed": statement.reversed,
            "language": language,
            "text": text,
        }
        for version in versions
        for statement in asked(version)
        for language, text in statement.texts.items()
    ]
