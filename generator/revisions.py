"""What one version of a text changed in another: passages side by side, words left out and put in, and which is newer.

Words are compared only within sentences that were aligned, so that the difference can be read (Myers' idea of a
shortest edit on words, as difflib has it). Which version is newer the dates say; where there are none, the tense: a
passage that tells in the past what its counterpart tells in the present was written later. Where that says nothing,
a version that only adds to the other is the newer one. Everything else stays open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from generator.accounts import SHORT
from generator.copies import Basis, Edit, Passage, Reuse, Revision
from generator.model import Document, Event, Span
from generator.words import Token, tokens

ADDED = 2  # sentences that a version has on top of all of the other's
JOINED = 1  # words that stay the same between two changes that are read as one


def revisions(
    documents: Iterable[Document], reuses: Iterable[Reuse], versions: Iterable[tuple[str, str]], events: Iterable[Event]
) -> tuple[Revision, ...]:
    """What each of two versions of one text changed in the other; ordered by the ids of the two."""
    by_id = {document.id: document for document in documents}
    told: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        told[event.document].append(event)
    shared: defaultdict[tuple[str, str], list[Reuse]] = defaultdict(list)
    for reuse in reuses:
        shared[reuse.document, reuse.other].append(reuse)
    return tuple(revision(by_id[one], by_id[other], shared[one, other], told) for one, other in sorted(set(versions)))


def revision(
    one: Document, other: Document, shared: Sequence[Reuse], events: Mapping[str, Sequence[Event]]
) -> Revision:
    """Two versions of one text, the older one first where something shows which it is."""
    pairs = [(reuse.span, reuse.other_span) for reuse in shared]
    newer, basis = order(one, other, pairs, events)
    if newer == one.id:
        return Revision(other.id, one.id, basis, tuple(passages(other, one, [(b, a) for a, b in pairs])))
    return Revision(one.id, other.id, basis, tuple(passages(one, other, pairs)))


def order(
    one: Document, other: Document, pairs: Sequence[tuple[Span, Span]], events: Mapping[str, Sequence[Event]]
) -> tuple[str | None, Basis | None]:
    """The id of the newer of two versions and what shows it; None where nothing does."""
    if later := _by_date(one.published, other.published):
        return (one.id if later < 0 else other.id), "date"
    votes = [_by_tense(events[one.id], events[other.id], left, right) for left, right in pairs]
    if any(votes) and (all(vote >= 0 for vote in votes) or all(vote <= 0 for vote in votes)):
        return (other.id if sum(votes) > 0 else one.id), "tense"
    if not any(votes) and (more := _by_additions(one, other, pairs)):
        return (other.id if more > 0 else one.id), "additions"
    return None, None


def _by_date(one: str | None, other: str | None) -> int:
    """1 where the other is dated later, -1 where the first is, 0 where the dates do not say."""
    if not one or not other or one.startswith(other) or other.startswith(one):
        return 0
    return 1 if other > one else -1


def _by_tense(one: Iterable[Event], other: Iterable[Event], left: Span, right: Span) -> int:
    """1 where the other tells in the past what the first tells of as going on or to come, -1 the other way round."""
    before, after = _tenses(one, left), _tenses(other, right)
    common = before.keys() & after.keys()
    return max(-1, min(1, sum((after[kind] == "past") - (before[kind] == "past") for kind in common)))


def _tenses(events: Iterable[Event], sentence: Span) -> dict[str, str]:
    return {event.kind: event.tense for event in events if sentence.holds(event.trigger)}


def _by_additions(one: Document, other: Document, pairs: Sequence[tuple[Span, Span]]) -> int:
    """1 where the other holds all of the first and more, -1 the other way round."""
    left = len(_alone(one, {a for a, _ in pairs}, other))
    right = len(_alone(other, {b for _, b in pairs}, one))
    if left == 0 and right >= ADDED:
        return 1
    return -1 if right == 0 and left >= ADDED else 0


def _alone(document: Document, aligned: set[Span], other: Document) -> list[Span]:
    """The sentences of a document that have no counterpart; a short one has where it stands in the other."""
    return [
        span
        for span in document.sentences
        if span not in aligned
        and not (span.end - span.start < SHORT and document.text[span.start : span.end] in other.text)
    ]


def passages(older: Document, newer: Document, pairs: Sequence[tuple[Span, Span]]) -> Iterator[Passage]:
    """What was changed, put in and left out, in the order of the newer version."""
    pairs = sorted(pairs)
    changed = [Passage(a, b, edits) for a, b in pairs if (edits := tuple(changes(older.text, a, newer.text, b)))]
    added = [Passage(None, span) for span in _alone(newer, {b for _, b in pairs}, older)]
    dropped = [Passage(span, None) for span in _alone(older, {a for a, _ in pairs}, newer)]

    def place(passage: Passage) -> tuple[int, bool, int]:
        if passage.newer is not None:
            return passage.newer.start, False, 0
        assert passage.older is not None
        before = bisect_right(pairs, passage.older, key=lambda pair: pair[0]) - 1
        return (pairs[before][1].start if before >= 0 else -1), True, passage.older.start

    yield from sorted([*changed, *added, *dropped], key=place)


def changes(text: str, span: Span, other: str, other_span: Span) -> Iterator[Edit]:
    """The runs of words by which two passages differ; changes with hardly a word between them are one."""
    left, right = tokens(text, span), tokens(other, other_span)
    matcher = SequenceMatcher(None, [token.text for token in left], [token.text for token in right], autojunk=False)
    runs: list[tuple[int, int, int, int]] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        if runs and a - runs[-1][1] <= JOINED:
            a, c = runs[-1][0], runs[-1][2]
            runs.pop()
        runs.append((a, b, c, d))
    for a, b, c, d in runs:
        yield Edit(run(left, a, b, span), run(right, c, d, other_span))


def run(words: Sequence[Token], first: int, end: int, whole: Span) -> Span:
    """Where some words stand; for none, the place behind the word before them, with nothing in it."""
    if end > first:
        return Span(words[first].start, words[end - 1].end)
    place = words[first - 1].end if first else whole.start
    return Span(place, place)
