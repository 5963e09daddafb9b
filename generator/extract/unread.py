"""The numbers of a document that are no figures, each with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.extract import numerals, traps
from generator.extract.bounds import Numeral
from generator.extract.figures import counts
from generator.extract.lexemes import Line, line
from generator.model import Document, Span

REASONS: tuple[tuple[str, Callable[[Line, Numeral], bool]], ...] = (
    ("part of a longer sign, as a time, a code or a phone number", lambda cut, n: traps.is_part_of_code(cut, n.start)),
    ("number of an entry in a list", lambda cut, n: traps.opens_list(cut, n.start)),
    ("day beside a month, or an hour", traps.is_date),
    ("number of what the word before it names", traps.is_numbered),
    ("year", lambda cut, n: traps.is_year(cut, n, counted=False)),
    ("result of a match or a vote", traps.is_score),
    ("part of a name", traps.is_named),
)
NOTHING = "nothing says what it counts"


def unread(document: Document, read: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Every number outside of the spans that were read, where it stands, and why it is no figure."""
    for sentence in document.sentences if counts(document.language) else ():
        cut = line(document.text, sentence, document.language)
        for numeral in numerals.every(cut):
            span = Span(cut.lexemes[numeral.start].start, cut.lexemes[numeral.end - 1].end)
            if not any(span.overlaps(other) for other in read):
                yield span, _reason(cut, numeral)


def _reason(cut: Line, numeral: Numeral) -> str:
    written = cut.at(numeral.start).text if numeral.end == numeral.start + 1 else ""
    plain = numeral._replace(digits=written if written[:1].isdigit() else "")
    return next((reason for reason, holds in REASONS if holds(cut, plain)), NOTHING)
