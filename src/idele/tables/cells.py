"""A column of text to a column of its type, with what to say of every cell that does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from idele.tables.faults import Findings, Said
from idele.tables.frames import values_allowed
from idele.tables.heads import Named
from idele.tables.notes import note_in_sentence
from idele.tables.suggest import meant, nearest, shown
from idele.words import _

# Characters that XML cannot hold, so that no workbook and no page could show them.
CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"
TRUTH = {"true": True, "1": True, "false": False, "0": False}
TRUTH_ELSEWHERE = {"yes": "true", "y": "true", "ja": "true", "oui": "true", "no": "false", "n": "false", "nein": "false"}
MIDNIGHT = r"[T ]00:00(:00(\.0+)?)?$"
Say = Callable[[Mapping[str, Any]], Said]


@dataclass(frozen=True)
class Problem:
    """Cells of one column that share a fault: ``bad`` marks them."""

    code: str
    bad: pl.Series
    say: Say


@dataclass(frozen=True)
class Converted:
    """A typed column: where a cell did not fit it is empty, and a problem says why."""

    values: pl.Series
    problems: list[Problem]


def typed(table: Named, columns: Mapping[str, Any], faults: Findings) -> pl.DataFrame:
    """``table`` with every column of the schema's type; columns that it lacks are empty."""
    out = []
    for column, definition in columns.items():
        if column not in table.frame.columns:
            out.append(pl.Series(column, [], dtype=definition.dtype).extend_constant(None, table.frame.height))
            continue
        texts = table.frame[column]
        converted = convert(texts, definition, table.clean)
        problems = [*converted.problems, *_empty(texts, converted.values, definition)]
        for problem in problems:
            bad = pl.DataFrame([table.rows, texts.alias("value")]).filter(problem.bad)
            faults.add_rows(table.name, problem.code, bad, problem.say, column)
        out.append(converted.values.alias(column))
    return pl.DataFrame(out)


def convert(texts: pl.Series, definition: Any, clean: bool = False) -> Converted:
    """The text cells as values of the column's type."""
    dtype = definition.dtype
    if dtype == pl.String:
        return _text(texts, clean)
    texts = _trimmed(texts)
    if isinstance(dtype, pl.Enum):
        return _choice(texts, dtype)
    if dtype == pl.Date:
        return _date(texts)
    if dtype == pl.Boolean:
        return _truth(texts)
    converted = _whole(texts) if dtype == pl.Int64 else _number(texts)
    return Converted(converted.values, [*converted.problems, *_range(converted.values, definition)])


def _trimmed(texts: pl.Series) -> pl.Series:
    """Without the blanks around a cell, which nobody sees in a spreadsheet; a cell of blanks alone is empty."""
    blanks = texts.str.contains(r"^\s|\s$").any()
    return texts.str.strip_chars().replace("", None) if blanks else texts


def _missed(texts: pl.Series, values: pl.Series) -> pl.Series:
    return texts.is_not_null() & values.is_null()


def _problems(code: str, bad: pl.Series, say: Say) -> list[Problem]:
    return [Problem(code, bad, say)] if bad.any() else []


def _text(texts: pl.Series, clean: bool) -> Converted:
    if clean or not texts.len() or texts.null_count() == texts.len():
        return Converted(texts, [])

    def say(cell: Mapping[str, Any]) -> Said:
        return Said(_('"{value}" holds a control character that nobody can see, expected plain text', value=shown(cell["value"])))

    return Converted(texts, _problems("control_character", texts.str.contains(CONTROL).fill_null(False), say))


def _choice(texts: pl.Series, dtype: pl.Enum) -> Converted:
    values = texts.cast(dtype, strict=False)
    allowed = values_allowed(dtype)

    def say(cell: Mapping[str, Any]) -> Said:
        value = cell["value"]
        suggestion = nearest(value, allowed)
        message = _(
            '"{value}" is not allowed, expected one of {allowed}{meant}',
            value=shown(value),
            allowed=", ".join(allowed),
            meant=meant(suggestion),
        )
        return Said(message, value, suggestion)

    return Converted(values, _problems("not_allowed", _missed(texts, values), say))


def _truth(texts: pl.Series) -> Converted:
    values = texts.str.to_lowercase().replace_strict(TRUTH, default=None, return_dtype=pl.Boolean)

    def say(cell: Mapping[str, Any]) -> Said:
        value = cell["value"]
        suggestion = TRUTH_ELSEWHERE.get(value.strip().casefold())
        message = _('"{value}" is not a truth value, expected true or false{meant}', value=shown(value), meant=meant(suggestion))
        return Said(message, value, suggestion)

    return Converted(values, _problems("not_a_truth_value", _missed(texts, values), say))


