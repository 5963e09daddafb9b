"""What a recogniser gives, without words that belong to no name, and without what only looks like one."""

from __future__ import annotations

import re

from generator.certainty import LIKELY, SURE
from generator.extract.chunks import Chunk, covered, given
from generator.extract.nationals import adjectives, peoples
from generator.extract.scan import Found, Line
from generator.model import Mention
from generator.words import frequency

COMMON = 3.0  # Zipf frequency of a word that opens a sentence and is one of the dictionary
PLURAL = re.compile(r"[A-Z][A-Z0-9-]+s")  # of an acronym
DOT, AND = ".", "&"


def bounded(line: Line, mention: Mention) -> Found | None:
    """The name that a mention holds; None where nothing of it is one."""
    whole = covered(line, mention.span)
    run = trimmed(line, joined(line, whole)) if whole else None
    if whole is None or run is None or barred(line, run):
        return None
    if mention.confidence < LIKELY and lone(line, run):
        return None
    if mention.confidence < SURE and opening(line, run):
        return None
    start, end = line.words[run.first].start, line.words[run.last - 1].end
    end = mention.end if run.last == whole.last else end  # a full stop belongs to a name that ends in an initial
    return Found(start, end, mention.label, mention.kind, mention.rule, mention.confidence)


def opening(line: Line, run: Chunk) -> bool:
    """Whether a run is one common word whose capital only says that a sentence opens."""
    word = line.words[run.first]
    opens = run.first == 0 and run.last == 1 and not line.data["nouns_capital"]
    return opens and frequency(word.text.casefold(), line.language) >= COMMON


def joined(line: Line, run: Chunk) -> Chunk:
    """With the other half of a pair of names that an ampersand joins."""
    first, last = run
    if line.at(first - 1).text == AND and line.at(first - 2).capital:
        first -= 2
    if line.at(last).text == AND and line.at(last + 1).capital:
        last += 2
    return Chunk(first, last)


def trimmed(line: Line, run: Chunk) -> Chunk | None:
    """Without titles before it, and without weekdays, honours and the like on both sides; None where nothing stays."""
    first, last = run
    while first < last and (width := _before(line, first)):
        first += width
    while first < last and _behind(line, last - 1, first):
        last -= 1
        while first < last and line.words[last - 1].text.islower():  # what joined it to the name
            last -= 1
    return Chunk(first, last) if first < last else None


def _before(line: Line, index: int) -> int:
    """How many words that begin here belong to no name."""
    word = line.words[index]
    single = word.text in line.data["never"]["breaks"] or word.text == DOT or _role(line, word.text)
    width = line.phrase(index, "titles")
    return max(int(single), width + (line.at(index + width).text == DOT) if width else 0)


def _role(line: Line, word: str) -> bool:
    """Whether a word is a role with the capital that opens a sentence."""
    return word.istitle() and word.lower() in line.data["roles"]


def _behind(line: Line, index: int, first: int) -> bool:
    """Whether a word at the end belongs to no name; behind a given name it is a surname."""
    named = index > first and line.words[index - 1].text in given()
    return line.words[index].text in line.data["never"]["breaks"] and not named


def barred(line: Line, run: Chunk) -> bool:
    """Whether a run is no name: a people, a product, no letter at all."""
    texts = [word.text for word in run.words(line)]
    national = all(text in adjectives(line.language) or text in peoples(line.language) for text in texts)
    product = line.at(run.first - 1).text in line.data["makes"] or _among_things(line, run)
    return national or product or not any(text[:1].isalnum() for text in texts)


def _among_things(line: Line, run: Chunk) -> bool:
    """Whether a run stands in a list with the plural of an acronym: "SUVs and X" are things."""
    joints = line.data["conjunctions"]
    before = line.at(run.first - 2).text if line.at(run.first - 1).text in joints else ""
    after = line.at(run.last + 1).text if line.at(run.last).text in joints else ""
    return any(PLURAL.fullmatch(text) for text in (before, after))


def lone(line: Line, run: Chunk) -> bool:
    """Whether a run is made of words that are no name by themselves."""
    return all(word.text in line.data["never"]["alone"] for word in run.words(line))
