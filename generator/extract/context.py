"""What one document tells of where in the world it is: where its sure places lie, which countries it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator import gazetteer
from generator.distances import Position, kilometres
from generator.extract.bearers import country_of
from generator.extract.nationals import adjectives
from generator.extract.scan import Found
from generator.known import Known
from generator.placenames import bare, fold
from generator.words import forms

AUTHORITIES = ("state", "military", "police")  # kinds of actors whose country a text may be about
ENDLESS = float("inf")
MANY = 0.3  # of the places of a document


class Anchor(NamedTuple):
    """A place of the document that is decided, and the name it has there."""

    name: str  # folded
    entry: Known


class Context(NamedTuple):
    """The anchors of a document, and the countries of authorities and adjectives in it."""

    anchors: tuple[Anchor, ...]
    voices: frozenset[str]  # ISO 3166

    def near(self, entry: Known, name: str) -> float:
        """Kilometres to the nearest place of another name; endless where none has a position."""
        spots = (position(anchor.entry) for anchor in self.anchors if anchor.name != name)
        own = position(entry)
        return min((kilometres(own, spot) for spot in spots if own and spot), default=ENDLESS)

    def regions(self, name: str) -> frozenset[str]:
        """The keys of the regions that are named, and of those that curated places lie in; no countries."""
        found = set()
        for anchor in self.anchors:
            if anchor.name != name:
                whole = gazetteer.chain(anchor.entry.key) if not anchor.entry.weak else (anchor.entry.key,)
                found |= {key for key in whole if _is_region(key)}
        return frozenset(found)

    def holds(self, entry: Known, name: str) -> bool:
        """Whether a decided place of another name lies in a region."""
        inside = (gazetteer.chain(anchor.entry.key)[1:] for anchor in self.anchors if anchor.name != name)
        return entry.kind == "region" and any(entry.key in wholes for wholes in inside)

    def countries(self, name: str) -> frozenset[str]:
        """The countries that are named, or in which places of another name lie."""
        found = (country_of(anchor.entry.key) for anchor in self.anchors if anchor.name != name)
        return frozenset(code for code in found if code)

    def is_about(self, country: str | None, name: str) -> bool:
        """Whether many of the places of other names lie in a country."""
        codes = [country_of(anchor.entry.key) for anchor in self.anchors if anchor.name != name]
        return codes.count(country) >= MANY * len(codes)


def context(language: str, text: str, found: Sequence[Found]) -> Context:
    """The context that the surely known names of a document make."""
    named = frozenset(adjectives(language).get(form, "") for form in forms(text)) - {""}
    acting = (country_of(item.key) for item in found if item.key and item.kind in AUTHORITIES)
    return Context(tuple(_anchors(text, found)), named | frozenset(code for code in acting if code))


def _anchors(text: str, found: Iterable[Found]) -> Iterable[Anchor]:
    known: dict[str, Anchor] = {}
    for item in found:
        entry = gazetteer.entry(item.key) if item.key and item.label == "place" else None
        if entry and not entry.weak and not entry.homonym:
            known.setdefault(entry.key, Anchor(folded(text, item), entry))
    return known.values()


def folded(text: str, item: Found) -> str:
    """The name of a finding as names are compared."""
    return bare(fold(text[item.start : item.end]))


def position(entry: Known) -> Position | None:
    """Latitude and longitude; None for what is too large to be one spot."""
    if entry.latitude is None or entry.longitude is None or entry.kind in ("region", "country"):
        return None
    return entry.latitude, entry.longitude


def _is_region(key: str) -> bool:
    entry = gazetteer.entry(key)
    return entry is not None and entry.kind == "region" and country_of(key) is not None
