"""D105: one text gives different numbers from different sources, or two texts have one number from different ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator import concepts
from generator.comparability import elsewhere, groups, overlap
from generator.compare.figures_differ import by_value
from generator.model import Discrepancy, Explanation, Figure
from generator.synopsis import Synopsis

CODE, KIND = "D105", "attributions_differ"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each subject on which a text sets sources against each other, or texts name other sources."""
    for event, thing, figures in groups(synopsis):
        told = [figure for figure in figures if figure.attributed_to and figure.modality == "asserted"]
        disputed = _paired(synopsis, told, _disputed)
        if disputed:
            yield difference(synopsis, (event, thing), disputed, "sources_differ")
        elif shared := _paired(synopsis, told, _shared):
            yield difference(synopsis, (event, thing), shared, "other_source")


def _paired(synopsis: Synopsis, figures: Sequence[Figure], fit: object) -> list[Figure]:
    """The figures that fit at least one other of a different source."""
    assert callable(fit)
    pairs = (
        pair
        for pair in combinations(figures, 2)
        if pair[0].quantity.per == pair[1].quantity.per
        and not _same_source(synopsis, *pair)
        and not elsewhere(synopsis, *pair)
        and fit(synopsis, *pair)
    )
    found = {figure.id: figure for pair in pairs for figure in pair}
    return [found[identity] for identity in sorted(found)]


def _same_source(synopsis: Synopsis, one: Figure, other: Figure) -> bool:
    """Whether two figures have, or may have, one source: the same entity, or the same words."""
    words = {(figure.attributed_to or "").casefold() for figure in (one, other)}
    return len(words) == 1 or (one.speaker is not None and one.speaker == other.speaker)


def _disputed(synopsis: Synopsis, one: Figure, other: Figure) -> bool:
    """Whether one text gives both, and they cannot both be right."""
    return one.document == other.document and not overlap(one, other)


def _shared(synopsis: Synopsis, one: Figure, other: Figure) -> bool:
    """Whether two texts that are not versions of one give the very same number."""
    bounds = {(figure.quantity.low, figure.quantity.high) for figure in (one, other)}
    return not synopsis.one_voice(one.document, other.document) and len(bounds) == 1


def difference(synopsis: Synopsis, about: tuple[str, str], figures: Sequence[Figure], reason: str) -> Discrepancy:
    """A side for each value; the sources are named in the explanations."""
    first, *others = sorted(figures, key=lambda figure: (figure.document, figure.start))
    named = {figure.attributed_to: None for figure in (first, *others) if figure.attributed_to}
    parameters = (("sources", " · ".join(named)),)
    grave = reason == "sources_differ" and concepts.is_a("things", about[1], "person")
    return synopsis.discrepancy(
        CODE, KIND, "noted", 2 if grave else 1, about, by_value(synopsis, figures), (Explanation(reason, parameters),)
    )
