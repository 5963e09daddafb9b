"""A pattern around a curated name: "Region X" is X, "X Province" where X is a town is the province."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generator import composed
from generator import language as languages
from generator.extract.scan import Found, Line


def adopted(line: Line, item: Found, sure: Sequence[Found]) -> Found:
    """The finding with the key of the curated name in it, where all other words only say of what kind it is."""
    inner = [one for one in sure if one.key and one.label == item.label and item.span.holds(one.span)]
    best = max(inner, key=lambda one: one.end - one.start, default=None)
    inside = best is not None and item.kind in INSIDE and best.kind in AREAS
    smaller = inside or (best is not None and best.kind == "country" and item.kind not in ("region", "country"))
    if item.key or best is None or best.key is None or smaller:
        return item
    other = [
        word.text
        for word in line.words
        if item.start <= word.start < item.end and not best.start <= word.start < best.end
    ]
    if not set(other) <= _kind_words(line.language):
        return item
    named_after = best.kind == "city" and set(other) & set(line.data["province"]["words"])
    key = best.key + composed.PROVINCE if named_after else best.key
    return replace(item, key=key, kind=best.kind if not named_after else "region")


INSIDE = ("building", "border")  # kinds of what is named after a larger place and is not that place
AREAS = ("country", "region", "city")


@cache
def _kind_words(language: str) -> frozenset[str]:
    """Words that say of what kind a place or organisation is."""
    data = languages.table(language, "names")
    phrases = [
        phrase for name in ("place_before", "place_after", "openers") for row in data[name].values() for phrase in row
    ]
    return frozenset(word for phrase in phrases for word in phrase.split())
