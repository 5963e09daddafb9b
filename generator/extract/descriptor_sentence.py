"""A sentence as the finders of descriptors see it: its words, and where names stand among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator import composed
from generator.attributes import Attribute
from generator.extract.descriptor_terms import Term, table
from generator.model import Document, Mention, Span
from generator.words import Token, tokens


@dataclass(frozen=True)
class Sentence:
    """The words of one sentence and where names stand among them."""

    text: str  # of the whole document
    document: str
    language: str
    tokens: Sequence[Token]
    words: Sequence[str]
    spots: Mapping[int, tuple[int, str]]  # of actors and places that a phrase may name: first word to end and id

    def at(self, index: int) -> str:
        """The word, or "" beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def place(self, span: Span) -> tuple[int, int]:
        """The words that a name takes up."""
        return _place(self.tokens, span)

    def made(self, first: int, last: int, kind: str, value: str, actor: str | None) -> Attribute:
        """What some of the words say."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Attribute(self.document, start, end, self.text[start:end], kind, value, actor)

    def said(self, first: int, last: int, term: Term) -> Attribute | None:
        """What a term says; None for a noun that says nothing."""
        return self.made(first, last, term.kind, term.value, None) if term.value else None


def sentence(document: Document, span: Span, mentions: Iterable[Mention]) -> Sentence:
    """One sentence of a document with the mentions in it; a country that is named stands for the state."""
    found = tokens(document.text, span, document.language)
    words = tuple(token.text.replace("’", "'") for token in found)
    spots = {}
    for mention in mentions:
        if mention.kind != "person" and not mention.generic:
            first, last = _place(found, mention.span)
            acting = mention.kind == "country" and mention.key
            spots[first] = (last, f"{mention.key}{composed.STATE}" if acting else mention.id)
    return Sentence(document.text, document.id, document.language, found, words, spots)


def _place(found: Sequence[Token], span: Span) -> tuple[int, int]:
    first = bisect_right(found, span.start, key=lambda token: token.end)
    return first, bisect_left(found, span.end, lo=first, key=lambda token: token.start)


@cache
def people(language: str) -> dict[str, tuple[str, str]]:
    """Nouns for the people of a group ("rebels"), with what they speak of and their value."""
    rows = table(language)["following"].items()
    return {form: (kind, value) for kind, values in rows for value, forms in values.items() for form in forms}
