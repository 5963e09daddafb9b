"""Subject and object of a verb, by word order and articles."""

from __future__ import annotations

from collections.abc import Sequence

from generator import language as languages
from generator.clauses import finite
from generator.model import Mention
from generator.roles.groups import Group, groups, is_free_group
from generator.roles.prepositions import addressed, agents, is_passive, partners, verb_second
from generator.scene import Scene, article, listed
from generator.words import Token

ADJECTIVES = 3  # words before an object that only describe it


def of_verb(scene: Scene) -> tuple[list[Mention], list[Mention]]:
    """Actors and recipients of an event told by a verb."""
    first, second = _ordered(scene) if verb_second(scene.language) else (_subject(scene), _object(scene))
    if is_passive(scene):
        return agents(scene), first
    if scene.concept.get("intransitive") and not scene.transitive:
        return [], first
    others = [mention for mention in (*second, *addressed(scene)) if mention not in first]
    together = partners(scene)
    if scene.concept.get("symmetric"):
        return [*first, *together, *(second if first else [])], []
    return first, others


# -- subject, verb, object ---------------------------------------------------------------------------------------------


def _subject(scene: Scene) -> list[Mention]:
    """The names that can only be the subject of the trigger's verb."""
    free = [group for group in groups(scene) if is_free_group(scene, group)]
    before = [group for group in free if group.end <= scene.event.trigger.start]
    if scene.feature == "gerund" and (participial := _of_participle(scene, free, before)):
        return list(participial.members)
    if not before:
        return list(scene.inherited)
    return list(before[-1].members) if _reaches(scene, before[-1]) else []


def _of_participle(scene: Scene, free: Sequence[Group], before: Sequence[Group]) -> Group | None:
    """The subject of the main verb, where a participle stands before it or behind its clause: ", killing X"."""
    words = [token for token in scene.clause.tokens if token.end <= scene.event.trigger.start]
    if not words:
        comma = next((t.start for t in scene.clause.tokens if t.text == ","), None)
        behind = [group for group in free if comma is not None and group.start > comma]
        return behind[0] if behind and len(scene.between(comma or 0, behind[0].start)) <= ADJECTIVES else None
    opens = [group for group in before if len(scene.between(scene.clause.span.start, group.start)) <= ADJECTIVES]
    return opens[0] if words[-1].text == "," and opens else None


def _reaches(scene: Scene, group: Group) -> bool:
    """Whether nothing but auxiliaries and phrases stand between a name and the trigger: no other verb."""
    auxiliaries = (
        listed(scene.language, "passive") | listed(scene.language, "perfect") | listed(scene.language, "modal")
    )
    words = scene.between(group.end, scene.event.trigger.start)
    return not any(is_verb_form(scene, t.text) and t.text.casefold() not in auxiliaries for t in words)


def _object(scene: Scene) -> list[Mention]:
    """The names right behind the verb, with only articles and what describes them between."""
    end = scene.event.trigger.end
    behind = [group for group in groups(scene) if group.start >= end and is_free_group(scene, group)]
    if not behind:
        return []
    words = scene.between(end, behind[0].start)
    found = _is_description(scene, words) or _is_apposition(scene, words, behind[0])
    return list(behind[0].members) if found else []


def _is_apposition(scene: Scene, words: Sequence[Token], group: Group) -> bool:
    """Whether a name stands between commas behind what it names: "blamed the operator, Acme, for"."""
    following = scene.between(group.end, scene.clause.span.end)[:1]
    described = bool(words) and words[0].text.casefold() in listed(scene.language, "skipped") and words[-1].text == ","
    closed = not following or following[0].text == ","
    return described and closed and _is_description(scene, words[:-1])


def _is_description(scene: Scene, words: Sequence[Token]) -> bool:
    """Whether words can only stand before a name to describe it: "the former partner", "its old ally"."""
    stops = listed(scene.language, "prepositions") | listed(scene.language, "joining") | listed(scene.language, "stops")
    described = [token for token in words if token.text.casefold() not in listed(scene.language, "skipped")]
    return len(described) <= ADJECTIVES and not any(
        token.text.casefold() in stops or not token.text[0].isalpha() or finite(scene.language, token.text)
        for token in described
    )


def is_verb_form(scene: Scene, word: str) -> bool:
    """Whether a word is a finite verb, or has the ending of another one."""
    ending = languages.table(scene.language, "claims").get("roles", {}).get("not_between")
    return finite(scene.language, word) or bool(ending and word.endswith(ending))


