"""Runs of words that look like one name: by capitals, or by the tagger where every noun has a capital."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator import gazetteer
from generator import language as languages
from generator.extract.nationals import adjectives, peoples
from generator.extract.scan import Line, Word

FUNCTION = ("AT", "DT", "PR", "CJ", "PN", "DPS", "TO", "EX", "VM", "VB", "VD", "VH")  # tags of words that are no names
NAME_TAGS = ("NE", "FM", "NP0", "UNC")
LONGEST_INITIAL = 1
ACRONYM = range(2, 7)  # letters


class Chunk(NamedTuple):
    """Words ``first`` to ``last`` (half-open) of a sentence that look like one name."""

    first: int
    last: int

    def words(self, line: Line) -> tuple[Word, ...]:
        """Its words."""
        return line.words[self.first : self.last]


def chunks(line: Line) -> tuple[Chunk, ...]:
    """The runs of a sentence, in order; none in a headline in title case."""
    return () if line.headline else tuple(_runs(line))


def _runs(line: Line) -> Iterator[Chunk]:
    index = 0
    while index < len(line.words):
        last = _end(line, index)
        if last > index and not _empty(line, Chunk(index, last)):
            yield Chunk(index, last)
        index = max(last, index + 1)


def _end(line: Line, first: int) -> int:
    """Where the run that begins at a word ends; ``first`` itself where none begins."""
    index = first
    while index < len(line.words):
        if _names(line, index, index > first):
            index += 1
            if line.words[index - 1].possessive:
                break
        elif index > first and (width := _joint(line, index)):
            index += width
        else:
            break
    return index


def _joint(line: Line, index: int) -> int:
    """How many words of a particle ("van der"), an initial's full stop or an ampersand join two parts of a name."""
    word, following = line.at(index), line.at(index + 1)
    if word.text in line.data["particles"]:
        width = 2 if following.text in line.data["particles"] else 1
        return width if _names(line, index + width, True) else 0
    initial = word.text == "." and len(line.at(index - 1).text) == LONGEST_INITIAL and line.at(index - 1).capital
    return int((initial or word.text == "&") and _names(line, index + 1, True))


def _names(line: Line, index: int, inside: bool) -> bool:
    """Whether a word can be part of a name."""
    word = line.at(index)
    after_given = inside and line.at(index - 1).text in given()
    if not _possible(line, word, after_given):
        return False
    by_tag = word.pos.startswith(NAME_TAGS)
    if line.data["nouns_capital"]:
        return by_tag or acronym(word.text) or word.text in given() or after_given
    if word.pos.startswith(FUNCTION) and word.text not in given():
        return False
    opens = index == 0 or line.at(index - 1).text in OPENING
    return not opens or acronym(word.text) or (by_tag and word.text.casefold() not in line.small)


OPENING = ('"', "“", "„", "‘", "'", ":", "(", "-", "–", "—", "•", "*", "«", "»", "|")


def _possible(line: Line, word: Word, after_given: bool) -> bool:
    """A capital, letters, no weekday, title, nationality or people; behind a given name a title is a surname."""
    data = line.data
    named = word.capital or word.text.startswith(_articles())
    barred = word.text in data["never"]["breaks"] or (word.text in _titles(line.language) and not after_given)
    barred = barred or (word.text.endswith(tuple(data.get("role_endings", ()))) and not after_given)
    barred = barred or word.text.rpartition("-")[2] in data["held"]
    people = word.text in adjectives(line.language) or word.text in peoples(line.language)
    return named and any(c.isalpha() for c in word.text) and not barred and not people


def _empty(line: Line, chunk: Chunk) -> bool:
    """Whether a run holds nothing but words that are no name by themselves."""
    alone = line.data["never"]["alone"]
    return all(word.text in alone or len(word.text) == 1 for word in chunk.words(line))


def acronym(word: str) -> bool:
    """Whether a word is written in capitals only.

    >>> acronym("SAA"), acronym("Saa")
    (True, False)
    """
    return word.isupper() and word.isalpha() and len(word) in ACRONYM


@cache
def given() -> frozenset[str]:
    """Given names across cultures."""
    return frozenset(gazetteer.data("given")["given"].split())


@cache
def _articles() -> tuple[str, ...]:
    return tuple(f"{article}-" for article in gazetteer.data("shapes")["articles"]["words"])


@cache
def _titles(language: str) -> frozenset[str]:
    titles = languages.table(language, "names")["titles"]
    return frozenset(word for title in titles for word in title.split())
