"""The data of one source language: the folder languages/<code>/, one TOML table for each concern."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "languages"
PLAIN = ("names", "words")  # tables whose words are compared with those of a text, which differ in letters of no weight


@cache
def codes() -> tuple[str, ...]:
    """The source languages that can be read: ISO 639-1 codes, sorted."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if (folder / "language.toml").is_file()))


@cache
def table(code: str, name: str) -> dict[str, Any]:
    """One table of a language, e.g. ``table("de", "numbers")``; empty where the language has none."""
    path = FOLDER / code / f"{name}.toml"
    found = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return _plain(code, found) if name in PLAIN and (_letters(code) or elisions(code)) else found


def plain(code: str, text: str) -> str:
    """A text with one letter for those that a language writes in two ways: accents on capitals, the hamza."""
    letters = _letters(code)
    return text.translate(letters) if letters else text


@cache
def elisions(code: str) -> re.Pattern[str] | None:
    """What is elided at the beginning of a word; some only before a small letter, so that names stay whole."""
    data = table(code, "language").get("elisions", {}) if code else {}
    always, small = ("|".join(data.get(name, ())) for name in ("always", "before_small"))
    return re.compile(rf"(?:(?i:{always})|(?i:{small})(?=['’][^\W\d_A-Z]))['’](?=\w)") if always or small else None


@cache
def _letters(code: str) -> dict[int, str]:
    return str.maketrans(table(code, "language").get("letters", {}))


def _plain(code: str, value: Any) -> Any:
    """A table with all its words, but for its keys, made plain."""
    if isinstance(value, dict):
        return {key: _plain(code, inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(code, inner) for inner in value]
    return _apart(code, plain(code, value)) if isinstance(value, str) else value


def _apart(code: str, phrase: str) -> str:
    """A phrase with a blank behind each elided word, as the words of a text are cut."""
    elided = elisions(code)
    return re.sub(rf"(?<!\w){elided.pattern}", r"\g<0> ", phrase) if elided else phrase
