"""Names that the gazetteer knows, in their inflected forms; the longest wins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator import gazetteer, naming, words
from generator import language as languages
from generator.extract.nationals import adjectives
from generator.extract.scan import Found, Line, Word
from generator.known import Known

SHORTEST_GENITIVE = 4
FORMS = 30_000  # of words that are remembered: a bound on memory
ORDINARY = 4.0  # Zipf frequency
NAMES = ("NE", "FM", "NP0", "UNC")
NOUNS = ("N", "AJ", "UNC", "VVN")  # tags of what an adjective may stand before


class Surface(NamedTuple):
    """A name cut into words, folded, with the original words for the check of capitals."""

    folded: tuple[str, ...]
    words: tuple[str, ...]
    key: str


def find(line: Line) -> Iterator[Found]:
    """Every curated name in a sentence, also inside one another."""
    for index in range(len(line.words)):
        match = longest(line, index)
        if match:
            yield match


def longest(line: Line, index: int) -> Found | None:
    """The longest curated name that begins at a word."""
    pair = fold(line.texts[index], line.language), fold(line.at(index + 1).text, line.language)
    for surface in surfaces(line.language).get(pair, ()):
        here = line.words[index : index + len(surface.folded)]
        if len(here) == len(surface.folded) and _fits(here, surface, line.language):
            return _found(line, here[0].start, here[-1].end, surface.key, "gazetteer")
    return single(line, line.words[index])


def single(line: Line, word: Word) -> Found | None:
    """A curated name of one word, bare, in the genitive, or as the first part of a compound."""
    bare, genitive, first = _keys(word.text, line.language)
    for key, owned in ((bare, True), (genitive, False)):
        if key and (owned or _owned(line, word)) and _is_name(line, word, key) and not _attributive(line, word):
            return _found(line, word.start, word.end, key, "gazetteer")
    end = word.start + word.text.find("-")
    return _found(line, word.start, end, first, "gazetteer compound") if first else None


@lru_cache(maxsize=FORMS)
def _keys(word: str, language: str) -> tuple[str | None, str | None, str | None]:
    """What a word may name as it is, in the genitive, and by the first part of a compound."""
    known, stem = singles(language), cased(word)
    if stem.isupper() and len(stem) > SHORTEST_GENITIVE and stem not in known:
        stem = stem.capitalize()
    genitive = next((known.get(text) for text in _genitives(stem, language)), None)
    first, hyphen, last = word.partition("-")
    return known.get(stem), genitive, known.get(first) if hyphen and last in _compound_ends(language) else None


def _is_name(line: Line, word: Word, key: str) -> bool:
    """A town of the large list needs the tagger's word or a preposition of place where a capital says little."""
    if (word.text in _doubtful(line.language) or _frequent(line, word, key)) and not _located(line, word.index):
        return False
    index = word.index
    telling = index > 0 and not line.data["nouns_capital"] and not line.headline
    if telling or not gazetteer.entries()[key].weak:
        return True
    before = line.at(index - 1).text
    return before in line.data["locative"]["prepositions"] or word.pos.startswith(NAMES)


def _frequent(line: Line, word: Word, key: str) -> bool:
    """Whether a name of the large list, which nobody has listed for the language, is a word in use without capitals."""
    weak = line.data.get("caseless") and gazetteer.entries()[key].weak
    return bool(
        weak
        and word.text not in naming.plainly_called(line.language)
        and words.frequency(word.text, line.language) >= ORDINARY
    )


def _located(line: Line, index: int) -> bool:
    """Whether what stands before tells a place: a preposition or the kind of place."""
    listed = line.at(index - 1).text in line.data["conjunctions"]
    if listed and line.at(index - 2).text in singles(line.language):
        return True
    return bool(line.kinds_before(index, "locative", "prepositions") or line.kinds_before(index, "place_before"))


@cache
def _doubtful(language: str) -> frozenset[str]:
    """Names that are common words as well, in a script where no capital tells."""
    names = languages.table(language, "gazetteer").get("doubtful", {}).get("names", ())
    return frozenset(languages.plain(language, name) for name in names)


def _owned(line: Line, word: Word) -> bool:
    """Whether a genitive has something that it owns: a noun beside it."""
    index = word.index
    return any(other.capital and other.pos.startswith("NN") for other in (line.at(index - 1), line.at(index + 1)))


