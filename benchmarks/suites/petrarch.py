"""The records of PETRARCH (MIT): which event a sentence tells of, who does it and to whom.

The names that its dictionaries hold are given, with an agent behind them ("X security officials"); the rest is read.
A coded event counts as found where one of ours in the sentence has one of the PLOVER types that its code means
(petrarch.toml; the records use WEIS and CAMEO). Actor and recipient are compared by the code of the name without its
role ("GON" of "GONMIL"); in an event that is not found they are missed.
Mapped: all pairs of one code in a sentence are one event; where each is source and target, both are actors, as in our
symmetric events, where the sides of a pair are compared as one. Of ours only those with an actor or recipient count,
as theirs are always of two.
Left out, counted in the note: codes of comments and codes made up to try their parser, records that are no English,
records without a coded event (they say that a word is missing from their dictionary), "---" for an unnamed actor.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

from benchmarks.suites.table import Failure, Row
from generator import concepts
from generator.claims import claims
from generator.extract import events
from generator.model import Document, Event, Mention, Span

RECORDS = Path("event_coding") / "PETR.UnitTest.records.xml"
TABLE: Mapping[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
LEFT_OUT = re.compile(TABLE["left_out"]["codes"])


class Deed(NamedTuple):
    """An event as it is compared: the types it may have, the codes of who does it and to whom."""

    types: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    mutual: bool = False  # one of ours that all sides do together

    def as_mutual(self) -> Deed:
        """With all sides as actors."""
        return Deed(self.types, self.actors | self.recipients, frozenset(), True)


class Record(NamedTuple):
    """A sentence with the events coded in it."""

    id: str
    text: str
    deeds: tuple[Deed, ...]


def measure(data: Path) -> Iterator[Row]:
    """F1 of types, actors and recipients over all records that count."""
    every = tuple(records(data / RECORDS))
    kept = [record for record in every if record.deeds]
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    for record in kept:
        pairs, spare = paired(record.deeds, told(record.text))
        counts.update(_counted(pairs, spare))
        failures += [_failure(record, one, other) for one, other in pairs if other is None or other[1:3] != one[1:3]]
    for part in ("type", "actor", "recipient"):
        note = f"{len(kept)} of {len(every)} records" if part == "type" else "by the names given"
        yield _row(part, counts, note, tuple(failures) if part == "type" else ())


def _row(part: str, counts: Counter[str], note: str, failures: tuple[Failure, ...]) -> Row:
    """Passed and total such that their ratio is F1."""
    right, gold, found = (counts[f"{part} {what}"] for what in ("right", "gold", "found"))
    recall, precision = right / max(gold, 1), right / max(found, 1)
    note = f"F1; precision {precision:.3f}, recall {recall:.3f}; {note}"
    return Row("petrarch", part, 2 * right, gold + found, None, note, failures)


def _counted(pairs: Iterable[tuple[Deed, Deed | None]], spare: int) -> Counter[str]:
    counts = Counter({"type found": spare})
    for deed, found in pairs:
        counts.update({"type gold": 1, "type right": found is not None, "type found": found is not None})
        for part, wanted, named in zip(
            ("actor", "recipient"), deed[1:3], found[1:3] if found else ((), ()), strict=True
        ):
            right = len(wanted & frozenset(named))
            counts.update({f"{part} gold": len(wanted), f"{part} right": right, f"{part} found": len(named)})
    return counts


def _failure(record: Record, deed: Deed, found: Deed | None) -> Failure:
    kind = "no such event" if found is None else "another actor" if found.actors != deed.actors else "another recipient"
    return Failure(kind, f"{record.id} {record.text}", _shown(deed), _shown(found) if found else _all(record.text))


def _shown(deed: Deed) -> str:
    return f"{'|'.join(sorted(deed.types))} {sorted(deed.actors)} > {sorted(deed.recipients)}"


def _all(text: str) -> str:
    return "; ".join(_shown(deed) for deed in told(text)) or "nothing"


def paired(deeds: Sequence[Deed], found: Sequence[Deed]) -> tuple[list[tuple[Deed, Deed | None]], int]:
    """Each coded event with the one of ours of its type that shares most names, and how many of ours are left."""
    left = list(found)
    pairs: list[tuple[Deed, Deed | None]] = []
    for deed in deeds:
        fitting = [one for one in left if deed.types & one.types]
        best = max(
            fitting, key=lambda one: len(deed.actors & one.actors) + len(deed.recipients & one.recipients), default=None
        )
        if best is not None:
            left.remove(best)
        pairs.append((deed.as_mutual() if best and best.mutual else deed, best))
    return pairs, len(left)


def records(path: Path) -> Iterator[Record]:
    """All records; one without an event that counts has no deeds."""
    for sentence in ElementTree.parse(path).getroot().iter("Sentence"):
        name = sentence.get("id", "")
        text = " ".join((sentence.findtext("Text") or "").split())
        coded = [dict(one.attrib) for one in sentence.findall("EventCoding")]
        yield record(name, text, [(_of(one, "source"), _of(one, "target"), one.get("eventcode", "")) for one in coded])


def record(name: str, text: str, coded: Sequence[Sequence[str]]) -> Record:
    """A sentence with its codes, each a source, a target and an event; without deeds where it is left out."""
    left_out = name.startswith(tuple(TABLE["left_out"]["records"]))
    return Record(name, text, () if left_out else tuple(_deeds(name, coded)))


def is_found(wanted: Record) -> bool:
    """Whether every coded event is found, and nobody does or undergoes it who does not by the code."""
    pairs, _ = paired(wanted.deeds, told(wanted.text))
    return all(other is not None and other[1:3] == one[1:3] for one, other in pairs)


def _of(coded: Mapping[str, str], side: str) -> str:
    return coded.get(f"{side}code", "")


def _deeds(name: str, coded: Sequence[Sequence[str]]) -> Iterator[Deed]:
    pairs: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for source, target, code in coded:
        if code and not LEFT_OUT.fullmatch(code) and "---" not in (source[:3], target[:3]):
            pairs[code].append((_root(source), _root(target)))
    for code, sides in pairs.items():
        sources, targets = (frozenset(side) for side in zip(*sides, strict=True))
        yield Deed(_types(name, code), sources, targets if sources != targets else frozenset())


def _root(code: str) -> str:
    return str(TABLE["same"].get(code[:3], code[:3]))


def _types(name: str, code: str) -> frozenset[str]:
    cameo = len(code) > 3 or name.startswith(tuple(TABLE["cameo"]["records"]))
    table = TABLE["cameo" if cameo else "weis"]
    known = [begin for begin in table if code.startswith(begin)]
    return frozenset(table[max(known, key=len)])


def told(text: str) -> tuple[Deed, ...]:
    """What we read in a sentence, its names given: the events of a type that have an actor or recipient."""
    whole = (Span(0, len(text)),)
    document = Document("a", "a.txt", "", text, "en", whole, whole)
    reading = claims(document, tuple(mentions(text)), (), events.extract(document))
    codes = {mention.id: str(mention.entity) for mention in reading.mentions}
    found = (_told(event, codes) for event in reading.events if event.type)
    return tuple(deed for deed in found if deed.actors or deed.recipients)


def _told(event: Event, codes: Mapping[str, str]) -> Deed:
    actors, recipients = (frozenset(codes[one] for one in side) for side in (event.actors, event.recipients))
    mutual = bool(concepts.table("events")[event.kind].get("symmetric"))
    return Deed(frozenset((event.type,)), actors, recipients, mutual)


def mentions(text: str) -> Iterator[Mention]:
    """The names of the table where they stand, with a word for an agent behind them; none inside another."""
    codes = {name: code for code, names in TABLE["names"].items() for name in names}
    names, agents = (_either(words) for words in (codes, TABLE["agents"]["words"]))
    for match in re.finditer(rf"(?<![\w-])({names})(?:(?:'s)? (?:{agents}))?(?!\w)", text):
        start, end = match.span()
        yield Mention("a", start, end, match.group(), "actor", "organisation", entity=_root(codes[match.group(1)]))


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
