"""Names that several places share keep an identity only beside others of their region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator import gazetteer
from generator.extract.scan import Found

UNSURE = 0.7


def placed(found: Sequence[Found]) -> tuple[Found, ...]:
    """The findings of one document, homonyms without key where nothing else lies in their region."""
    keys = {item.key for item in found if item.key and item.label == "place"}
    return tuple(_placed(item, keys) for item in found)


def _placed(item: Found, keys: set[str]) -> Found:
    known = gazetteer.entry(item.key) if item.key else None
    if known is None or not known.homonym:
        return item
    region = set(gazetteer.chain(known.key)[1:])
    country = gazetteer.country_keys().get(known.country or "")
    near = region - {country} or region
    beside = any(near & set(gazetteer.chain(other)) for other in keys if other != known.key)
    return item if beside else replace(item, key=None, confidence=min(item.confidence, UNSURE))
