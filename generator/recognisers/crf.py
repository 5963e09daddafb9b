"""The recogniser of the package: a conditional random field for each language, and a pass over the document.

Source: Lafferty, McCallum and Pereira 2001, "Conditional Random Fields" (here a linear chain); the library is CRFsuite.
Weights, word clusters and a card that says what they were made of lie in weights/; ``training/`` makes them.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from generator.model import Document, Mention, Span
from generator.recognisers.clusters import WEIGHTS, clusters
from generator.recognisers.cut import cut
from generator.recognisers.features import Features
from generator.recognisers.listed import Lists
from generator.recognisers.marked import KINDS, SEEN, Likely, Marked, Sentence, agreed
from generator.recognisers.recognition import Recognition
from generator.recognisers.spans import mentions
from generator.settings import DEFAULTS, Settings
from generator.words import Token

RULE = "crf"
OUTSIDE = "O"
CODES = {"person": "PER", "organisation": "ORG", "place": "LOC"}
NAMES = {code: kind for kind, code in CODES.items()}
LABELS = tuple((f"B-{CODES[kind]}", f"I-{CODES[kind]}") for kind in KINDS)
LONGEST = 500  # words read at once: a table set as one sentence has thousands


class Model(NamedTuple):
    """What reads one language."""

    tagger: pycrfsuite.Tagger
    features: Features
    weights: bytes  # the tagger reads them where they lie


def recognise(document: Document, settings: Settings = DEFAULTS) -> tuple[Mention, ...]:
    """The people, organisations and places that a document names; none in a language that has no weights."""
    if document.language not in languages():
        return ()
    return mentions(document, agreed(sentences(document)), RULE)


def recognised(document: Document, settings: Settings = DEFAULTS) -> Recognition:
    """The same; where a language has no weights, the rules have to look for names by themselves."""
    return Recognition(recognise(document, settings), complete=document.language in languages())


def alone(document: Document) -> tuple[Mention, ...]:
    """The same without the pass over the document: what the model says of each sentence, for measurements."""
    return mentions(document, [marked.named() for read in sentences(document) for marked in read.marked], RULE)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have weights."""
    return tuple(sorted(path.name.split(".")[0] for path in WEIGHTS.glob("*.crf.gz")))


@cache
def model(language: str, folder: Path = WEIGHTS) -> Model:
    """The model of a language; it is loaded once."""
    tagger = pycrfsuite.Tagger()
    weights = gzip.decompress((folder / f"{language}.crf.gz").read_bytes())
    tagger.open_inmemory(weights)
    known = gzip.decompress((folder / f"{language}.features.gz").read_bytes()).decode().split("\n")
    return Model(tagger, features(language, known), weights)


def features(language: str, known: Iterable[str] | None = None) -> Features:
    """What makes the features of a language, with the clusters of the next language that has some."""
    others = sorted({path.name.split(".")[0] for path in WEIGHTS.glob("*.rows.npy")} - {language})
    return Features(clusters(language), clusters(others[0]), Lists(language), known)


def sentences(document: Document) -> list[Sentence]:
    """What the model marks in each sentence."""
    reader = model(document.language)
    cuts = [list(cut(document.text, span)) for span in document.sentences]
    small = frozenset(token.text for tokens in cuts for token in tokens if token.text.islower())
    parts = (tokens[at : at + LONGEST] for tokens in cuts for at in range(0, len(tokens), LONGEST))
    return [sentence(reader, tokens, small) for tokens in parts]


def sentence(reader: Model, tokens: list[Token], small: frozenset[str]) -> Sentence:
    """What the model marks in one sentence, and how likely each other word with a capital is a part of a name."""
    words = [token.text for token in tokens]
    labels = reader.tagger.tag(pycrfsuite.ItemSequence(reader.features.of(words, small)))
    marked: list[Marked] = []
    for first, last, kind in spans(labels):
        sure = min(reader.tagger.marginal(labels[index], index) for index in range(first, last))
        likely = mean([likelihood(reader, index) for index in range(first, last)])
        surface = tuple(words[first:last])
        marked.append(Marked(Span(tokens[first].start, tokens[last - 1].end), first, surface, kind, sure, likely))
    free = {
        index: named(reader, index)
        for index, word in enumerate(words)
        if labels[index] == OUTSIDE and word[:1].isupper()
    }
    return Sentence(tokens, marked, free)


def named(reader: Model, index: int) -> float:
    """How likely a word is a part of a name of any kind; most are so surely none that one question answers it."""
    anything = 1.0 - reader.tagger.marginal(OUTSIDE, index)
    return sum(likelihood(reader, index)) if anything >= SEEN else anything


def likelihood(reader: Model, index: int) -> Likely:
    """How likely a word is a part of a name of each kind."""
    marginal = reader.tagger.marginal
    return Likely(*(marginal(begin, index) + marginal(inner, index) for begin, inner in LABELS))


def mean(likely: list[Likely]) -> Likely:
    """The mean of the likelihoods of several words."""
    return Likely(*(sum(column) / len(likely) for column in zip(*likely, strict=True)))


def spans(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """First word, last word (half-open) and kind of each name that labels mark.

    >>> list(spans(["B-PER", "I-PER", "O", "B-LOC", "B-LOC"]))
    [(0, 2, 'person'), (3, 4, 'place'), (4, 5, 'place')]
    """
    first = 0
    for index, label in enumerate(labels):
        if label.startswith("B-") or (label != OUTSIDE and label[2:] != labels[index - 1][2:]):
            first = index
        ends = index + 1 == len(labels) or labels[index + 1] != "I" + label[1:]
        if label != OUTSIDE and ends and label[2:] in NAMES:
            yield first, index + 1, NAMES[label[2:]]
