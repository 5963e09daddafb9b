"""An event's clause with the names in it, and how each stands there: after a preposition, as a genitive."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from generator import concepts
from generator import language as languages
from generator.clauses import Clause, finite, is_verb
from generator.modality import markers
from generator.model import Document, Event, Mention, Span
from generator.words import Token, tokens

NEAR = 4  # words between a preposition and the name it governs


class Scene(NamedTuple):
    """An event's clause with the names in it and the form of its trigger."""

    document: Document
    clause: Clause
    event: Event
    feature: str  # base present past participle gerund noun phrase
    ambiguous_agent: bool
    actors: tuple[Mention, ...]  # in the clause, in order
    inherited: tuple[Mention, ...] = ()  # the subject, where it stands in a clause before
    others: tuple[Span, ...] = ()  # the other triggers of the clause
    transitive: bool = False  # the verb has an object, whatever the concept says

    @property
    def language(self) -> str:
        """Of the document."""
        return self.document.language

    @property
    def concept(self) -> dict[str, Any]:
        """The properties of the event's concept."""
        return concepts.table("events").get(self.event.kind, {})

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The words of a stretch of text."""
        return tokens(self.document.text, Span(start, max(start, end)))

    def has(self, name: str, start: int, end: int) -> bool:
        """Whether a stretch of text holds a word of one list of the roles."""
        return markers(self.language, "roles", name).search(self.document.text, start, max(start, end)) is not None

    def bare_genitive(self, mention: Mention) -> bool:
        """Whether a name has the ending of a genitive without an apostrophe: "Nordlands Angriff"."""
        ending = languages.table(self.language, "claims").get("roles", {}).get("bare_genitive")
        return bool(ending) and mention.text.endswith(ending)


@cache
def listed(language: str, name: str) -> frozenset[str]:
    """One list of words of the roles in claims.toml."""
    return frozenset(languages.table(language, "claims").get("roles", {}).get(name, ()))


def _ahead(language: str, clause: Clause, start: int) -> list[Token]:
    """The words before a name and before the other words with capitals right before it."""
    before = [token for token in clause.tokens if token.end <= start]
    apart = listed(language, "skipped") | listed(language, "prepositions")
    while len(before) > 1 and before[-1].text[0].isupper() and before[-1].text.casefold() not in apart:
        before.pop()
    return before


def governed_by(document: Document, clause: Clause, mention: Mention) -> str:
    """The preposition before a name, over its articles and adjectives; "" for none."""
    return preposition_before(document.language, clause, mention.start)


def preposition_before(language: str, clause: Clause, start: int) -> str:
    """The preposition before the words that start at a position, over articles and adjectives; "" for none."""
    prepositions = listed(language, "prepositions")
    described = False  # by a word with a small letter: the capitals before it are part of that description
    for token in reversed(_ahead(language, clause, start)[-NEAR:]):
        word = token.text.casefold()
        if word in prepositions:
            return "" if _is_conjunction(language, clause, token, start) else word
        if not token.text[0].isalnum() or is_verb(language, token.text):
            return ""
        capital = word not in listed(language, "skipped") and token.text[0].isupper()
        if capital and not (described and word not in listed(language, "genitive_articles") and _small_nouns(language)):
            return ""
        described = described or (not capital and word not in listed(language, "skipped"))
    return ""


def _is_conjunction(language: str, clause: Clause, token: Token, start: int) -> bool:
    """Whether what elsewhere is a preposition opens a clause whose subject stands at ``start``: "after X refused"."""
    opens = bool(clause.tokens) and clause.tokens[0].start == token.start
    openers = languages.table(language, "claims").get("clause", {}).get("openers", ())
    behind = [other for other in clause.tokens if other.start > start]
    verb = next((other for other in behind if not other.text[0].isupper()), None)
    return opens and token.text.casefold() in openers and verb is not None and finite(language, verb.text)


def _small_nouns(language: str) -> bool:
    """Whether nouns are written small, so that one can stand between a name and its title: "X leader Y"."""
    return not languages.table(language, "events").get("general", {}).get("noun_capitals")


def in_adjective(scene: Scene, mention: Mention) -> bool:
    """Inside a phrase before a noun: "die von den Rebellen gehaltene Stadt"; who holds it does nothing else."""
    following = [token for token in scene.clause.tokens if token.start >= mention.end][:3]
    index = next((i for i, token in enumerate(following[:2]) if token.text[0].islower()), None)
    if index is None or index + 1 >= len(following):
        return False
    forms = languages.table(scene.language, "claims").get("clause", {}).get("attributive_forms")
    participle, noun = following[index : index + 2]
    return bool(
        forms
        and noun.text[0].isupper()
        and re.search(f"{forms}$", participle.text)
        and not finite(scene.language, participle.text)
    )


def is_free(scene: Scene, mention: Mention) -> bool:
    """Neither after a preposition, nor a genitive, nor a word that only describes the next."""
    return (
        not governed_by(scene.document, scene.clause, mention)
        and not is_genitive(scene, mention.start)
        and not is_modifier(scene, mention)
    )


def is_genitive(scene: Scene, start: int) -> bool:
    """Whether the words at a position stand after an article that follows a noun: "Soldaten der Armee"."""
    before = _ahead(scene.language, scene.clause, start)[-2:]
    articles = listed(scene.language, "genitive_articles")
    if len(before) < 2 or not articles:
        return False
    head = before[0].text
    return before[1].text.casefold() in articles and (head[0].isupper() or head in listed(scene.language, "skipped"))


def is_modifier(scene: Scene, mention: Mention) -> bool:
    """Directly before a noun of its own ("Boeing workers"), or a possessor."""
    if mention.text.endswith(("'s", "’s")):
        return True
    following = next((token for token in scene.clause.tokens if token.start >= mention.end), None)
    if following is None or not following.text[0].isalpha():
        return False
    word = following.text.casefold()
    if following.start >= scene.event.trigger.start and following.start < scene.event.trigger.end:
        return False
    if not listed(scene.language, "after_names"):
        return False
    known = (
        listed(scene.language, "after_names")
        | listed(scene.language, "prepositions")
        | listed(scene.language, "joining")
    )
    return not (word in known or finite(scene.language, following.text) or following.text[0].isupper())


def article(scene: Scene, mention: Mention) -> str:
    """The article of a name that tells subject from object; "" where it does not."""
    before = [token for token in scene.clause.tokens if token.end <= mention.start][-2:]
    inside = scene.between(mention.start, mention.end)[:1]
    articles = listed(scene.language, "object_articles") | listed(scene.language, "subject_articles")
    words = [token.text.casefold() for token in (*inside, *reversed(before))]
    return next((word for word in words if word in articles), "")
