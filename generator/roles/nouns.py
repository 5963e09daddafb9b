"""Roles beside a noun: "the attack by X on Y", "the evacuation of X", "talks between X and Y", "X began a strike"."""

from __future__ import annotations

from generator.clauses import finite
from generator.modality import markers
from generator.model import Mention
from generator.roles.groups import Group, governor, groups, is_free_group
from generator.roles.prepositions import addressed, of_another, partners
from generator.roles.verbs import is_verb_form
from generator.scene import NEAR, Scene, is_genitive, listed, preposition_before


def of_noun(scene: Scene) -> tuple[list[Mention], list[Mention]]:
    """Actors and recipients of an event told by a noun or a phrase."""
    parts: dict[str, list[Mention]] = {"actor": partners(scene), "recipient": addressed(scene)}
    for group in groups(scene):
        part = _part(scene, group)
        if part and not any(mention in parts["recipient"] for mention in group.members):
            parts[part] += group.members
    if not _is_done(scene, parts["actor"]):
        parts["actor"] += _light_subject(scene)
    return parts["actor"], [mention for mention in parts["recipient"] if mention not in parts["actor"]]


def _is_done(scene: Scene, actors: list[Mention]) -> bool:
    """Whether who does it is told: of what is done together, not only the other side."""
    if not scene.concept.get("symmetric"):
        return bool(actors)
    told = scene.between(scene.event.trigger.start, actors[0].start) if actors else ()
    return any(token.text.casefold() in listed(scene.language, "between") for token in told)


def _part(scene: Scene, group: Group) -> str:
    concept, trigger = scene.concept, scene.event.trigger
    owner = str(concept.get("of", "recipient"))
    if group.end <= trigger.start:
        return owner if _possesses(scene, group) else ""
    words = scene.between(trigger.end, group.start)
    if len(words) > 2 * NEAR or any(finite(scene.language, token.text) for token in words):
        return ""
    preposition = governor(scene, group)
    if preposition in listed(scene.language, "agent_sure"):
        return "" if of_another(scene, group.members[0]) else "actor"
    if len(words) > NEAR:
        return ""
    first = words[0].text.casefold() if words else ""
    prepositions = [t for t in words[1:] if t.text.casefold() in listed(scene.language, "prepositions")]
    return owner if first in listed(scene.language, "possessive") and not prepositions else ""


def _possesses(scene: Scene, group: Group) -> bool:
    """ "the army's attack", "Nordlands Angriff": a mark of the genitive, and at most a few words to the noun."""
    last = group.members[-1]
    words = scene.between(last.end, scene.event.trigger.start)
    marks = tuple(listed(scene.language, "possessor_marks"))
    marked = last.text.endswith(marks) or scene.document.text.startswith(marks, last.end)
    bare = scene.bare_genitive(last) and not words
    return (marked or bare) and len(words) <= NEAR and not any(finite(scene.language, t.text) for t in words)


def _light_subject(scene: Scene) -> list[Mention]:
    """The subject of a verb that means carrying out the noun, which is its object: "the union began a strike"."""
    if scene.concept.get("of") != "actor":
        return []
    free = [group for group in groups(scene) if is_free_group(scene, group)]
    before = [group for group in free if group.end <= scene.event.trigger.start]
    return list(before[0].members) if before and _carries_out(scene, before[0]) else []


def _carries_out(scene: Scene, subject: Group) -> bool:
    """Whether the only verb is a light one, with an auxiliary or not, and the noun no part of another phrase."""
    start, end = scene.event.trigger.start, scene.clause.span.end
    if scene.feature == "phrase" and _is_verb_itself(scene):
        return not _verbs_between(scene, subject)
    if preposition_before(scene.language, scene.clause, start) or is_genitive(scene, start):
        return False
    light = markers(scene.language, "roles", "light")
    tail = scene.between(scene.event.trigger.end, end)
    closing = bool(tail) and light.match(scene.document.text, tail[-1].start, end) is not None
    carried = all(light.match(scene.document.text, verb, end) for verb in _verbs_between(scene, subject))
    opened = any(match.start() < start for match in light.finditer(scene.document.text, subject.end, end))
    return carried and (closing or opened)


def _is_verb_itself(scene: Scene) -> bool:
    """Whether a phrase begins with a verb: "at loggerheads" does not."""
    first = scene.between(*scene.event.trigger)[:1]
    return bool(first) and is_verb_form(scene, first[0].text)


def _verbs_between(scene: Scene, subject: Group) -> list[int]:
    """Where verbs stand between a subject and the trigger, auxiliaries left out."""
    auxiliaries = (
        listed(scene.language, "perfect") | listed(scene.language, "passive") | listed(scene.language, "modal")
    )
    words = scene.between(subject.end, scene.event.trigger.start)
    return [t.start for t in words if is_verb_form(scene, t.text) and t.text.casefold() not in auxiliaries]
