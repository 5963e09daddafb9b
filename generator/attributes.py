"""What a text calls an actor beside its name: a noun of its own, so that the model can hold it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribute:
    """Words beside a name that say what a text takes an actor for ("US-backed"): somebody's word, no fact."""

    document: str
    start: int
    end: int
    text: str
    kind: str  # of what they speak: one of kinds.ATTRIBUTES
    value: str  # the same in every language where a table lists the words, else the words
    actor: str | None = None  # whom they name besides ("US-backed"): mention id or gazetteer key until resolve


def alike(attributes: Iterable[Attribute]) -> dict[tuple[str, str, str], tuple[Attribute, ...]]:
    """Attributes that say the same ("Islamist", "islamistische"), by what they speak of, value and actor."""
    found: defaultdict[tuple[str, str, str], list[Attribute]] = defaultdict(list)
    for one in attributes:
        found[one.kind, one.value, one.actor or ""].append(one)
    return {key: tuple(same) for key, same in sorted(found.items())}
