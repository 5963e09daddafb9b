"""D401: reports give different lengths of time for what may be the same thing."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator import concepts
from generator.comparability import overlap, vague
from generator.compare.figures_differ import by_value
from generator.model import Discrepancy, Explanation, Figure, Verdict
from generator.synopsis import Synopsis

CODE, KIND = "D401", "durations_differ"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each pair of related kinds of events whose stated lengths cannot both be right."""
    durations = [figure for figure in synopsis.figures if lasting(synopsis, figure)]
    found: dict[tuple[str, ...], list[tuple[Figure, Figure]]] = {}
    for one, other in combinations(durations, 2):
        kinds = tuple(sorted({kind(synopsis, one), kind(synopsis, other)}))
        if one.document != other.document and related(*kinds) and not overlap(one, other):
            found.setdefault(kinds, []).append((one, other))
    for kinds, pairs in sorted(found.items()):
        yield difference(synopsis, kinds, synopsis.apart(pairs))


def lasting(synopsis: Synopsis, figure: Figure) -> bool:
    """Whether a figure says how long an event lasted."""
    return figure.quantity.counted == "duration" and figure.event in synopsis.events and not vague(figure)


def kind(synopsis: Synopsis, figure: Figure) -> str:
    """The kind of event that a figure measures."""
    return synopsis.events[figure.event or ""].kind


def related(one: str, other: str | None = None) -> bool:
    """Whether two kinds of events are the same, or share what they are kinds of."""
    return other is None or bool(set(concepts.lineage("events", one)) & set(concepts.lineage("events", other)))


def difference(synopsis: Synopsis, kinds: tuple[str, ...], pairs: Sequence[tuple[Figure, Figure]]) -> Discrepancy:
    """The discrepancy between durations: one account that changed, or an open question of scope."""
    one, other = pairs[0]
    revised = synopsis.one_voice(one.document, other.document)
    verdict: Verdict = "revised" if revised else "scope_unclear"
    reasons = [synopsis.revised(one.document, other.document) if revised else Explanation("time_open")]
    if len(kinds) > 1:
        reasons.append(Explanation("different_events", (("one_event", kinds[0]), ("other_event", kinds[1]))))
    figures = {figure.id: figure for pair in pairs for figure in pair}.values()
    return synopsis.discrepancy(CODE, KIND, verdict, 2, kinds, by_value(synopsis, figures), reasons)
