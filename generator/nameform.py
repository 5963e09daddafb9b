"""The comparable parts of a name of a place or a body: the words that tell two apart, those that say nothing, its own.

Dictionary words are read by what they mean (gazetteer/terms.toml): a name and its translation have the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from anyascii import anyascii

from generator import gazetteer
from generator.model import Label
from generator.sounds import given, romanised, transliterated

WORD = re.compile(r"[^\W_]+(?:['’ʾʼ][^\W_]+)*")
DOTTED = re.compile(r"\b(?:\w\.){2,}")  # "U.S.", "S.A."
OWNER = re.compile(r"['’ʼ][sS]?(?=\s)|['’ʼ]s?$")
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|er|re|e|eme|o|a)?")
PLACE = ("directions", "place_types", "buildings", "units")
BODY = (*PLACE, "heads", "qualities", "arms")
ACRONYM = 6  # letters


class Form(NamedTuple):
    """A name in comparable parts."""

    own: tuple[str, ...]  # its own words in small ASCII letters
    classes: frozenset[tuple[str, str]]  # (class, value) of its directions, numbers, kinds, countries
    weak: frozenset[str]  # the kind of unit that may be left out
    loose: bool  # taken over from another script, so that its spelling varies

    def of(self, name: str) -> frozenset[str]:
        """Its values of one class."""
        return frozenset(value for kind, value in self.classes if kind == name)


@cache
def form(name: str, label: Label = "place") -> Form:
    """The comparable parts of a name.

    >>> form("104. Brigade", "actor") == form("104th Brigade", "actor")
    True
    >>> form("Gesundheitsministerium", "actor").classes == form("Ministry of Health", "actor").classes
    True
    """
    parts = words(name)
    kept: list[str] = []
    weak: list[str] = []
    classes: set[tuple[str, str]] = set()
    for word in parts:
        found = tuple(_meaning(word, label))
        if found:
            classes.update(found)
        elif _says_nothing(word, label):
            weak.append(word)
        else:
            kept.append(given().get(word) or _towns().get(word, word) if label == "actor" else word)
    units = frozenset(_units()[word] for word in weak if word in _units() and label == "actor")
    if not kept:  # "104th Brigade" is a brigade by its number; "Brigade Karvol" may drop the word
        classes |= {("heads", unit) for unit in units}
        said = _words("links") | _words("legal")
        kept = [word for word in weak if word not in said and not units]
    loose = label == "place" or any(transliterated(word) for word in parts) or has_article(name)
    loose = loose or any(word in _openers() for word in parts)
    return Form(tuple(kept), frozenset(classes), units, loose)


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a name in small ASCII letters, without articles and endings of owners; a term is one of them."""
    short = DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), name.replace("ـ", ""))
    parts = [romanised(word) for word in WORD.findall(OWNER.sub("", short))]
    return tuple(_joined(_without_articles([word for word in parts if word])))


def acronym(name: str) -> bool:
    """Whether a name is made of initials."""
    return name.isupper() and name.isalpha() and name.isascii() and len(name) <= ACRONYM


def _joined(parts: list[str]) -> Iterator[str]:
    """The words, several that make one term or the name of one country as one: "air force"."""
    index = 0
    while index < len(parts):
        sizes = (size for size in (4, 3, 2) if _term(" ".join(parts[index : index + size])))
        size = next(sizes, 1)
        yield " ".join(parts[index : index + size])
        index += size


def _term(words: str) -> bool:
    return words in _terms() or (" " in words and words in _lands())


def _meaning(word: str, label: Label) -> Iterator[tuple[str, str]]:
    """The classes that a word stands for."""
    number = ORDINAL.fullmatch(word)
    if number:
        yield "number", str(int(number[1]))
    for kind, value in _terms().get(word, ()):
        if kind in PLACE or kind == "number" or label == "actor":
            yield kind, value
    if label == "actor" and word not in _terms() and word in _lands():
        yield "land", _lands()[word]


@cache
def _terms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Each word that makes a difference by itself, in ASCII, with its classes and values."""
    data = gazetteer.data("terms")
    single = {
        romanised(word): (kind, value) for kind in BODY for value, listed in data[kind].items() for word in listed
    }
    single |= {romanised(word): ("number", number) for number, listed in data["numbers"].items() for word in listed}
    kinds = {value: kind for kind in BODY for value in data[kind]}
    joined = {
        " ".join(map(romanised, word.split())): tuple((kinds.get(value, "heads"), value) for value in meant)
        for word, meant in data["compounds"].items()
    }
    return {word: (found,) for word, found in single.items()} | joined


@cache
def _lands() -> dict[str, str]:
    """Adjectives of countries, with the endings that occur, and their names in the languages read, to their code."""
    found: dict[str, str] = {}
    for code, tables in gazetteer.spoken("nationalities").items():
        for table in tables.values():
            for word in (*table.get("adjective", ()), *table.get("fixed", ())):
                plain = romanised(word)
                endings = ("",) if word[:1].isupper() else ("", "e", "en", "er", "es", "em")
                found.update({plain + ending: code for ending in endings if " " not in word})
    for entry in gazetteer.entries().values():
        if entry.kind == "country" and entry.country:
            listed = (*(name for code, name in entry.names if code in _tongues()), *entry.aliases)
            found.update({" ".join(map(romanised, WORD.findall(name))): entry.country for name in listed})
    return {word: code for word, code in found.items() if word not in _terms()}


@cache
def _tongues() -> frozenset[str]:
    """The languages whose names of countries are read in any text."""
    return frozenset(gazetteer.data("spellings")["exonyms"]["languages"])


@cache
def _towns() -> dict[str, str]:
    """Towns that have a name of one word in each language, to the first: "Köln", "Cologne"."""
    found: dict[str, str] = {}
    for entry in gazetteer.entries().values():
        names = {romanised(name) for code, name in entry.names if code in _tongues() and name.isalpha()}
        if entry.kind == "city" and len(names) > 1:
            found.update(dict.fromkeys(names, min(names)))
    return found


def _says_nothing(word: str, label: Label) -> bool:
    return word in _words("words") | _words("links") | _words("legal" if label == "actor" else "places")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(romanised(word) for word in gazetteer.data("terms")["weak"][name])


def linking() -> frozenset[str]:
    """Small words that join the parts of a name: "of", "der"."""
    return _words("links")


@cache
def _units() -> dict[str, str]:
    """Kinds of units that may be left out beside a name of its own."""
    units = gazetteer.data("terms")["weak"]["units"]
    return {romanised(word): value for value, listed in units.items() for word in listed}


def _without_articles(parts: list[str]) -> list[str]:
    """Without articles, the assimilated ones only where they fit the letter that follows; never empty."""
    data = gazetteer.data("letters")["articles"]
    return [
        word
        for word, following in zip(parts, [*parts[1:], ""], strict=False)
        if not (
            following and (word in data["words"] or (word in data["assimilated"] and following.startswith(word[1:])))
        )
    ]


@cache
def _openers() -> frozenset[str]:
    """First words of groups that were taken over from another script."""
    listed = gazetteer.data("shapes")["unit_openers"]
    return frozenset(romanised(word) for opening in listed.values() for word in opening)


def has_article(name: str) -> bool:
    """Whether the article of another script stands before a word: "al-X", "ash-Sh…"."""
    return bool(_article().search(anyascii(name).lower()))


@cache
def _article() -> re.Pattern[str]:
    listed = gazetteer.data("letters")["articles"]
    return re.compile(rf"\b(?:{'|'.join([*listed['joined'], *listed['assimilated']])})-\w")
