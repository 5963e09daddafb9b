"""D101: reports give different numbers for what may be the same thing."""

from collections.abc import Iterable, Iterator, Sequence

from generator import concepts
from generator.comparability import apart, groups
from generator.model import Discrepancy, Explanation, Figure, Side, Verdict
from generator.synopsis import Synopsis
from generator.verdicts import judge

CODE, KIND = "D101", "figures_differ"
WORST: tuple[Verdict, ...] = ("conflict", "scope_unclear", "update", "revised", "different_scope")
SEVERITY = {"conflict": 3, "scope_unclear": 3, "update": 2, "revised": 2, "different_scope": 1}


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each subject on which two documents have no figure that both can be right about."""
    for event, thing, figures in groups(synopsis):
        pairs = apart(synopsis, figures)
        if pairs:
            yield difference(synopsis, event, thing, pairs)


def difference(synopsis: Synopsis, event: str, thing: str, pairs: Sequence[tuple[Figure, Figure]]) -> Discrepancy:
    """The discrepancy of one subject: a side for each value, the gravest verdict, every open question once."""
    judged = [judge(synopsis, one, other) for one, other in pairs]
    verdict = min((verdict for verdict, _ in judged), key=WORST.index)
    reasons: dict[Explanation, None] = {}
    for found, explanations in judged:
        if found == verdict:
            reasons |= dict.fromkeys(explanations)
    severity = SEVERITY[verdict] - (0 if concepts.is_a("things", thing, "person") else 1)
    sides = by_value(synopsis, {figure.id: figure for pair in pairs for figure in pair}.values())
    return synopsis.discrepancy(CODE, KIND, verdict, severity, (event, thing), sides, tuple(reasons))


def by_value(synopsis: Synopsis, figures: Iterable[Figure]) -> list[Side]:
    """A side for each value that is stated, largest first."""
    values: dict[tuple[float, str, str], list[Figure]] = {}
    for figure in figures:
        quantity = figure.quantity
        size = quantity.high if quantity.high is not None else quantity.low or 0
        bounds = f"{quantity.low} {quantity.high} {quantity.unit} {quantity.magnitude}"
        values.setdefault((-size, bounds, quantity.approximation), []).append(figure)
    return [side(synopsis, same) for _, same in sorted(values.items())]


def side(synopsis: Synopsis, same: Sequence[Figure]) -> Side:
    """The side of figures that state one value."""
    quotes = [synopsis.quote(figure.document, figure.span) for figure in same]
    return synopsis.side(same[0].text, quotes, same[0].quantity.low, same[0].quantity.high)
