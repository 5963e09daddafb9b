"""D502: a kind of event that was found in one account only."""

from collections.abc import Iterator

from generator import concepts
from generator.model import Discrepancy, Event, Explanation
from generator.synopsis import Synopsis

CODE, KIND = "D502", "only_in_one"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each kind of event of one account that has no like in any other; none with one account only."""
    voices = {synopsis.voice[document] for document in synopsis.documents}
    if len(voices) < 2:
        return
    for kind, events in sorted(by_kind(synopsis).items()):
        told = {synopsis.voice[event.document] for event in related(synopsis, kind)}
        asserted = [event for event in events if event.modality == "asserted"]
        if len(told) == 1 and asserted and notable(kind):
            yield difference(synopsis, kind, asserted)


def by_kind(synopsis: Synopsis) -> dict[str, list[Event]]:
    """The events of a story by their kind."""
    kinds: dict[str, list[Event]] = {}
    for event in synopsis.events.values():
        kinds.setdefault(event.kind, []).append(event)
    return kinds


def related(synopsis: Synopsis, kind: str) -> list[Event]:
    """The events of a kind, of what it is a kind of, of what is a kind of it, and of what texts call much the same."""
    return [event for event in synopsis.events.values() if akin(kind, event.kind) or akin(event.kind, kind)]


def akin(kind: str, other: str) -> bool:
    """Whether a kind is another, a kind of it, or listed as near it."""
    near = concepts.table("events").get(kind, {}).get("near", ())
    return concepts.is_a("events", kind, other) or other in near


def notable(kind: str) -> bool:
    """Whether missing it in a report is worth a reader's attention; saying something, say, is not."""
    return not concepts.table("events").get(kind, {}).get("minor", False)


def difference(synopsis: Synopsis, kind: str, events: list[Event]) -> Discrepancy:
    """The entry for one kind of event, with one side."""
    quotes = [synopsis.quote(event.document, event.span) for event in events]
    side = synopsis.side(events[0].text, quotes)
    return synopsis.discrepancy(CODE, KIND, "noted", 1, (kind,), [side], [Explanation("not_found_elsewhere")])
