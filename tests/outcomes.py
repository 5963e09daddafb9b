"""What the program makes of two bare names, each in a text of its own: one, two, or two that may be one."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from generator import language
from generator.extract import names
from generator.model import Document, Label, Mention, Reading, Span
from generator.recognisers.recognition import Recognition
from generator.resolve import resolve

Outcome = Literal["same", "maybe", "different"]
OUTCOMES: tuple[Outcome, ...] = ("same", "maybe", "different")
BY_RULE = Recognition((), complete=False)  # what is measured is who is who, not what a recogniser finds
HALVES = ("development", "held_out")
FOLDER = Path(__file__).parent / "names"
KINDS: dict[str, tuple[Label, str]] = {
    "place": ("place", "city"),
    "actor": ("actor", "organisation"),
    "person": ("actor", "person"),
}


@cache
def pairs(half: str) -> tuple[tuple[Outcome, str, str, str], ...]:
    """The pairs of one half: outcome, type, first name, second name."""
    data = tomllib.loads((FOLDER / f"{half}.toml").read_text(encoding="utf-8"))
    return tuple((outcome, *pair) for outcome in OUTCOMES for pair in data[outcome])


def outcome(kind: str, first: str, second: str) -> Outcome:
    """What two names are to each other; a part of something is never the same, and counts as maybe."""
    readings, entities = resolve((_reading("a", kind, first), _reading("b", kind, second)))
    one, two = (reading.mentions[0].entity for reading in readings)
    if one == two:
        return "same"
    found = {entity.id: entity for entity in entities}
    part = kind == "actor" and (found[one].part_of == two or found[two].part_of == one)
    near = part or two in found[one].maybe
    return "maybe" if near else "different"


def _reading(document: str, kind: str, name: str) -> Reading:
    return Reading(_document(document, "en", name), (mention(document, kind, name),), (), ())


@cache
def mention(document: str, kind: str, name: str) -> Mention:
    """A mention of the name, with the key of the curated list where that knows the whole of it in some language."""
    label, sort = KINDS[kind]
    for code in language.codes():
        for found in names.extract(_document(document, code, name), BY_RULE):
            if found.text == name and found.key and found.label == label:
                return found
    return Mention(document, 0, len(name), name, label, sort)


def _document(name: str, code: str, text: str) -> Document:
    whole = (Span(0, len(text)),)
    return Document(name, name, "", text, code, whole, whole)
