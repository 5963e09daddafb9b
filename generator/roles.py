"""Who does it to whom: the names around a trigger, read from word order, articles and prepositions.

Nothing is guessed: a name whose part is not plain from the words beside it plays none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator import language as languages
from generator.clauses import finite
from generator.modality import markers
from generator.model import Mention
from generator.scene import (
    NEAR,
    Scene,
    article,
    governed_by,
    in_adjective,
    is_free,
    is_modifier,
    listed,
    preposition_before,
)
from generator.words import Token


def roles(scene: Scene) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients of an event: mention ids, each in the order of the text."""
    actors, recipients = _of_noun(scene) if scene.feature in ("noun", "phrase") else _of_verb(scene)
    named = _ids(actors)
    return named, tuple(mention for mention in _ids(recipients) if mention not in named)


def _ids(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.id for mention in sorted(mentions, key=lambda mention: mention.start)))


def _of_verb(scene: Scene) -> tuple[list[Mention], list[Mention]]:
    if is_passive(scene):
        return _agents(scene), _subjects(scene)
    subjects = _subjects(scene)
    if scene.concept.get("intransitive"):
        return [], subjects
    return subjects, [mention for mention in _objects(scene) if mention not in subjects]


def is_passive(scene: Scene) -> bool:
    """Whether the trigger is a participle with an auxiliary of the passive, or with its agent behind it."""
    if scene.feature not in ("participle", "past"):
        return False
    start, end = scene.clause.span.start, scene.event.trigger.start
    if not languages.table(scene.language, "claims").get("roles", {}).get("verb_second"):
        words = scene.between(start, end)[-NEAR:]
        following = scene.between(scene.event.trigger.end, scene.clause.span.end)[:1]
        by = bool(following and following[0].text.casefold() in listed(scene.language, "agent_sure"))
        return by or any(token.text.casefold() in listed(scene.language, "passive") for token in words)
    return scene.feature == "participle" and scene.has("passive", start, scene.clause.span.end)


def _agents(scene: Scene) -> list[Mention]:
    """Names after a preposition that means the agent; none where it may mean "from"."""
    wanted = listed(scene.language, "agent_sure" if scene.ambiguous_agent else "agent")
    return [
        mention
        for mention in _behind(scene)
        if governed_by(scene.document, scene.clause, mention) in wanted
        and not is_modifier(scene, mention)
        and not in_adjective(scene, mention)
        and not _of_another(scene, mention)
        and not _belongs_to_phrase(scene, mention)
    ]


def _of_another(scene: Scene, mention: Mention) -> bool:
    """Right behind a participle that is not the trigger: "treated at a clinic run by X"."""
    words = scene.between(scene.event.trigger.end, mention.start)
    agents = listed(scene.language, "agent")
    index = next((i for i in range(len(words) - 1, -1, -1) if words[i].text.casefold() in agents), 0)
    return index > 0 and words[index - 1].text.casefold() in listed(scene.language, "participles")


def _belongs_to_phrase(scene: Scene, mention: Mention) -> bool:
    """After a noun that stands after a preposition and an article: "in das Kabinett von X" may mean whose it is."""
    words = [token for token in scene.clause.tokens if token.end <= mention.start]
    agents = listed(scene.language, "agent") - listed(scene.language, "agent_sure")
    index = next((i for i in range(len(words) - 1, -1, -1) if words[i].text.casefold() in agents), 0)
    if index < 3 or not words[index - 1].text[0].isupper():
        return False
    prepositions, articles = listed(scene.language, "prepositions"), listed(scene.language, "skipped")
    before = [token.text.casefold() for token in words[max(0, index - 4) : index - 1]]
    return any(a in prepositions and b in articles for a, b in pairwise(before))


def _behind(scene: Scene) -> list[Mention]:
    """The names where an agent can stand: anywhere in the clause, or in English behind the trigger."""
    if languages.table(scene.language, "claims").get("roles", {}).get("verb_second"):
        return list(scene.actors)
    end = scene.event.trigger.end
    after = [mention for mention in scene.actors if mention.start >= end]
    return [m for m in after if not any(finite(scene.language, t.text) for t in scene.between(end, m.start))]


def _subjects(scene: Scene) -> list[Mention]:
    """The names that can only be the subject of the trigger's verb."""
    free = [mention for mention in scene.actors if is_free(scene, mention)]
    if languages.table(scene.language, "claims").get("roles", {}).get("verb_second"):
        return _verb_second_subjects(scene, free)
    before = [mention for mention in free if mention.end <= scene.event.trigger.start]
    if not before:
        return list(scene.inherited)
    return _with_partners(scene, before) if _reaches(scene, before[-1]) else []


def _reaches(scene: Scene, mention: Mention) -> bool:
    """Whether nothing but auxiliaries and phrases stand between a name and the trigger: no other verb."""
    auxiliaries = (
        listed(scene.language, "passive") | listed(scene.language, "perfect") | listed(scene.language, "modal")
    )
    words = scene.between(mention.end, scene.event.trigger.start)
    return not any(_is_verb_form(scene, t.text) and t.text.casefold() not in auxiliaries for t in words)


def _with_partners(scene: Scene, mentions: Sequence[Mention]) -> list[Mention]:
    """The last name and those joined to it by "and" or a comma."""
    kept = [mentions[-1]]
    for mention in reversed(mentions[:-1]):
        words = scene.between(mention.end, kept[0].start)
        if not all(
            t.text.casefold() in listed(scene.language, "joining") | listed(scene.language, "skipped") for t in words
        ):
            break
        kept.insert(0, mention)
    return kept


