"""A place inside a longer name is no mention of its own: "Transparency International Georgia", "ADAC Niedersachsen"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.extract.scan import Found, Line

KINDS = ("organisation", "company", "ngo", "international_organisation", "media", "party", "police")
AREAS = ("country", "region")
BRANCHES = ("branch of an organisation", "word of business", "opener of a name")


def absorbed(line: Line, found: Iterable[Found]) -> tuple[Found, ...]:
    """The findings of a sentence in order, an organisation together with the area right behind it."""
    kept: list[Found] = []
    for item in found:
        if kept and _of(line, kept[-1], item):
            kept[-1] = replace(kept[-1], end=item.end, key=None, name="", rule="branch of an organisation")
        else:
            kept.append(item)
    return tuple(kept)


def _of(line: Line, one: Found, area: Found) -> bool:
    """Whether the second is the area of the first: behind an article, and no object of a verb ("told X Y had")."""
    listed = line.quote(one.end, area.start)
    again = listed == "/" and one.rule in BRANCHES
    known = one.label == "actor" and one.kind in KINDS and not one.generic and (one.key is not None or again)
    countries = not line.data["nouns_capital"] or again
    fits = area.kind == "region" or (area.kind == "country" and countries)
    return known and fits and (again or listed == " ") and not _object(line, one)


def _object(line: Line, one: Found) -> bool:
    """Whether a verb of saying or a finite verb stands before the first: then the second may be another part."""
    at = next(index for index, word in enumerate(line.words) if word.end > one.start)
    before = [line.at(at - 1), line.at(at - 2)]
    return any(word.pos.startswith(VERBS) or word.text in line.data["speech"] for word in before)


VERBS = ("VV", "VA", "VM", "VB", "VH", "VD")
