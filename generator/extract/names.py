"""Actors and places that a document names: curated names, patterns, unknown names by what stands around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator import gazetteer
from generator import language as languages
from generator.certainty import DOUBTFUL, SURE
from generator.extract import (
    caseless,
    groups,
    known,
    leading,
    nationals,
    organisations,
    persons,
    places,
    regions,
    sectors,
    units,
)
from generator.extract.absorbed import absorbed
from generator.extract.acting import acting
from generator.extract.adopted import adopted
from generator.extract.apart import told_apart
from generator.extract.behind import behind
from generator.extract.bounded import bounded
from generator.extract.chunks import Chunk, before_link, chunks, covered
from generator.extract.descriptors import described
from generator.extract.lists import aligned
from generator.extract.located import located
from generator.extract.repeats import Read, spread
from generator.extract.scan import Found, Line
from generator.model import Document, Mention, Span
from generator.recogniser import recognise
from generator.recognisers.recognition import Recognition
from generator.words import forms


def extract(document: Document, recognised: Recognition | None = None) -> tuple[Mention, ...]:
    """The mentions of actors and places in a document, in order, none inside another.

    ``recognised`` is what a recogniser found in it; None asks the default one. Around that stand what the gazetteer
    knows and the rules of the language, which look for names by themselves where no recogniser reads the language.
    A country that acts is an actor. Which of the places of one name is meant, the others of the document decide.
    """
    if document.language not in languages.codes():
        return ()
    named = recognise(document) if recognised is None else recognised
    starts = [mention.start for mention in named.mentions]
    read = spread([_read(line, _within(line, named, starts)) for line in lines(document)])
    found = [item for sentence in read for item in acting(sentence.line, settled(sentence.found))]
    resolved = located(document.language, document.text, aligned(document.text, found))
    return described(document, [_mention(document, item) for item in resolved])


def lines(document: Document) -> tuple[Line, ...]:
    """The sentences as the finders see them."""
    small = frozenset(form for form in forms(document.text, document.language) if form.islower())
    return tuple(Line(document.language, document.text, span, small) for span in document.sentences)


def _within(line: Line, named: Recognition, starts: Sequence[int]) -> Recognition:
    """What a recogniser found in one sentence; ``starts``: where its mentions begin."""
    here = named.mentions[bisect_left(starts, line.span.start) : bisect_left(starts, line.span.end)]
    return named._replace(mentions=tuple(mention for mention in here if mention.end <= line.span.end))


def _read(line: Line, named: Recognition) -> Read:
    given = [one for item in named.mentions if (one := bounded(line, item))]
    runs = _named(line, given) if named.complete else _runs(line)
    found = told_apart(line, absorbed(line, settled(candidates(line, runs, given, not named.complete))))
    return Read(line, runs, sectors.told(line, found))


def _named(line: Line, given: Iterable[Found]) -> tuple[Chunk, ...]:
    """The runs that a recogniser found, their parts before "of", and those that a word announces."""
    runs = [run for item in given if (run := covered(line, item.span))]
    return tuple(sorted([*runs, *behind(line, runs), *(part for run in runs if (part := before_link(line, run)))]))


def _runs(line: Line) -> tuple[Chunk, ...]:
    return caseless.chunks(line) if line.data.get("caseless") else chunks(line)


def candidates(line: Line, runs: tuple[Chunk, ...], given: Iterable[Found], guess: bool) -> list[Found]:
    """All that the finders find in one sentence, and what a recogniser gave; without one the finders guess."""
    sure = [item for finder in (known, nationals, regions, groups, leading, units) for item in finder.find(line)]
    shown = [item for finder in (organisations, persons, places) for item in finder.find(line, runs, guess)]
    sure_runs = runs if guess else [run for item in given if _likely(item) and (run := covered(line, item.span))]
    spans = [Span(line.words[run.first].start, line.words[run.last - 1].end) for run in sure_runs]
    free = [item for item in sure if not (item.weak and _doubted(line, item, spans, guess))]
    named = [adopted(line, item, sure) for item in given]
    return [
        *free,
        *(weighed(adopted(line, item, sure), given) for item in shown),
        *(item for item in named if item.key or _likely(item)),
    ]


def weighed(item: Found, given: Iterable[Found]) -> Found:
    """What a rule shows, less sure where a recogniser was in doubt about the same words; a known name is known."""
    doubts = [one.confidence for one in given if one.span.overlaps(item.span) and one.confidence < SURE]
    if item.key or not doubts:
        return item
    return replace(item, confidence=(item.confidence + min(doubts)) / 2)


def _likely(item: Found) -> bool:
    """Whether a name is sure enough to stand by itself."""
    return item.confidence >= DOUBTFUL


def _doubted(line: Line, item: Found, spans: Sequence[Span], guess: bool) -> bool:
    """Whether a city of the large list is none here: inside a longer name, or where a recogniser saw no name at all."""
    at = next(word.index for word in line.words if word.end > item.start)
    located = line.phrase_before(at, "locative", "prepositions")
    return _inside(item, spans) or not (guess or located)


def _inside(item: Found, spans: Iterable[Span]) -> bool:
    """Whether a name stands inside a longer one."""
    return any(span.holds(item.span) and span != item.span for span in spans)


def settled(found: Iterable[Found]) -> list[Found]:
    """Of candidates that overlap the longest that is not doubtful, then the surest, in the order of the text."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.confidence < SURE, f.start - f.end, -f.confidence, f.generic, f.start)):
        if not any(item.start < other.end and other.start < item.end for other in kept):
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
