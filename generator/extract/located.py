"""Which of the places of one name is meant: decided by the other places of the document, else left open.

A name alone says little: population picks the wrong one of two towns as soon as a report is about the smaller. So
what lies near the sure places of the document goes before what lies in a country that it names, and a place that
its name always means is taken without context unless the document is about where a namesake lies. One name means
one place in one document; no other document is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from wordfreq import zipf_frequency

from generator import gazetteer
from generator import language as languages
from generator.extract.bearers import Bearer, bearers, country_of
from generator.extract.context import Anchor, Context, context, folded
from generator.extract.scan import Found
from generator.namematch import canonical
from generator.placenames import table

NEAR, BESIDE = 300.0, 100.0  # km: farther places say nothing; within the lesser a border does not matter
CLEARLY_NEARER = 3  # times
LEAD, CLEAR_LEAD = 5, 10  # times the people of the next, with a country to go by and without
CITY, TOWN, WORLD_CITY = 100_000, 5_000, 1_000_000  # people
ORDINARY = 3.5  # Zipf: a word as frequent as this is first of all a word
UNSURE = 0.7
ROUNDS = 3
QUALIFIER = re.compile(r"(?:,\s|\s?\(|\s?/)")
BRACKETED = re.compile(r"\s?\(([^\W\d_][^()\n]{1,30})\)|/([^\W\d_]+)")


class Case(NamedTuple):
    """One name of a document that is to be decided, with all that bear it."""

    name: str  # folded
    bearers: tuple[Bearer, ...]
    sure: bool  # the text shows well that a place is meant
    ordinary: bool  # the name is a common word of the language
    said: frozenset[str]  # keys of what stands right behind the name: "X, Y", "X (Y)"


def located(language: str, text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The findings of one document, each name of a place with the key of the one that is meant, or none."""
    whole = tuple(_extended(language, text, item) for item in found)
    apart = [item for item in whole if not _swallowed(item, whole)]
    open_ones = [item for item in apart if _open(text, item)]
    cases = dict(_cases(language, text, apart, open_ones))
    chosen = _decided(cases, context(language, text, apart), language)
    return tuple(_placed(text, item, chosen) if item in open_ones else item for item in apart)


def _open(text: str, item: Found) -> bool:
    """Whether it is not yet decided which place is meant."""
    entry = gazetteer.entry(item.key) if item.key else None
    undecided = entry is None or (entry.weak or entry.homonym)
    return item.label == "place" and undecided and (bool(item.key) or not _spelled(text[item.start : item.end]))


def _placed(text: str, item: Found, chosen: dict[str, Bearer]) -> Found:
    bearer = chosen.get(folded(text, item))
    if bearer is None:
        return replace(item, key=None, confidence=min(item.confidence, UNSURE)) if item.key else item
    return replace(item, key=bearer.entry.key, kind=bearer.entry.kind)


def _cases(language: str, text: str, found: Sequence[Found], open_ones: Sequence[Found]) -> Iterator[tuple[str, Case]]:
    """Each open name once, with the surest of its mentions."""
    grouped: dict[str, list[Found]] = {}
    for item in open_ones:
        grouped.setdefault(folded(text, item), []).append(item)
    for name, items in grouped.items():
        best = max(items, key=lambda item: item.confidence)
        surface = text[best.start : best.end]
        said = frozenset(key for item in items for key in _said(language, text, item, found))
        pool = bearers(surface, best.kind, language)
        yield name, Case(name, pool, best.confidence >= UNSURE, _ordinary(surface, language), said)


def _decided(cases: dict[str, Case], given: Context, language: str) -> dict[str, Bearer]:
    """The names that can be decided; each round knows what the one before decided."""
    chosen: dict[str, Bearer] = {name: lead for name, case in cases.items() if (lead := _lead(case))}
    for _ in range(ROUNDS):
        anchors = (*given.anchors, *(Anchor(name, bearer.entry) for name, bearer in chosen.items()))
        around = given._replace(anchors=anchors)
        before = chosen
        chosen = {name: best for name, case in cases.items() if (best := _best(case, around, language))}
        if chosen == before:
            break
    return chosen


def _best(case: Case, around: Context, language: str) -> Bearer | None:
    """The one that is meant, if the document shows it."""
    qualified = [bearer for bearer in case.bearers if case.said & set(gazetteer.chain(bearer.entry.key)[1:])]
    if qualified:
        return _one(qualified, LEAD)
    lead = _lead(case)
    close = _close(case, around)
    if lead:
        return lead if not _contradicted(case, lead, close, around) else _smaller(lead, close)
    if close:
        return _nearest(case, close, around)
    return None if case.ordinary else _by_country(case, around, language)


def _lead(case: Case) -> Bearer | None:
    """The one that the name means wherever nothing speaks against it."""
    own = [bearer for bearer in case.bearers if bearer.own]
    first = max(own, key=lambda bearer: (not bearer.entry.weak, bearer.people), default=None)
    if first is None or first.entry.homonym or _not_alone(first):
        return None
    if not first.entry.weak:
        return first
    rest = max((bearer.people for bearer in own if bearer is not first), default=0)
    plain = not first.entry.key.endswith(f"-{first.entry.geonames}") and first.people >= LEAD * rest
    large = first.people >= CITY and first.people >= CLEAR_LEAD * max((b.people for b in case.bearers if b is not first), default=0)
    return first if first.entry.kind == "city" and (plain or large) else None


