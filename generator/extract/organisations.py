"""Organisations by form: a head ("… Brigade"), an opener ("University of …"), a group's first word ("Jaish …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator import gazetteer
from generator.extract import companies
from generator.extract.chunks import Chunk, acronym, given
from generator.extract.nationals import adjectives
from generator.extract.persons import person_says
from generator.extract.phrases import listed
from generator.extract.scan import Found, Line

DESCRIBED = ("organisation", "media", "ngo", "party")
LONGEST_UNIT = 4  # words after the first of a group's name
CONTINUED = (
    "state",
    "organisation",
    "company",
    "ngo",
)  # kinds whose name goes on: "Electoral Commission of X"; a unit is "of" another
QUOTES = ('"', "“", "„", "»", "«", "‘", "'")


def find(line: Line, chunks: Sequence[Chunk], guess: bool = True) -> Iterator[Found]:
    """Every organisation that its form shows; ``guess``: also a weak sign, where no recogniser looks for names."""
    for chunk in chunks:
        yield from _headed(line, chunk)
        yield from _opened(line, chunk)
        yield from _noun_opened(line, chunk)
        yield from _corporate(line, chunk)
        if guess:
            yield from _guessed(line, chunk)
    yield from _units(line)
    yield from companies.find(line)


def _guessed(line: Line, chunk: Chunk) -> Iterator[Found]:
    yield from _nationed(line, chunk)
    yield from _speaking(line, chunk)
    yield from _acronym(line, chunk)


def _headed(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "Desert Commandos Brigade", "Turkish Airlines", "Siemens AG"."""
    first = chunk.first
    while line.at(first - 1).text in adjectives(line.language) and line.at(first - 1).capital:
        first -= 1
    if line.at(first - 1).capital and line.at(first - 1).text in line.data["never"]["alone"] and first == 1:
        first -= 1
    last = chunk.last
    kind = _head(line, last)
    if kind is None and (kind := _head(line, last + 1)) is not None and last < len(line.words):
        last += 1
    titled = line.at(last).capital and bool(line.phrase(last, "titles"))
    if kind and last - first > 1 and not titled:
        end = _rightwards(line, last) if kind in CONTINUED else last
        yield _found(line, first, end, kind, "head of a name", 0.85)


def _leftwards(line: Line, first: int) -> int:
    """Where the name that an opener begins really begins: "Royal College of X", where nouns have no capital."""
    at = first
    while not line.data["nouns_capital"] and at > 1 and line.at(at - 1).capital and _own(line, at - 1):
        at -= 1
    return at


def _own(line: Line, index: int) -> bool:
    """Whether a word with a capital may be the first of a name and is no role or day."""
    word = line.words[index]
    barred = word.text in line.data["never"]["breaks"] or word.text in line.data["articles"] or word.possessive
    return word.text.isalpha() and not barred and not line.phrase(index, "titles")


def _rightwards(line: Line, last: int) -> int:
    """Where the name ends: "Electoral Commission of X", "Institute for the Study of X"."""
    of = line.at(last).text in line.data["continues"]
    at = last + 1
    while of and line.at(at).capital and _own(line, at) and not line.at(at - 1).possessive:
        at += 1
    return at if at > last + 1 else last


def _head(line: Line, last: int) -> str | None:
    """The kind of organisation that the words before ``last`` end with the head of."""
    return listed(line.language, "heads").ending(line.texts, last)


