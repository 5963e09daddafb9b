"""What only looks like a figure: years, dates, clock times, designations, scores, phone numbers, ordinals."""

from __future__ import annotations

import re
from functools import cache

from generator import language as languages
from generator import numbers, unitwords
from generator.extract import cardinals
from generator.extract.amounts import DASHES
from generator.extract.bounds import Numeral
from generator.extract.lexemes import Line, data

YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|2100")
JOINERS = frozenset(":/\\_#@=^*+~")


@cache
def _words(language: str, name: str, *, exact: bool = False) -> frozenset[str]:
    words = languages.table(language, "quantities")["traps"][name]
    return frozenset(word if exact else word.casefold() for word in words)


def is_part_of_code(line: Line, index: int) -> bool:
    """Whether the digits at the index belong to a longer sign: a time, a date, a phone number, a version."""
    lexeme, before, after = line.at(index), line.at(index - 1), line.at(index + 1)
    if lexeme.kind != "number":
        return False
    if (lexeme.text.startswith("0") and lexeme.text[1:2].isdigit()) or (
        before.text in "+#" and before.text and line.joined(index)
    ):
        return True
    return (
        cardinals.continues(before, lexeme)
        or _glued(line, index, index - 1, index - 2)
        or _glued(line, index + 1, index + 1, index + 2)
        or _ordinal(line, index)
        or _suffixed(line, index)
        or (after.text in DASHES and line.joined(index + 1) and _chain(line, index))
        or (lexeme.text.count(".") > 1 and not re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", lexeme.text))
    )


def _glued(line: Line, joint: int, sign: int, other: int) -> bool:
    """Whether a sign such as ":" or "/" ties the number to another one."""
    return (
        line.joined(joint)
        and line.at(sign).text in JOINERS
        and line.at(other).text != ""
        and line.joined(max(sign, other))
        and not (line.at(sign).text == "/" and line.at(other).kind == "word")
    )


def _ordinal(line: Line, index: int) -> bool:
    """ "104. Brigade", but not a number at the end of a sentence."""
    sign = languages.table(line.language, "numbers")["ordinal"]
    return (
        bool(sign)
        and line.at(index + 1).text == sign
        and line.joined(index + 1)
        and len(line.at(index).text) <= 3
        and bool(line.at(index + 2).text)
        and line.at(index + 2).text not in "“”\"»«’')"
    )


def _suffixed(line: Line, index: int) -> bool:
    """Letters right behind the digits that are neither scale nor unit: "1990s", "21st", "3D"."""
    following = line.at(index + 1)
    if not (line.joined(index + 1) and following.kind == "word") or cardinals.vulgar(following.text) is not None:
        return False
    letters = languages.table(line.language, "numbers")["letters"]
    scales = languages.table(line.language, "numbers")["scales"]
    units = unitwords.after(line.language)
    return following.lower not in letters and following.lower not in scales and following.text not in units


def _chain(line: Line, index: int) -> bool:
    """More than two numbers tied by dashes: "0800-123-456", "2018-04-21"."""
    return (
        line.at(index + 2).kind == "number"
        and line.at(index + 3).text in DASHES
        and line.joined(index + 3)
        and line.at(index + 4).kind == "number"
    ) or (line.at(index - 1).text in DASHES and line.joined(index) and line.at(index - 2).kind == "number")


def is_date(line: Line, numeral: Numeral) -> bool:
    """Whether the number is a day beside a month, or an hour."""
    months, clock = _words(line.language, "months", exact=True), _words(line.language, "clock")
    before, after = line.at(numeral.start - 1).text, line.at(numeral.end)
    if before == ".":
        before = line.at(numeral.start - 2).text
    if before in months or after.text in months or after.lower in clock:
        return True
    return line.at(numeral.end).text == "." and line.at(numeral.end + 1).text in months


def is_year(line: Line, numeral: Numeral, *, counted: bool) -> bool:
    """Whether four plain digits are a year: no noun follows, or a word such as "since" stands before."""
    text = numeral.digits
    if not YEAR.fullmatch(text):
        return False
    bounded = numeral.approximation != "exact"
    before = line.at(numeral.start - 1).lower
    if before in _words(line.language, "year_before"):
        return not (bounded and counted)
    return not counted or (text[:2] in ("19", "20") and not text.endswith("00") and not bounded)


def is_measured_year(line: Line, numeral: Numeral) -> bool:
    """Whether a year merely stands before a word that is also a unit ("World Cup 2018 day five")."""
    recent = numeral.digits[:2] in ("19", "20") and YEAR.fullmatch(numeral.digits) is not None
    before = line.at(numeral.start - 1)
    led = before.lower in _words(line.language, "year_before") or before.text[:1].isupper()
    return recent and numeral.approximation == "exact" and led


def is_numbered(line: Line, numeral: Numeral) -> bool:
    """Whether the word before is one that is numbered ("Brigade 104", "page 5")."""
    before = line.at(numeral.start - 1)
    if before.text == "." and line.joined(numeral.start - 1):
        before = line.at(numeral.start - 2)
    numbered = _words(line.language, "numbered", exact=True)
    return before.text in numbered or (before.text in "§&$€£" and bool(before.text) and not numeral.currency)


def is_named(line: Line, numeral: Numeral) -> bool:
    """Whether the number follows a capitalised word inside the sentence, as in a designation."""
    before = line.at(numeral.start - 1)
    if numeral.digits and not numeral.digits.isdigit():
        return False  # designations are not grouped in thousands
    return before.kind == "word" and before.text[:2] != before.text[:2].lower() and numeral.start - 1 > 0


def is_score(line: Line, numeral: Numeral) -> bool:
    """Whether two numbers tied by a dash are the result of a match or a vote."""
    words = _words(line.language, "scores")
    pair = [line.at(i) for i in range(numeral.start, numeral.end) if line.at(i).kind == "number"]
    dashed = (
        line.at(numeral.end).text in DASHES and line.joined(numeral.end) and line.at(numeral.end + 1).kind == "number"
    )
    behind = (
        line.at(numeral.start - 1).text in DASHES
        and line.at(numeral.start - 2).kind == "number"
        and line.joined(numeral.start)
    )
    if dashed or behind:
        return True
    near = {line.at(i).lower for i in (*range(numeral.start - 3, numeral.start), numeral.end)}
    return len(pair) == 2 and numeral.low != numeral.high and bool(near & words)


def is_postal_code(line: Line, numeral: Numeral) -> bool:
    """Whether it is written as in an address: four or five plain digits behind a comma."""
    plain = numeral.digits.isdigit() and len(numeral.digits) in (4, 5) and numeral.approximation == "exact"
    return plain and line.at(numeral.start - 1).text == ","


def is_ratio(line: Line, numeral: Numeral) -> bool:
    """Whether it is the second number of "one in ten"."""
    words, first = data(line)["traps"]["ratio"], line.at(numeral.start - 2)
    small = first.text == "1" or numbers.word(first.lower, line.language) == 1
    return line.at(numeral.start - 1).lower in words and first.kind != "sign" and small


def opens_list(line: Line, index: int) -> bool:
    """Whether the number opens the sentence as the number of a list entry: "1) ...", "2. ..."."""
    following = line.at(index + 1)
    return index == 0 and line.at(0).kind == "number" and following.text in (")", ".", "|") and line.joined(1)