def _number(texts: pl.Series) -> Converted:
    values = texts.cast(pl.Float64, strict=False)
    finite = values.is_finite()
    values = pl.select(pl.when(finite).then(values)).to_series() if not finite.all() else values
    return Converted(values, _problems("not_a_number", _missed(texts, values), _say_number))


def _say_number(cell: Mapping[str, Any]) -> Said:
    value = cell["value"].strip()
    suggestion = None
    if re.fullmatch(r"[+-]?\d+,\d+", value):
        suggestion = value.replace(",", ".")
    elif re.fullmatch(r"[+-]?\d{1,3}([ '\u00a0\u2009\u202f]\d{3})+", value):
        suggestion = re.sub(r"[ '\u00a0\u2009\u202f]", "", value)
    if re.fullmatch(r"[+-]?[\d.]+[eE][+-]?\d+|[+-]?\d+(\.\d*)?", value):
        message = _('"{value}" is too large a number, expected less than 1e308', value=shown(value))
    else:
        message = _('"{value}" is not a number, expected one such as 12.5{meant}', value=shown(value), meant=meant(suggestion))
    return Said(message, value, suggestion)


def _whole(texts: pl.Series) -> Converted:
    values = texts.cast(pl.Int64, strict=False)
    if _missed(texts, values).any():
        values = texts.str.replace(r"^([+-]?\d+)\.0*$", "$1").cast(pl.Int64, strict=False)

    def say(cell: Mapping[str, Any]) -> Said:
        value = cell["value"].strip()
        if re.fullmatch(r"[+-]?\d+(\.0*)?", value):
            return Said(_('"{value}" is too large a number, expected less than 9223372036854775808', value=shown(value)), value)
        return Said(_('"{value}" is not a whole number, expected one such as 12', value=shown(value)), value)

    return Converted(values, _problems("not_a_whole_number", _missed(texts, values), say))


def _range(values: pl.Series, definition: Any) -> Iterator[Problem]:
    low, high = definition.min, definition.max
    if low is None and high is None:
        return
    span = _("{low} to {high}", low=low, high=high) if high is not None and low is not None else _("{low} or more", low=low)
    outside = pl.repeat(False, values.len(), eager=True)
    if low is not None:
        outside = outside | (values < low).fill_null(False)
    if high is not None:
        outside = outside | (values > high).fill_null(False)

    def say(cell: Mapping[str, Any]) -> Said:
        return Said(_("{value} is out of range, expected {span}", value=shown(cell["value"].strip()), span=span), cell["value"])

    yield from _problems("out_of_range", outside, say)


def _date(texts: pl.Series) -> Converted:
    days = texts
    if texts.str.len_bytes().max() != 10:
        days = texts.str.replace(MIDNIGHT, "")
    written = days.str.contains(r"^\d{4}-\d{2}-\d{2}$")
    values = days.str.to_date("%Y-%m-%d", strict=False)
    values = pl.select(pl.when(written & (values.dt.year() >= 1)).then(values)).to_series()
    return Converted(values, _problems("not_a_date", _missed(texts, values), _say_date))


def _say_date(cell: Mapping[str, Any]) -> Said:
    value = cell["value"].strip()
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        return Said(_('"{value}" is a day that does not exist, expected a real date such as 2025-02-28', value=value), value)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*", value, re.ASCII):
        message = _('"{value}" has a time of day, expected the date alone, {day}', value=shown(value), day=value[:10])
        return Said(message, value, value[:10])
    suggestion = _as_written_elsewhere(value)
    expected = _("expected year-month-day such as {example}", example=suggestion or "2025-12-31")
    return Said(
        _('"{value}" is not a date as it is written here, {expected}', value=shown(value), expected=expected), value, suggestion
    )


def _as_written_elsewhere(value: str) -> str | None:
    """The date that 31.12.2025, 31/12/2025 or 2025/12/31 means; None where it could mean two, or none."""
    found = re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", value, re.ASCII)
    if found:
        day, month, year = int(found[1]), int(found[3]), int(found[4])
        if found[2] != "." and day <= 12 and month <= 12 and day != month:
            return None
        day, month = (month, day) if month > 12 else (day, month)
    else:
        found = re.fullmatch(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})", value, re.ASCII)
        if not found:
            return None
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _empty(texts: pl.Series, values: pl.Series, definition: Any) -> Iterator[Problem]:
    """Cells that must be filled in and are not; blanks alone fill nothing in."""
    if definition.nullable:
        return
    blank = texts.is_null()
    if values.dtype == pl.String or values.null_count() > blank.sum():
        blank = blank | (texts.str.strip_chars() == "").fill_null(False)
    expected = note_in_sentence(definition)

    def say(cell: Mapping[str, Any]) -> Said:
        return Said(_("the cell is empty, expected: {note}", note=expected))

    yield from _problems("empty", blank, say)
