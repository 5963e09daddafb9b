"""Persons: by a title or role before the name, a given name, or a verb of saying beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.chunks import Chunk, acronym, given
from generator.extract.scan import Found, Line

LONGEST = 5  # words of a person's name
FULL_TAGS = ("NE", "NP0")
QUOTED = ('"', "”", "“", "»", "«", "’", ",")


def find(line: Line, chunks: Sequence[Chunk]) -> Iterator[Found]:
    """Every person that a sign shows."""
    for chunk in chunks:
        confidence, rule = _sign(line, chunk)
        if rule and chunk.last - chunk.first <= LONGEST:
            yield Found(
                line.words[chunk.first].start, line.words[chunk.last - 1].end, "actor", "person", rule, confidence
            )


def _sign(line: Line, chunk: Chunk) -> tuple[float, str]:
    words = chunk.words(line)
    if all(acronym(word.text) for word in words):
        return 0.0, ""
    if _titled(line, chunk.first):
        return 0.9, "title"
    if len(words) > 1 and words[0].text.split("-")[0] in given():
        return 0.85, "given name"
    if len(words) > 1 and any(len(word.text) == 1 and word.capital for word in words):
        return 0.75, "initial"
    if _says(line, chunk):
        return 0.7, "verb of saying"
    if _full(line, chunk):
        return 0.7, "several names in a row"
    return 0.0, ""


def _full(line: Line, chunk: Chunk) -> bool:
    """Whether two or three words, each of them tagged as a name, stand in a row and nothing else is known of them."""
    words = chunk.words(line)
    alone = line.data["never"]["alone"]
    article = line.at(chunk.first - 1).text in line.data["articles"]
    return (
        len(words) in line.data["full_name"]
        and not article
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
    data, before = line.data, line.at(first - 1)
    if before.text == "." and line.at(first - 2).text + "." in data["titles"]:
        return True
    roles = {form for role in data["roles"] for form in (role, role.capitalize())}
    ends = before.capital and before.text.endswith(tuple(data.get("role_endings", ())))
    return bool(line.phrase_before(first, data["titles"]) or before.text in roles or ends)


def _says(line: Line, chunk: Chunk) -> bool:
    """Whether a verb of saying stands right before or after."""
    speech = line.data["speech"]
    after = line.at(chunk.last).text in speech
    before = line.at(chunk.first - 1).text in speech and line.at(chunk.last).text in (".", ",", ":", "")
    return after or before
