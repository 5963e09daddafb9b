"""Words that call a thing in one of several ways: rebels or terrorists, captured or liberated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator import concepts
from generator import language as languages
from generator.model import Document, Wording
from generator.wordlists import pattern


def extract(document: Document) -> tuple[Wording, ...]:
    """The wordings of a document, by aspect and place, be they part of a name or somebody's words."""
    return tuple(found for aspect in concepts.table("framings") for found in of_aspect(document, aspect))


def of_aspect(document: Document, aspect: str) -> Iterator[Wording]:
    """The words for one aspect, the longest at each place: of "peaceful protest" not only "protest"."""
    ways = _ways(document.language, aspect)
    every = pattern([word for words in ways.values() for word in words])
    for match in every.finditer(document.text) if every else ():
        way = next(way for way in ways if _exactly(document.language, aspect, way).fullmatch(match.group()))
        yield Wording(document.id, *match.span(), match.group(), aspect, way)


def _ways(language: str, aspect: str) -> Mapping[str, tuple[str, ...]]:
    found = languages.table(language, "framings").get(aspect, {})
    return {way: tuple(found.get(way, ())) for way in concepts.table("framings")[aspect]["ways"]}


@cache
def _exactly(language: str, aspect: str, way: str) -> re.Pattern[str]:
    return pattern(_ways(language, aspect)[way]) or re.compile(r"(?!)")
