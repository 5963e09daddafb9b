"""A101: separate accounts give numbers that can both be right, or vague words of one size."""

from collections.abc import Callable, Iterator
from itertools import combinations

from generator import concepts
from generator.comparability import INCOMPARABLE, elsewhere, groups, overlap, population
from generator.compare.figures_differ import by_value
from generator.model import Discrepancy, Explanation, Figure
from generator.synopsis import Synopsis

CODE, KIND = "A101", "figures_agree"
# Vague words about these say the same only of one event: "thousands of people" stands in texts about anything.
TOO_WIDE = frozenset({"person", "thing"})


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each subject on which two separate accounts have figures that can both be right."""
    found = {(event, thing): agreed(synopsis, figures) for event, thing, figures in groups(synopsis)}
    for subject, figures in worded(synopsis).items():
        found[subject] = (*found.get(subject, ()), *of_one_size(synopsis, figures))
    for (event, thing), agreeing in sorted(found.items()):
        if agreeing:
            sides = by_value(synopsis, agreeing)
            numbered = [side for side in sides if (side.low, side.high) != (None, None)]
            reasons = [Explanation("bands_overlap")] if len(numbered) > 1 else []
            about = (event, thing) if event else (thing,)
            yield synopsis.discrepancy(CODE, KIND, "compatible", 1, about, sides, reasons)


def agreed(synopsis: Synopsis, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures of separate accounts that can all be right together; those that most accounts give go first."""

    def fit(one: Figure, other: Figure) -> bool:
        return _separate(synopsis, one, other) and overlap(one, other)

    kept: list[Figure] = []
    for figure in sorted(_paired(figures, fit), key=lambda item: (-_support(synopsis, item, figures), item.id)):
        if all(overlap(figure, other) for other in kept):
            kept.append(figure)
    return _paired(tuple(kept), fit)


def _support(synopsis: Synopsis, figure: Figure, figures: tuple[Figure, ...]) -> int:
    """How many accounts state the very value of a figure."""
    bounds = (figure.quantity.low, figure.quantity.high)
    same = [item for item in figures if (item.quantity.low, item.quantity.high) == bounds]
    return len({synopsis.voice[item.document] for item in same})


def worded(synopsis: Synopsis) -> dict[tuple[str, str], tuple[Figure, ...]]:
    """Vague words of a known size ("dozens of buses") by event, "" where none is known, and thing."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in synopsis.figures:
        thing = figure.quantity.counted
        sized = "scale" in concepts.table("magnitudes").get(figure.quantity.magnitude or "", {})
        if sized and thing in concepts.table("things") and thing not in INCOMPARABLE and figure.quantity.unit is None:
            event = synopsis.events.get(figure.event or "")
            kind = concepts.counted_as(event.kind) if event is not None else ""
            if kind or thing not in TOO_WIDE:
                found.setdefault((kind, population(thing, kind)), []).append(figure)
    return {subject: tuple(figures) for subject, figures in found.items()}


def of_one_size(synopsis: Synopsis, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The vague figures that say the same size as one of a separate account."""
    return _paired(figures, lambda one, other: _separate(synopsis, one, other) and _alike(one, other))


def _alike(one: Figure, other: Figure) -> bool:
    """Whether both words say the same size, of wholes or of parts, and no two different rates."""
    left, right = one.quantity, other.quantity
    rates = {left.per, right.per} - {None}
    return left.magnitude == right.magnitude and len(rates) < 2 and (one.part_of is None) == (other.part_of is None)


def _separate(synopsis: Synopsis, one: Figure, other: Figure) -> bool:
    """Whether two accounts speak, of nothing that plainly belongs to different towns, in one modality."""
    voices = synopsis.one_voice(one.document, other.document) or synopsis.one_source(one, other)
    return not voices and not elsewhere(synopsis, one, other) and one.modality == other.modality


def _paired(figures: tuple[Figure, ...], fit: Callable[[Figure, Figure], bool]) -> tuple[Figure, ...]:
    """The figures that fit at least one other, by identity."""
    found = {figure.id: figure for pair in combinations(figures, 2) if fit(*pair) for figure in pair}
    return tuple(found[identity] for identity in sorted(found))
