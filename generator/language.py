"""The data of one source language: the folder languages/<code>/, one TOML table for each concern."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "languages"


@cache
def codes() -> tuple[str, ...]:
    """The source languages that can be read: ISO 639-1 codes, sorted."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if (folder / "language.toml").is_file()))


@cache
def table(code: str, name: str) -> dict[str, Any]:
    """One table of a language, e.g. ``table("de", "numbers")``; empty where the language has none."""
    path = FOLDER / code / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
