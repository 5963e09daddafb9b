"""The words of a language that dates are made of, by what they can be in one: their roles.

Names of months and days and the small words between them come from CLDR, the rest from languages/<code>/dates.toml.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from babel import Locale, UnknownLocaleError

from generator import language as languages

WORD = re.compile(r"\w+")
QUOTED = re.compile(r"'([^']+)'")
GROUPS = (
    "seasons",
    "parts",
    "times",
    "units",
    "lasting",
    "days",
    "told",
    "ordinals",
    "amounts",
    "counted",
    "part_periods",
)
DIRECTIONS = {"before_last": -2, "last": -1, "this": 0, "next": 1, "after_next": 2}
# Roles that a date is found by; the others only stand around them.
CORE = frozenset(
    (
        "month",
        "weekday",
        "season",
        "time",
        "unit",
        "lasting",
        "days",
        "told",
        "each",
        "hour_words",
        "counted",
        "day_time",
        "part_periods",
    )
)
ROLES = {
    "seasons": "season",
    "parts": "part",
    "times": "time",
    "units": "unit",
    "ordinals": "ordinal",
    "amounts": "amount",
    "months": "month",
    "weekdays": "weekday",
}

Roles = Mapping[str, Any]  # what a word can be, each with what it means as that


class Phrase(NamedTuple):
    """Words in small letters, what they can be, and whether the first is only meant with a capital."""

    words: tuple[str, ...]
    role: str
    value: Any
    capital: bool


class Vocabulary(NamedTuple):
    """All phrases of a language by their first word and length, the longest first; the words that may open a date."""

    phrases: Mapping[str, tuple[tuple[int, Mapping[tuple[str, ...], tuple[Phrase, ...]]], ...]]
    core: frozenset[str]
    doubtful: frozenset[str]

    def word(self, word: str) -> tuple[Phrase, ...]:
        """What a single word can be."""
        return dict(self.phrases.get(word, ())).get(1, {}).get((word,), ())


@cache
def data(language: str) -> dict[str, Any]:
    """The table of dates of a language; a word with a capital there is only meant with one."""
    return languages.table(language, "dates")


@cache
def listed(language: str, name: str) -> frozenset[str]:
    """One list of words of the table, in small letters."""
    return frozenset(_plain(language, word) for word in data(language).get(name, ()))


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language; none where CLDR does not know it."""
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    core = set()
    for text, role, value in (*_from_cldr(language), *_from_table(language), *_compounds(language)):
        first, *others = _plain(language, text).replace("’", "'").split() or [""]
        words = (first, *(word.rstrip(".") for word in others))  # a full stop is only kept where it is known to be one
        if not first:
            continue
        found[words[0]].append(Phrase(words, role, value, text[:1] != text[:1].lower()))
        if role in CORE:
            core.add((WORD.findall(max(words, key=len)) or [""])[0])
    return Vocabulary(
        {first: _by_length(rows) for first, rows in found.items()}, frozenset(core - {""}), listed(language, "doubtful")
    )


def _by_length(rows: Sequence[Phrase]) -> tuple[tuple[int, Mapping[tuple[str, ...], tuple[Phrase, ...]]], ...]:
    lengths = sorted({len(row.words) for row in rows}, reverse=True)
    groups = ([row for row in rows if len(row.words) == length] for length in lengths)
    return tuple(
        (
            len(group[0].words),
            {words: tuple(r for r in group if r.words == words) for words in {r.words for r in group}},
        )
        for group in groups
    )


def plain(language: str, text: str) -> str:
    """A text as its words are looked up, letter for letter: offsets stay."""
    lower = text.lower() if len(text.lower()) == len(text) else text
    found = languages.plain(language, lower)
    return found if len(found) == len(text) else lower


def _plain(language: str, text: str) -> str:
    return languages.plain(language, text.lower())


def _from_table(language: str) -> Iterator[tuple[str, str, Any]]:
    table = data(language)
    for name, value in table.items():
        if name in ROLES or name in GROUPS:
            rows = ((word, _value(name, key)) for key, words in value.items() for word in words)
            yield from ((word, ROLES.get(name, name), meant) for word, meant in rows)
        elif name in DIRECTIONS:
            yield from (
                (word, f"direction_{side}", DIRECTIONS[name]) for side, words in value.items() for word in words
            )
        elif name == "plural":
            units = {word: unit for unit, words in table["units"].items() for word in words}
            yield from ((word, "plural", units[word]) for word in value["units"])
        elif isinstance(value, list) and name not in ("locales", "prefixes", "doubtful", "past_tags", "future"):
            yield from ((word, name, True) for word in value)
    yield from ((f"Q{number}", "quarter", number) for number in range(1, 5))
    for bounds in languages.table(language, "quantities").get("bounds", {}).values():
        yield from ((word, "bound", True) for word in bounds if word not in table.get("about", ()))
    for word, number in languages.table(language, "numbers").get("words", {}).items():
        yield word, "amount", number


def _value(name: str, key: str) -> Any:
    """What a key of a table means: a number, a concept, or several of them."""
    if name in ("days", "told", "counted", "part_periods"):
        return tuple(int(part) if part.lstrip("-").isdigit() else part for part in key.split())
    return int(key) if key.isdigit() else key or None


def _from_cldr(language: str) -> Iterator[tuple[str, str, Any]]:
    """Months, days and what stands between day, month and year ("de" in "21 de abril")."""
    for locale in _locales(language):
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                yield from ((name, "month", number) for number, name in locale.months[context][width].items())
                yield from ((name, "weekday", day + 1) for day, name in locale.days[context][width].items())
        for word in QUOTED.findall(str(locale.date_formats["long"].pattern)):
            yield word.strip(), "of", True


def _locales(language: str) -> tuple[Locale, ...]:
    try:
        return tuple(Locale.parse(code) for code in data(language).get("locales", (language,)))
    except (UnknownLocaleError, ValueError):
        return ()


def _compounds(language: str) -> Iterator[tuple[str, str, Any]]:
    """A day and its part in one word, with the endings of the part ("Montagabends")."""
    table = data(language)
    if not table.get("compounds"):
        return
    days = {name: number + 1 for locale in _locales(language) for number, name in locale.days["format"]["wide"].items()}
    days |= {word: int(key) for key, words in table["weekdays"].items() for word in words}
    for day, number in days.items():
        for part, words in table["times"].items():
            yield from ((day + word.lower(), "day_time", (number, part)) for word in words)
