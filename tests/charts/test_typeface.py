import pytest

from idele.charts import typeface


def test_the_family_is_installed_in_both_weights():
    assert all(typeface.file(weight).is_file() for weight in (typeface.REGULAR, typeface.STRONG))


@pytest.mark.parametrize("text", ["Zażółć gęślą jaźń", "Ευρώπη", "Европа", "+28 \N{MINUS SIGN}16", "a\N{HORIZONTAL ELLIPSIS}"])
def test_it_has_letters_for_the_union(text):
    glyphs = typeface._advances(typeface.REGULAR)[0]
    assert all(ord(letter) in glyphs for letter in text)


def test_width_grows_with_size_and_weight():
    assert typeface.width("partners", 20) == pytest.approx(2 * typeface.width("partners", 10))
    assert typeface.width("partners", 10, typeface.STRONG) > typeface.width("partners", 10)


def test_a_text_is_cut_to_its_room():
    assert typeface.shortened("short", 100, 13) == "short"
    cut = typeface.shortened("Department of social affairs", 80, 13)
    assert cut.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert typeface.width(cut, 13) <= 80


def test_lines_break_at_spaces_and_keep_their_room():
    broken = typeface.lines("Department of social affairs and of everything else that is", 90, 13)
    assert len(broken) == 2
    assert all(typeface.width(line, 13) <= 90 for line in broken)
    assert typeface.lines("Jobs", 90, 13) == ["Jobs"]
