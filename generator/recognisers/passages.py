"""A document in passages that one request can hold: whole paragraphs, else whole sentences, else whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Document, Span

LONGEST = 6_000  # characters; some 1,500 tokens of English


def passages(document: Document, longest: int = LONGEST) -> tuple[Span, ...]:
    """The passages of a document in order, none longer than so many characters."""
    paragraphs = document.paragraphs or (Span(0, len(document.text)),)
    pieces = (piece for span in paragraphs for piece in parted(document, span, longest))
    return tuple(joined(pieces, longest))


def joined(pieces: Iterable[Span], longest: int) -> Iterator[Span]:
    """Neighbours made one as long as they are not too long together.

    >>> [tuple(span) for span in joined([Span(0, 4), Span(5, 9), Span(10, 14)], 9)]
    [(0, 9), (10, 14)]
    """
    held: Span | None = None
    for piece in pieces:
        if held and piece.end - held.start > longest:
            yield held
            held = None
        held = Span(held.start, piece.end) if held else piece
    if held:
        yield held


def parted(document: Document, span: Span, longest: int) -> Iterator[Span]:
    """A paragraph, or its sentences where it is too long, or parts of them at blanks."""
    if span.end - span.start <= longest:
        yield span
        return
    for sentence in [one for one in document.sentences if span.holds(one)] or [span]:
        yield from cut(document.text, sentence, longest)


def cut(text: str, span: Span, longest: int) -> Iterator[Span]:
    """A stretch of text in parts that are not too long, at blanks where there are any.

    >>> [tuple(part) for part in cut("one two three", Span(0, 13), 8)]
    [(0, 7), (8, 13)]
    """
    start = span.start
    while span.end - start > longest:
        blank = text.rfind(" ", start + 1, start + longest + 1)
        end = blank if blank > start else start + longest
        yield Span(start, end)
        start = end + (blank > start)
    yield Span(start, span.end)
