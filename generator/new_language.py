"""The files that a new source language begins with: every table, explained and empty but for what CLDR knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol

from generator import gazetteer
from generator import language as languages

SKELETON = Path(__file__).parent / "skeleton"
CODE = re.compile(r"[a-z]{2}")
SAMPLE = ("FR", "IT")  # countries that the first cases of a language name
# The tables in the order in which filling them in helps most, each with what it brings.
ORDER = (
    ("language", "the letters and small words that are written as one with others"),
    ("sentences", "abbreviations, so that sentences end where they end"),
    ("words", "small words, so that what opens a sentence is no name"),
    ("gazetteer", "names of actors and places, adjectives and institutions of countries"),
    ("names", "titles, verbs of saying, kinds of places and organisations, described groups"),
    ("dates", "words that say when; days, months and years in full are read without them"),
    ("numbers", "number words; figures are read once numbers, quantities and things are filled in"),
    ("quantities", "bounds, units and what only looks like a figure"),
    ("things", "nouns for what is counted"),
    ("events", "words that tell of an event"),
    ("claims", "how clauses are cut, how sure they are, who says so"),
    ("damage", "words that are part of no longer word"),
)


def refusal(code: str) -> str:
    """Why a language cannot be begun under a code and what to do instead; "" where it can.

    >>> refusal("German")
    '“German” is no language code. Write the two small letters of ISO 639-1, such as sv.'
    """
    if not CODE.fullmatch(code):
        return f"“{code}” is no language code. Write the two small letters of ISO 639-1, such as sv."
    if (languages.FOLDER / code).exists():
        return f"There is a folder for “{code}” already, languages/{code}: fill in its tables, or remove it."
    try:
        Locale.parse(code)
    except UnknownLocaleError:
        return f"CLDR knows no language “{code}”. Look the code up in ISO 639-1; a macro-language may have another."
    return ""


def tables(code: str) -> dict[str, str]:
    """The tables of a new language by file name.

    >>> 'name = "svenska"' in tables("sv")["language.toml"]
    True
    """
    known = filled(Locale.parse(code))
    return {f"{name}.toml": _put((SKELETON / f"{name}.toml").read_text(encoding="utf-8"), known) for name, _ in ORDER}


def cases(code: str) -> dict[str, str]:
    """The first tests of a new language by path below tests/: countries are found, days are not, sentences end."""
    locale = Locale.parse(code)
    known = {**filled(locale), **_samples(locale)}
    return {
        f"{folder}/{code}.toml": _put((SKELETON / f"{folder}.cases.toml").read_text(encoding="utf-8"), known)
        for folder in ("languages", "sentences")
    }


def filled(locale: Locale) -> dict[str, str]:
    """What CLDR knows of a language, by the name of its place in the skeleton."""
    days, months = _named(locale, "days"), _named(locale, "months")
    return {
        "code": str(locale),
        "name": str(locale.display_name),
        "english": str(locale.english_name),
        "direction": "written from right to left" if locale.text_direction == "rtl" else "written from left to right",
        "caseless": "true" if all(word.lower() == word.upper() for word in days) else "false",
        "breaks": _listed(form for word in (*days, *months) for form in (word, word[:1].upper() + word[1:])),
        "closing": _listed(word for word in months if word.endswith(".")),
        "group": get_group_symbol(locale, numbering_system="latn").strip(),
        "decimal": get_decimal_symbol(locale, numbering_system="latn"),
        "day": next(iter(days), ""),
    }


def _named(locale: Locale, kind: str) -> list[str]:
    """The names of days or months, long and short, of which those of one letter say nothing."""
    forms = getattr(locale, kind)["format"]
    words = [str(name) for width in ("wide", "abbreviated") for name in forms[width].values()]
    return [word for word in dict.fromkeys(words) if len(word) > 1 and not any(sign.isdigit() for sign in word)]


def _samples(locale: Locale) -> dict[str, str]:
    """Two countries, named in the language, with their keys."""
    found = {}
    for number, country in enumerate(SAMPLE, 1):
        found[f"country{number}"] = str(locale.territories[country])
        found[f"key{number}"] = gazetteer.country_keys()[country]
    return found


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in dict.fromkeys(words))


def _put(text: str, known: dict[str, str]) -> str:
    """A skeleton with its places filled in."""
    return re.sub(r"@(\w+)@", lambda match: known[match[1]], text)
