"""The number that starts at a place of a sentence: digits with their scale, or a run of number words."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NamedTuple

from generator import language as languages
from generator import numbers, unitwords
from generator.extract import powers
from generator.extract.lexemes import Lexeme, Line

HALF = re.compile("[-\u2010\u2011]")
GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")  # the last of several may have decimals: "1 234,5"
HUNDRED = 100
LARGEST_PART = 64  # of an inch, the finest part that is written behind a whole number
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
        while text.isdigit() and continues(line.at(end - 1), line.at(end)):
            text, end = text + line.at(end).text, end + 1
    value = numbers.digits(text, line.language)
    if value is None:
        return None
    part = vulgar(line.at(end).text) if line.joined(end) else None
    if part is not None:
        value, end = value + part, end + 1
    elif (mixed := _quotient(line, end)) is not None and value == int(value):
        value, end = value + mixed, end + 3
    value, end = powers.raised(line, value, end)
    if _is_letter(line, end):
        return Number(value * _table(line)["letters"][line.at(end).lower], end + 1, scaled=True)
    scaled = _scaled(line, Number(value, end))
    return _and_a_half(line, scaled) if scaled.scaled else scaled


def _quotient(line: Line, index: int) -> float | None:
    """The fraction behind a whole number: "2 1/4"."""
    if [line.at(i).kind for i in range(index, index + 3)] != ["number", "sign", "number"] or line.joined(index):
        return None
    above, slash, below = (line.at(i).text for i in range(index, index + 3))
    tied = slash in "/⁄" and line.joined(index + 1) and line.joined(index + 2) and not line.joined(index + 3)
    proper = above.isdigit() and below.isdigit() and 0 < int(above) < int(below) <= LARGEST_PART
    return int(above) / int(below) if tied and proper else None


def _is_letter(line: Line, index: int) -> bool:
    """Whether a letter right behind digits is their scale ("50m users"), not a unit ("50m high", "50m-high")."""
    behind = line.at(index + 1)
    ends = not line.joined(index + 1) or (behind.kind == "sign" and behind.text in ENDS)
    apart = line.at(index).text in _table(line)["letters_apart"]
    letters = (line.joined(index) or apart) and line.at(index).lower in _table(line)["letters"]
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
        and GROUP.fullmatch(following.text) is not None
        and following.start == lexeme.end + 1
    )


def _scaled(line: Line, number: Number) -> Number:
    known, table = numbers.values(line.language), _table(line)
    while (name := line.at(number.end).lower) in table["scales"] or _is_hundred(line, number.end):
        dot = line.joined(number.end + 1) and line.at(number.end + 1).text == "." and name in table["abbreviations"]
        number = number._replace(value=number.value * known[name], end=number.end + 1 + dot, scaled=True)
    return _continued(line, number) if number.scaled else number


def _is_hundred(line: Line, index: int) -> bool:
    """Whether a hundred stands behind digits, and not a coin of that name ("50 cents")."""
    return line.at(index).lower in _table(line)["hundred"] and line.at(index).text not in unitwords.after(line.language)


def _continued(line: Line, number: Number) -> Number:
    """A number in digits that goes on behind its scale: "2 million 300 thousand", "3 hundred and 21"."""
    table, last = _table(line), line.at(number.end - 1).lower
    scale = numbers.values(line.language).get(last, 0.0)
    joined = line.at(number.end).lower == table["joiner"] and last in table["hundred"]
    tied = joined or (last in table["hundred"] and bool(table["bare"]))  # "3 cent un"
    more = read(line, number.end + joined) if scale >= HUNDRED else None
    if more is None or not 0 < more.value < scale or more.value != int(more.value) or (more.article and not tied):
        return number
    smaller = more.scaled or tied
    return number._replace(value=number.value + more.value, end=more.end) if smaller else number


def _from_words(line: Line, index: int) -> Number | None:
    table = _table(line)
    lower = line.at(index).lower
    article = lower in table["article"]
    if line.at(index + article).lower in table["half"]:
        return _half(line, index + article)
    if article and HALF.split(line.at(index + 1).lower)[0] in table["half"]:
        inner = read(line, index + 1)  # "un demi-million"
        return inner._replace(scaled=True) if inner is not None else None
    if vulgar(lower) is not None:
        return _scaled(line, Number(vulgar(lower) or 0.0, index + 1))
    total, end, scaled = _run(line, index)
    if end == index:
        return None
    number = Number(total, end, article and end == index + 1, scaled, spelled=True)
    return _and_a_half(line, _pointed(line, number))


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
        at = end + _joins(line, end, current, total, limit)
        lower = line.at(at).lower
        value = numbers.word(lower, line.language) if line.at(at).kind == "word" else None
        if value is not None and (grown := numbers.grown(line.language, current, value, limit)) is not None:
            current, end = grown, at + 1
        elif lower in table["hundred"] and _may_be_hundred(line, at, current):
            current, end, scaled = (current or 1.0) * 100, at + 1, True
        elif lower in table["scales"] and (scale := table["scales"][lower]) < limit and _counted(table, current, lower):
            total, current, end, scaled, limit = total + (current or 1.0) * scale, None, at + 1, True, scale
        elif current is None and total and lower in table["scales"] and line.at(end - 1).lower in table["scales"]:
            total, end = total * table["scales"][lower], at + 1  # "a thousand billion"
        elif end == index and lower in table["article"] and _named(line, at + 1):
            current, end = 1.0, at + 1
        else:
            return total + (current or 0.0), end, scaled


def _counted(table: dict[str, Any], current: float | None, scale: str) -> bool:
    """Whether a scale has its count before it, or needs none ("mille" is one thousand)."""
    return current is not None or scale in table["bare"]


def _named(line: Line, index: int) -> bool:
    """Whether a scale stands there ("a hundred", "ein Dutzend")."""
    return line.at(index).lower in _table(line)["scales"] or line.at(index).lower in _table(line)["hundred"]


def _may_be_hundred(line: Line, index: int, current: float | None) -> bool:
    if current is None:  # "hundred thousand"; "cent"
        table = _table(line)
        return line.at(index + 1).lower in table["scales"] or line.at(index).lower in table["bare"]
    return 0 < current < 100


def _joins(line: Line, end: int, current: float | None, total: float, limit: float) -> bool:
    """Whether a word such as "and" ties the next number word to this number ("two hundred and fifty")."""
    table = _table(line)
    if table["compounds"] or line.at(end).lower != table["joiner"] or line.at(end + 1).kind != "word":
        return False
    value = numbers.word(line.at(end + 1).lower, line.language)
    if value is None or value >= 100 or table["scales"].get(line.at(end + 2).lower, 0) >= limit:
        return False  # "two million and three million" are two numbers
    tens = current is not None and _joint(line.language, current, value)
    return tens or (current is None and total >= 1000)


def _joint(language: str, current: float, value: float) -> bool:
    """Whether the word may stand between the two: behind hundreds, in some languages behind tens ("vingt et un")."""
    if current >= 100 and current % 100 == 0:
        return True
    behind_tens = current % 100 >= 20 and value in languages.table(language, "numbers")["joined_units"]
    return behind_tens and numbers.grown(language, current, value, float("inf")) is not None


def _pointed(line: Line, number: Number) -> Number:
    """A decimal in words ("two point five million"), in which zeros count ("nine point nought four")."""
    table = _table(line)
    barred = number.article and line.at(number.end - 2).lower in table["point_not_after"]  # "at one point"
    if number.scaled and number.value % 100 != 0:
        return number
    if line.at(number.end).lower not in table["point"] or barred:
        return number
    digits, end = "", number.end + 1
    while (value := _digits_in_words(line, end)) is not None:
        if len(value) > 1:
            run, end, _ = _run(line, end)
            digits += f"{run:.0f}"
            break
        digits, end = digits + value, end + 1
    if not digits:
        return number
    pointed = number._replace(value=number.value + float(f"0.{digits}"), end=end, article=False)
    return _scaled(line, pointed)


def _digits_in_words(line: Line, index: int) -> str | None:
    value = numbers.word(line.at(index).lower, line.language) if line.at(index).kind == "word" else None
    return f"{value:.0f}" if value is not None and value < 100 and value == int(value) else None


def _and_a_half(line: Line, number: Number) -> Number:
    """One half more ("two and a half million"); behind a scale half of it ("un million et demi")."""
    table = _table(line)
    for phrase in table.get("halves", ()):
        words = tuple(phrase.split())
        if line.follows(number.end, words):
            end = number.end + len(words)
            behind = line.at(end).lower if number.scaled else ""  # "one billion and a half million"
            scale = table["scales"].get(behind) or table["scales"].get(line.at(number.end - 1).lower, 1)
            more = number._replace(value=number.value + scale / 2, end=end + bool(behind in table["scales"]))
            return more if number.scaled else _scaled(line, more._replace(article=False))
    return number
