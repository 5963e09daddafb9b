"""What texts call an actor beside its name: what must be found, with whom it names, and what must not."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.attributes import Attribute
from generator.extract.descriptors import described
from generator.extract.names import extract
from generator.kinds import ATTRIBUTES
from generator.model import Document, Mention, Span
from generator.resolve import identity

CASES = tomllib.loads((Path(__file__).parent / "descriptors.toml").read_text(encoding="utf-8"))


def read(language: str, marked: str) -> tuple[Document, list[Mention]]:
    """A text of one sentence with the marked names as actors, and what the finders find besides."""
    text = marked.replace("|", "")
    whole = (Span(0, len(text)),)
    document = Document("a", "a", "", text, language, whole, whole)
    own, at = [], 0
    for number, piece in enumerate(marked.split("|")):
        if number % 2:
            own.append(Mention("a", at, at + len(piece), piece, "actor", "organisation"))
        at += len(piece)
    found = [m for m in extract(document) if not any(m.span.overlaps(mine.span) for mine in own)]
    return document, sorted([*own, *(replace(m, attributes=()) for m in found)], key=lambda m: m.start)


def said(attribute: Attribute, ids: dict[str, str]) -> str:
    whom = f" = {ids.get(attribute.actor, attribute.actor)}" if attribute.actor else ""
    return f"{attribute.kind} {attribute.value}{whom}: {attribute.text}"


@pytest.mark.parametrize(
    ("language", "case"),
    [pytest.param(code, case, id=f"{code}: {case['text'][:60]}") for code, rows in CASES.items() for case in rows],
)
def test_what_is_said_beside_a_name_is_kept_and_nothing_else(language: str, case: dict[str, Any]) -> None:
    document, mentions = read(language, case["text"])
    ids = {m.id: identity(m) for m in mentions}
    first = case["text"].index("|")
    made = next(m for m in described(document, mentions) if m.start == first)
    assert [said(one, ids) for one in made.attributes] == case["says"]


@pytest.mark.parametrize("language", sorted(CASES))
def test_every_descriptor_stands_where_it_says(language: str) -> None:
    for case in CASES[language]:
        document, mentions = read(language, case["text"])
        for one in (one for m in described(document, mentions) for one in m.attributes):
            assert document.text[one.start : one.end] == one.text
            assert one.kind in ATTRIBUTES and one.document == document.id


@pytest.mark.parametrize("language", sorted(CASES))
def test_there_are_at_least_as_many_cases_where_nothing_is_said(language: str) -> None:
    silent = [case for case in CASES[language] if not case["says"]]
    assert 2 * len(silent) >= len(CASES[language])


def test_persons_and_descriptions_are_left_alone() -> None:
    text = "Islamist rebels and the Islamist Anna Keller left."
    whole = (Span(0, len(text)),)
    document = Document("a", "a", "", text, "en", whole, whole)
    assert all(not m.attributes for m in extract(document))


def test_a_language_without_the_table_says_nothing() -> None:
    document = Document("a", "a", "", "Zarvan", "xx", (Span(0, 6),), (Span(0, 6),))
    mention = Mention("a", 0, 6, "Zarvan", "actor", "organisation")
    assert described(document, [mention]) == (mention,)
