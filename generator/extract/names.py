"""Actors and places that a document names: curated names, patterns, unknown names by what stands around them."""

from __future__ import annotations

from collections.abc import Iterable

from generator import gazetteer
from generator import language as languages
from generator.extract import groups, known, nationals, organisations, persons, places, regions
from generator.extract.absorbed import absorbed
from generator.extract.acting import acting
from generator.extract.adopted import adopted
from generator.extract.apart import told_apart
from generator.extract.chunks import Chunk, chunks
from generator.extract.lists import aligned
from generator.extract.located import located
from generator.extract.repeats import Read, spread
from generator.extract.scan import Found, Line
from generator.model import Document, Mention, Span
from generator.words import tokens


def extract(document: Document) -> tuple[Mention, ...]:
    """The mentions of actors and places in a document, in order, none inside another.

    A country that acts is an actor. Which of the places of one name is meant, the others of the document decide.
    """
    if document.language not in languages.codes():
        return ()
    read = spread([_read(line) for line in lines(document)])
    found = [item for sentence in read for item in acting(sentence.line, settled(sentence.found))]
    placed = located(document.language, document.text, aligned(document.text, found))
    return tuple(_mention(document, item) for item in placed)


def lines(document: Document) -> tuple[Line, ...]:
    """The sentences as the finders see them."""
    small = frozenset(token.text for token in tokens(document.text) if token.text.islower())
    return tuple(Line(document.language, document.text, span, small) for span in document.sentences)


def _read(line: Line) -> Read:
    runs = chunks(line)
    return Read(line, runs, told_apart(line, absorbed(line, settled(candidates(line, runs)))))


def candidates(line: Line, runs: tuple[Chunk, ...]) -> list[Found]:
    """All that the finders find in one sentence."""
    sure = [item for finder in (known, nationals, regions, groups) for item in finder.find(line)]
    shown = [item for finder in (organisations, persons, places) for item in finder.find(line, runs)]
    spans = [Span(line.words[run.first].start, line.words[run.last - 1].end) for run in runs]
    free = [item for item in sure if not (item.weak and _inside(item, spans))]
    return [*free, *(adopted(line, item, sure) for item in shown)]


def _inside(item: Found, spans: Iterable[Span]) -> bool:
    """Whether a name stands inside a longer one."""
    return any(span.holds(item.span) and span != item.span for span in spans)


def settled(found: Iterable[Found]) -> list[Found]:
    """Of candidates that overlap the longest, then the surest, in the order of the text."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.start - f.end, -f.confidence, f.generic, f.start)):
        if not any(item.span.overlaps(other.span) for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda item: item.start)


def _mention(document: Document, item: Found) -> Mention:
    return Mention(
        document=document.id,
        start=item.start,
        end=item.end,
        text=document.text[item.start : item.end],
        label=item.label,
        kind=item.kind,
        generic=item.generic,
        confidence=round(item.confidence, 2),
        rule=item.rule,
        key=item.key,
        name=item.name or _name(document, item),
    )


def _name(document: Document, item: Found) -> str:
    """The name without inflection: that of the gazetteer in the document's language where it has one."""
    entry = gazetteer.entry(item.key) if item.key else None
    names = dict(entry.names) if entry else {}
    text = document.text[item.start : item.end]
    return groups.plain(document.language, text) if item.generic else names.get(document.language, text)
