"""Places under a name that no text is searched for: of another language, or another spelling of the same sounds."""

from __future__ import annotations

from functools import cache

from generator import gazetteer
from generator.nameform import words
from generator.sounds import softened, written

ONCE = "="  # marks a name that is compared as it is written


def known(name: str) -> str | None:
    """The key of the one place that is known under this name in another language, or in another spelling of its sounds.

    >>> known("Alemania")
    'germany'
    """
    return exonyms().get(name) or respelled().get(sounds(name, "")) or respelled().get(sounds(name, ONCE))


def sounds(name: str, once: str) -> str:
    """A name by its sounds, or as it is written where its country has one spelling; marked with which."""
    return " ".join((once, *(written(word) if once else softened(word) for word in words(name))))


@cache
def respelled() -> dict[str, str]:
    """Places of the large list, by their sounds where their country has other letters, else as they are written."""
    owners: dict[str, set[str]] = {}
    other = set(gazetteer.data("spellings")["transliterated"]["countries"])
    for entry in gazetteer.entries().values():
        if entry.label == "place" and entry.weak and not entry.homonym:
            for name in entry.surfaces:
                owners.setdefault(sounds(name, "" if entry.country in other else ONCE), set()).add(entry.key)
    return {form: next(iter(keys)) for form, keys in owners.items() if len(keys) == 1}


@cache
def exonyms() -> dict[str, str]:
    """Names of countries in the languages that are read in any text, with the key of the one that each means."""
    owners: dict[str, set[str]] = {}
    tongues = set(gazetteer.data("spellings")["exonyms"]["languages"])
    for entry in gazetteer.entries().values():
        for code, name in entry.names if entry.kind == "country" else ():
            if code in tongues:
                owners.setdefault(name, set()).add(entry.key)
    return {name: next(iter(keys)) for name, keys in owners.items() if len(keys) == 1}
