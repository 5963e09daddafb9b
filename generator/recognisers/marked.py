"""What one document knows of a name holds for all of it: one kind for one name, and the occurrences missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator import gazetteer
from generator import language as languages
from generator.model import Span
from generator.recognisers.spans import Named
from generator.words import Token

KINDS = ("person", "organisation", "place")
LEGAL = 4.0  # what a legal form behind a name weighs: nothing but a company has one
SURE = 0.6  # the least certainty of a name that other occurrences rest on
AND = "&"
REPEATED = 0.65  # about the share of names filled in so that are right, measured on English and German news
SEEN = 0.05  # the least likelihood, for the model, of a word that is taken for a name because it is one elsewhere


class Likely(NamedTuple):
    """How likely a word or name is a part of a name of each kind."""

    person: float
    organisation: float
    place: float


class Marked(NamedTuple):
    """A name that the model marks in a sentence."""

    span: Span
    first: int  # its first word in the sentence
    words: tuple[str, ...]
    kind: str
    sure: float  # the least marginal probability of a label in it
    likely: Likely

    def named(self) -> Named:
        """As a finding of its own."""
        return Named(self.span.start, self.span.end, self.kind, self.sure)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, the names marked in it, and how likely its other words with a capital are names."""

    tokens: Sequence[Token]
    marked: Sequence[Marked]
    free: Mapping[int, float]


def agreed(sentences: Sequence[Sentence]) -> list[Named]:
    """The names of a document: each name of one kind, the one it has in sum, and wherever it stands."""
    votes = counted(sentences)
    kinds = {words: KINDS[max(range(len(KINDS)), key=lambda at: vote[at])] for words, vote in votes.items()}
    known = certain(sentences)
    return [one for sentence in sentences for one in _settled(sentence, votes, kinds, known)]


def counted(sentences: Iterable[Sentence]) -> dict[tuple[str, ...], list[float]]:
    """The sum of what all occurrences say of each name; a short name also has what the full one says."""
    votes: dict[tuple[str, ...], list[float]] = defaultdict(lambda: [0.0] * len(KINDS))
    shorts: dict[tuple[str, ...], list[float]] = defaultdict(lambda: [0.0] * len(KINDS))
    for sentence in sentences:
        for marked in sentence.marked:
            for at, value in enumerate(marked.likely):
                votes[marked.words][at] += value
            for part, at, weight in _short(marked):
                shorts[part][at] += weight * marked.likely[at]
        for one, other in _lists(sentence):
            for at in range(len(KINDS)):
                votes[one.words][at] += other.likely[at]
                votes[other.words][at] += one.likely[at]
    for words, more in shorts.items():
        votes[words] = [own + short for own, short in zip(votes[words], more, strict=True)]
    return votes


def _lists(sentence: Sentence) -> Iterator[tuple[Marked, Marked]]:
    """Names with nothing but a conjunction between them; what stands behind a comma may tell of the name before."""
    for one, other in pairwise(sentence.marked):
        between = sentence.tokens[one.first + len(one.words) : other.first]
        if len(between) == 1 and between[0].text in conjunctions():
            yield one, other


@cache
def conjunctions() -> frozenset[str]:
    """What joins the items of a list, in all languages."""
    tables = (languages.table(code, "names") for code in languages.codes())
    return frozenset(
        word for table in tables for word in table.get("conjunctions", ()) if word.isalpha() or word == AND
    )


def _short(marked: Marked) -> Iterator[tuple[tuple[str, ...], int, float]]:
    """What else a text calls whom it names in full: a person by the surname, a company without its legal form."""
    if len(marked.words) > 1 and marked.kind == KINDS[0]:
        yield marked.words[-1:], 0, 1.0
    ending = next((at for at in range(1, len(marked.words)) if marked.words[at].rstrip(".") in legal()), None)
    if ending and marked.kind == KINDS[1]:
        yield marked.words[:ending], 1, LEGAL


@cache
def legal() -> frozenset[str]:
    """Words that end the name of a company, without a full stop."""
    return frozenset(form.rstrip(".") for form in gazetteer.data("shapes")["company"]["legal"])


def certain(sentences: Iterable[Sentence]) -> dict[str, list[tuple[str, ...]]]:
    """The names that are sure somewhere and their short forms, longest first, by their first word."""
    names: set[tuple[str, ...]] = set()
    for sentence in sentences:
        for marked in sentence.marked:
            if marked.sure >= SURE:
                names.update((marked.words, *(part for part, *_ in _short(marked))))
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(names, key=lambda words: (-len(words), words)):
        found[words[0]].append(words)
    return found


def _settled(
    sentence: Sentence,
    votes: Mapping[tuple[str, ...], Sequence[float]],
    kinds: Mapping[tuple[str, ...], str],
    known: Mapping[str, Sequence[tuple[str, ...]]],
) -> Iterator[Named]:
    for marked in sentence.marked:
        kind = kinds[marked.words]
        vote = votes[marked.words]
        share = vote[KINDS.index(kind)] / (sum(vote) or 1.0)
        yield Named(*marked.span, kind, marked.sure if kind == marked.kind else min(marked.sure, share))
    for index in sentence.free:
        for words in known.get(sentence.tokens[index].text, ()):
            here = range(index, index + len(words))
            if _stands(sentence, words, here):
                yield Named(sentence.tokens[index].start, sentence.tokens[here[-1]].end, kinds[words], REPEATED)
                break


def _stands(sentence: Sentence, words: tuple[str, ...], here: range) -> bool:
    """Whether a name stands at some words of a sentence that no other name holds."""
    tokens = sentence.tokens[here.start : here.stop]
    if len(tokens) < len(words) or any(token.text != word for token, word in zip(tokens, words, strict=True)):
        return False
    goes_on = here.stop in sentence.free  # with another capital: a part of a longer name
    taken = any(one.first < here.stop and here.start < one.first + len(one.words) for one in sentence.marked)
    return not (goes_on or taken) and all(sentence.free[at] >= SEEN for at in here if at in sentence.free)
