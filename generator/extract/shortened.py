"""Short names of organisations that a document names in full: without the legal form, by the first word alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from generator import language as languages
from generator.extract.chunks import given
from generator.extract.scan import Found
from generator.words import frequency

RULES = ("legal form", "word of business", "head of a name")
SHORTEST = 4  # letters
RARE = 4.0  # Zipf frequency: a first word more common than this is not taken for a name by itself


def shortened(named: Mapping[str, Found]) -> dict[str, Found]:
    """Each short form with what it stands for; none that two names share."""
    owners: dict[str, dict[str, Found]] = defaultdict(dict)
    for surface, found in named.items():
        if found.rule in RULES and not found.key:
            for short in _shorts(found.name or surface):
                owners[short].setdefault(found.name or surface, replace(found, rule="short form"))
    return {short: next(iter(full.values())) for short, full in owners.items() if len(full) == 1}


def _shorts(name: str) -> set[str]:
    """The name itself, and its first word where that is rare."""
    words = name.split()
    rare = len(words[0]) >= SHORTEST and words[0] not in given() and words[0][1:].islower() and _rare(words[0])
    return {name, *([words[0]] if rare else [])}


def _rare(word: str) -> bool:
    """Whether the word is rare in every language that the data has."""
    return all(frequency(word, code) < RARE for code in languages.codes())