def _verb_second_subjects(scene: Scene, free: Sequence[Mention]) -> list[Mention]:
    """Where the object may come first: the article decides, else the first name, if nothing else opens the clause."""
    possible = [mention for mention in free if article(scene, mention) not in listed(scene.language, "object_articles")]
    if not possible:
        return list(scene.inherited)
    sure = [mention for mention in possible if article(scene, mention) in listed(scene.language, "subject_articles")]
    first = (sure or possible)[0]
    return [first] if sure or _may_open(scene, first) else []


def _may_open(scene: Scene, mention: Mention) -> bool:
    """Whether the clause has no other noun before the name that could be its subject."""
    before = _without_title(scene, mention)
    if all(
        token.text.casefold() in listed(scene.language, "skipped") or token.text[0].islower() for token in before[-2:]
    ):
        opening = before[0].text.casefold() if before else ""
        objects = [m.span for m in scene.actors if article(scene, m) in listed(scene.language, "object_articles")]
        nouns = [t for t in before[1:] if t.text[0].isupper() and not any(o.start <= t.start < o.end for o in objects)]
        return not nouns or opening in listed(scene.language, "prepositions")
    return False


def _without_title(scene: Scene, mention: Mention) -> list[Token]:
    """The words before a name; before a person, without the title right before it."""
    before = [token for token in scene.clause.tokens if token.end <= mention.start]
    apart = listed(scene.language, "skipped") | listed(scene.language, "prepositions")
    while mention.kind == "person" and before and before[-1].text[0].isupper():
        if before[-1].text.casefold() in apart:
            break
        before.pop()
    return before


def _objects(scene: Scene) -> list[Mention]:
    """The names that can only be the object of the trigger's verb."""
    if languages.table(scene.language, "claims").get("roles", {}).get("verb_second"):
        accusative = listed(scene.language, "object_articles")
        return [m for m in scene.actors if is_free(scene, m) and article(scene, m) in accusative]
    allowed = listed(scene.language, "skipped") | listed(scene.language, "target")
    after = [m for m in scene.actors if m.start >= scene.event.trigger.end and not is_modifier(scene, m)][:1]
    return [
        m for m in after if all(t.text.casefold() in allowed for t in scene.between(scene.event.trigger.end, m.start))
    ]


def _of_noun(scene: Scene) -> tuple[list[Mention], list[Mention]]:
    """ "attack by A on B", "evacuation of A", "talks between A and B", "A launched an attack"."""
    parts: dict[str, list[Mention]] = {"actor": [], "recipient": []}
    for mention in scene.actors:
        part = _part_by_noun(scene, mention)
        if part:
            parts[part].append(mention)
    if not parts["actor"]:
        parts["actor"] = _light_subject(scene)
    return parts["actor"], parts["recipient"]


def _part_by_noun(scene: Scene, mention: Mention) -> str:
    concept, trigger = scene.concept, scene.event.trigger
    owner = concept.get("of", "recipient")
    if mention.end <= trigger.start:
        return owner if _possesses(scene, mention) else ""
    words = scene.between(trigger.end, mention.start)
    if len(words) > 2 * NEAR or any(finite(scene.language, token.text) for token in words):
        return ""
    preposition = governed_by(scene.document, scene.clause, mention)
    told = scene.between(trigger.start, mention.start)
    if concept.get("symmetric") and any(t.text.casefold() in listed(scene.language, "between") for t in told):
        return "actor"
    if preposition in listed(scene.language, "agent_sure"):
        return "" if _of_another(scene, mention) else "actor"
    if len(words) > NEAR:
        return ""
    if concept.get("symmetric") and preposition in listed(scene.language, "partner"):
        return "actor"
    if preposition in listed(scene.language, "target") and owner == "actor":
        return "recipient"
    first = words[0].text.casefold() if words else ""
    prepositions = [t for t in words[1:] if t.text.casefold() in listed(scene.language, "prepositions")]
    return owner if first in listed(scene.language, "possessive") and not prepositions else ""


def _possesses(scene: Scene, mention: Mention) -> bool:
    """ "the army's attack": an apostrophe, and at most two words to the noun."""
    words = scene.between(mention.end, scene.event.trigger.start)
    marked = mention.text.endswith(("'s", "’s", "'", "’")) or (words and words[0].text in ("'", "’", "s"))
    return bool(marked) and len(words) <= NEAR and not any(finite(scene.language, t.text) for t in words)


def _light_subject(scene: Scene) -> list[Mention]:
    """The subject of a verb that means carrying out the noun, which is its object: "the union began a strike"."""
    if scene.concept.get("of") != "actor":
        return []
    free = [mention for mention in scene.actors if is_free(scene, mention) and mention.end <= scene.event.trigger.start]
    return free[:1] if free and _carries_out(scene, free[0]) else []


def _carries_out(scene: Scene, subject: Mention) -> bool:
    """Whether the only verb is a light one, with an auxiliary or not, and the noun no part of another phrase."""
    start, end = scene.event.trigger.start, scene.clause.span.end
    if preposition_before(scene.language, scene.clause, start) or not scene.has("light", subject.end, end):
        return False
    light = markers(scene.language, "roles", "light")
    auxiliaries = listed(scene.language, "perfect") | listed(scene.language, "passive")
    verbs = [token for token in scene.between(subject.end, start) if _is_verb_form(scene, token.text)]
    return bool(verbs) and all(
        light.match(scene.document.text, token.start, end) or token.text.casefold() in auxiliaries for token in verbs
    )


def _is_verb_form(scene: Scene, word: str) -> bool:
    """Whether a word is a finite verb, or has the ending of another one."""
    ending = languages.table(scene.language, "claims").get("roles", {}).get("not_between")
    return finite(scene.language, word) or bool(ending and word.endswith(ending))
