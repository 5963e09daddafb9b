"""One place in two lists: between the same neighbours, a name that may be another's spelling is that one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.extract.scan import Found
from generator.namematch import compare

BETWEEN = re.compile(r"\s*(?:,|,?\s*[^\W\d_]{1,3})\s*")  # a comma, a short conjunction


class Slot(NamedTuple):
    """A place in a list and the keys of its two neighbours."""

    position: int
    before: str
    after: str


def aligned(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The findings of one document; a place without key takes that of the name in the same slot of another list.

    Only inside one document, so that it does not depend on which others are read.
    """
    slots = list(_slots(text, found))
    changed = list(found)
    for slot in slots:
        if found[slot.position].key is None:
            others = [found[other.position] for other in slots if other[1:] == slot[1:] and found[other.position].key]
            keys = {other.key for other in others if _may_be(text, other, found[slot.position])}
            if len(keys) == 1:
                changed[slot.position] = replace(found[slot.position], key=keys.pop(), rule="same slot of a list")
    return tuple(changed)


def _slots(text: str, found: Sequence[Found]) -> Iterator[Slot]:
    places = [index for index, item in enumerate(found) if item.label == "place"]
    for before, index, after in zip(places, places[1:], places[2:], strict=False):
        left, here, right = found[before], found[index], found[after]
        near = BETWEEN.fullmatch(text[left.end : here.start]) and BETWEEN.fullmatch(text[here.end : right.start])
        if near and left.key and right.key:
            yield Slot(index, left.key, right.key)


def _may_be(text: str, one: Found, two: Found) -> bool:
    return compare(text[one.start : one.end], text[two.start : two.end], "place") == "maybe"
