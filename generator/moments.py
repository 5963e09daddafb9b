"""When: the date of its own clause that tells when something happens or for when a figure is stated.

A date that describes the noun behind it ("the 2016 election", "Monday's attack") dates that noun only, one behind a
verb of saying only the saying, and one in brackets only the word before. A dateline dates nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator import language as languages
from generator.clauses import Clause
from generator.modality import markers
from generator.model import Document, Mention, Span
from generator.scene import listed, preposition_before
from generator.words import Token

BESIDE = 2  # words between a date and the noun or the verb of saying that it stands behind
DESCRIBED = 1  # words between a date and the noun that it stands before
LONG = 4  # letters that a superlative has at least one more of: "rest" is none
SPEAKER = 8  # words of who speaks and a preposition, behind a speech: "..., said the mayor of the town on Monday"
SPEECH_ENDS = (",", '"', "”", "“", "»", "«", "’", "'")
UNPLACED = ("each", "for", "lasting")  # rules of dates that say how often or how long, not when


def apart_from(names: Sequence[Mention], dates: Sequence[Mention]) -> tuple[Mention, ...]:
    """The dates that are part of no name: of "the Square of 18 March" nothing is a date."""
    named = [name.span for name in names if not name.generic]
    return tuple(date for date in dates if not any(span.holds(date.span) for span in named))


def date_of(
    document: Document,
    clause: Clause,
    focus: Span,
    mentions: Sequence[Mention],
    noun: bool = False,
    past: bool = False,
) -> str | None:
    """The id of the date that says when what stands at ``focus`` happens: the nearest that can; None for none.

    ``noun``: a noun tells of it, which behind "after" and its like has its date right behind it, or none.
    ``past``: it is told as past, so that no date that is still to come is its own.
    """
    dates = [one for one in mentions if _says_when(one) and clause.span.holds(one.span) and not one.span.holds(focus)]
    aside = noun and preposition_before(document.language, clause, focus.start) in listed(document.language, "beside")
    fitting = [
        one
        for one in dates
        if not (past and _is_to_come(one))
        and not _only_compares(document, clause, one)
        and _fits(document, clause, focus, one, aside)
    ]
    best = min(fitting, key=lambda one: (_is_hour(one), _gap(focus, one.span), one.start), default=None)
    return best.id if best else None


def _is_to_come(mention: Mention) -> bool:
    offset = mention.when.offset if mention.when else None
    return offset is not None and (offset.anchor, offset.direction) == ("publication", "future")


def _only_compares(document: Document, clause: Clause, date: Mention) -> bool:
    """Whether something is only compared with what was then: "than in 2015", "the first loss since 1992"."""
    before = [token.text for token in clause.tokens if token.end <= date.start]
    if markers(document.language, "roles", "comparison").search(" ".join(before[-BESIDE:])):
        return True
    traps = languages.table(document.language, "quantities").get("traps", {})
    words, endings = traps.get("superlative", ()), tuple(traps.get("superlative_endings", ()))
    superlative = any(word in words or (len(word) > LONG and word.endswith(endings)) for word in before if endings)
    return superlative and date.when is not None and date.when.relation == "since"


def _says_when(mention: Mention) -> bool:
    return mention.when is not None and mention.rule not in (*UNPLACED, "dateline")


def _is_hour(mention: Mention) -> bool:
    """Whether it only says the time of day: a day beside it says more."""
    return mention.rule == "clock"


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end)


def _fits(document: Document, clause: Clause, focus: Span, date: Mention, aside: bool) -> bool:
    gap = _between(clause, focus, date.span)
    if _describes(document, clause, date):
        return gap <= DESCRIBED and focus.start >= date.end
    if aside or _is_bracketed(document.text, date):
        return gap <= BESIDE and date.start >= focus.end
    saying = _saying(document, clause, date)
    return saying is None or saying.overlaps(focus)


def _between(clause: Clause, one: Span, other: Span) -> int:
    """The words between two places of a clause."""
    first, last = sorted((one, other))
    return sum(first.end <= token.start and token.end <= last.start for token in clause.tokens)


def _describes(document: Document, clause: Clause, date: Mention) -> bool:
    """Whether a date stands before its noun: with a possessive ending, or between article and noun."""
    behind = document.text[date.end : date.end + 2]
    if behind in ("'s", "’s"):
        return True
    before, after = _beside(clause, date)
    if before is None or after is None or date.rule not in ("year", "month", "date"):
        return False
    skipped = listed(document.language, "skipped") | listed(document.language, "genitive_articles")
    noun = after.text[0].isalpha() and after.start == date.end + 1
    known = listed(document.language, "prepositions") | listed(document.language, "joining")
    return noun and before.text.casefold() in skipped and after.text.casefold() not in known


def _beside(clause: Clause, date: Mention) -> tuple[Token | None, Token | None]:
    """The words right before and right behind a date."""
    before = [token for token in clause.tokens if token.end <= date.start]
    after = [token for token in clause.tokens if token.start >= date.end]
    return (before[-1] if before else None), (after[0] if after else None)


def _is_bracketed(text: str, date: Mention) -> bool:
    return text[max(0, date.start - 1) : date.start] in ("(", "[") and text[date.end : date.end + 1] in (")", "]")


def _saying(document: Document, clause: Clause, date: Mention) -> Span | None:
    """The verb of saying that a date belongs to: right before it, or before a speaker that stands behind the speech."""
    found = markers(document.language, "attribution", "after").finditer(document.text, clause.span.start, date.start)
    verbs = [Span(*match.span()) for match in found]
    if not verbs:
        return None
    behind_speech = document.text[clause.sentence.start : verbs[-1].start].rstrip().endswith(SPEECH_ENDS)
    words = SPEAKER if behind_speech and not _marked(document, verbs[-1], date) else BESIDE
    return verbs[-1] if _between(clause, verbs[-1], date.span) <= words else None


def _marked(document: Document, verb: Span, date: Mention) -> bool:
    return any(mark in document.text[verb.end : date.start] for mark in ",;:")
