"""The number that starts at a place of a sentence: digits with their scale, or a run of number words."""

from __future__ import annotations

import unicodedata
from typing import Any, NamedTuple

from generator import language as languages
from generator import numbers
from generator.extract.lexemes import Lexeme, Line

ENDS = frozenset(".,;:!?)”\"’'")  # signs behind a word that are no part of it


class Number(NamedTuple):
    """A number that was read: its value and the index behind its last lexeme."""

    value: float
    end: int
    article: bool = False  # "ein", "one": may be an article or a pronoun
    scaled: bool = False  # carries a word such as "million"
    spelled: bool = False  # in words


def read(line: Line, index: int) -> Number | None:
    """The number that starts at the index: "2,5 Millionen", "1 156", "half a million", "two hundred and fifty".

    The end of a number is an index into the lexemes of the line.
    """
    first = line.at(index)
    if first.kind == "number":
        return _from_digits(line, index)
    return _from_words(line, index) if first.kind == "word" else None


def _table(line: Line) -> dict[str, Any]:
    return languages.table(line.language, "numbers")


def _from_digits(line: Line, index: int) -> Number | None:
    text, end = line.at(index).text, index + 1
    if text.isdigit() and len(text) <= 3 and not text.startswith("0"):
        while continues(line.at(end - 1), line.at(end)):
            text, end = text + line.at(end).text, end + 1
    value = numbers.digits(text, line.language)
    if value is None:
        return None
    part = vulgar(line.at(end).text) if line.joined(end) else None
    if part is not None:
        value, end = value + part, end + 1
    if _is_letter(line, end):
        return Number(value * _table(line)["letters"][line.at(end).lower], end + 1, scaled=True)
    return _scaled(line, Number(value, end))


def _is_letter(line: Line, index: int) -> bool:
    """Whether a letter right behind digits is their scale ("50m users"), not a unit ("50m high", "50m-high")."""
    behind = line.at(index + 1)
    ends = not line.joined(index + 1) or (behind.kind == "sign" and behind.text in ENDS)
    letters = line.joined(index) and line.at(index).lower in _table(line)["letters"]
    return letters and ends and behind.lower not in _table(line)["letter_is_unit"]


def vulgar(text: str) -> float | None:
    """The value of a fraction in one character.

    >>> vulgar("½"), vulgar("2")
    (0.5, None)
    """
    return unicodedata.numeric(text) if len(text) == 1 and not text.isdigit() and text.isnumeric() else None


def continues(lexeme: Lexeme, following: Lexeme) -> bool:
    """Whether the next lexeme is a further group of three digits behind one blank."""
    return (
        lexeme.kind == "number"
        and len(lexeme.text) <= 3
        and following.kind == "number"
        and len(following.text) == 3
        and following.text.isdigit()
        and following.start == lexeme.end + 1
    )


def _scaled(line: Line, number: Number) -> Number:
    known, table = numbers.values(line.language), _table(line)
    while (name := line.at(number.end).lower) in table["scales"] or name in table["hundred"]:
        dot = line.joined(number.end + 1) and line.at(number.end + 1).text == "." and name in table["abbreviations"]
        number = number._replace(value=number.value * known[name], end=number.end + 1 + dot, scaled=True)
    return number


def _from_words(line: Line, index: int) -> Number | None:
    table = _table(line)
    lower = line.at(index).lower
    article = lower in table["article"]
    if line.at(index + article).lower in table["half"]:
        return _half(line, index + article)
    if vulgar(lower) is not None:
        return _scaled(line, Number(vulgar(lower) or 0.0, index + 1))
    total, end, scaled = _run(line, index)
    if end == index:
        return None
    return _and_a_half(line, Number(total, end, article and end == index + 1, scaled, spelled=True))


def _half(line: Line, index: int) -> Number | None:
    """Half of a scale ("half a million", "eine halbe Million")."""
    table = _table(line)
    end = index + 2 if line.at(index + 1).lower in table["article"] else index + 1
    scale = table["scales"].get(line.at(end).lower)
    return Number(scale / 2, end + 1, scaled=True, spelled=True) if scale else None


def _run(line: Line, index: int) -> tuple[float, int, bool]:
    """Value, end and whether there is a scale, of the longest run of number words; an empty run ends at the index."""
    table, total, current, end, scaled = _table(line), 0.0, None, index, False
    limit = float("inf")
    while True:
        at = end + _joins(line, end, current, total)
        lower = line.at(at).lower
        value = numbers.word(lower, line.language) if line.at(at).kind == "word" else None
        if value is not None and (grown := _grown(current, value, limit)) is not None:
            current, end = grown, at + 1
        elif lower in table["hundred"] and _may_be_hundred(line, at, current):
            current, end, scaled = (current or 1.0) * 100, at + 1, True
        elif lower in table["scales"] and (scale := table["scales"][lower]) < limit and current is not None:
            total, current, end, scaled, limit = total + current * scale, None, at + 1, True, scale
        elif end == index and lower in table["article"] and _named(line, at + 1):
            current, end = 1.0, at + 1
        else:
            return total + (current or 0.0), end, scaled


def _named(line: Line, index: int) -> bool:
    """Whether a scale stands there ("a hundred", "ein Dutzend")."""
    return line.at(index).lower in _table(line)["scales"] or line.at(index).lower in _table(line)["hundred"]


def _may_be_hundred(line: Line, index: int, current: float | None) -> bool:
    if current is None:
        return line.at(index + 1).lower in _table(line)["scales"]  # "hundred thousand"
    return 0 < current < 100


def _joins(line: Line, end: int, current: float | None, total: float) -> bool:
    """Whether a word such as "and" ties the next number word to this number ("two hundred and fifty")."""
    table = _table(line)
    if table["compounds"] or line.at(end).lower != table["joiner"]:
        return False
    value = numbers.word(line.at(end + 1).lower, line.language)
    tens = current is not None and current >= 100 and current % 100 == 0
    return value is not None and value < 100 and (tens or (current is None and total >= 1000))


def _grown(current: float | None, value: float, limit: float) -> float | None:
    """The number with a further number word, where one may follow: a unit behind tens, anything below a hundred."""
    if current is None:
        return value if value < limit else None
    fits = (current >= 100 and current % 100 == 0 and value < 100) or (
        20 <= current % 100 <= 90 and current % 10 == 0 and 1 <= value < 10
    )
    return current + value if fits and current < 1000 else None


def _and_a_half(line: Line, number: Number) -> Number:
    """One half more ("two and a half million")."""
    for phrase in _table(line).get("halves", ()):
        words = tuple(phrase.split())
        if not number.scaled and line.follows(number.end, words):
            more = number._replace(value=number.value + 0.5, end=number.end + len(words), article=False)
            return _scaled(line, more)
    return number
