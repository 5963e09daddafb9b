"""The sample of MEANTIME in tests/meantime/: what the program makes of the names of one instance, and of two."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from generator.extract import names as extractor
from generator.model import Entity, Reading
from generator.resolve import resolve
from tests.making import document
from tests.outcomes import BY_RULE, KINDS, Outcome, mention

FOLDER = Path(__file__).parent / "meantime"
TYPES = {"location": "place", "organization": "actor", "person": "person"}


class Name(NamedTuple):
    """A name, the instance that it means, and a language that it is said in."""

    name: str
    instance: str
    languages: frozenset[str]


class Judged(NamedTuple):
    """Two names, what they came out as, and whether they mean one instance."""

    one: Name
    two: Name
    outcome: Outcome
    same: bool

    @property
    def crosses(self) -> bool:
        """Whether they are of different languages."""
        return not self.one.languages & self.two.languages


@cache
def rows(file: str) -> tuple[dict[str, Any], ...]:
    """The rows of a file of the sample."""
    lines = (FOLDER / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


@cache
def names(kind: str) -> tuple[Name, ...]:
    """All names of one type, each once for an instance."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows("names"):
        if row["type"] == kind:
            for language, listed in row["names"].items():
                for name in listed:
                    found.setdefault((name, row["instance"]), set()).add(language)
    return tuple(Name(name, instance, frozenset(codes)) for (name, instance), codes in sorted(found.items()))


@cache
def judged(kind: str) -> tuple[Judged, ...]:
    """Every pair of two spellings of one type; one spelling for two things is beyond what a name can tell."""
    listed = names(kind)
    entities, ids = _resolved(kind, listed)
    return tuple(
        Judged(one, two, _outcome(entities, ids[one], ids[two]), one.instance == two.instance)
        for one, two in combinations(listed, 2)
        if one.name != two.name
    )


def _resolved(kind: str, listed: tuple[Name, ...]) -> tuple[dict[str, Entity], dict[Name, str]]:
    sort = TYPES[kind]
    mentions = [
        replace(mention(str(at), sort, item.name), document=str(at), label=KINDS[sort][0])
        for at, item in enumerate(listed)
    ]
    readings = tuple(Reading(document(str(at), m.text), (m,), (), ()) for at, m in enumerate(mentions))
    resolved, entities = resolve(readings)
    return {entity.id: entity for entity in entities}, {
        item: reading.mentions[0].entity for item, reading in zip(listed, resolved, strict=True)
    }


def _outcome(entities: dict[str, Entity], one: str, two: str) -> Outcome:
    if one == two:
        return "same"
    return "maybe" if two in entities[one].maybe else "different"


def linked() -> Counter[str]:
    """Pairs of mentions in the running English articles: "right" and "wrong" links made, "missed" ones.

    Only mentions whose words are found as they are annotated: what is measured is who is who, not what is found.
    """
    readings = [_read(row) for row in rows("articles")]
    resolved, _ = resolve(tuple(reading for reading, _ in readings))
    pairs = [
        (gold, found.entity)
        for (_, golds), reading in zip(readings, resolved, strict=True)
        for found in reading.mentions
        for gold in [golds.get((found.start, found.text))]
        if gold
    ]
    counts: Counter[str] = Counter()
    for (gold, found), (other, entity) in combinations(pairs, 2):
        if gold == other or found == entity:
            counts["right" if gold == other and found == entity else "missed" if gold == other else "wrong"] += 1
    return counts


def _read(row: dict[str, Any]) -> tuple[Reading, dict[tuple[int, str], str]]:
    text = "\n\n".join(row["sentences"])
    made = document(row["id"], text)
    return Reading(made, extractor.extract(made, BY_RULE), (), ()), dict(_spots(row))


def _spots(row: dict[str, Any]) -> Iterator[tuple[tuple[int, str], str]]:
    """Where the annotated names stand in the joined text: every occurrence in their sentence."""
    starts = [0]
    for sentence in row["sentences"]:
        starts.append(starts[-1] + len(sentence) + 2)
    longest = sorted(row["mentions"], key=lambda item: len(item[1]))
    for number, name, instance in longest:
        sentence, at = row["sentences"][number], -1
        while (at := sentence.find(name, at + 1)) >= 0:
            yield (starts[number] + at, name), instance
