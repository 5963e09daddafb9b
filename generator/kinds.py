"""The kinds of actors and places, after the sectors of the field's event codings, and which of several holds."""

from __future__ import annotations

from collections.abc import Mapping

ACTORS = (
    "state",
    "military",
    "armed_group",
    "police",
    "party",
    "media",
    "international_organisation",
    "ngo",
    "company",
    "organisation",
    "person",
    "civilian",
)
PLACES = ("country", "region", "city", "district", "natural", "border", "building", "place")
ATTRIBUTES = ("ideology", "affiliation", "backing", "status", "ownership", "sector")  # what a descriptor speaks of
VAGUE = ("organisation", "place")  # nothing shows which: any other kind of the same sort says more
ORGANISED = frozenset(ACTORS) - {"person", "civilian"}


def agreed(votes: Mapping[str, float]) -> str:
    """The kind that most says for: first of what sort it is, then the strongest of that sort that says anything.

    >>> agreed({"organisation": 1.8, "company": 0.9, "person": 2.0})
    'company'
    >>> agreed({"organisation": 0.5, "person": 0.9})
    'person'
    """
    sorts: dict[str, float] = {}
    for kind, weight in votes.items():
        sorts[sort(kind)] = sorts.get(sort(kind), 0.0) + weight
    best = max(sorted(sorts), key=lambda name: sorts[name])
    own = [kind for kind in sorted(votes) if sort(kind) == best]
    return max(own, key=lambda kind: (kind not in VAGUE, votes[kind]))


def sort(kind: str) -> str:
    """What sort of thing a kind is one of: organised actors are one sort, places another, all others their own.

    >>> sort("ngo"), sort("city"), sort("person")
    ('organisation', 'place', 'person')
    """
    return "organisation" if kind in ORGANISED else "place" if kind in PLACES else kind
