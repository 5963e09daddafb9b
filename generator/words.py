"""Words of a text with their offsets, part of speech and lemma."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from HanTa.HanoverTagger import HanoverTagger
from wordfreq import available_languages, zipf_frequency

from generator import language as languages
from generator.model import Span

# A number with its separators, a word with inner hyphens, apostrophes and full stops ("U.S.", "T-72-Panzer"),
# or one other visible character.
TOKEN = re.compile(
    r"\d+(?:[.,\u00a0\u202f]\d+)*(?:-[^\W_]+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_](?:[^\W_]|[\u064b-\u065f\u0670])*(?:[-\u2010\u2011'’][^\W_]+)*"  # with Arabic vowel signs
    r"|[^\w\s]|_"
)


NAME, NOUN = "NP0", "NN1"  # tags of a language without a tagger
RARE = 2.5  # Zipf frequency
LETTERS = 100  # of a word: HanTa's time grows with the square of them, and no word of a language has more
MOST, SENTENCES = 50_000, 5_000  # forms and tagged sentences that are remembered: a bound on memory
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


def tokens(text: str, span: Span | None = None, language: str = "") -> tuple[Token, ...]:
    """The tokens of a text, or of one span of it, with offsets into the whole text.

    Words that a language shortens before a vowel are tokens of their own: ``elisions`` of its data.

    >>> [token.text for token in tokens("fast 5.000 T-72-Panzer, U.S. troops")]
    ['fast', '5.000', 'T-72-Panzer', ',', 'U.S.', 'troops']
    """
    start, end = span if span is not None else (0, len(text))
    found = [Token(*match.span(), match.group()) for match in TOKEN.finditer(text, start, end)]
    elided = languages.elisions(language)
    return tuple(found) if elided is None else tuple(part for token in found for part in _parted(token, elided))


def forms(text: str, language: str = "") -> frozenset[str]:
    """The different tokens of a text: far faster than to cut it, where nobody asks where they stand.

    >>> sorted(forms("to be or not to be"))
    ['be', 'not', 'or', 'to']
    """
    found, elided = frozenset(TOKEN.findall(text)), languages.elisions(language)
    return found if elided is None else frozenset(t.text for form in found for t in tokens(form, language=language))


def _parted(token: Token, elided: re.Pattern[str]) -> tuple[Token, ...]:
    match = elided.match(token.text)
    if match is None:
        return (token,)
    cut = token.start + match.end()
    first = Token(token.start, cut, match.group())
    return (first, *_parted(Token(cut, token.end, token.text[match.end() :]), elided))


@cache
def tagger(model: str) -> HanoverTagger:
    """The tagger with one of the models that HanTa ships; it remembers each form of a word it has analysed.

    Source: Wartena 2019, "A Probabilistic Morphology Model for German Lemmatization".
    """
    made = HanoverTagger(model)
    # Both depend on the form alone and take nearly all of its time; the order of words is weighed afterwards.
    remembered = lru_cache(maxsize=MOST)
    made.analyze_forward, made.analyze_viterbi = remembered(made.analyze_forward), remembered(made.analyze_viterbi)
    return made


def listed(language: str, word: str, *, opens: bool) -> str:
    """The part of speech of a word by the lists of a language without a tagger, "" where they do not say.

    A capital inside a sentence is a name; at its beginning only that of a word which hardly anybody writes.
    """
    small = languages.plain(language, word if not opens else word[:1].lower() + word[1:])
    known = _listed(language).get(small)
    if known is not None:
        return known
    if word[:1].isupper():
        return NAME if not opens or frequency(word, language) < RARE else NOUN
    return next((pos for pos, ending in _endings(language) if word.endswith(ending)), "")


@cache
def _listed(language: str) -> dict[str, str]:
    return {word: pos for pos, words in languages.table(language, "words").get("tags", {}).items() for word in words}


@cache
def _endings(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = languages.table(language, "words").get("endings", {})
    return tuple((pos, tuple(endings)) for pos, endings in rows.items())


@lru_cache(maxsize=MOST)
def frequency(word: str, language: str) -> float:
    """How frequent a word is (Zipf scale); that of a word nobody knows where nobody counted the language."""
    return float(zipf_frequency(word, language, wordlist="small")) if language in _counted() else 0.0


@cache
def _counted() -> frozenset[str]:
    """The languages whose words were counted."""
    return frozenset(available_languages("small"))


@lru_cache(maxsize=SENTENCES)
def tag(language: str, words: tuple[str, ...]) -> tuple[Tag, ...]:
    """Lemma and part of speech of each word of a sentence; by lists where the language has no model."""
    model = languages.table(language, "language").get("tagger")
    if not model or not words:
        return tuple(Tag(word, listed(language, word, opens=not at)) for at, word in enumerate(words))
    found = (tagged for part in _readable(words) for tagged in tagger(model).tag_sent(part, taglevel=1))
    return tuple(
        Tag(lemma if len(word) <= LETTERS else word, pos) for word, (_, lemma, pos) in zip(words, found, strict=True)
    )


@lru_cache(maxsize=SENTENCES)
def parts_of_speech(language: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The part of speech of each word of a sentence: lemmas are half of the work, and names need none.

    >>> parts_of_speech("en", ("He", "saw", "Anna", "."))
    ('PNP', 'VVD', 'NP0', 'PUN')
    """
    model = languages.table(language, "language").get("tagger")
    if not model:
        return tuple(listed(language, word, opens=not at) for at, word in enumerate(words))
    return tuple(pos for part in _readable(words) for pos in tagger(model).tag_sent(part, taglevel=0))


def _readable(words: Sequence[str]) -> Iterator[list[str]]:
    """The words in portions, and with as many of their last letters, as the tagger can read."""
    for start in range(0, len(words), LONGEST):
        yield [word[-LETTERS:] for word in words[start : start + LONGEST]]
