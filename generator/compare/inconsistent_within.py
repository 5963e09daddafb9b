"""D504: one text says something in one place and otherwise in another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.comparability import groups, overlap
from generator.compare.figures_differ import by_value
from generator.compare.status_differs import over, under_way, unrelated
from generator.model import Discrepancy, Event, Explanation, Figure
from generator.synopsis import Synopsis

CODE, KIND = "D504", "inconsistent_within"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each count that a headline gives otherwise than its text, and each event both over and not."""
    for event, thing, figures in groups(synopsis):
        for document in sorted({figure.document for figure in figures}):
            own = [figure for figure in figures if figure.document == document]
            if differing := headline_and_text(synopsis, document, own):
                yield within(synopsis, document, (event, thing), differing)
    yield from states(synopsis)


def headline_and_text(synopsis: Synopsis, document: str, figures: list[Figure]) -> list[Figure]:
    """The figures of a headline and of its text, where none of the one fits any of the other."""
    end = synopsis.documents[document].sentences[0].end if synopsis.documents[document].sentences else 0
    plain = [figure for figure in figures if figure.modality == "asserted" and not figure.part_of]
    above, below = ([f for f in plain if (f.start < end) is first] for first in (True, False))
    differ = above and below and not any(overlap(one, other) for one in above for other in below)
    return [*above, *below] if differ and len({figure.quantity.per for figure in (*above, *below)}) == 1 else []


def within(synopsis: Synopsis, document: str, about: tuple[str, str], figures: list[Figure]) -> Discrepancy:
    """The discrepancy of a count within one text."""
    reasons = (Explanation("headline_and_text"),)
    return synopsis.discrepancy(CODE, KIND, "noted", 1, (*about, document), by_value(synopsis, figures), reasons)


def states(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """An entry for each kind of event that one text says is going on, and elsewhere is over."""
    done: set[tuple[str, str]] = set()
    for running in (event for event in synopsis.events.values() if under_way(event)):
        for finished in (event for event in synopsis.events.values() if event.document == running.document):
            if (running.document, running.kind) in done or not contradicts(synopsis, running, finished):
                continue
            done.add((running.document, running.kind))
            sides = [
                synopsis.side(e.status or "completed", [synopsis.quote(e.document, e.span)])
                for e in (running, finished)
            ]
            about = (*dict.fromkeys((running.kind, finished.kind)), running.document)
            reasons = (Explanation("went_on_or_over_within"),)
            yield synopsis.discrepancy(CODE, KIND, "noted", 1, about, sides, reasons)


def contradicts(synopsis: Synopsis, running: Event, finished: Event) -> bool:
    """Whether an event is over in the words of another sentence, which are not about another place."""
    one, other = (synopsis.sentence(event.document, event.trigger) for event in (running, finished))
    return one != other and over(running, finished) and not unrelated(synopsis, running, finished)
