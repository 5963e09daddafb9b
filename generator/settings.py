"""What a project chooses: the file synoptic.toml at its root, every key of it optional.

A setting that cannot be used is a problem with its line, and the default stands in for it: nothing here keeps a site
from being built.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from generator import choices
from generator.model import Problem

FILE = "synoptic.toml"
# Takes the place of `backend` in the file for one run.
VARIABLE = "SYNOPTIC_RECOGNISER"
BACKEND = "recogniser.backend"


@dataclass(frozen=True, slots=True)
class Spacy:
    """[recogniser.spacy]: pipelines that are installed, or folders below the project, by language."""

    models: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Openai:
    """[recogniser.openai]: an endpoint that speaks as OpenAI's does; its key is never a setting."""

    base_url: str = "https://api.openai.com/v1"
    model: str = ""
    timeout: float = 60.0  # seconds that one answer may take
    retries: int = 2
    cache: str = "build/recogniser"  # folder below the project; what was answered once is never asked again


@dataclass(frozen=True, slots=True)
class Recogniser:
    """[recogniser]: who finds names, and what the others would need."""

    backend: str = "crf"
    spacy: Spacy = Spacy()
    openai: Openai = Openai()


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a project chooses; paths in it are below ``root``."""

    root: Path = Path()
    recogniser: Recogniser = Recogniser()


DEFAULTS = Settings()


class Loaded(NamedTuple):
    """The settings, and what is wrong with those that were left out."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def load(root: Path, environment: Mapping[str, str]) -> Loaded:
    """The settings of a project folder; the defaults where it has none. Never raises for what stands in the file."""
    try:
        found = choices.chosen((root / FILE).read_text(encoding="utf-8-sig"), FILE)
    except FileNotFoundError:
        found = choices.Chosen({})
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        found = choices.Chosen({}, (Problem("unreadable", FILE, None, (("reason", reason),)),))
    over = choices.checked({BACKEND: environment[VARIABLE]}, VARIABLE) if environment.get(VARIABLE) else None
    values = {**found.values, **(over.values if over else {})}
    return Loaded(made(root, values), (*found.problems, *(over.problems if over else ())))


def made(root: Path, values: Mapping[str, Any]) -> Settings:
    """The settings of some values by their dotted names."""
    spacy, openai = Spacy(**below("recogniser.spacy", values)), Openai(**below("recogniser.openai", values))
    return Settings(root, Recogniser(**below("recogniser", values), spacy=spacy, openai=openai))


def below(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that stand directly in one table, by key.

    >>> below("a", {"a.b": 1, "a.c.d": 2, "a.e": 3})
    {'b': 1, 'e': 3}
    """
    parted = {name.rpartition("."): value for name, value in values.items()}
    return {key: value for (parent, _, key), value in parted.items() if parent == table}
