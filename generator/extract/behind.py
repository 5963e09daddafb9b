"""Runs of capitals behind a word that announces a name ("town of X", "Präsident X"), where no recogniser saw one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.chunks import Chunk
from generator.extract.scan import Line
from generator.words import frequency

LONGEST = 3  # words
ANNOUNCING = ("titles", "place_before", "openers")  # tables of phrases that announce a name


def behind(line: Line, runs: Sequence[Chunk]) -> Iterator[Chunk]:
    """The runs that such words announce, and what a list goes on with, outside the given ones."""
    if line.headline:
        return
    taken = {index for run in runs for index in range(run.first, run.last)}
    announced = False
    for word in line.words:
        if word.index in taken:
            announced = line.at(word.index + 1).text.isalpha() or (announced and word.capital)
            continue
        if word.text in line.data["conjunctions"]:
            continue
        announced = word.capital and (
            _announced(line, word.index) or (announced and line.at(word.index - 1).text in _joints(line))
        )
        last = _end(line, word.index, taken) if announced else word.index
        if last > word.index:
            taken.update(range(word.index, last))
            yield Chunk(word.index, last)
        else:
            announced = False


def _joints(line: Line) -> Sequence[str]:
    joints: Sequence[str] = line.data["conjunctions"]
    return joints


def _announced(line: Line, index: int) -> bool:
    """Whether a phrase that announces a name ends right before a word."""
    return any(line.kinds_before(index, table) for table in ANNOUNCING)


def _end(line: Line, first: int, taken: set[int]) -> int:
    """Where the run ends; ``first`` itself where the word can be no name."""
    index = first
    while index < min(first + LONGEST, len(line.words)) and index not in taken and _can_be(line, index):
        index += 1
        if line.words[index - 1].possessive:
            break
    return index


def _can_be(line: Line, index: int) -> bool:
    """Whether a word can be a part of a name: a capital, and where every noun has one no word of the dictionary."""
    word, data = line.words[index], line.data
    barred = word.text in data["never"]["breaks"] or word.text in data["never"]["alone"]
    if barred or not word.capital or not any(map(str.isalpha, word.text)):
        return False
    return not data["nouns_capital"] or not frequency(word.text, line.language)
