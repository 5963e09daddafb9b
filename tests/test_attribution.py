"""Who says so: sources within a sentence and over several, and what the report says itself."""

import tomllib
from pathlib import Path

import pytest

from generator.extract import names
from generator.model import Document, Span
from generator.paragraphs import paragraphs
from generator.sentences import sentences
from generator.speech.speech import Speech

EXAMPLES = Path(__file__).parent / "attribution"
LANGUAGES = ("de", "en")


def examples(part: str) -> list[tuple[str, ...]]:
    return [
        (language, *row)
        for language in LANGUAGES
        for row in tomllib.loads((EXAMPLES / f"{language}.toml").read_text(encoding="utf-8"))[part]
    ]


def source(language: str, text: str, words: str) -> str | None:
    parts = paragraphs(text)
    document = Document("d", "d.txt", "", text, language, sentences(text, parts, language), parts)
    start = text.rindex(words)
    found = Speech(document, names.extract(document)).of(Span(start, start + len(words)))
    return found.words if found else None


@pytest.mark.parametrize(("language", "text", "words", "said"), examples("said"))
def test_who_says_so_is_found(language: str, text: str, words: str, said: str) -> None:
    assert source(language, text, words) == said


@pytest.mark.parametrize(("language", "text", "words"), examples("own"))
def test_what_nobody_is_said_to_say_is_the_reports_own(language: str, text: str, words: str) -> None:
    assert source(language, text, words) is None
