"""What a source speaks for within one sentence: the part that its cue reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.clauses import finite
from generator.model import Document, Span
from generator.speech.cues import Cue
from generator.speech.words import data
from generator.wordlists import pattern

SHORT = 5  # words behind a cue that tell nothing more: "on Monday evening"


class Source(NamedTuple):
    """Who says so: the words that name it, where they stand, and the actor among them."""

    span: Span
    words: str
    speaker: str | None = None  # mention id


class Voice(NamedTuple):
    """A cue with the source that it names or stands for."""

    cue: Cue
    source: Source


def reaching(document: Document, sentence: Span, voices: Sequence[Voice], focus: Span) -> Source | None:
    """The source of what stands at ``focus``: of its own part of the sentence, else of a part before or behind."""
    parts = _parts(document, sentence, voices)
    at = next((index for index, (span, _) in enumerate(parts) if focus.start < span.end), len(parts) - 1)
    own = [voice for voice in parts[at][1] if _reaches(voice.cue, focus)]
    if own:
        return min(own, key=lambda voice: (not voice.cue.cited, _gap(voice.cue, focus))).source
    before = [voice for _, inside in parts[:at] for voice in inside]
    if before:
        return before[-1].source
    behind = [voice for _, inside in parts[at + 1 :] for voice in inside]
    return behind[0].source if behind and _closes(document, sentence, behind[0].cue) else None


def gapped(document: Document, sentence: Span, focus: Span) -> Span | None:
    """A second source without a verb of its own, right before a number: "police spoke of 40, organisers of 90"."""
    written = data(document.language).get("gapped")
    found = re.search(written, document.text[sentence.start : focus.start]) if written else None
    if not found or any(finite(document.language, word) for word in found.group(1).split()):
        return None
    return Span(*(sentence.start + place for place in found.span(1)))


def _parts(document: Document, sentence: Span, voices: Sequence[Voice]) -> list[tuple[Span, list[Voice]]]:
    """The sentence cut where a new source may begin, with the voices of each part."""
    cuts = [match.start() for match in _joints(document.language).finditer(document.text, *sentence)]
    bounds = [sentence.start, *cuts, sentence.end]
    spans = [Span(start, end) for start, end in pairwise(bounds)]
    return [(span, [v for v in voices if span.start <= v.cue.place < span.end]) for span in spans]


def _closes(document: Document, sentence: Span, cue: Cue) -> bool:
    """Whether a cue stands aside with nothing told behind it in its sentence."""
    return cue.reach == "both" and len(document.text[cue.end : sentence.end].split()) <= SHORT


def _reaches(cue: Cue, focus: Span) -> bool:
    return cue.reach == "both" or focus.start >= cue.start


def _gap(cue: Cue, focus: Span) -> int:
    return max(cue.start - focus.end, focus.start - cue.end, 0)


@cache
def _joints(language: str) -> re.Pattern[str]:
    words = pattern(data(language).get("joints", ()))
    joined = rf"|,\s+(?={words.pattern})" if words else ""
    return re.compile(rf";{joined}", re.IGNORECASE)
