"""What may be compared with what: the same event, the same thing counted, and what the texts leave open.

Comparability comes before comparison: two numbers that count different things do not differ. Where the texts do not
make plain that they count the same, the verdict is scope_unclear and the open questions are named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from generator import concepts
from generator.model import Explanation, Figure, Verdict
from generator.quantities import band, normalise
from generator.synopsis import Synopsis

DAY = len("2018-04-25")  # a date known to the day
# Counted concepts that no total is made of.
INCOMPARABLE = frozenset(
    [
        "age",
        "degree",
        "distance",
        "duration",
        "frequency",
        "magnitude",
        "percentage-point",
        "share",
        "speed",
        "temperature",
        "time",
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
    kind = outcome(event.kind)
    thing = population(quantity.counted, kind)
    if is_base(synopsis, figure) or is_share(synopsis, figure, kind, thing):
        return None
    return kind, thing


def is_base(synopsis: Synopsis, figure: Figure) -> bool:
    """Whether a figure is only what another is a part of: in "212 of 480 flights were cancelled", the 480."""
    return any(part.part_of == figure.id and part.end <= figure.start for part in synopsis.figures)


def is_share(synopsis: Synopsis, figure: Figure, kind: str, thing: str) -> bool:
    """Whether a figure counts some of the same, told apart by what is not counted: "nine hurt, three of them badly"."""
    whole = synopsis.by_id.get(figure.part_of or "")
    return whole is not None and whole.start < figure.start and population(whole.quantity.counted or "", kind) == thing


def outcome(event: str) -> str:
    """The kind of event under which figures of a kind are counted."""
    return str(concepts.table("events").get(event, {}).get("counted_as", event))


def population(thing: str, event: str) -> str:
    """What is counted, without what the event says already: six missing are six people who are missing."""
    told = concepts.table("things").get(thing, {}).get("event")
    return "person" if told and outcome(told) == event and concepts.is_a("things", thing, "person") else thing


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
    """Whether two figures plainly speak of different towns: then they belong to different events."""
    if one.place is None or other.place is None or one.place == other.place:
        return False
    kinds = {synopsis.entities[place].kind for place in (one.place, other.place)}
    return kinds <= {"city", "district", "building"} and not contained(synopsis, one.place, other.place)


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


def judge(synopsis: Synopsis, one: Figure, other: Figure) -> tuple[Verdict, tuple[Explanation, ...]]:
    """How a difference between two comparable figures is to be taken, and why."""
    left, right = one.quantity, other.quantity
    if synopsis.one_voice(one.document, other.document):
        return "revised", (Explanation("same_text_revised"),)
    if {one.modality, other.modality} >= {"expected", "asserted"}:
        return "different_scope", (Explanation("expected_or_done"),)
    if left.per != right.per:
        return "different_scope", (Explanation("rate_or_total"),)
    if dated_apart(synopsis, one.document, other.document):
        return "update", (Explanation("later_report"), *open_questions(synopsis, one, other, time=False))
    same_day = of_one_day(synopsis, one.document, other.document)
    growing = same_day and grows(synopsis, one)
    same_place = one.place is not None and one.place == other.place
    if same_place and same_day and not growing and one.modality == other.modality == "asserted":
        return "conflict", (Explanation("same_scope"),)
    open_hour = (Explanation("hour_open"),) if growing else ()
    return "scope_unclear", (*open_hour, *open_questions(synopsis, one, other, time=not same_day))


def dated_apart(synopsis: Synopsis, one: str, other: str) -> bool:
    """Whether two documents are dated, and one plainly earlier: a month does not differ from a day in it."""
    left, right = (synopsis.documents[document].published for document in (one, other))
    return bool(left and right) and not str(left).startswith(str(right)) and not str(right).startswith(str(left))


def of_one_day(synopsis: Synopsis, one: str, other: str) -> bool:
    """Whether two documents are dated to the same day."""
    left, right = (synopsis.documents[document].published or "" for document in (one, other))
    return left == right and len(left) == DAY


def grows(synopsis: Synopsis, figure: Figure) -> bool:
    """Whether figures of an event grow in the course of a day, so that two of one day may count up to other hours."""
    kind = synopsis.events[figure.event or ""].kind
    return any(
        concepts.table("events").get(ancestor, {}).get("grows", False) for ancestor in concepts.lineage("events", kind)
    )


def open_questions(synopsis: Synopsis, one: Figure, other: Figure, time: bool) -> tuple[Explanation, ...]:
    """What the texts leave open between two figures."""
    found = [place_question(synopsis, one, other)] if one.place is None or one.place != other.place else []
    if time:
        found.append(Explanation("time_open"))
    return (*found, *bound_is_part(synopsis, one, other), *bound_is_part(synopsis, other, one))


def place_question(synopsis: Synopsis, one: Figure, other: Figure) -> Explanation:
    """What is open about where two figures were counted."""
    if one.place is None or other.place is None:
        return Explanation("place_open")
    if contained(synopsis, one.place, other.place):
        part, whole = (one, other) if other.place in chain(synopsis, one.place) else (other, one)
        return Explanation("place_part_of", (("part_place", part.place or ""), ("whole_place", whole.place or "")))
    return Explanation("places_of_sides", (("one_place", one.place), ("other_place", other.place)))


def bound_is_part(synopsis: Synopsis, one: Figure, other: Figure) -> tuple[Explanation, ...]:
    """A number that is a part of one figure's whole and a bound of the other: perhaps what sets them apart."""
    bounds = {other.quantity.low, other.quantity.high} - {None}
    return tuple(
        Explanation("part_equals_bound", (("part_number", f"{low:g}"), ("part_thing", thing)))
        for figure in synopsis.figures
        if figure.part_of == one.id and (low := figure.quantity.low) in bounds and low is not None
        if (thing := figure.quantity.counted) is not None
    )


def kind_of(thing: str, other: str) -> bool:
    """Whether one of two counted concepts is a kind of the other."""
    return concepts.is_a("things", thing, other) or concepts.is_a("things", other, thing)
