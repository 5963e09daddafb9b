"""Runs of words that look like one name: by capitals, or by the tagger where every noun has a capital."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator import gazetteer
from generator import language as languages
from generator.extract.nationals import adjectives, peoples
from generator.extract.scan import Line, Word
from generator.model import Span
from generator.words import frequency

FUNCTION = ("AT", "DT", "PR", "CJ", "PN", "DPS", "TO", "EX", "VM", "VB", "VD", "VH")  # tags of words that are no names
NAME_TAGS = ("NE", "FM", "NP0", "UNC")
OPENING_TAGS = ("NN1", "NP0")
NOUN_TAGS = ("NN", "NP", "UNC")
LONGEST_INITIAL = 1
COMMON = 3.8  # Zipf frequency
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


def covered(line: Line, span: Span) -> Chunk | None:
    """The words that a span covers; None for none."""
    first = bisect_right(line.words, span.start, key=lambda word: word.end)
    last = bisect_left(line.words, span.end, key=lambda word: word.start)
    return Chunk(first, last) if first < last else None


def before_link(line: Line, run: Chunk) -> Chunk | None:
    """The part of a run before a word such as "of"; None where it is one word or none."""
    links = (index for index in range(run.first + 2, run.last) if line.words[index].text in line.data["links"])
    last = next(links, None)
    return Chunk(run.first, last) if last else None


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
        noble = word.text in line.data["noble"]
        titled = index > 2 and line.at(index - 2).text in line.data.get("title_articles", ())  # "La Voix du Nord"
        if noble and line.at(index - 1).text not in given() and not titled:
            return 0
        width = 2 if following.text in line.data["particles"] else 1
        if _names(line, index + width, True):
            return width
        return width + 1 if noble and _rare(line, index + width) else 0
    initial = word.text == "." and len(line.at(index - 1).text) == LONGEST_INITIAL and line.at(index - 1).capital
    return int((initial or word.text == "&") and _names(line, index + 1, True))


def _rare(line: Line, index: int) -> bool:
    """Whether a word can be a name that the tagger takes for a noun: "Ursula von der X", not "Anna von der Polizei"."""
    seldom = frequency(line.at(index).text, line.language) < COMMON
    return seldom and _possible(line, index, True)


def _names(line: Line, index: int, inside: bool) -> bool:
    """Whether a word can be part of a name."""
    word = line.at(index)
    after_given = inside and line.at(index - 1).text in given()
    if not _possible(line, index, after_given):
        return False
    by_tag = word.pos.startswith(NAME_TAGS)
    if line.data["nouns_capital"]:
        known = by_tag or acronym(word.text) or word.text in given() or after_given
        return known or (_goes_on(line, word) if inside else _after_role(line, index))
    if word.pos.startswith(FUNCTION) and word.text not in given():
        return False
    opens = index == 0 or line.at(index - 1).text in OPENING
    if not opens or acronym(word.text):
        return True
    listed = line.untagged and word.text in given()
    return word.text.casefold() not in line.small and (by_tag or listed or _opens_name(line, index))


def _goes_on(line: Line, word: Word) -> bool:
    """Whether a noun goes on with a name: "Daimler Truck", "Oberbayern Süd"."""
    sides = line.data["directions"]["prefixes"].values()
    building = word.text in line.data["place_after"]["building"]
    return building or word.text in company_words("trades") or any(word.text in words for words in sides)


def _after_role(line: Line, index: int) -> bool:
    """Whether a word that the tagger does not know stands between a role and a surname."""
    role, word, surname = line.at(index - 1), line.words[index], line.at(index + 1)
    titled = role.capital and (_title(line, index - 1) or role.text.endswith(tuple(line.data["role_endings"])))
    unknown = word.pos == "NN" and not frequency(word.text, line.language)
    return titled and unknown and surname.capital and surname.pos.startswith(NAME_TAGS)


def _opens_name(line: Line, index: int) -> bool:
    """Whether a noun that opens a sentence goes on in capitals, so that it is the first word of a name."""
    word, following = line.words[index], line.at(index + 1)
    plain = {form.capitalize() for form in line.data["roles"]}
    noun = following.pos.startswith(NOUN_TAGS) or following.text in company_words("trades")
    goes_on = following.capital and noun and following.text not in given()
    return word.pos in OPENING_TAGS and word.text not in plain and goes_on and _possible(line, index + 1, False)


OPENING = ('"', "“", "„", "‘", "'", ":", "(", "-", "–", "—", "•", "*", "«", "»", "|")


def _possible(line: Line, index: int, after_given: bool) -> bool:
    """A capital, letters, no weekday, title, nationality or people; behind a given name a title is a surname."""
    data, word = line.data, line.at(index)
    named = word.capital or word.text.startswith(_articles())
    day = after_given and data["nouns_capital"] and word.pos.startswith("N")
    barred = (word.text in data["never"]["breaks"] and not day) or (_title(line, index) and not after_given)
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
    """Given names across cultures, those that the languages add included."""
    added = (languages.table(code, "names").get("given", ()) for code in languages.codes())
    return frozenset(gazetteer.data("given")["given"].split()).union(*added)


@cache
def company_words(name: str) -> frozenset[str]:
    """Words of the names of companies, by list: "trades", "things"."""
    return frozenset(gazetteer.data("shapes")["company"][name])


@cache
def _articles() -> tuple[str, ...]:
    return tuple(f"{article}-" for article in gazetteer.data("shapes")["articles"]["words"])


def _title(line: Line, index: int) -> bool:
    """Whether a word is a title, or a part of one of several words that stands here."""
    rows = _titles(line.language).get(line.at(index).text, ())
    return any(at <= index and line.texts[index - at : index - at + len(title)] == title for at, title in rows)


@cache
def _titles(language: str) -> dict[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """Each word of a title to its place in it and the title."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for title in (tuple(title.split()) for title in languages.table(language, "names")["titles"]):
        for at, word in enumerate(title):
            found.setdefault(word, []).append((at, title))
    return {word: tuple(places) for word, places in found.items()}