def _attributive(line: Line, word: Word) -> bool:
    """Whether the name of a country is an adjective here: "US officials"."""
    following = line.at(word.index + 1)
    if word.text not in adjectives(line.language) or word.possessive:
        return False
    return following.text == "$" or (following.text[:1].isalpha() and following.pos.startswith(NOUNS))


def cased(word: str) -> str:
    """A word with its Arabic article in small letters.

    >>> cased("Al-Dumayr")
    'al-Dumayr'
    """
    return _article().sub(lambda match: match.group().lower(), word)


@lru_cache(maxsize=FORMS)
def fold(word: str, language: str) -> str:
    """A word of a name without case and, where adjectives inflect, without their ending.

    >>> fold("Islamischen", "de") == fold("Islamischer", "de")
    True
    """
    folded = languages.plain(language, word).casefold().replace("’", "'")
    return _ending(language).sub("", folded)


@cache
def _article() -> re.Pattern[str]:
    words = [word.capitalize() for word in gazetteer.data("shapes")["articles"]["words"] if word.isalpha()]
    return re.compile(rf"^(?:{'|'.join(words)})-(?=\w)")


@cache
def _ending(language: str) -> re.Pattern[str]:
    """The ending of an inflected word; matches nothing where words do not inflect."""
    data = languages.table(language, "names")
    endings = sorted({*data["adjective_endings"], *data["noun_endings"]}, key=lambda ending: (-len(ending), ending))
    return re.compile(rf"(?<=\w{{3}})(?:{'|'.join(endings)})$" if endings else r"(?!)")


@cache
def _compound_ends(language: str) -> frozenset[str]:
    """Second parts that leave the first a name of its own: "ISIS-held", "FSA-Miliz"."""
    data = languages.table(language, "names")
    return frozenset([*data["held"], *(noun for nouns in data["generic"].values() for noun in nouns)])


@cache
def surfaces(language: str) -> dict[tuple[str, str], tuple[Surface, ...]]:
    """All names of several words by their first two words, longest first."""
    index: dict[tuple[str, str], list[Surface]] = {}
    for name, key in _names(language):
        parts = _parts(name, language)
        if len(parts) > 1:
            folded = tuple(fold(part, language) for part in parts)
            index.setdefault((folded[0], folded[1]), []).append(Surface(folded, parts, key))
    return {pair: tuple(sorted(found, key=lambda s: -len(s.folded))) for pair, found in index.items()}


@cache
def singles(language: str) -> dict[str, str]:
    """All names of one word, as they are written, with their key."""
    index: dict[str, str] = {}
    for name, key in _names(language):
        if len(_parts(name, language)) == 1:
            index.setdefault(languages.plain(language, cased(name)), key)
    return index


@cache
def _parts(name: str, language: str) -> tuple[str, ...]:
    """The words of a name; nearly all have letters only, which spares the cutting."""
    return (name,) if name.isalpha() else tuple(token.text for token in words.tokens(name, language=language))


@cache
def _ranked() -> tuple[Known, ...]:
    """Hand-written entries before cities of the large list."""
    return tuple(sorted(gazetteer.entries().values(), key=lambda entry: entry.weak))


def _names(language: str) -> Iterator[tuple[str, str]]:
    """Names that may stand in a text of this language, with their keys: those of the language itself first."""
    for names in (naming.usual, naming.foreign):
        for entry in _ranked():
            for name in sorted({*names(entry, language), *entry.cased} - naming.not_alone(language)):
                yield name, entry.key


def _genitives(word: str, language: str) -> tuple[str, ...]:
    inflects = (
        languages.table(language, "names").get("inflects") and len(word) > SHORTEST_GENITIVE and not word.isupper()
    )
    return (word[:-1],) if inflects and word.endswith("s") else ()


def _fits(here: tuple[Word, ...], surface: Surface, language: str) -> bool:
    """Whether the words are those of the name, with capitals at least where the name has them."""
    same = all(fold(word.text, language) == part for word, part in zip(here, surface.folded, strict=True))
    return same and all(word.capital or not part[:1].isupper() for word, part in zip(here, surface.words, strict=True))


def _found(line: Line, start: int, end: int, key: str, rule: str) -> Found:
    entry = gazetteer.entries()[key]
    return Found(start, end, entry.label, entry.kind, rule, 0.8 if entry.weak else 1.0, key, weak=entry.weak)
