"""D506: reports say other things of what does not change with the event: how old somebody is, who backs a group."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.attributes import Attribute
from generator.comparability import overlap
from generator.compare.figures_differ import by_value
from generator.model import Discrepancy, Explanation, Figure, Mention, Reading, Span
from generator.synopsis import Synopsis

CODE, KIND = "D506", "background_differs"
BESIDE = re.compile(r"[\s,(]*")  # between a name and an age: "Jo Bell, 34", "Jo Bell (34)", "the 34-year-old Jo Bell"
OPPOSED = frozenset({"backing", "affiliation", "ownership", "ideology"})  # kinds of attributes that can be at odds


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each person of other ages, and each actor that texts give another background of one kind."""
    for person, figures in sorted(ages(synopsis).items()):
        documents = {figure.document for figure in figures}
        differing = [
            figure
            for figure in figures
            if any(other.document != figure.document and not overlap(figure, other) for other in figures)
        ]
        if len(documents) > 1 and differing:
            yield different(synopsis, (person, "age"), differing)
    for actor, by_kind in sorted(backgrounds(synopsis).items()):
        for kind, attributes in sorted(by_kind.items()):
            if (sides := disjoint(attributes)) and len(sides) > 1:
                yield described(synopsis, (actor, kind), sides)


def ages(synopsis: Synopsis) -> dict[str, list[Figure]]:
    """The ages of named persons, each beside the name."""
    found: dict[str, list[Figure]] = {}
    for reading in synopsis.readings:
        for figure in (figure for figure in reading.figures if figure.quantity.counted == "age"):
            for name in bearers(reading, figure):
                if synopsis.entities[name].kind == "person":
                    found.setdefault(name, []).append(figure)
    return found


def bearers(reading: Reading, figure: Figure) -> Iterator[str]:
    """The entities whose name stands right before or behind an age."""
    for mention in reading.mentions:
        between = min(mention.end, figure.end), max(mention.start, figure.start)
        named = mention.label == "actor" and not mention.generic and between[0] <= between[1]
        if named and BESIDE.fullmatch(reading.document.text, *between):
            yield mention.entity


def backgrounds(synopsis: Synopsis) -> dict[str, dict[str, list[tuple[Mention, Attribute]]]]:
    """What texts call each named actor, by the kind of what it speaks of."""
    found: dict[str, dict[str, list[tuple[Mention, Attribute]]]] = {}
    for mention in (mention for reading in synopsis.readings for mention in reading.mentions):
        if mention.entity in synopsis.entities and not synopsis.entities[mention.entity].generic:
            for attribute in (one for one in mention.attributes if one.kind in OPPOSED):
                found.setdefault(mention.entity, {}).setdefault(attribute.kind, []).append((mention, attribute))
    return found


def disjoint(attributes: list[tuple[Mention, Attribute]]) -> list[list[Attribute]]:
    """The attributes by what they say, of documents that say only one thing of the kind."""
    said: dict[str, set[tuple[str, str]]] = {}
    for _, one in attributes:
        said.setdefault(one.document, set()).add((one.value, one.actor or ""))
    groups: dict[tuple[str, str], list[Attribute]] = {}
    for _, one in attributes:
        if len(said[one.document]) == 1:
            groups.setdefault((one.value, one.actor or ""), []).append(one)
    return [groups[key] for key in sorted(groups)]


def different(synopsis: Synopsis, about: tuple[str, str], figures: list[Figure]) -> Discrepancy:
    """The discrepancy between ages."""
    reasons = (Explanation("does_not_change"),)
    return synopsis.discrepancy(CODE, KIND, "noted", 1, about, by_value(synopsis, figures), reasons)


def described(synopsis: Synopsis, about: tuple[str, str], sides: list[list[Attribute]]) -> Discrepancy:
    """The discrepancy between what texts call an actor; all of it may be right."""
    made = [
        synopsis.side(same[0].text, [synopsis.quote(one.document, Span(one.start, one.end)) for one in same])
        for same in sides
    ]
    return synopsis.discrepancy(CODE, KIND, "noted", 1, about, made, (Explanation("called_otherwise"),))
