"""How a language writes units and currencies: its own words, CLDR's names, and the signs that all languages share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, get_currency_name
from babel.units import format_unit

from generator import concepts
from generator import language as languages
from generator.words import frequency

LETTERS = 4  # of a word that is no mere sign
AMOUNTS = (1, 2, 3, 6, 11, 100)  # one for each form of a noun that CLDR knows
WORD = 4.5  # Zipf frequency from which letters before a sign are a word ("us $5")
COMMON = 3.5  # Zipf frequency from which a word is no currency by itself ("real", "gold"), and a code none ("TRY")


@cache
def after(language: str) -> Mapping[str, str]:
    """What stands behind a number to the unit it means; a language's own words go first."""
    own = _own(language, "units")
    found = {word: unit for unit, words in own.items() for word in words}
    for word, unit in (*_signs(), *_codes(language), *_named(language)):
        found.setdefault(word, unit)
    return {word: unit for word, unit in found.items() if word not in _settings(language).get("barred", ())}


@cache
def before(language: str) -> Mapping[str, str]:
    """What stands before an amount of money to the currency it means ("€", "US$", "HKD")."""
    found = {word: unit for unit, words in _own(language, "symbols").items() for word in words}
    for word, unit in (*_signs(), *_codes(language)):
        if concepts.table("units")[unit]["dimension"] == "money":
            found.setdefault(word, unit)
    return found


def in_any_case(word: str, unit: str, language: str) -> bool:
    """Whether capitals do not matter: for names that hardly anything else is spelled like."""
    letters = word.rstrip("$")
    if letters != word:
        return letters != "" and frequency(letters.casefold(), language) < WORD
    if " " in word:
        return True
    listed = len(word) >= LETTERS and word in _own(language, "units").get(unit, ())
    return listed and concepts.table("units").get(unit, {}).get("dimension") in ("money", "temperature")


def names(unit: str, language: str) -> tuple[str, ...]:
    """CLDR's names of a unit, singular first; none where it has none."""
    row = concepts.table("units").get(unit, {})
    found = [name for locale in _locales(language) for name in _by_cldr(row, locale)]
    return tuple(dict.fromkeys(found))


def _by_cldr(row: dict[str, Any], locale: Locale) -> Iterator[str]:
    yield from (name for amount in AMOUNTS if (name := beside(row, amount, locale)))


def beside(row: dict[str, Any], amount: float, locale: Locale) -> str:
    """CLDR's name of a unit beside an amount; "" where it has none, or none that stands beside a number."""
    if "currency" in row:
        return get_currency_name(row["currency"], amount, locale=locale)
    if "cldr" not in row:
        return ""
    said, number = format_unit(amount, row["cldr"], "long", locale=locale), format_decimal(amount, locale=locale)
    return said.replace(number, "").strip() if number in said else ""  # in some languages a dual says no number


def _named(language: str) -> Iterator[tuple[str, str]]:
    """The names of all units; of a currency also its noun alone where no other currency has it."""
    called = {unit: names(unit, language) for unit in concepts.table("units")}
    nouns = {unit: _nouns(unit, said, language) for unit, said in called.items()}
    bearers = Counter(noun for found in nouns.values() for noun in found)
    for unit, said in called.items():
        yield from ((form, unit) for name in said for form in _inflected(name, language))
        yield from ((noun, unit) for noun in nouns[unit] if bearers[noun] == 1 and _rare(noun, language))


def _nouns(unit: str, said: tuple[str, ...], language: str) -> set[str]:
    """The noun in the names of a currency: the last word, or the first."""
    first = _settings(language).get("noun_first", False)
    money = concepts.table("units")[unit]["dimension"] == "money"
    return {name.split()[0 if first else -1] for name in said if " " in name} if money else set()


def _rare(word: str, language: str) -> bool:
    return frequency(word.casefold(), language) < COMMON


def _inflected(name: str, language: str) -> Iterator[str]:
    """The name with each ending of the adjective that it opens with ("kanadischer Dollar", "kanadischen Dollar")."""
    yield name
    endings = languages.table(language, "numbers").get("noun_endings", {}).get("adjective", ())
    adjective, _, noun = name.partition(" ")
    stem = next((adjective[: -len(end)] for end in endings if adjective.endswith(end)), None) if noun else None
    if stem:
        yield from (f"{stem}{ending} {noun}" for ending in endings)


def _signs() -> Iterator[tuple[str, str]]:
    for unit, row in concepts.table("units").items():
        yield from ((sign, unit) for sign in row.get("symbols", ()))


def _codes(language: str) -> Iterator[tuple[str, str]]:
    """The codes of currencies, but for those that are also words."""
    for unit, row in concepts.table("units").items():
        if "currency" in row and _rare(row["currency"], language):
            yield row["currency"], unit


def _own(language: str, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = languages.table(language, "quantities").get(name, {})
    return found


def _settings(language: str) -> dict[str, Any]:
    found: dict[str, Any] = languages.table(language, "quantities").get("unit_names", {})
    return found


@cache
def _locales(language: str) -> tuple[Locale, ...]:
    """The locales that a language is written in; none where CLDR does not know it."""
    try:
        return tuple(Locale.parse(code) for code in _settings(language).get("locales") or (language,))
    except (UnknownLocaleError, ValueError):
        return ()
