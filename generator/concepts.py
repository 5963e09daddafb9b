"""The concepts that all languages share: what is counted, what happens, in which unit."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "concepts"


@cache
def table(name: str) -> dict[str, dict[str, Any]]:
    """One table of concepts, ``things``, ``events`` or ``units``: id to its properties."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def lineage(name: str, concept: str) -> tuple[str, ...]:
    """The concept and all that it is a kind of, nearest first; an unknown concept stands alone.

    >>> lineage("things", "fighter")[:2]
    ('fighter', 'person')
    """
    parent = table(name).get(concept, {}).get("parent")
    return (concept, *lineage(name, parent)) if parent else (concept,)


def is_a(name: str, concept: str, other: str) -> bool:
    """Whether the concept is the other or a kind of it."""
    return other in lineage(name, concept)


def counted_as(event: str) -> str:
    """The kind of event under which figures of a kind of event are counted: whoever is killed is dead."""
    return str(table("events").get(event, {}).get("counted_as", event))
