"""The places of the world: compiled gazetteers that a name is looked up in, the package's and those that people added.

A place of the world is weak evidence: a text is never searched for its names. They are looked up where the text
already shows that a place is named; only the prominent cities are looked for in running text, by other modules.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.identity import slug
from generator.placenames import bare, fold, table
from generator.shelf import NAMES, Place, Shelf, opened

PACKAGED = Path(__file__).parent / "gazetteer" / "world"
PROJECT = Path("gazetteer")  # in the folder of the project: what `synoptic gazetteer add` compiled
NUMBERED = re.compile(r"-(\d+)$")
CODED = re.compile(r"-([a-z]{2}-[a-z0-9]{1,3})$")


@dataclass(frozen=True, slots=True)
class Shown:
    """A prominent city: its key, its names by language, other names that a text may have."""

    key: str
    names: tuple[tuple[str, str], ...]
    other: tuple[str, ...]
    word: bool  # in running text its name is first of all a word: it is not looked for there

    @property
    def leads(self) -> bool:
        """Whether its name by itself means this city: then the name alone is its key."""
        return not NUMBERED.search(self.key)


def shelves() -> tuple[Shelf, ...]:
    """Every gazetteer: those that people added, then the package's."""
    added = sorted(path.parent.resolve() for path in PROJECT.glob(f"*/{NAMES}"))
    return (*(opened(folder) for folder in added), opened(PACKAGED))


def candidates(name: str) -> tuple[Place, ...]:
    """The places that bear a name, those with the most people first.

    >>> [(place.country, place.name) for place in candidates("Ḩalab")]
    [('SY', 'Aleppo'), ('SY', 'Aleppo')]
    >>> candidates("")
    ()
    """
    found: dict[tuple[int, str], Place] = {}
    for place in _found(fold(name)):
        found.setdefault((place.geonames, place.code), place)
    return tuple(sorted(found.values(), key=lambda place: (-place.population, place.geonames, place.code)))


def _found(folded: str) -> Iterator[Place]:
    """The places of a folded name, and those of it without an Arabic article where names have one."""
    without = bare(folded)
    for shelf in shelves():
        yield from shelf.find(folded)
        if without != folded:
            yield from (p for p in shelf.find(without) if p.country in table()["articles"]["countries"])


def key(place: Place) -> str:
    """The key of a place: the name of a city that leads its name, else with the identifier behind it.

    >>> [key(place) for place in candidates("Munich")][0], key(candidates("Gansu")[0])
    ('munich', 'gansu-cn-gs')
    """
    if place.code:
        return f"{slug(place.name)}-{place.code.lower()}"
    shown = prominent().get(place.geonames)
    return shown.key if shown else f"{slug(place.name)}-{place.geonames}"


def by_key(wanted: str) -> Place | None:
    """The place of a key.

    >>> by_key("munich").geonames, by_key("texas-us-tx").country, by_key("munich-1")
    (2867714, 'US', None)
    """
    place = _by_identifier(wanted)
    return place if place and key(place) == wanted else None


def _by_identifier(wanted: str) -> Place | None:
    region, number = CODED.search(wanted), NUMBERED.search(wanted)
    if region:
        return opened(PACKAGED).by_code(region[1].upper())
    geonames = _plain_keys().get(wanted) or (int(number[1]) if number else 0)
    found = (shelf.by_geonames([geonames]).get(geonames) for shelf in shelves()) if 0 < geonames < 2**32 else ()
    return next(filter(None, found), None)


@cache
def prominent() -> dict[int, Shown]:
    """The cities that are well known, by identifier of GeoNames."""
    return {
        int(identifier): Shown(
            row["key"], tuple(sorted(row["names"].items())), tuple(row["other"]), row.get("word", False)
        )
        for identifier, row in _names()["cities"].items()
    }


@cache
def prominent_places() -> tuple[Place, ...]:
    """Those that are looked for in running text, in the order of their identifiers."""
    found = opened(PACKAGED).by_geonames([number for number, shown in prominent().items() if not shown.word])
    return tuple(place for _, place in sorted(found.items()))


def names(place: Place) -> tuple[tuple[str, str], ...]:
    """The names of a place by language; where no language is known, the one that English texts use."""
    if place.code:
        return tuple(sorted(_names()["regions"][place.code].items()))
    shown = prominent().get(place.geonames)
    return shown.names if shown else (("en", place.name),)


def regions() -> tuple[str, ...]:
    """The codes of all regions."""
    return opened(PACKAGED).regions


def region(place: Place) -> Place | None:
    """The region that a place lies in."""
    return opened(PACKAGED).by_code(place.region) if place.region else None


@cache
def _plain_keys() -> dict[str, int]:
    return {shown.key: identifier for identifier, shown in prominent().items()}


@cache
def _names() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((PACKAGED / "names.json").read_text(encoding="utf-8"))
    return loaded
