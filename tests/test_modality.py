"""How surely a sentence tells of something: next to what is unsure stands what only looks so."""

import tomllib
from pathlib import Path

import pytest

from tests.test_claims import event, read

EXAMPLES = Path(__file__).parent / "modality"


def examples() -> list[tuple[str, ...]]:
    return [
        (language, *row)
        for language in ("de", "en")
        for row in tomllib.loads((EXAMPLES / f"{language}.toml").read_text(encoding="utf-8"))["told"]
    ]


@pytest.mark.parametrize(("language", "text", "kind", "modality"), examples())
def test_how_surely_it_is_told(language: str, text: str, kind: str, modality: str) -> None:
    assert event(read(text, language), kind).modality == modality
