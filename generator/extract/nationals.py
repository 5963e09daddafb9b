"""Institutions of a country: "syrische Armee", "Syria's army", "US-Armee", "armée syrienne"; also its border."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from generator import composed, gazetteer
from generator import language as languages
from generator.extract.phrases import Phrases
from generator.extract.scan import Found, Line
from generator.inflection import agreeing
from generator.words import tokens

LONGEST = 3  # words of a country's name before an institution


class Framed(NamedTuple):
    """An institution as the words before and behind the adjective of its country."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    key: str


def find(line: Line) -> Iterator[Found]:
    """Every institution of a country in a sentence."""
    known = adjectives(line.language)
    for index, word in enumerate(line.words):
        country = known.get(word.text) or (_country(line, word.text) if word.possessive else None)
        if country:
            yield from _institution(line, index + 1, country, word.start)
        yield from _compound(line, index)
        yield from _named(line, index)
        yield from _framed(line, index)


def _framed(line: Line, index: int) -> Iterator[Found]:
    """ "armée syrienne", "ministère syrien de la Défense": the adjective behind the noun, or inside it."""
    for framed in _frames(line.language).get(line.words[index].text, ()):
        at = index + len(framed.before)
        country = adjectives(line.language).get(line.at(at).text)
        last = at + 1 + len(framed.after)
        if country and line.texts[index:last] == (*framed.before, line.at(at).text, *framed.after):
            yield _found(line.words[index].start, line.words[last - 1].end, country, framed.key)


@cache
def _frames(language: str) -> dict[str, tuple[Framed, ...]]:
    """The institutions of a language that begin with a noun, by their first word."""
    found: dict[str, list[Framed]] = {}
    form = languages.table(language, "names").get("institution", composed.STYLE)["form"]
    for key, row in _institutions(language):
        for noun in row[language]["forms"]:
            whole = noun if composed.SLOT in noun else form.replace("{noun}", noun)
            before, _, after = languages.plain(language, whole).partition(composed.SLOT)
            parts = [tuple(token.text for token in tokens(part, language=language)) for part in (before, after)]
            if parts[0]:
                found.setdefault(parts[0][0], []).append(Framed(parts[0], parts[1], key))
    return {first: tuple(framed) for first, framed in found.items()}


@cache
def adjectives(language: str) -> dict[str, str]:
    """Each form of each adjective of a country, in small letters and with a capital, to its ISO 3166 code.

    >>> adjectives("de")["syrischer"], adjectives("en")["Syrian"]
    ('SY', 'SY')
    """
    found: dict[str, str] = {}
    for country, row in gazetteer.spoken("nationalities").items():
        people = row.get(language, {})
        forms = [form for stem in people.get("adjective", []) for form in _inflected(language, stem)]
        for form in (*people.get("fixed", []), *forms):
            written = languages.plain(language, form)
            found.setdefault(written, country)
            found.setdefault(languages.plain(language, form[0].upper() + form[1:]), country)
    return found


def _inflected(language: str, stem: str) -> list[str]:
    """All forms of an adjective."""
    data = languages.table(language, "names")
    if data.get("adjective"):
        return [stem, *(form for forms in agreeing(stem, data["adjective"]).values() for form in forms)]
    return [stem + ending for ending in data["adjective_endings"]] if data.get("inflects") else [stem]


@cache
def peoples(language: str) -> frozenset[str]:
    """The nouns for the people of a country: never a mention by themselves."""
    rows = gazetteer.spoken("nationalities").values()
    nouns = [noun for row in rows for noun in row.get(language, {}).get("people", [])]
    return frozenset(form for noun in nouns for form in (noun, noun + "n", noun + "s", noun + "innen", noun + "in"))


def _country(line: Line, text: str) -> str | None:
    """The code of a country named by one word."""
    return countries(line.language).get(text)


def _named(line: Line, index: int) -> Iterator[Found]:
    """ "United States Air Force": the country's name and an institution with capitals."""
    for width in range(1, LONGEST + 1) if line.texts[index] in _openings(line.language) else ():
        country = countries(line.language).get(" ".join(line.texts[index : index + width]))
        if country and line.at(index + width).capital and not line.data["nouns_capital"]:
            yield from _institution(line, index + width, country, line.words[index].start)


@cache
def countries(language: str) -> dict[str, str]:
    """The names of countries in a language, and their other names, to the ISO 3166 code."""
    found = {}
    for code, key in gazetteer.country_keys().items():
        entry = gazetteer.entries()[key]
        names = (*entry.aliases, *gazetteer.called(language).get(key, ()), dict(entry.names).get(language, ""))
        found.update(dict.fromkeys((languages.plain(language, name) for name in names), code))
    return found


@cache
def _openings(language: str) -> frozenset[str]:
    """The words that names of countries begin with."""
    return frozenset(name.split(" ")[0] for name in countries(language))


def _institution(line: Line, index: int, country: str, start: int) -> Iterator[Found]:
    """The longest institution that begins at a word."""
    found = _forms(line.language).kinds(line.texts, index)
    if found:
        width, key = max((width, key) for key, width in found.items())
        yield _found(start, line.words[index + width - 1].end, country, key)


@cache
def _forms(language: str) -> Phrases:
    rows = _institutions(language)
    return Phrases((tuple(form.split()), key) for key, row in rows for form in row[language]["forms"])


def _compound(line: Line, index: int) -> Iterator[Found]:
    """ "US-Armee": the country and the institution in one word."""
    text = line.texts[index]
    first, hyphen, last = text.rpartition("-") if "-" in text else ("", "", "")
    country = (adjectives(line.language).get(first) or _country(line, first)) if hyphen else None
    if country:
        for key, row in _institutions(line.language):
            if last in row[line.language]["forms"]:
                yield _found(line.words[index].start, line.words[index].end, country, key)


@cache
def _institutions(language: str) -> tuple[tuple[str, dict[str, dict[str, Any]]], ...]:
    return tuple((key, row) for key, row in gazetteer.spoken("institutions").items() if language in row)


def _found(start: int, end: int, country: str, institution: str) -> Found:
    entry = gazetteer.entry(f"{gazetteer.country_keys()[country]}-{institution}")
    if entry is None:
        raise LookupError(f"{country} {institution}")
    return Found(start, end, entry.label, entry.kind, "nationality and institution", 0.95, entry.key)
