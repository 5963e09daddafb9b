"""A101: separate accounts give numbers that can both be right."""

from collections.abc import Iterator
from itertools import combinations

from generator.comparability import elsewhere, groups, overlap
from generator.compare.figures_differ import by_value
from generator.model import Discrepancy, Explanation, Figure
from generator.synopsis import Synopsis

CODE, KIND = "A101", "figures_agree"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each subject on which two separate accounts have figures that can both be right."""
    for event, thing, figures in groups(synopsis):
        agreeing = agreed(synopsis, figures)
        if agreeing:
            sides = by_value(synopsis, agreeing)
            reasons = [Explanation("bands_overlap")] if len(sides) > 1 else []
            yield synopsis.discrepancy(CODE, KIND, "compatible", 1, (event, thing), sides, reasons)


def agreed(synopsis: Synopsis, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures that can be right together with one of a separate account."""
    found = {
        figure.id: figure
        for pair in combinations(figures, 2)
        if not synopsis.one_voice(pair[0].document, pair[1].document)
        and not elsewhere(synopsis, *pair)
        and pair[0].modality == pair[1].modality
        and overlap(*pair)
        for figure in pair
    }
    return tuple(found[identity] for identity in sorted(found))
