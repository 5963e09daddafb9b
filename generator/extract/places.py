"""Places by what stands beside the name: "town of X", "X Province", "Provinz X", "Nord-X", "in X", "border with X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator import gazetteer
from generator import language as languages
from generator.extract.chunks import Chunk, acronym, given
from generator.extract.companies import corporate
from generator.extract.known import singles
from generator.extract.nationals import adjectives
from generator.extract.scan import Found, Line
from generator.words import frequency

LONGEST = 3  # words of an unknown name behind a bare preposition
INSIDE = ("region", "natural", "building")  # kinds whose word belongs to the name: "Provinz X", "Mount X"
SHORTEST = 6  # letters of a name known by its ending
DASHES = ("-", "–", "—")


def find(line: Line, chunks: Sequence[Chunk], guess: bool = True) -> Iterator[Found]:
    """Every place that its surroundings show; ``guess``: also a bare preposition, where no recogniser looks."""
    listed: str | None = None
    for number, chunk in enumerate(chunks):
        follows = number > 0 and _follows(line, chunks[number - 1], chunk)
        kind, first = _before(line, chunk.first)
        if kind is None and follows and not corporate(line, chunk):
            kind, first = listed, chunk.first
        listed = kind
        if kind:
            yield _found(line, first, chunk.last, kind, "kind of place before", 0.9)
        yield from _after(line, chunk)
        yield from _opened(line, chunk)
        if guess:
            yield from _located(line, chunk)
        yield from _directed(line, chunk)
    signs = _signs(line.language)
    for index, word in enumerate(line.words):
        if word.capital and (index < LONGEST or line.texts[index - 1] in signs):
            yield from _shaped(line, index)
            yield from _dateline(line, index)
            yield from _sure(line, index)


def _follows(line: Line, previous: Chunk, chunk: Chunk) -> bool:
    """Whether only a comma or conjunction stands between two names."""
    between = [word.text for word in line.words[previous.last : chunk.first]]
    if len(between) > 1 and between[-1] in line.data.get("repeated", ()):
        between.pop()
    person = chunk.last - chunk.first > 1 and line.words[chunk.first].text.split("-")[0] in given()
    return 0 < len(between) <= 2 and all(word in line.data["conjunctions"] for word in between) and not person


def _before(line: Line, index: int) -> tuple[str | None, int]:
    """The kind that a word before a name gives it, and where the mention begins."""
    kind, width = next(iter(line.kinds_before(index, "place_before").items()), (None, 0))
    return kind, index - width if kind in INSIDE and width == 1 else index


def _after(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "X Province", "X province", "X-Viertel"."""
    for kind, words in line.data["place_after"].items():
        last = line.words[chunk.last - 1].text
        if chunk.last - chunk.first > 1 and last in words:
            yield _found(line, chunk.first, chunk.last, kind, "kind of place after", 0.85)
        elif line.at(chunk.last).text in words and not line.data["nouns_capital"] and not _national(line, chunk):
            yield _found(line, chunk.first, chunk.last + 1, kind, "kind of place after", 0.85)
        head, hyphen, tail = last.rpartition("-")
        if hyphen and head and tail in words:
            yield _found(line, chunk.first, chunk.last, kind, "kind of place after", 0.85)


def _national(line: Line, chunk: Chunk) -> bool:
    """Whether a run is but the adjective of a country: "Philippine island"."""
    return all(word.text in adjectives(line.language) for word in chunk.words(line))


def _opened(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "Lake X", "Bad X", "Port X": a first word that names of places have."""
    first, size = line.words[chunk.first].text, chunk.last - chunk.first
    for kind in ("natural", "building"):
        if size > 1 and first in line.data["place_before"][kind] and first[:1].isupper():
            yield _found(line, chunk.first, chunk.last, kind, "first word of a place", 0.85)
    for kind, words in gazetteer.data("shapes")["place_openers"].items():
        if size > 1 and first in words and not acronym(line.words[chunk.first + 1].text):
            yield _found(line, chunk.first, chunk.last, kind, "first word of a place", 0.75)


def _located(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "in X", "near X": an unknown name there is a place, less surely."""
    words = chunk.words(line)
    located = line.phrase_before(chunk.first, "locative", "prepositions")
    if located and len(words) <= LONGEST and not any(acronym(word.text) for word in words):
        yield _found(line, chunk.first, chunk.last, "place", "preposition of place", 0.6)


def _directed(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "Eastern X", "Ost-X" where X is unknown."""
    words = chunk.words(line)
    data = line.data["directions"]
    prefix = any(words[0].text.startswith(f"{one}-") for some in data["prefixes"].values() for one in some)
    first = any(words[0].text in forms for forms in data["words"].values())
    if (len(words) == 2 and first) or (len(words) == 1 and prefix):
        yield _found(line, chunk.first, chunk.last, "region", "direction and name", 0.7)


@cache
def _signs(language: str) -> frozenset[str]:
    """The words that any place may stand behind."""
    shapes = languages.table(language, "names")["place_shapes"]
    return frozenset((*shapes["prepositions"], *(word for words in shapes["sure"].values() for word in words)))


def _shaped(line: Line, index: int) -> Iterator[Found]:
    """A rare word with the ending of a place's name behind a preposition of place: "bei X-hausen"."""
    shapes, word = line.data["place_shapes"], line.words[index]
    located = line.at(index - 1).text in shapes["prepositions"] and word.capital and word.text.isalpha()
    ends = word.text.endswith(tuple(shapes["endings"])) and len(word.text) >= SHORTEST
    if located and ends and not frequency(word.text, line.language):
        yield _found(line, index, index + 1, "place", "ending of a place", 0.7)


def _sure(line: Line, index: int) -> Iterator[Found]:
    """Behind words that only ever stand before a name, any word with a capital: "Landkreis X-Y"."""
    shapes, word = line.data["place_shapes"], line.words[index]
    kind = next((kind for kind, words in shapes["sure"].items() if line.at(index - 1).text in words), None)
    if kind and word.capital and word.text.replace("-", "").isalpha():
        yield _found(line, index - 1 if kind in INSIDE else index, index + 1, kind, "kind of place before", 0.8)


def _dateline(line: Line, index: int) -> Iterator[Found]:
    """The place that opens an agency's report: "X (agency) -"."""
    after = [word.text for word in line.words[index + 1 : index + 5]]
    agency = after[1] if len(after) == 4 and after[0] == "(" and after[2] == ")" and after[3] in DASHES else None
    if agency and index < LONGEST and line.words[index].capital:
        entry = gazetteer.entries().get(singles(line.language).get(agency, ""))
        if agency in line.data["place_shapes"]["agencies"] or (entry and entry.kind == "media"):
            yield _found(line, index, index + 1, "place", "dateline", 0.85)


def _found(line: Line, first: int, last: int, kind: str, rule: str, confidence: float) -> Found:
    start, end = line.words[first].start, line.words[last - 1].end
    return Found(start, end, "place", kind, rule, confidence)
