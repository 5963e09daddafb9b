"""Institutions of a country: "syrische Armee", "Syrian Army", "Syria's army", "US-Armee"; also its border."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator import gazetteer
from generator import language as languages
from generator.extract.scan import Found, Line

LONGEST = 3  # words of a country's name before an institution


def find(line: Line) -> Iterator[Found]:
    """Every institution of a country in a sentence."""
    for index, word in enumerate(line.words):
        country = adjectives(line.language).get(word.text) or (_country(line, word.text) if word.possessive else None)
        if country:
            yield from _institution(line, index + 1, country, word.start)
        yield from _compound(line, index)
        yield from _named(line, index)


@cache
def adjectives(language: str) -> dict[str, str]:
    """Each form of each adjective of a country, in small letters and with a capital, to its ISO 3166 code.

    >>> adjectives("de")["syrischer"], adjectives("en")["Syrian"]
    ('SY', 'SY')
    """
    found: dict[str, str] = {}
    inflects = languages.table(language, "names").get("inflects")
    for country, row in gazetteer.data("nationalities").items():
        people = row.get(language, {})
        inflected = people.get("adjective", []) if inflects else []
        fixed = people.get("fixed", []) + ([] if inflects else people.get("adjective", []))
        for form in [
            *fixed,
            *(
                stem + ending
                for stem in inflected
                for ending in languages.table(language, "names")["adjective_endings"]
            ),
        ]:
            found.setdefault(form, country)
            found.setdefault(form[0].upper() + form[1:], country)
    return found


@cache
def peoples(language: str) -> frozenset[str]:
    """The nouns for the people of a country: never a mention by themselves."""
    rows = gazetteer.data("nationalities").values()
    nouns = [noun for row in rows for noun in row.get(language, {}).get("people", [])]
    return frozenset(form for noun in nouns for form in (noun, noun + "n", noun + "s", noun + "innen", noun + "in"))


def _country(line: Line, text: str) -> str | None:
    """The code of a country named by one word."""
    return countries(line.language).get(text)


def _named(line: Line, index: int) -> Iterator[Found]:
    """ "United States Air Force": the country's name and an institution with capitals."""
    for width in range(1, LONGEST + 1):
        words = [word.text for word in line.words[index : index + width]]
        country = countries(line.language).get(" ".join(words))
        if country and line.at(index + width).capital and not line.data["nouns_capital"]:
            yield from _institution(line, index + width, country, line.words[index].start)


@cache
def countries(language: str) -> dict[str, str]:
    """The names of countries in a language, and their other names, to the ISO 3166 code."""
    found = {}
    for code, key in gazetteer.country_keys().items():
        entry = gazetteer.entries()[key]
        found.update(dict.fromkeys((*entry.aliases, dict(entry.names).get(language, "")), code))
    return found


def _institution(line: Line, index: int, country: str, start: int) -> Iterator[Found]:
    """The longest institution that begins at a word."""
    found = max(
        ((line.phrase(index, row[line.language]["forms"]), key) for key, row in _institutions(line.language)),
        default=(0, ""),
    )
    if found[0]:
        yield _found(start, line.words[index + found[0] - 1].end, country, found[1])


def _compound(line: Line, index: int) -> Iterator[Found]:
    """ "US-Armee": the country and the institution in one word."""
    first, hyphen, last = line.words[index].text.rpartition("-")
    country = (adjectives(line.language).get(first) or _country(line, first)) if hyphen else None
    if country:
        for key, row in _institutions(line.language):
            if last in row[line.language]["forms"]:
                yield _found(line.words[index].start, line.words[index].end, country, key)


@cache
def _institutions(language: str) -> tuple[tuple[str, dict[str, dict[str, list[str]]]], ...]:
    return tuple((key, row) for key, row in gazetteer.data("institutions").items() if language in row)


def _found(start: int, end: int, country: str, institution: str) -> Found:
    entry = gazetteer.entry(f"{gazetteer.country_keys()[country]}-{institution}")
    if entry is None:
        raise LookupError(f"{country} {institution}")
    return Found(start, end, entry.label, entry.kind, "nationality and institution", 0.95, entry.key)