def _not_alone(bearer: Bearer) -> bool:
    """Whether the name of a country is another's name as well."""
    avoided = set(gazetteer.data("countries")["not_alone"]["names"])
    return bearer.entry.kind == "country" and bool(avoided & set(dict(bearer.entry.names).values()))


def _close(case: Case, around: Context) -> list[tuple[float, Bearer]]:
    """Those near a decided place, or in a region that is named, with their distance; own names go before others."""
    regions = around.regions(case.name)
    found = []
    for bearer in case.bearers:
        distance = around.near(bearer.entry, case.name)
        inside = regions & {bearer.entry.key, *gazetteer.chain(bearer.entry.key)}
        if distance <= NEAR or inside:
            found.append((min(distance, BESIDE) if inside else distance, bearer))
    own = [item for item in found if item[1].own]
    return sorted(own or found, key=lambda item: (item[0], item[1].entry.key))


def _contradicted(case: Case, lead: Bearer, close: list[tuple[float, Bearer]], around: Context) -> bool:
    """Whether the document is about where a namesake lies, and not about the country of the best known one."""
    beside = any(bearer.entry.key == lead.entry.key for _, bearer in close)
    at_home = country_of(lead.entry.key) in around.countries(case.name) | around.voices
    return bool(close) and not beside and not at_home and lead.entry.weak


def _smaller(lead: Bearer, close: list[tuple[float, Bearer]]) -> Bearer | None:
    """The namesake nearby, unless the other is a city of the world, which news from anywhere may name."""
    return close[0][1] if lead.people < WORLD_CITY and len(close) == 1 else None


def _nearest(case: Case, close: list[tuple[float, Bearer]], around: Context) -> Bearer | None:
    """The clearly nearest, or by far the largest; across a border only if it is beside."""
    distance, first = close[0]
    rivals = [other for other in close[1:] if other[0] < max(CLEARLY_NEARER * distance, distance + BESIDE)]
    if rivals:
        largest = _one([first, *(bearer for _, bearer in rivals)], CLEAR_LEAD)
        distance, first = next((item for item in close if item[1] == largest), (distance, first))
        if largest is None:
            return None
    known = around.countries(case.name) | around.voices
    at_home = country_of(first.entry.key) in known
    limit = BESIDE if case.ordinary or not at_home else NEAR
    return first if distance <= limit else None


def _by_country(case: Case, around: Context, language: str) -> Bearer | None:
    """The only one, or by far the largest, in the countries that the document names, else of its authorities, else at home."""
    named, voices = around.countries(case.name), around.voices
    homes = frozenset(table()["homes"].get(language, ()))
    steps = (named, voices, homes if not (named | voices) - homes else frozenset())
    for codes in steps:
        inside = [b for b in case.bearers if b.own and country_of(b.entry.key) in codes]
        if inside:
            best = _one(inside, LEAD)
            return best if best and (best.people >= TOWN or best.entry.kind == "region" or case.sure) else None
    return None


def _one(some: Sequence[Bearer], times: int) -> Bearer | None:
    """The only one, or the one with so many times the people of the next; a region and its town count as the town."""
    ranked = sorted(some, key=lambda bearer: (-bearer.people, bearer.entry.key))
    towns = [bearer for bearer in ranked if bearer.entry.kind != "region"] or ranked
    if len(towns) == 1 or towns[0].people >= max(times * towns[1].people, TOWN):
        return towns[0]
    return None


def _said(language: str, text: str, item: Found, found: Sequence[Found]) -> Iterator[str]:
    """The keys of the region or country named right behind a place."""
    for other in found:
        between = text[item.end : other.start] if 0 < other.start - item.end <= 2 else ""
        if other.label == "place" and QUALIFIER.fullmatch(between):
            for key in (other.key, *_areas(text[other.start : other.end], language)):
                entry = gazetteer.entry(key) if key else None
                if entry and entry.kind in ("region", "country"):
                    yield entry.key


def _areas(name: str, language: str) -> tuple[str, ...]:
    return tuple(bearer.entry.key for bearer in bearers(name, "city", language) if bearer.entry.kind == "region")


def _extended(language: str, text: str, item: Found) -> Found:
    """With what stands in brackets behind it, where that is a part of the name: "X (Y)", "X/Y"."""
    match = BRACKETED.match(text, item.end) if item.label == "place" else None
    if match is None or not any(bearer.own for bearer in bearers(text[item.start : match.end()], item.kind, language)):
        return item
    return replace(item, end=match.end(), key=None)


def _swallowed(item: Found, whole: Sequence[Found]) -> bool:
    """Whether a finding now lies inside a longer one."""
    return any(other is not item and other.span.holds(item.span) and other.span != item.span for other in whole)


def _ordinary(name: str, language: str) -> bool:
    """Whether a name of one word is a common word as well."""
    return " " not in name and zipf_frequency(name, language, wordlist="small") >= ORDINARY


def _spelled(name: str) -> bool:
    """Whether a name is another spelling of a curated one, which the comparison of names decides."""
    return canonical(name, "place") in _spellings()


@cache
def _spellings() -> frozenset[str]:
    names = {
        name for e in gazetteer.curated_places().values() if e.kind != "country" and not e.homonym for name in e.surfaces
    }
    return frozenset(canonical(name, "place") for name in names)
