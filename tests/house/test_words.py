"""Every text that a person reads can be given in another language. German, complete, is the proof."""

import ast
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from idele import words
from idele.method.measure import measure
from idele.reports import compose, html
from idele.tables import read, template
from tests.house.places import ROOT, modules, tracked, tree

POT = words.CATALOGUES / "idele.pot"
PLACE = re.compile(r"\{\w*(?:[:!][^}]*)?\}")
# Attributes that are read to a person.
SPOKEN = re.compile(r'\s(?:aria-label|title|placeholder|alt)="([^"]*)"')
CLASS_NAMES = re.compile(r"\{% block main_class %\}.*?\{% endblock %\}")
# Text in templates that is the same in every language. It can only shrink.
SAME_EVERYWHERE = {"IDELE", "- IDELE"}
# Where a message is not a literal: it is declared with `later`, or in a table's schema. It can only shrink.
DECLARED_ELSEWHERE = {
    "charts/wording.py", "commands/summary/parts.py", "commands/summary/programme.py",
    "commands/summary/involvement.py",
    *(f"reports/words/advice/{name}.py" for name in ("conduct", "constructs", "context", "parts", "warnings")),
    "reports/words/phrases.py", "reports/words/sections/conduct.py", "reports/words/states.py",
    "tables/csv_text.py", "tables/notes.py",
}  # fmt: skip


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=None if path == POT else path.stem)


def told(path: Path) -> list[Message]:
    return [message for message in catalogue(path) if message.id]


def forms(text: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def test_the_catalogue_is_up_to_date(tmp_path: Path) -> None:
    found = re.search(r"pybabel (-q extract .*)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert found
    fresh = tmp_path / "idele.pot"
    arguments = shlex.split(found[1].replace("$(LOCALE)/idele.pot", str(fresh)))
    command = [sys.executable, "-m", "babel.messages.frontend", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [message.id for message in told(fresh)] == [message.id for message in told(POT)], "run `make messages`"


def test_every_message_has_a_translation_and_no_other_is_kept() -> None:
    wanted = {message.id for message in told(POT)}
    for path in languages():
        found = told(path)
        assert {message.id for message in found} == wanted, "run `make messages`"
        assert [message.id for message in found if not all(forms(message.string))] == []
        assert [message.id for message in found if message.fuzzy] == []
        assert not catalogue(path).obsolete


def test_translations_keep_the_places_to_fill_in() -> None:
    wrong = [
        message.id
        for path in languages()
        for message in told(path)
        for text, translated in zip(forms(message.id), forms(message.string), strict=True)
        if set(PLACE.findall(text)) != set(PLACE.findall(translated))
    ]
    assert wrong == []


def languages() -> list[Path]:
    found = [words.CATALOGUES / f"{code}.po" for code in words.LANGUAGES if code != "en"]
    assert all(path.exists() for path in found)
    return found


def test_messages_are_literals_or_declared_for_later() -> None:
    """Extraction reads literals alone: an f-string or a name would never reach a translator."""
    found = {
        str(path.relative_to(ROOT / "src" / "idele"))
        for path in modules(".")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and (count := {"_": 1, "later": 1, "many": 2}.get(node.func.id))
        and not all(isinstance(argument, ast.Constant) for argument in node.args[:count])
    }
    assert found == DECLARED_ELSEWHERE


@pytest.mark.parametrize("path", tracked("src/idele/**/templates/**"), ids=lambda path: path.name)
def test_templates_hold_no_text_of_their_own(path: Path) -> None:
    text = CLASS_NAMES.sub("", path.read_text(encoding="utf-8"))
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.S)
    text = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.S)
    spoken = SPOKEN.findall(text)
    bare = [line.strip() for line in re.sub(r"<[^>]*>", "\n", text).split("\n")]
    assert {each for each in (*spoken, *bare) if re.search(r"[A-Za-z]", each)} <= SAME_EVERYWHERE


class Missing(NullTranslations):
    """Takes note of what a catalogue does not have."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: set[str] = set()

    def gettext(self, message: str) -> str:
        self.messages.add(message)
        return message

    ugettext = gettext

    def ngettext(self, one: str, more: str, count: int) -> str:
        self.messages.add(one)
        return more

    ungettext = ngettext


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> Missing:
    """What is said in German without being in the catalogue."""
    noted = Missing()
    german = words._catalogue("de")
    assert isinstance(german, Translations)
    monkeypatch.setattr(german, "_fallback", noted)
    return noted


def test_a_report_and_a_workbook_are_said_in_german(missing: Missing, tmp_path: Path) -> None:
    for name in ("illustration", "estuary", "chemicals"):
        package = read(ROOT / "examples" / name)
        figures = measure(package.tables)
        for partnership in figures["partnerships"]:
            document = compose(package.tables, package.about, figures, partnership, "de")
            assert '<html lang="de">' in html(document)
    with words.speaking("de"):
        template(tmp_path / "idele.xlsx")
    assert missing.messages == set()


def test_dates_figures_and_lists_are_german() -> None:
    from idele.charts.wording import listed, number, percent
    from idele.reports.words.dates import day

    with words.speaking("de"):
        assert day(date(2026, 6, 12)) == "12. Juni 2026"
        assert number(1234.5, 1) == "1.234,5"
        assert percent(0.25) == "25\N{NO-BREAK SPACE}%"
        assert listed(["a", "b", "c"]) == "a, b und c"


def test_what_is_kept_is_kept_in_english() -> None:
    """Figures serve readers of every language: a reason in them is an English message, given in theirs where it is used."""
    tables = read(ROOT / "examples" / "illustration").tables
    with words.speaking("de"):
        german = measure(tables)
    assert german == measure(tables)
