"""Quantities inside one word or behind a hyphen: "einwöchig", "48-hour", "34-Jährige", "five-member"."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from generator import language as languages
from generator import numbers, unitwords
from generator.extract.amounts import DASHES
from generator.extract.lexemes import Line


class Measured(NamedTuple):
    """A word that measures: how much of what, and the lexemes it covers."""

    start: int
    end: int
    value: float | None  # None: vague ("mehrtägig")
    unit: str  # a unit, or "person", or "old" (years of age)
    noun: bool = False  # is itself the noun ("34-Jährige", "14-year-old")


@cache
def _table(language: str) -> dict[str, Any]:
    table: dict[str, Any] = languages.table(language, "quantities")
    return table


@cache
def _units(language: str) -> dict[str, str]:
    return {word.casefold(): unit for word, unit in unitwords.after(language).items()}


@cache
def _fixed(language: str) -> dict[str, tuple[float | None, str]]:
    """Whole words: "weeklong" is one week, "tagelang" an unknown number of days."""
    spans, found = _table(language)["spans"], {}
    for value, key in ((1.0, "single"), (None, "vague_units")):
        for unit, words in spans.get(key, {}).items():
            for word in words:
                for ending in spans["endings"]:
                    found[word.casefold() + (ending if ending != "long" else "")] = (value, unit)
    return found


@cache
def _stems(language: str) -> dict[str, str]:
    """Every adjective ending of a measure to its unit: "wöchigen" is week."""
    spans = _table(language)["spans"]
    skip = {"names", "lasting", "endings", "vague", "vague_units", "single", "old"}
    stems = {stem: unit for unit, words in spans.items() if unit not in skip for stem in words}
    return {stem + ending: unit for stem, unit in stems.items() for ending in spans["endings"] if ending != "long"}


def may_be(lower: str, language: str) -> bool:
    """Whether a word can be a measuring one."""
    first = lower.partition("-")[0]
    tied = first != lower and numbers.word(first, language) is not None
    return tied or lower in _fixed(language) or _compound(lower, lower, 0, language) is not None


def read(line: Line, index: int) -> Measured | None:
    """The measuring word that starts at the index."""
    lexeme = line.at(index)
    if lexeme.kind == "number" and line.joined(index + 1) and line.at(index + 1).lower in _stems(line.language):
        value = numbers.digits(lexeme.text, line.language)
        return _tail(line.at(index + 1).text, value, index, index + 2, line.language) if value is not None else None
    if lexeme.kind == "number":
        tied = line.at(index + 1).text in DASHES and line.joined(index + 1) and line.joined(index + 2)
        value = numbers.digits(lexeme.text, line.language) if tied and line.at(index + 2).kind == "word" else None
        return _tail(line.at(index + 2).text, value, index, index + 3, line.language) if value is not None else None
    return _word(lexeme.text, index, line.language) if lexeme.kind == "word" else None


def _word(text: str, index: int, language: str) -> Measured | None:
    lower = text.casefold()
    if lower in _fixed(language):
        value, unit = _fixed(language)[lower]
        return Measured(index, index + 1, value, unit)
    if "-" in lower:
        parts = lower.split("-")
        for cut in (2, 1):
            first = numbers.word("-".join(parts[:cut]), language)
            if first is not None and len(parts) > cut:
                return _tail("-".join(text.split("-")[cut:]), first, index, index + 1, language)
    return _compound(lower, text, index, language)


def _compound(lower: str, text: str, index: int, language: str) -> Measured | None:
    for tail, unit in _stems(language).items():
        if lower.endswith(tail) and len(lower) > len(tail):
            head = lower.removesuffix(tail)
            if head in _table(language)["spans"]["vague"]:
                return Measured(index, index + 1, None, unit) if unit != "person" else None
            value = numbers.word(head, language)
            if value is not None:
                return Measured(index, index + 1, value, unit, text[:1].isupper() and unit == "year")
    return None


def _tail(text: str, value: float, index: int, end: int, language: str) -> Measured | None:
    """What stands behind the hyphen: a unit, a measuring adjective, or "member"."""
    lower, spans = text.casefold(), _table(language)["spans"]
    if lower in _stems(language):
        unit = _stems(language)[lower]
        return Measured(index, end, value, unit, text[:1].isupper() and unit == "year")
    first, _, rest = lower.partition("-")
    if rest in spans.get("old", ()) and rest and _units(language).get(first) in ("year", "month", "week", "day"):
        return Measured(index, end, value, "old:" + _units(language)[first], True)
    if first in spans.get("person", ()) and not rest and first not in _stems(language):
        return Measured(index, end, value, "person")
    unit = _units(language).get(first, "")
    if not unit or (len(first) < 2 and first != "m"):
        return None
    compound = languages.table(language, "numbers")["compounds"]
    noun = bool(rest) and compound
    if noun and rest.endswith(tuple(_table(language)["spans"]["names"])):
        return None  # the name of a measure ("Fünf-Prozent-Hürde") states none
    return Measured(index, end, value, unit, noun) if noun or not rest or rest in spans["endings"] else None
