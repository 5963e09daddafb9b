"""The places that may be meant by a name: curated ones, countries, places of the world."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from generator import gazetteer, naming, world
from generator import language as languages
from generator.known import Known
from generator.placenames import bare, fold
from generator.shelf import Place, Shelf

GENITIVE = "s"
SHORTEST_GENITIVE = 5  # letters with the ending
FITTING = {  # kinds of what a mention may be, by what its surroundings say it is
    "country": ("country",),
    "region": ("region", "natural", "district"),
    "city": ("city", "district", "region", "country"),
    "place": ("city", "district", "region", "country"),
    "district": ("district", "city", "region"),
    "natural": ("natural",),
    "building": ("building",),
    "border": ("border",),
}


class Bearer(NamedTuple):
    """A place that bears a name."""

    entry: Known
    people: int
    own: bool  # the name is one that it is shown under, not only one that some list knows


def bearers(name: str, kind: str, language: str) -> tuple[Bearer, ...]:
    """The places of a fitting kind that bear a name, those that bear it as their own first, then by people.

    >>> [bearer.entry.key for bearer in bearers("Provinz Idlib", "region", "de")]
    ['idlib-province']
    >>> bearers("Karvol", "city", "en")
    ()
    """
    return _bearers(name, kind, language, world.shelves())


@cache
def _bearers(name: str, kind: str, language: str, shelves: tuple[Shelf, ...]) -> tuple[Bearer, ...]:
    """The same, remembered as long as the gazetteers are the same."""
    for form in _forms(name, kind, language):
        found: dict[str, Bearer] = {}
        for bearer in (*_curated(form, language), *_worldwide(form)):
            if bearer.entry.kind in FITTING.get(kind, ()):
                known = found.get(bearer.entry.key, bearer)
                people, own = max(bearer.people, known.people), bearer.own or known.own
                found[bearer.entry.key] = Bearer(bearer.entry, people, own)
        if found:
            return tuple(sorted(found.values(), key=lambda b: (not b.own, -b.people, b.entry.key)))
    return ()


def _forms(name: str, kind: str, language: str) -> Iterator[str]:
    """The name, without a word of its kind where it is a region, without the ending of a genitive."""
    plain = _without_kind(name, language) if kind == "region" else name
    for form in dict.fromkeys((name, plain)):
        yield form
        inflects = languages.table(language, "names").get("inflects") and form.endswith(GENITIVE)
        if inflects and len(form) >= SHORTEST_GENITIVE and form.isalpha():
            yield form.removesuffix(GENITIVE)


def _without_kind(name: str, language: str) -> str:
    data = languages.table(language, "names")
    words = {word for table in ("place_before", "place_after") for word in data[table].get("region", ())}
    kept = [word for word in name.split() if word not in words and word not in data["articles"]]
    return " ".join(kept) or name


def _worldwide(name: str) -> Iterator[Bearer]:
    form = bare(fold(name))
    found = [(place, gazetteer.of_place(place)) for place in world.candidates(name)]
    own = [_own_forms(_shown(place, entry)) for place, entry in found]
    exact = any(form in names for names in own)
    for (place, entry), names in zip(found, own, strict=True):
        longer = not exact and any(form.startswith(f"{name} ") for name in names)  # known by more: "X am Y", "X/Y"
        yield Bearer(entry, place.population, form in names or longer)


def _shown(place: Place, entry: Known) -> tuple[str, ...]:
    """The names that a place is shown under; a region that people have listed has none but theirs."""
    return entry.surfaces if entry.kind == "region" and not entry.weak else (place.name, *entry.surfaces)


def _own_forms(names: Iterable[str]) -> set[str]:
    return {bare(fold(name)) for name in names}


def _curated(name: str, language: str) -> Iterator[Bearer]:
    for key in _listed(language).get(bare(fold(name)), ()):
        entry, place = gazetteer.entries()[key], world.by_key(key)
        yield Bearer(entry, place.population if place and entry.weak else 0, True)


@cache
def _listed(language: str) -> dict[str, tuple[str, ...]]:
    """What people have listed by its names in a language; by another language's where it has nothing of that name."""
    return {**_by_form(naming.foreign, language), **_by_form(naming.usual, language)}


def _by_form(names: Callable[[Known, str], set[str]], language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key in dict.fromkeys((*gazetteer.curated_places(), *gazetteer.called(language))):
        entry = gazetteer.entries().get(key)
        if entry and entry.label == "place":
            for form in _own_forms(names(entry, language)):
                found.setdefault(form, []).append(key)
    return {form: tuple(keys) for form, keys in found.items()}


@cache
def country_of(key: str) -> str | None:
    """The code of the country that a place or actor belongs to.

    >>> country_of("aleppo"), country_of("syria-army"), country_of("europe")
    ('SY', 'SY', None)
    """
    for part in gazetteer.chain(key):
        entry = gazetteer.entry(part)
        if entry and entry.country:
            return entry.country
    return None
