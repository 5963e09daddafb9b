"""What somebody did or underwent: events, those in the very same words and of one date once with all their sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event, Modality
from generator.pages import links
from generator.pages.dated import of_claim
from generator.pages.quotes import Link
from generator.pages.sayings import source_of
from generator.pages.tongue import direction
from generator.pages.view import View
from generator.pages.wording import MODALITIES


@dataclass(frozen=True, slots=True)
class Deed:
    """An event that someone takes part in: its kind, the words of the text, "" where they may not be published."""

    kind: Markup
    modality: Markup  # "" for what is simply stated
    date: Markup  # "" where none is known
    words: str
    language: str
    direction: str
    said: Link | None  # who says so, None for the report itself
    sources: tuple[Link, ...]


def deeds(view: View, path: str, events: Iterable[Event]) -> tuple[Deed, ...]:
    """Events, those in the very same words once with all their sources."""
    found: defaultdict[tuple[str, str, Modality, str], list[Event]] = defaultdict(list)
    for event in events:
        when = view.dates.get(event.date or "")
        words, date = event.text if public(view, event) else "", (when.edtf if when else None) or ""
        found[event.kind, words, event.modality, date].append(event)
    return tuple(deed(view, path, same) for same in found.values())


def public(view: View, event: Event) -> bool:
    """Whether the clause of an event may be shown."""
    numbers = view.sentences(view.documents[event.document], event.span)
    return set(numbers) <= view.public[event.document]


def deed(view: View, path: str, same: Sequence[Event]) -> Deed:
    """An event that is told in the same words once or several times."""
    first = same[0]
    language = view.documents[first.document].language
    return Deed(
        kind=view.tongue.event(first.kind, leading=True),
        modality=view.tongue.say(MODALITIES[first.modality]) if first.modality != "asserted" else Markup(""),
        date=of_claim(view.tongue, view.dates.get(first.date or "")),
        words=first.text.replace("\n", " ") if public(view, first) else "",
        language=language,
        direction=direction(language),
        said=source_of(view, path, first) if public(view, first) else None,
        sources=tuple(
            Link(
                view.title(event.document),
                links.link(path, links.document(event.document), view.anchor(event.document, event.trigger)),
            )
            for event in {event.document: event for event in reversed(same)}.values()
        )[::-1],
    )
