"""D402: one report says something is going on, another that it is over or that its outcome is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import concepts
from generator.comparability import contained
from generator.model import Discrepancy, Event, Explanation, Verdict
from generator.synopsis import Synopsis
from generator.verdicts import dated_apart

CODE, KIND = "D402", "status_differs"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each kind of event that is under way in one document and over in another.

    Where both versions of one text and separate texts differ so, the separate texts are shown.
    """
    found: dict[str, list[tuple[Event, Event]]] = {}
    for running in (event for event in synopsis.events.values() if under_way(event)):
        for finished in (event for event in synopsis.events.values() if over(running, event)):
            if differ(synopsis, running, finished):
                found.setdefault(running.kind, []).append((running, finished))
    for _, pairs in sorted(found.items()):
        yield difference(synopsis, synopsis.apart(pairs))


def differ(synopsis: Synopsis, running: Event, finished: Event) -> bool:
    """Whether two documents, neither of which says both, put an event at different stages."""
    return (
        running.document != finished.document
        and not unrelated(synopsis, running, finished)
        and not says_so_too(synopsis, finished.document, running.kind)
    )


def under_way(event: Event) -> bool:
    """Whether a text says an event is going on."""
    return event.status == "ongoing" and event.modality == "asserted"


def says_so_too(synopsis: Synopsis, document: str, kind: str) -> bool:
    """Whether a text that tells of an end says itself that the event is going on: then it differs within itself."""
    return any(under_way(e) and e.kind == kind and e.document == document for e in synopsis.events.values())


def over(running: Event, event: Event) -> bool:
    """Whether an event says that another is completed, or is the outcome that ends it."""
    concept = concepts.table("events").get(event.kind, {})
    done = event.status == "completed" or (event.status is None and concept.get("final", False))
    if not done or event.modality != "asserted":
        return False
    return event.kind == running.kind or running.kind in concept.get("outcome_of", ())


def unrelated(synopsis: Synopsis, one: Event, other: Event) -> bool:
    """Whether two events plainly happen at different places."""
    return one.place is not None and other.place is not None and not contained(synopsis, one.place, other.place)


def difference(synopsis: Synopsis, pairs: Sequence[tuple[Event, Event]]) -> Discrepancy:
    """The discrepancy between two states, as far as dates or common wording show how to take it."""
    verdict, reason = judged(synopsis, *pairs[0])
    stages = [tuple({event.id: event for event in stage}.values()) for stage in zip(*pairs, strict=True)]
    sides = [
        synopsis.side(events[0].status or "completed", [synopsis.quote(event.document, event.span) for event in events])
        for events in stages
    ]
    about = tuple(dict.fromkeys((pairs[0][0].kind, pairs[0][1].kind)))
    return synopsis.discrepancy(CODE, KIND, verdict, 2, about, sides, (Explanation("went_on_or_over"), reason))


def judged(synopsis: Synopsis, running: Event, finished: Event) -> tuple[Verdict, Explanation]:
    """The verdict and its reason."""
    if synopsis.one_voice(running.document, finished.document):
        return "revised", synopsis.revised(running.document, finished.document)
    if dated_apart(synopsis, running.document, finished.document):
        return "update", Explanation("later_report")
    return "scope_unclear", Explanation("no_order")
