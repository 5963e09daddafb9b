"""What digits can be in a date: a day, a year, a clock time, a date written in numbers; or nothing of a date."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.extract.date_words import Roles, data, plain, vocabulary

Part = tuple[int, int, str, Roles]
SECONDS, ZONE = r"(?::\d\d(?:\.\d+)?)?", r"(?:Z|[+-]\d\d:?\d\d)?"
NUMBERS = (
    ("iso", r"(?P<y>[12]\d{3})-(?P<m>\d\d?)-(?P<d>\d\d?)" + rf"(?:T(?P<h>\d\d):(?P<n>\d\d){SECONDS}{ZONE})?"),
    ("numeric", r"(?P<a>\d{1,2})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<y>[12]\d{3}|\d\d)"),
    ("clock", r"(?P<h>[01]?\d|2[0-4]):(?P<n>[0-5]\d)(?::[0-5]\d)?"),
    ("dotted", r"(?P<h>[01]?\d|2[0-4])\.(?P<n>[0-5]\d)"),
    ("year", r"(?P<y>1\d{3}|20\d\d|2100)"),
    ("number", r"(?P<v>\d{1,3})"),
)


def digits(language: str, start: int, text: str) -> list[Part]:
    """The parts of a word that begins with a digit, each with what it can be; no roles where it is of no date.

    >>> [(part[2], sorted(part[3])) for part in digits("en", 0, "2:30pm")]
    [('2:30', ['clock']), ('pm', ['afternoon_hours'])]
    >>> digits("en", 0, "2.5")[0][3], digits("en", 0, "747-8")[0][3]
    ({}, {})
    """
    match = _pattern(language).fullmatch(_western(text))
    if match is None:
        return [(start, start + len(text), text, {})]
    kind = next(name for name, _ in _forms(language) if match[name] is not None)
    cut = start + match.end(kind)
    behind = text[match.end(kind) :]
    roles = dict(_meant(kind, {k: v for k, v in match.groupdict().items() if v is not None}))
    ordinal = _ending(language, behind)
    if behind and not ordinal:
        words = _after(language, behind)
        if not words:
            return [(start, start + len(text), text, {})]
        return [(start, cut, text[: cut - start], roles), (cut, start + len(text), behind, words)]
    if ordinal:
        roles = {"ordinal_day" if role == "day" else role: value for role, value in roles.items() if role == "day"}
    return [(start, start + len(text), text, roles)]


def _western(text: str) -> str:
    """The text with the digits 0 to 9 for those of other scripts."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


@cache
def _forms(language: str) -> tuple[tuple[str, str], ...]:
    """The forms of numbers, those of the language first."""
    table, own = data(language), []
    if table.get("clock_letter"):
        own.append(("lettered", rf"(?P<lh>[01]?\d|2[0-4])\s?{table['clock_letter']}\s?(?P<ln>[0-5]\d)"))
    if table.get("day_sign"):
        own.append(("partial", r"(?P<pd>[0-3]?\d)\.(?P<pm>[01]?\d)\."))
    endings = "|".join(re.escape(ending) for ending in table.get("decade_endings", ()))
    if endings:
        own.append(("decade", rf"(?P<dy>(?:1[5-9]|20)\d0|[2-9]0)(?:{endings})"))
    return (*own, *NUMBERS)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All forms as one; letters or the sign of a day may stand behind a number."""
    forms = []
    for name, form in _forms(language):
        unique = re.sub(r"\(\?P([<=])(\w+)", rf"(?P\g<1>{name}_\g<2>", form)
        forms.append(f"(?P<{name}>{unique})")
    return re.compile(f"(?:{'|'.join(forms)})(?P<rest>[^\\W\\d_]+\\.?(?:[^\\W\\d_]\\.?)?|\\.)?", re.IGNORECASE)


def _meant(kind: str, found: dict[str, str]) -> Iterator[tuple[str, Any]]:
    """The roles of one form with what they mean."""
    own = {name.removeprefix(f"{kind}_"): value for name, value in found.items() if name.startswith(f"{kind}_")}
    value = {name: int(number) for name, number in own.items() if number.isdigit()}
    if kind == "iso":
        yield "iso", (value["y"], value["m"], value["d"], value.get("h"), value.get("n"))
    elif kind == "numeric":
        yield "numeric", (value["a"], value["b"], value["y"], own["s"])
    elif kind in ("clock", "dotted"):
        yield kind, (value["h"], value["n"])
    elif kind == "lettered":
        yield "clock", (value["lh"], value["ln"])
    elif kind == "partial":
        yield "partial", (value["pd"], value["pm"])
    elif kind == "decade":
        yield "decade", value["dy"]
    elif kind == "year":
        yield "year", value["y"]
    else:
        yield from _counted(value["v"], len(own["v"]))


def _counted(value: int, length: int) -> Iterator[tuple[str, int]]:
    """A small number: a day, an hour, an amount, the short form of a year."""
    yield "amount", value
    if 1 <= value <= 31 and length <= 2:
        yield "day", value
    if value <= 24 and length <= 2:
        yield "hour", value
    if length == 2:
        yield "short_year", value


def _ending(language: str, behind: str) -> bool:
    """Whether the letters behind a number make it the number of a day."""
    table = data(language)
    return bool(behind) and (behind.lower() in table.get("day_endings", ()) or behind == table.get("day_sign"))


def _after(language: str, letters: str) -> Roles:
    """What the letters right behind an hour are: "2pm"."""
    word = plain(language, letters)
    return {row.role: row.value for row in vocabulary(language).word(word) if row.role.endswith("_hours")}
