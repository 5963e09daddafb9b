"""Readings made by hand, for tests of what comes after reading: a text and what stands in it, by its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.accounts import reuses, versions
from generator.identity import short_hash
from generator.model import Document, Entity, Event, Figure, Mention, Reading, Span, Story
from generator.quantity import Quantity
from generator.sentences import sentences
from generator.synopsis import Synopsis


def document(name: str, text: str, **more: object) -> Document:
    """A document of some words."""
    paragraphs = (Span(0, len(text)),)
    language = str(more.pop("language", "en"))
    spans = tuple(sentences(text, paragraphs, language))
    return Document(name, f"{name}.txt", "0" * 64, text, language, spans, paragraphs, **more)  # type: ignore[arg-type]


def place_of(text: str, words: str) -> Span:
    """Where some words stand; they must stand there exactly once."""
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {text!r}"
    return Span(text.index(words), text.index(words) + len(words))


def event(of: Document, words: str, kind: str, **more: object) -> Event:
    """An event by the words of its clause."""
    start, end = place_of(of.text, words)
    return Event(f"{of.id}:e:{short_hash(words)}", of.id, start, end, words, kind, Span(start, end), **more)  # type: ignore[arg-type]


def figure(of: Document, words: str, quantity: Quantity, **more: object) -> Figure:
    """A figure by its words."""
    start, end = place_of(of.text, words)
    return Figure(f"{of.id}:{short_hash(words)}:1", of.id, start, end, words, quantity, **more)  # type: ignore[arg-type]


def mention(of: Document, words: str, entity: str, label: str = "place", **more: object) -> Mention:
    """A mention by its words."""
    start, end = place_of(of.text, words)
    return Mention(of.id, start, end, words, label, "city", entity=entity, **more)  # type: ignore[arg-type]


def reading(
    of: Document, events: Iterable[Event] = (), figures: Iterable[Figure] = (), mentions: Iterable[Mention] = ()
) -> Reading:
    """What was read in a document."""
    return Reading(of, tuple(mentions), tuple(figures), tuple(events))


def counted(of: Document, clause: str, kind: str, words: str, quantity: Quantity, **more: object) -> Reading:
    """A document with one event and one figure of it."""
    happening = event(of, clause, kind)
    return reading(of, [happening], [figure(of, words, quantity, event=happening.id, **more)])


def synopsis(readings: Sequence[Reading], entities: Iterable[Entity] = ()) -> Synopsis:
    """One story of some readings."""
    documents = [item.document for item in readings]
    found = reuses(documents)
    story = Story("story", None, None, tuple(sorted(item.id for item in documents)))
    by_id = {entity.id: entity for entity in entities}
    return Synopsis(story, tuple(readings), by_id, found, versions(documents, found))


def merged(one: Reading, *others: Reading) -> Reading:
    """Several readings of one document as one."""
    return replace(
        one,
        mentions=tuple(m for item in (one, *others) for m in item.mentions),
        figures=tuple(f for item in (one, *others) for f in item.figures),
        events=tuple(e for item in (one, *others) for e in item.events),
    )
