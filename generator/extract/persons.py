"""Persons: by a title or role before the name, a given name, or a verb of saying beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator import language as languages
from generator.extract.chunks import Chunk, acronym, given
from generator.extract.companies import corporate, thing
from generator.extract.known import singles
from generator.extract.nationals import adjectives
from generator.extract.scan import Found, Line, Word

LONGEST = 5  # words of a person's name
FULL_TAGS = ("NE", "NP0")
PLACING = (("locative", "prepositions"), ("before_bodies",))  # what stands before a place or a body


def find(line: Line, chunks: Sequence[Chunk], guess: bool = True) -> Iterator[Found]:
    """Every person that a sign shows; ``guess``: also a weak one, where no recogniser looks for names."""
    for chunk in chunks:
        confidence, rule = _sign(line, chunk, guess)
        if rule and chunk.last - chunk.first <= LONGEST:
            start, end = line.words[chunk.first].start, _end(line, chunk)
            yield Found(start, end, "actor", "person", rule, confidence)


def _end(line: Line, chunk: Chunk) -> int:
    """Where the name ends: behind the full stop of an initial for a surname ("Anna B.")."""
    last, after = line.words[chunk.last - 1], line.at(chunk.last)
    initial = len(last.text) == 1 and after.text == "." and after.start == last.end
    return after.end if initial else last.end


def _sign(line: Line, chunk: Chunk, guess: bool) -> tuple[float, str]:
    words = chunk.words(line)
    product = line.at(chunk.first - 1).text in line.data["makes"]
    if product or all(acronym(word.text) for word in words):
        return 0.0, ""
    if _titled(line, chunk.first):
        return 0.9, "title"
    if named_after(line, chunk):
        return 0.0, ""
    national = words[0].text in adjectives(line.language) or words[-1].text.islower()
    if len(words) > 1 and words[0].text.split("-")[0] in given() and not national:
        return 0.85, "given name"
    if (
        not guess
        or corporate(line, chunk)
        or thing(line, chunk)
        or line.at(chunk.first - 1).text in line.data["articles"]
    ):
        return 0.0, ""
    return _weak_sign(line, chunk)


def named_after(line: Line, chunk: Chunk) -> bool:
    """Whether a run is a place named after somebody: it ends like a place, and is long or has an article before it."""
    long = chunk.last - chunk.first > 2 or line.at(chunk.first - 1).text in line.data["articles"]
    return long and line.words[chunk.last - 1].text in _place_heads(line.language)


@cache
def _place_heads(language: str) -> frozenset[str]:
    """The words that names of places end with."""
    heads = languages.table(language, "names").get("place_after", {}).values()
    return frozenset(head for kind in heads for head in kind)


def _weak_sign(line: Line, chunk: Chunk) -> tuple[float, str]:
    """Signs that a name without title and known given name can have."""
    words = chunk.words(line)
    if len(words) > 1 and any(len(word.text) == 1 and word.capital for word in words[:-1]):
        return 0.75, "initial"
    if _says(line, chunk) and not _common(line, chunk) and (len(words) == 1 or person_says(line, chunk)):
        return 0.7, "verb of saying"
    if _full(line, chunk) and (not line.data["nouns_capital"] or _alone(line, words)):
        return 0.7, "several names in a row"
    return 0.0, ""


def person_says(line: Line, chunk: Chunk) -> bool:
    """Whether several words beside a verb of saying are a person's: the verb before, or the surname alone elsewhere.

    Reports tell of a person who first speaks who that is; "Severn Trent said" without a role is a company.
    """
    words = chunk.words(line)
    surname = re.escape(words[-1].text)
    again = re.search(rf"(?<!{re.escape(words[-2].text)} )\b{surname}\b", line.text) is not None
    return again or not line.speaks(chunk.last)


def _common(line: Line, chunk: Chunk) -> bool:
    """Whether a word of the name is a noun like others: "Castle Polymers", "Church"."""
    common = [word.pos.startswith(("NN", "AJ")) for word in chunk.words(line)]
    return any(common) and not line.data["nouns_capital"]


def _alone(line: Line, words: Sequence[Word]) -> bool:
    """Whether the document also names the person by the surname, with what persons do beside it."""
    surname = re.escape(words[-1].text)
    verbs = "|".join(line.data["speech"])
    said = rf"(?<!{re.escape(words[-2].text)} )\b{surname} (?:{verbs})\b|\b(?:{verbs}) {surname}\b"
    return re.search(said, line.text) is not None


def _full(line: Line, chunk: Chunk) -> bool:
    """Whether two or three words, each of them tagged as a name, stand in a row and nothing else is known of them."""
    words = chunk.words(line)
    alone = line.data["never"]["alone"]
    placed = words[0].text in singles(line.language)
    located = placed or any(line.phrase_before(chunk.first, *path) for path in PLACING)
    return (
        len(words) in line.data["full_name"]
        and not located
        and all(
            word.pos in FULL_TAGS
            and word.text.replace("-", "").isalpha()
            and word.text not in alone
            and not acronym(word.text)
            and word.text[0].isupper()
            for word in words
        )
    )


def _titled(line: Line, first: int) -> bool:
    """Whether a title or role stands before: "President X", "spokesman X", "Bahn-Chef X"."""
    data = line.data
    while data.get("adjective") and line.at(first - 1).text in adjectives(line.language):
        first -= 1  # "le président français X"
    before = line.at(first - 1)
    if before.text == "." and line.at(first - 2).text + "." in data["titles"]:
        return True
    ends = before.capital and before.text.endswith(tuple(data.get("role_endings", ())))
    return bool(line.titled(first) or before.text in _roles(line.language) or ends)


@cache
def _roles(language: str) -> frozenset[str]:
    """The nouns for what a person is, in small letters and with a capital."""
    roles = languages.table(language, "names")["roles"]
    return frozenset(form for role in roles for form in (role, role.capitalize()))


def _says(line: Line, chunk: Chunk) -> bool:
    """Whether a verb of saying stands right before or after."""
    speech = line.data["speech"]
    after = line.speaks(chunk.last)
    before = line.at(chunk.first - 1).text in speech and line.at(chunk.last).text in (".", ",", ":", "")
    return after or before
