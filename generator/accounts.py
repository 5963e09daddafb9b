"""Who copies whom: passages that stand in several documents, and how many separate accounts a claim has.

Sentences are aligned by edit similarity; on reports of one event the gap between reused sentences (0.75 and more)
and all others (0.5 and less) is wide. Candidate pairs come from shared word shingles, so that the cost grows with the
number of documents that really share wording (Broder 1997, "On the resemblance and containment of documents").
Independence is never asserted: two accounts are two texts without detected common wording.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from rapidfuzz import fuzz, process

from generator.copies import Reuse
from generator.model import Document, Evidence, Span
from generator.words import tokens

SHINGLE = 5  # words
SHARED = 2  # shingles two documents must share before their sentences are compared
SIMILAR = 75  # per cent edit similarity from which a sentence counts as reused
SHORT = 25  # characters; shorter sentences are alike by chance
VERSION = 0.3  # share of reused sentences from which two documents are versions of one text


def reuses(documents: Sequence[Document]) -> tuple[Reuse, ...]:
    """Passages of one document that stand, the same or nearly, in another; ordered by document and position."""
    by_id = {document.id: document for document in documents}
    return tuple(reuse for one, other in sorted(candidates(documents)) for reuse in aligned(by_id[one], by_id[other]))


def candidates(documents: Sequence[Document]) -> set[tuple[str, str]]:
    """Pairs of document ids that share enough word shingles to be worth aligning."""
    holders: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for document in documents:
        words = [token.text.casefold() for token in tokens(document.text) if token.text[0].isalnum()]
        for start in range(len(words) - SHINGLE + 1):
            holders[tuple(words[start : start + SHINGLE])].add(document.id)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for ids in holders.values():
        for pair in combinations(sorted(ids), 2):
            shared[pair] += 1
    return {pair for pair, count in shared.items() if count >= SHARED}


def aligned(one: Document, other: Document) -> tuple[Reuse, ...]:
    """Each sentence of one document with the most similar sentence of the other, where that is similar enough."""
    left = [span for span in one.sentences if span.end - span.start >= SHORT]
    right = [span for span in other.sentences if span.end - span.start >= SHORT]
    if not left or not right:
        return ()
    scores = process.cdist(words_of(one, left), words_of(other, right), scorer=fuzz.ratio, score_cutoff=SIMILAR)
    best = [(row.argmax(), row.max()) for row in scores]
    return tuple(
        Reuse(one.id, span, other.id, right[int(column)], round(float(score) / 100, 2))
        for span, (column, score) in zip(left, best, strict=True)
        if score >= SIMILAR
    )


def words_of(document: Document, spans: Sequence[Span]) -> list[str]:
    """The words of some spans."""
    return [document.text[span.start : span.end] for span in spans]


def versions(documents: Sequence[Document], found: Iterable[Reuse]) -> frozenset[tuple[str, str]]:
    """Pairs of documents (sorted ids) of which one is a version of the other: much of the shorter stands in both."""
    sentences = {document.id: len(document.sentences) for document in documents}
    passages: defaultdict[tuple[str, str], int] = defaultdict(int)
    for reuse in found:
        passages[reuse.document, reuse.other] += 1
    return frozenset(
        pair for pair, count in passages.items() if count >= VERSION * min(sentences[pair[0]], sentences[pair[1]])
    )


def voices(documents: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each document with the first of those that are versions of one text with it, directly or over a third."""
    group = {document: document for document in sorted(documents)}
    for one, other in sorted(pairs):
        if one in group and other in group:
            old, new = sorted((group[one], group[other]), reverse=True)
            group = {document: new if leader == old else leader for document, leader in group.items()}
    return group


def accounts(evidence: Iterable[Evidence], found: Iterable[Reuse]) -> tuple[tuple[str, ...], ...]:
    """The documents of some evidence, grouped: those whose passages are the same wording are one account."""
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for item in evidence:
        spans[item.document].append(Span(item.start, item.end))
    group = {document: document for document in sorted(spans)}
    for reuse in found:
        if touches(spans.get(reuse.document, ()), reuse.span) and touches(spans.get(reuse.other, ()), reuse.other_span):
            old, new = sorted((group[reuse.document], group[reuse.other]), reverse=True)
            group = {document: new if leader == old else leader for document, leader in group.items()}
    return tuple(
        tuple(document for document in group if group[document] == leader) for leader in sorted(set(group.values()))
    )


def touches(spans: Iterable[Span], passage: Span) -> bool:
    """Whether one of the spans overlaps a passage."""
    return any(span.overlaps(passage) for span in spans)
