"""Whom an answer is about: who condemns an attack condemns the attacker, who welcomes talks welcomes both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator import concepts
from generator.clauses import finite
from generator.model import Document, Event, Span
from generator.scene import listed
from generator.words import tokens

NEAR = 4  # words between what answers and the noun of what it answers


def answered(document: Document, event: Event, events: Sequence[Event]) -> Event:
    """The event, where it has no recipient and answers another, with those who did that as recipients."""
    if event.recipients or not concepts.table("events").get(event.kind, {}).get("answers"):
        return event
    behind = [other for other in events if other.trigger.start >= event.trigger.end and other.span == event.span]
    about = min(behind, key=lambda other: other.trigger.start, default=None)
    if about is None or not _is_object(document, event, about):
        return event
    return replace(event, recipients=tuple(actor for actor in about.actors if actor not in event.actors))


def _is_object(document: Document, event: Event, about: Event) -> bool:
    """Whether only articles and adjectives stand between the verb and the noun of what it answers."""
    words = tokens(document.text, Span(event.trigger.end, about.trigger.start))
    stops = listed(document.language, "prepositions") | listed(document.language, "stops")
    return len(words) <= NEAR and not any(
        token.text.casefold() in stops or not token.text[0].isalpha() or finite(document.language, token.text)
        for token in words
    )
