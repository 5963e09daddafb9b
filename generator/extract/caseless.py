"""Runs of words that look like one name in a script without capitals: only behind what introduces a name.

A title, a kind of place or of organisation right before, or a given name. Words that texts use often are no names.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract import leading
from generator.extract.chunks import Chunk, given
from generator.extract.nationals import adjectives
from generator.extract.scan import Line
from generator.words import frequency

COMMON = 4.4  # Zipf frequency: a word above it is a name only where it is listed as one
SELDOM = 3.3  # of a surname without a given name
ANY = 9.0  # no word is as frequent
USUAL = 5.6  # of a surname behind a given name


def chunks(line: Line) -> tuple[Chunk, ...]:
    """The runs of a sentence, in order, none overlapping another."""
    found: list[Chunk] = []
    for chunk in _runs(line):
        if not found or chunk.first >= found[-1].last:
            found.append(chunk)
    return tuple(found)


def _runs(line: Line) -> Iterator[Chunk]:
    for index in range(len(line.words)):
        last = index
        if _titled(line, index) or line.words[index].text in given():
            last = _person(line, index)
        elif _introduced(line, index):
            last = _introduced_name(line, index)
        if last > index:
            yield Chunk(index, last)


def _introduced_name(line: Line, index: int) -> int:
    """Where a name behind such a word ends: one word, with what "for the" joins to it, which usual words may have."""
    goes_on = leading.follows(line, index + 1, "joints")
    sure = goes_on or line.phrase_before(index, "sure_openers")
    last = _unit(line, index, ANY if sure else COMMON)
    if goes_on and last == index + 1:
        return last + 1
    while index < last < index + LONGEST and not _definite(line, last) and _unit(line, last, SELDOM) > last:
        last += 1  # a foreign name of several words, each of which hardly anybody writes
    return last


def _titled(line: Line, index: int) -> bool:
    """Whether a title stands before, perhaps with the adjective of a country between."""
    at = index
    while at > 0 and line.at(at - 1).text in adjectives(line.language):
        at -= 1
    return line.titled(at)


def _introduced(line: Line, index: int) -> bool:
    """Whether words that only stand before a name of a place or organisation do so here."""
    return any(line.kinds_before(index, table) for table in ("place_before", "openers"))


def _person(line: Line, index: int) -> int:
    """Where a person's name ends: a given name and a surname, each with its particles; ``index`` for none."""
    listed = line.words[index].text in given() or line.words[index].text in line.data["particles"]
    first = _unit(line, index, USUAL if listed else COMMON, article=False)
    if first == index:
        return index
    second = _unit(line, first, USUAL if listed else COMMON)
    while second > first and line.at(second).text in line.data["particles"]:
        further = _unit(line, second, USUAL)
        if further == second:
            break
        second = further
    seldom = listed or frequency(line.words[index].text, line.language) < SELDOM
    if second == first and not (seldom and _titled(line, index)):
        return index
    return second


def _unit(line: Line, index: int, common: float, *, article: bool = True) -> int:
    """Where one word of a name, with the particles before it, ends; ``index`` where it can be none."""
    at = index
    while line.at(at).text in line.data["particles"] or _before_article(line, at):
        at += 1
    return at + 1 if at > index or _possible(line, at, common, article=article) else index


def _before_article(line: Line, at: int) -> bool:
    """Whether the first part of a name that is one with the next word, which has the article, stands here."""
    article = line.at(at + 1).text.startswith(tuple(line.data["articles"]))
    return article and line.at(at).text in line.data.get("before_article", ())


def _possible(line: Line, at: int, common: float, *, article: bool) -> bool:
    word, data = line.at(at), line.data
    if word.text in given():
        return True
    never = word.text in data["never"]["breaks"] or word.text in data["never"]["alone"]
    barred = word.pos or never or word.text in data["speech"]
    spoken = word.text in adjectives(line.language) or line.phrase(at, "titles")
    if barred or spoken or len(word.text) < SHORTEST or not word.text.isalpha():
        return False
    if _definite(line, at) and not article:
        return False
    return frequency(word.text, line.language) < common


def _definite(line: Line, at: int) -> bool:
    return line.at(at).text.startswith(tuple(line.data["articles"]))


SHORTEST = 3  # letters
LONGEST = 3  # words of a foreign name
