"""What may be compared with what: the same event, the same thing counted, and what the texts leave open.

Comparability comes before comparison: two numbers that count different things do not differ. Where the texts do not
make plain that they count the same, the verdict is scope_unclear and the open questions are named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from generator import concepts
from generator.model import Figure
from generator.quantities import band, normalise
from generator.synopsis import Synopsis

# Counted concepts that no total is made of.
INCOMPARABLE = frozenset(
    [
        "age",
        "current",
        "data-rate",
        "degree",
        "distance",
        "duration",
        "force",
        "frequency",
        "lane",
        "magnitude",
        "page",
        "percentage-point",
        "pressure",
        "resistance",
        "resolution",
        "share",
        "speed",
        "storey",
        "temperature",
        "time",
        "torque",
        "voltage",
    ]
)


def groups(synopsis: Synopsis) -> Iterator[tuple[str, str, tuple[Figure, ...]]]:
    """Figures that count the same thing in the same kind of event: (event concept, counted concept, figures).

    Sums in different currencies are no figures of one kind; those in the currency that most texts use are compared.
    """
    found: dict[tuple[str, str], dict[str, list[Figure]]] = {}
    for figure in synopsis.figures:
        key = subject(synopsis, figure)
        if key is not None:
            found.setdefault(key, {}).setdefault(normalise(figure.quantity)["unit"] or "", []).append(figure)
    for (event, thing), units in sorted(found.items()):
        yield event, thing, tuple(max(units.values(), key=lambda same: len({figure.document for figure in same})))


def subject(synopsis: Synopsis, figure: Figure) -> tuple[str, str] | None:
    """The event and the thing a figure counts; None where one of them is open or no total is counted."""
    quantity = figure.quantity
    event = synopsis.events.get(figure.event or "")
    if event is None or quantity.counted is None or quantity.counted in INCOMPARABLE or vague(figure):
        return None
    if concepts.table("units").get(quantity.unit or "", {}).get("dimension") in INCOMPARABLE:
        return None  # "60 percent of voters" are no number of voters
    kind = concepts.counted_as(event.kind)
    thing = population(quantity.counted, kind)
    if figure.change is not None and figure.change.role == "difference":
        return None  # "rose by 20 to 120": the 20 are no number of the whole
    if is_base(synopsis, figure) or is_share(synopsis, figure, kind, thing):
        return None
    return kind, thing


def is_base(synopsis: Synopsis, figure: Figure) -> bool:
    """Whether a figure is only what another is a part of: in "212 of 480 flights were cancelled", the 480."""
    return any(part.end <= figure.start for part in synopsis.parts.get(figure.id, ()))


def is_share(synopsis: Synopsis, figure: Figure, kind: str, thing: str) -> bool:
    """Whether a figure counts some of the same, told apart by what is not counted: "nine hurt, three of them badly"."""
    whole = synopsis.by_id.get(figure.part_of or "")
    return whole is not None and whole.start < figure.start and population(whole.quantity.counted or "", kind) == thing


def population(thing: str, event: str) -> str:
    """What is counted, without what the event says already: six missing, or six arrests, are six people."""
    row = concepts.table("things").get(thing, {})
    told = "event" in row and concepts.is_a("events", event, concepts.counted_as(row["event"]))
    told = told or (row.get("attends", False) and bool(concepts.table("events").get(event, {}).get("attended")))
    return "person" if told and (concepts.is_a("things", thing, "person") or row.get("of_one_person")) else thing


def vague(figure: Figure) -> bool:
    """Whether a figure is a word without a number."""
    return figure.quantity.low is None and figure.quantity.high is None


def overlap(one: Figure, other: Figure) -> bool:
    """Whether both figures can be right, given the tolerance of their approximations."""
    (low, high), (low_other, high_other) = comparable_band(one), comparable_band(other)
    below = high is not None and low_other is not None and high < low_other
    above = low is not None and high_other is not None and high_other < low
    return not (below or above)


def comparable_band(figure: Figure) -> tuple[float | None, float | None]:
    """The band of a figure in the base unit of its dimension."""
    plain = normalise(figure.quantity)
    return band(replace(figure.quantity, low=plain["low"], high=plain["high"], unit=plain["unit"]))


def apart(synopsis: Synopsis, figures: tuple[Figure, ...]) -> tuple[tuple[Figure, Figure], ...]:
    """Pairs of figures from two documents none of whose figures of this subject can both be right."""
    by_document: dict[str, list[Figure]] = {}
    for figure in figures:
        by_document.setdefault(figure.document, []).append(figure)
    return tuple(
        (one, other)
        for left, right in combinations(sorted(by_document), 2)
        if not any(overlap(one, other) for one in by_document[left] for other in by_document[right])
        for one in by_document[left]
        for other in by_document[right]
        if not elsewhere(synopsis, one, other)
    )


def elsewhere(synopsis: Synopsis, one: Figure, other: Figure) -> bool:
    """Whether two figures speak of different towns: then they belong to different events.

    A place of unknown kind is taken for one of these: leaving a pair uncompared states nothing.
    """
    if one.place is None or other.place is None or one.place == other.place:
        return False
    kinds = {synopsis.entities[place].kind for place in (one.place, other.place)}
    return kinds <= {"city", "district", "building", "place"} and not contained(synopsis, one.place, other.place)


def contained(synopsis: Synopsis, one: str, other: str) -> bool:
    """Whether one of two places lies in the other."""
    return other in chain(synopsis, one) or one in chain(synopsis, other)


def chain(synopsis: Synopsis, place: str) -> tuple[str, ...]:
    """A place with everything it is part of, nearest first."""
    found: list[str] = []
    current: str | None = place
    while current is not None and current not in found:
        found.append(current)
        current = synopsis.entities[current].part_of if current in synopsis.entities else None
    return tuple(found)


def kind_of(thing: str, other: str) -> bool:
    """Whether one of two counted concepts is a kind of the other."""
    return concepts.is_a("things", thing, other) or concepts.is_a("things", other, thing)