def _opened(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "University of Texas", "Ministry of Health", "die Gewerkschaft Verdi", "FC Augsburg"."""
    before = line.at(chunk.first - 1).text
    at = chunk.first - 1 if before in QUOTES else chunk.first
    while line.data.get("adjective") and line.at(at - 1).text in adjectives(line.language):
        at -= 1  # "le fonds américain X"
    outside = line.kinds_before(at, "openers") if before not in line.data["never"]["breaks"] else {}
    inside = line.kinds(chunk.first, "openers")
    for kind in line.data["openers"] if outside or inside else ():
        if kind in outside:
            bare = line.at(at - 1).text in line.data.get("bare", ())
            first = chunk.first if bare or at < chunk.first - 1 else _leftwards(line, at - outside[kind])
            yield _found(line, first, _rightwards(line, chunk.last), kind, "opener of a name", 0.85)
        if kind in inside and chunk.first + inside[kind] < chunk.last:
            bare = line.at(chunk.first).text in line.data.get("bare", ())
            yield _found(line, chunk.first + (inside[kind] if bare else 0), chunk.last, kind, "opener of a name", 0.85)


def _noun_opened(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "Landesbauernverband Sachsen-Anhalt", "Feuerwehr Kassel": a noun by its ending, right before a name."""
    before = line.at(chunk.first - 1)
    for kind, endings in line.data["opener_endings"].items():
        if before.capital and before.text.endswith(tuple(endings)):
            yield _found(line, chunk.first - 1, chunk.last, kind, "opener of a name", 0.85)
    if before.capital and before.text.endswith(tuple(line.data["company_before"])):
        yield _found(line, chunk.first, chunk.last, "company", "opener of a name", 0.65)


def _corporate(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "NAV Portugal", "Nordhessen Logistik": words that no person's name holds."""
    titled = line.phrase_before(chunk.first, "titles")
    if companies.corporate(line, chunk) and not titled and not line.headline:
        yield _found(line, chunk.first, chunk.last, "organisation", "word of business", 0.7)


def _speaking(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "Severn Trent said": several words, nothing of a person about them."""
    says = line.speaks(chunk.last) and chunk.last - chunk.first > 1
    words = chunk.words(line)
    if says and not any(word.text in given() for word in words) and not person_says(line, chunk):
        yield _found(line, chunk.first, chunk.last, "organisation", "verb of saying", 0.6)


def _nationed(line: Line, chunk: Chunk) -> Iterator[Found]:
    """ "Georgian Dream": a noun with a capital behind a nationality, where nouns have none."""
    word, before = line.words[chunk.first], line.at(chunk.first - 1)
    single = chunk.last - chunk.first == 1 and word.text.isalpha() and not word.text.isupper()
    national = before.capital and before.text in adjectives(line.language)
    if single and national and not line.data["nouns_capital"] and word.pos.startswith("NN"):
        yield _found(line, chunk.first - 1, chunk.last, "organisation", "nationality and name", 0.7)


def _acronym(line: Line, chunk: Chunk) -> Iterator[Found]:
    """A name of one word in capitals, behind an article or with a possessive."""
    word = line.words[chunk.first]
    named = line.at(chunk.first - 1).text in line.data["articles"] or word.possessive
    acts = line.speaks(chunk.last) or _beside(line, chunk)
    if chunk.last - chunk.first == 1 and acronym(word.text) and (named or acts):
        yield _found(line, chunk.first, chunk.last, "organisation", "acronym", 0.7 if acts else 0.6)


def _beside(line: Line, chunk: Chunk) -> bool:
    """Whether the name stands between commas behind what it names: "the union, SINCTA, put"."""
    described = {noun for kind in DESCRIBED for noun in line.data["generic"].get(kind, ())}
    commas = line.at(chunk.first - 1).text == line.at(chunk.last).text == ","
    return commas and line.at(chunk.first - 2).text in described


def _units(line: Line) -> Iterator[Found]:
    """ "Jaish al-X", "Liwa X al-Y": in every language."""
    for index, text in enumerate(line.texts):
        kind = _unit_openers().get(text)
        if kind and (last := _unit_end(line, index + 1)) > index + 1:
            yield _found(line, index, last, kind, "first word of a group", 0.9)


@cache
def _unit_openers() -> dict[str, str]:
    """The first words of the names of groups with the kind of group."""
    openers = gazetteer.data("shapes")["unit_openers"].items()
    return {word: kind for kind, words in openers for word in words}


def _unit_end(line: Line, index: int) -> int:
    """Where the name of a group ends: words with a capital or an Arabic article."""
    articles = gazetteer.data("shapes")["articles"]["words"]
    last = index
    while last < min(index + LONGEST_UNIT, len(line.words)):
        word = line.words[last]
        if not (word.capital or word.text.split("-")[0] in articles):
            break
        last += 1
    return last


def _found(line: Line, first: int, last: int, kind: str, rule: str, confidence: float) -> Found:
    start, end = line.words[first].start, line.words[last - 1].end
    return Found(start, end, "actor", kind, rule, confidence)
