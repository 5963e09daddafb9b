"""Sentences: the items of tests/sentences/<code>.toml, and what holds for every text."""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.paragraphs import paragraphs
from generator.sentences import LONGEST, sentences

FOLDER = Path(__file__).parent / "sentences"
PIECES = [
    "Dr.",
    "The",
    "town",
    "z. B.",
    "3.",
    "Mai",
    "came.The",
    "al-X",
    "U.S.",
    "...",
    "“",
    "”",
    '"',
    "(",
    ")",
    "\n",
    "\n\n",
    "- ",
    "!",
    "?",
    "a.un b",
    "…",
    "1. ",
    "。",
]
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join), st.lists(st.sampled_from(PIECES)).map("".join)
)


def items() -> list[Any]:
    """Every item as a test of its own; known failures are strict, so that a mended one is noticed."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        for item in tomllib.loads(path.read_text(encoding="utf-8"))["item"]:
            marks = [pytest.mark.xfail(strict=True, reason=item["fails"])] if "fails" in item else []
            found.append(pytest.param(path.stem, item, id=f"{path.stem}: {item['trap']}", marks=marks))
    return found


def cut(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, paragraphs(text), language)]


@pytest.mark.parametrize(("language", "item"), items())
def test_a_text_is_cut_into_its_sentences(language: str, item: dict[str, Any]) -> None:
    text = item.get("text", " ".join(item["sentences"]))
    assert cut(text, language) == item["sentences"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_language_that_can_be_read_has_forty_items(language: str) -> None:
    assert len(tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))["item"]) >= 40


@given(TEXTS, st.sampled_from(["de", "en", "fr"]))
def test_sentences_hold_all_that_is_visible_in_order_and_never_overlap(text: str, language: str) -> None:
    spans = sentences(text, paragraphs(text), language)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(TEXTS)
def test_paragraphs_hold_every_sentence_whole(text: str) -> None:
    blocks = paragraphs(text)
    assert "".join("".join(text[start:end].split()) for start, end in blocks) == "".join(text.split())
    assert all(any(block.holds(span) for block in blocks) for span in sentences(text, blocks, "en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\nTwo.\n", ["One.", "Two."]),
        ("Only one line", ["Only one line"]),
        ("", []),
        (" \n\n ", []),
        ("Der Streik begann am\n1. April mit Verspätung.", ["Der Streik begann am\n1. April mit Verspätung."]),
        (
            "Das Haus am alten Hafen der Stadt brannte in der Nacht\n- und keiner half – bis auf den Grund nieder.",
            ["Das Haus am alten Hafen der Stadt brannte in der Nacht\n- und keiner half – bis auf den Grund nieder."],
        ),
        ("Gesperrt sind\n- die Brücke\n- das Tor", ["Gesperrt sind", "- die Brücke", "- das Tor"]),
        (
            "• Der Fluss stieg in der Nacht über die Ufer und\nriss zwei Brücken fort\n• Ein Haus brach ein",
            ["• Der Fluss stieg in der Nacht über die Ufer und\nriss zwei Brücken fort", "• Ein Haus brach ein"],
        ),
        (f"{'Long line. ' * 20}\nNext line.", [("Long line. " * 20).strip(), "Next line."]),
    ],
)
def test_blank_lines_part_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(text)] == expected


def test_a_number_behind_a_long_gap_is_cut_without_fail() -> None:
    first = f"One{chr(0xA0) * 30}123."
    assert cut(f"{first} Two", "de") == [first, "Two"]


def test_a_paragraph_can_be_cut_alone() -> None:
    text = "One. Two.\n\nThree. Four."
    assert sentences(text, (Span(11, 23),), "en") == (Span(11, 17), Span(18, 23))


def test_what_is_longer_than_a_sentence_is_cut_at_blanks():
    """A flood of words takes no time that grows with the square of its length."""
    text = "and the army came to the town " * 1000
    spans = sentences(text, (Span(0, len(text)),), "en")
    assert len(spans) == len(text) // LONGEST + (len(text) % LONGEST > 0)
    assert " ".join(text[start:end] for start, end in spans) == text


@pytest.mark.parametrize("text", ["1,000," * 5000, "and so on " * (LONGEST // 10 - 1)])
def test_a_stretch_without_a_blank_and_a_long_sentence_stay_whole(text):
    assert sentences(text, (Span(0, len(text)),), "en") == (Span(0, len(text)),)
