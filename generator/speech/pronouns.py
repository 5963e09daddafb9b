"""Whom a pronoun that speaks stands for: "she added"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Mention
from generator.speech.reach import Source
from generator.speech.words import data

PERSON = "person"


def agrees(language: str, pronoun: str, source: Source, actors: Sequence[Mention]) -> bool:
    """Whether a pronoun can stand for a source: "he" for no ministry, "it" and "they" for no person."""
    table = data(language)
    if source.words.split()[0].casefold() in table.get("not_for", {}).get(pronoun, ()):
        return False
    mention = next((mention for mention in actors if mention.id == source.speaker), None)
    if mention is None or pronoun in table.get("either", ()):
        return True
    if pronoun in (*table.get("thing", ()), *table.get("plural", ())):
        return mention.kind != PERSON
    return mention.span != source.span or mention.kind == PERSON


def only_person(language: str, pronoun: str, actors: Sequence[Mention]) -> Mention | None:
    """The one person among some actors; None where there are several, or the pronoun stands for none."""
    people = {mention.text: mention for mention in actors if mention.kind == PERSON}
    alone = len(people) == 1 and pronoun not in data(language).get("thing", ())
    return next(iter(people.values())) if alone else None
