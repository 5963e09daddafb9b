"""Who says so: the source of what stands at a place of a text, be it named in its sentence or before.

Within a sentence a source speaks for what its cue reaches. Over sentences it goes on in a quotation, behind a pronoun
("she added") and, where a language has one, in the mood of reported speech. What nobody is said to say is the report's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from generator.model import Document, Mention, Span
from generator.speech.cues import Cue, announced, cues
from generator.speech.pronouns import PERSON, agrees, only_person
from generator.speech.quotations import is_statement, quotations
from generator.speech.reach import Source, Voice, gapped, reaching
from generator.speech.words import data
from generator.wordlists import pattern

BACK = 3  # sentences in which a pronoun finds whom it stands for


class Speech:
    """The speech of one document, read in order; ask it for the source of a span."""

    def __init__(self, document: Document, mentions: Sequence[Mention] = ()) -> None:
        self._document = document
        self._actors = [mention for mention in mentions if mention.label == "actor"]
        self._quotes = quotations(document)
        self._voices: list[tuple[Voice, ...]] = []  # of each sentence
        self._carried: list[Source | None] = []  # who goes on speaking in each sentence
        self._quoted: dict[Span, Source] = {}
        for index in range(len(document.sentences)):
            self._read(index)

    def of(self, focus: Span) -> Source | None:
        """The source of what stands at a span; None where the report itself says it.

        >>> text = "Most estimates put the number of evacuees between 1,500 and 3,200."
        >>> whole = (Span(0, len(text)),)
        >>> Speech(Document("a", "a.txt", "", text, "en", whole, whole)).of(Span(55, 60)).words
        'Most estimates'
        """
        index = self._index(focus.start)
        if index is None:
            return None
        quote = self._quote_at(focus)
        voices = [voice for voice in self._voices[index] if not _is_part_of(focus, voice.cue)]
        inside = [voice for voice in voices if quote and quote.holds(voice.cue.source)]
        if quote in self._quoted and not inside:
            return self._quoted[quote]
        return self._in_sentence(index, inside or voices, focus) or self._carried[index]

    def announced(self, sentence: Span) -> tuple[Span, ...]:
        """The words behind "according to" and its like: who only says what the sentence tells."""
        return tuple(cue.source for cue in announced(self._document.language, self._document.text, sentence))

    def _in_sentence(self, index: int, voices: Sequence[Voice], focus: Span) -> Source | None:
        sentence = self._document.sentences[index]
        second = gapped(self._document, sentence, focus) if voices else None
        return self._source(second) if second else reaching(self._document, sentence, voices, focus)

    # -- reading in order ----------------------------------------------------------------------------------------------

    def _read(self, index: int) -> None:
        """Notes who speaks in a sentence, with what the sentences before have told."""
        sentence = self._document.sentences[index]
        voices: list[Voice] = []
        for cue in cues(self._document, sentence):
            source = self._of_cue(index, cue, voices)
            voices += [Voice(cue, source)] if source else []
        self._voices.append(tuple(voices))
        for quote in self._quotes:
            if quote not in self._quoted and quote.start < sentence.end and sentence.start < quote.end:
                self._read_quote(index, quote)
        self._carried.append(self._going_on(index))

    def _of_cue(self, index: int, cue: Cue, before: Sequence[Voice]) -> Source | None:
        """The source that a cue names, or that its pronoun stands for."""
        if not cue.pronoun:
            source = self._source(cue.source)
            telling = source.speaker is not None or _telling(self._document.language).search(source.words)
            return source if telling or not cue.cited else None  # a reason that is cited says nothing
        return None if self._quote_at(cue.source) else self._antecedent(index, cue, before)

    def _source(self, span: Span) -> Source:
        inside = [mention for mention in self._actors if mention.span.overlaps(span)]
        named = min(inside, key=lambda m: (m.kind != PERSON, m.generic, m.start), default=None)
        return Source(span, self._document.text[slice(*span)], named.id if named else None)

    def _antecedent(self, index: int, cue: Cue, before: Sequence[Voice]) -> Source | None:
        """Whom a pronoun stands for: who spoke last, or the one person named since."""
        pronoun = self._document.text[slice(*cue.source)].casefold()
        if before:
            return self._agreeing(pronoun, before[-1].source)
        for other in range(index, max(-1, index - 1 - BACK), -1):
            spoken = self._last(other) if other < index else None
            if spoken:
                return self._agreeing(pronoun, spoken)
            person = self._named_in(other, pronoun, cue)
            if person:
                return person
        return None

    def _agreeing(self, pronoun: str, source: Source) -> Source | None:
        return source if agrees(self._document.language, pronoun, source, self._actors) else None

    def _named_in(self, index: int, pronoun: str, cue: Cue) -> Source | None:
        """The one person that a sentence names before a cue, outside quotations."""
        start, end = self._document.sentences[index]
        near = [mention for mention in self._actors if start <= mention.start < min(cue.start, end)]
        told = [mention for mention in near if not self._quote_at(mention.span)]
        person = only_person(self._document.language, pronoun, told)
        return self._source(person.span) if person else None

    def _last(self, index: int) -> Source | None:
        """Who was the last to speak in a sentence."""
        if self._voices[index]:
            return self._voices[index][-1].source
        quoted = [q for q in self._quoted if self._document.sentences[index].overlaps(q)]
        return self._quoted[quoted[-1]] if quoted else self._carried[index]

    def _going_on(self, index: int) -> Source | None:
        """Who goes on speaking in a sentence that names nobody, in the mood of reported speech."""
        if not index or self._voices[index]:
            return None
        sentence = self._document.sentences[index]
        words = _unquoted(self._document.text, sentence, self._quotes)
        mood = next(_reported(self._document.language, words), None)
        if mood is None:
            return None
        opened = [m for m in self._actors if sentence.start <= m.start < sentence.start + words.rfind(":", 0, mood)]
        return self._source(opened[0].span) if opened else self._last(index - 1)

    # -- quotations ----------------------------------------------------------------------------------------------------

    def _read_quote(self, index: int, quote: Span) -> None:
        """Notes who speaks in a quotation: who is named beside it, else who was speaking just before."""
        if not is_statement(self._document, quote):
            return
        sentence = self._document.sentences[index]
        voices = [voice for voice in self._voices[index] if not quote.holds(voice.cue.source)]
        behind = [voice.source for voice in voices if voice.cue.start >= quote.end]
        before = [voice.source for voice in voices if voice.cue.end <= quote.start]
        closes = quote.end <= sentence.end + 1
        beside = (behind if closes else []) or before[-1:]
        source = beside[0] if beside else self._around(sentence, quote) if closes else None
        if source is not None:
            self._quoted[quote] = source

    def _around(self, sentence: Span, quote: Span) -> Source | None:
        """An actor right before a colon that opens the quotation, else who spoke in the quotation before it."""
        lead = self._document.text[sentence.start : quote.start].rstrip('„“”"«» ')
        named = [m for m in self._actors if lead.endswith(":") and m.end == sentence.start + len(lead) - 1]
        if named:
            return self._source(named[0].span)
        first = self._index(quote.start)
        previous = self._document.sentences[first - 1] if first else sentence
        earlier = [other for other in self._quoted if previous.start <= other.end <= quote.start]
        return self._quoted[earlier[-1]] if earlier and first else None

    # -- places --------------------------------------------------------------------------------------------------------

    def _index(self, position: int) -> int | None:
        index = bisect_right(self._document.sentences, position, key=lambda sentence: sentence.start) - 1
        return index if index >= 0 and position < self._document.sentences[index].end else None

    def _quote_at(self, focus: Span) -> Span | None:
        return next((quote for quote in self._quotes if quote.start <= focus.start < quote.end), None)


def _is_part_of(focus: Span, cue: Cue) -> bool:
    """Whether a span is the source itself, or the verb of saying: that someone demands something the report says."""
    return cue.source.overlaps(focus) or cue.verb == focus.start


def _unquoted(text: str, sentence: Span, quotes: Sequence[Span]) -> str:
    """The words of a sentence, those in quotations blanked."""
    words = text[slice(*sentence)]
    for quote in quotes:
        if quote.overlaps(sentence):
            start, end = (max(0, place - sentence.start) for place in quote)
            words = words[:start] + " " * (min(end, len(words)) - start) + words[end:]
    return words


def _reported(language: str, words: str) -> Iterator[int]:
    """Where the mood of reported speech stands, but in a clause that needs it anyway: "he asks whether it be so"."""
    for match in _mood(language).finditer(words):
        opening = words[: match.start()].rpartition(",")[2].split()
        if not opening or opening[0].casefold() not in data(language).get("mood_barred", ()):
            yield match.start()


@cache
def _mood(language: str) -> re.Pattern[str]:
    written = data(language).get("mood")
    return re.compile(written) if written else re.compile(r"(?!)")


@cache
def _telling(language: str) -> re.Pattern[str]:
    return pattern(data(language).get("telling", ())) or re.compile(r"(?!)")
