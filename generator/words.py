"""Words of a text with their offsets, part of speech and lemma."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from HanTa.HanoverTagger import HanoverTagger

from generator import language as languages
from generator.model import Span

# A number with its separators, a word with inner hyphens, apostrophes and full stops ("U.S.", "T-72-Panzer"),
# or one other visible character.
TOKEN = re.compile(
    r"\d+(?:[.,\u00a0\u202f]\d+)*(?:-[^\W_]+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*"
    r"|[^\w\s]|_"
)


LETTERS = 100  # of a word: HanTa's time grows with the square of them, and no word of a language has more
LONGEST = 1000  # words tagged at once: with far more, the probabilities fall below the least that HanTa knows


class Token(NamedTuple):
    """A word, number or sign and where it stands."""

    start: int
    end: int
    text: str


class Tag(NamedTuple):
    """Lemma and part of speech (STTS for German, Penn-like for English) of a word in its sentence."""

    lemma: str
    pos: str


def tokens(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """The tokens of a text, or of one span of it, with offsets into the whole text.

    >>> [token.text for token in tokens("fast 5.000 T-72-Panzer, U.S. troops")]
    ['fast', '5.000', 'T-72-Panzer', ',', 'U.S.', 'troops']
    """
    start, end = span if span is not None else (0, len(text))
    return tuple(Token(match.start(), match.end(), match.group()) for match in TOKEN.finditer(text, start, end))


@cache
def tagger(model: str) -> HanoverTagger:
    """The tagger with one of the models that HanTa ships; it remembers each form of a word it has analysed.

    Source: Wartena 2019, "A Probabilistic Morphology Model for German Lemmatization".
    """
    made = HanoverTagger(model)
    # Both depend on the form alone and take nearly all of its time; the order of words is weighed afterwards.
    made.analyze_forward, made.analyze_viterbi = cache(made.analyze_forward), cache(made.analyze_viterbi)
    return made


@cache
def tag(language: str, words: tuple[str, ...]) -> tuple[Tag, ...]:
    """Lemma and part of speech of each word of a sentence; ("word", "") where the language has no model."""
    model = languages.table(language, "language").get("tagger")
    if not model or not words:
        return tuple(Tag(word, "") for word in words)
    ends = [word[-LETTERS:] for word in words]
    found = [
        tagged
        for start in range(0, len(words), LONGEST)
        for tagged in tagger(model).tag_sent(ends[start : start + LONGEST], taglevel=1)
    ]
    return tuple(
        Tag(lemma if len(word) <= LETTERS else word, pos) for word, (_, lemma, pos) in zip(words, found, strict=True)
    )