# -- where the object may come first -----------------------------------------------------------------------------------


def _ordered(scene: Scene) -> tuple[list[Mention], list[Mention]]:
    """Subject and object of a clause whose object may open it: the article decides, else the order."""
    free = [group for group in groups(scene) if is_free_group(scene, group)]
    if _is_infinitive(scene):
        return list(scene.inherited), list(free[0].members) if free else []
    objects = [group for group in free if _has_article(scene, group, "object_articles")]
    possible = [group for group in free if group not in objects]
    subject = _subject_of(scene, possible)
    if subject is None:
        return list(scene.inherited), _members((objects or possible)[:1] if scene.inherited else objects)
    behind = [group for group in (*objects, *possible) if group != subject and _may_be_object(scene, subject, group)]
    return list(subject.members), _members(behind[:1])


def _subject_of(scene: Scene, possible: Sequence[Group]) -> Group | None:
    """The name with the article of a subject, else the first one, where no other noun can be the subject."""
    nominative = [group for group in possible if _has_article(scene, group, "subject_articles")]
    sure = [group for group in nominative if not _follows(scene, group)]
    return next(iter(sure), None) or next((group for group in possible[:1] if _may_open(scene, group)), None)


def _is_infinitive(scene: Scene) -> bool:
    """Whether the trigger is the verb of a clause without a finite one: "X drohte, Y anzugreifen"."""
    return scene.feature == "base" and not any(finite(scene.language, t.text) for t in scene.clause.tokens)


def _members(found: Sequence[Group]) -> list[Mention]:
    return [mention for group in found for mention in group.members]


def _has_article(scene: Scene, group: Group, name: str) -> bool:
    return article(scene, group.members[0]) in listed(scene.language, name)


def _follows(scene: Scene, group: Group) -> bool:
    """Whether another name opens the clause before an article that may be a dative: "X drohte der Y"."""
    return any(other.end <= group.start and _may_open(scene, other) for other in groups(scene) if other != group)


def _may_be_object(scene: Scene, subject: Group, group: Group) -> bool:
    """Whether a second name is the object: it has the article of one, or follows the subject and a verb."""
    if _has_article(scene, group, "object_articles"):
        return True
    between = scene.between(subject.end, group.start)
    return group.start > subject.end and (scene.feature == "base" or not any(token.text == "," for token in between))


def _may_open(scene: Scene, group: Group) -> bool:
    """Whether the clause has no other noun before a name that could be its subject; nouns in phrases can not."""
    before = _without_apposition(scene, group)
    prepositions, articles = listed(scene.language, "prepositions"), listed(scene.language, "skipped")
    governed = False
    objects = [one.members[-1].span for one in groups(scene) if _has_article(scene, one, "object_articles")]
    for token in before:
        if any(span.start <= token.start < span.end for span in objects):
            continue
        word = token.text.casefold()
        if word in prepositions:
            governed = True
        elif token.text[0].isupper() and word not in articles and token.start != before[0].start:
            if not governed and word not in listed(scene.language, "adverbial"):
                return False
            governed = False
        elif token.start == before[0].start and token.text[0].isupper() and not _is_opener(scene, token, before):
            return False
    return True


def _is_opener(scene: Scene, token: Token, before: Sequence[Token]) -> bool:
    """Whether the first word of a clause is no noun: a small word, or one before a verb that is an adverb."""
    word = token.text.casefold()
    known = (
        listed(scene.language, "skipped") | listed(scene.language, "prepositions") | listed(scene.language, "openers")
    )
    if word in known or finite(scene.language, token.text) or token.start != scene.clause.sentence.start:
        return word in known or finite(scene.language, token.text) or token.text[0].islower()
    return len(before) > 1 and before[1].text[0].islower() and word in listed(scene.language, "adverbial")


def _without_apposition(scene: Scene, group: Group) -> list[Token]:
    """The words before a name, without the title or noun right before it: "Ministerin Ida Vale", "der Konzern Acme"."""
    before = [token for token in scene.clause.tokens if token.end <= group.start]
    apart = listed(scene.language, "skipped") | listed(scene.language, "prepositions")
    while before and before[-1].text[0].isupper() and before[-1].text.casefold() not in apart:
        if before[-1].text.casefold() in listed(scene.language, "adverbial"):
            break
        before.pop()
    while before and before[-1].text.casefold() in listed(scene.language, "skipped"):
        before.pop()
    return before
