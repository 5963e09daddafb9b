"""D201: one thing has several names, certainly or perhaps; a person can undo or settle it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.model import Discrepancy, Entity, Explanation, Mention
from generator.spelling import differs, words
from generator.synopsis import Synopsis

CODE, KIND = "D201", "names_differ"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each entity that the texts spell differently, and for each pair that may be one."""
    met = by_entity(synopsis)
    for name, mentions in sorted(met.items()):
        forms = spellings(synopsis, synopsis.entities[name], mentions)
        if len(forms) > 1:
            yield respelled(synopsis, synopsis.entities[name], forms)
    for one, other in combinations(sorted(met), 2):
        if likely(synopsis.entities[one], synopsis.entities[other]):
            yield perhaps(synopsis, met[one], met[other])


def likely(one: Entity, other: Entity) -> bool:
    """Whether two entities may be one: alike in name and of one kind; an airport is not its town."""
    return one.kind == other.kind and (other.id in one.maybe or one.id in other.maybe)


def by_entity(synopsis: Synopsis) -> dict[str, list[Mention]]:
    """The mentions of names, by what they resolve to."""
    found: dict[str, list[Mention]] = {}
    for reading in synopsis.readings:
        for mention in reading.mentions:
            if not mention.generic and mention.entity in synopsis.entities:
                found.setdefault(mention.entity, []).append(mention)
    return found


def spellings(synopsis: Synopsis, entity: Entity, mentions: list[Mention]) -> list[list[Mention]]:
    """The mentions of one entity, grouped by spelling; one group where a reader would see one name.

    A form that differs from no other of them is left out: it is a translation, a short form or an inflection.
    """
    forms: dict[tuple[str, ...], list[Mention]] = {}
    for mention in mentions:
        forms.setdefault(words(mention.text), []).append(mention)
    usual = {form for form in forms if all(is_usual(synopsis, entity, mention) for mention in forms[form])}

    def apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return not {one, other} <= usual and differs(name_of(forms[one]), name_of(forms[other]))

    return [forms[form] for form in sorted(forms) if any(apart(form, other) for other in forms if other != form)]


def is_usual(synopsis: Synopsis, entity: Entity, mention: Mention) -> bool:
    """Whether a text writes a name as the curated list has it for the language of that text."""
    name = dict(entity.names).get(synopsis.documents[mention.document].language)
    return entity.curated and name is not None and words(name) == words(mention.text)


def name_of(mentions: list[Mention]) -> str:
    """The name as some mentions of one spelling write it."""
    return mentions[0].text


def respelled(synopsis: Synopsis, entity: Entity, forms: list[list[Mention]]) -> Discrepancy:
    """The entry for several spellings of one thing."""
    sides = [
        synopsis.side(name_of(form), [synopsis.quote(mention.document, mention.span) for mention in form])
        for form in forms
    ]
    reason = Explanation("spelling" if entity.curated else "spelling_rule")
    return synopsis.discrepancy(CODE, KIND, "same", 0, (entity.id,), sides, (reason,))


def perhaps(synopsis: Synopsis, one: list[Mention], other: list[Mention]) -> Discrepancy:
    """The entry for two things that may be one."""
    sides = [
        synopsis.side(name_of(group), [synopsis.quote(mention.document, mention.span) for mention in group])
        for group in (one, other)
    ]
    about = (one[0].entity, other[0].entity)
    return synopsis.discrepancy(CODE, KIND, "maybe", 1, about, sides, (Explanation("spelling_alike"),))
