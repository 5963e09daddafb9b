"""Figures that belong side by side: the same kind of event, and things of one kind or their parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator import concepts
from generator import language as languages
from generator.model import Figure
from generator.pages import links
from generator.pages.dated import of_claim
from generator.pages.marked import figure_anchor, figure_href
from generator.pages.quotes import Link, Quote, quote
from generator.pages.readings import reading, tolerance
from generator.pages.sayings import source_of
from generator.pages.view import View
from generator.pages.wording import APPROXIMATION_NAMES, CHANGES, MEASURES, MODALITIES

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

WIDEST = frozenset({"thing", "event"})  # concepts that hold everything


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure for readers; "" where the text does not say."""

    anchor: str
    value: Markup
    counted: Markup
    approximation: Markup
    tolerance: Markup
    modality: Markup
    attributed_to: Link | None  # who says so
    place: Link | None
    date: Markup
    part_of: Link | None
    change: Markup
    others: tuple[Link, ...]  # the other figures of the change
    quote: Quote


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that belong side by side."""

    key: tuple[str, str]  # event concept, counted concept, "" where open
    figures: tuple[Figure, ...]


def groups(view: View, figures: Iterable[Figure]) -> tuple[Group, ...]:
    """The figures by subject; those that most documents have first, those without a subject last."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in sorted(figures, key=lambda item: (item.document, item.start)):
        found.setdefault(subject(view, figure), []).append(figure)
    made = [Group(key, tuple(items)) for key, items in found.items()]
    return tuple(sorted(made, key=rank))


def rank(group: Group) -> tuple[bool, int, int, tuple[str, str]]:
    """The order of groups on a page."""
    documents = {figure.document for figure in group.figures}
    return not group.key[1], -len(documents), -len(group.figures), group.key


def subject(view: View, figure: Figure) -> tuple[str, str]:
    """The kind of event and the kind of thing of a figure; a part has that of its whole."""
    whole = view.figures.get(figure.part_of or "")
    if whole is not None and whole is not figure:
        return subject(view, whole)
    event = view.events.get(figure.event or "")
    counted = figure.quantity.counted
    return event.kind if event else "", family(counted) if counted else ""


def family(counted: str) -> str:
    """The widest kind of thing that still says what is counted: people, vehicles, buildings."""
    line = [concept for concept in concepts.lineage("things", counted) if concept not in WIDEST]
    return line[-1] if line else counted


def common(group: Group) -> str:
    """The nearest concept that all figures of a group count, e.g. buses rather than vehicles; "" where open."""
    counted = [figure.quantity.counted for figure in group.figures if figure.quantity.counted]
    lines = [concepts.lineage("things", concept) for concept in dict.fromkeys(counted)]
    return (
        next((concept for concept in lines[0] if all(concept in line for line in lines)), group.key[1]) if lines else ""
    )


def heading(view: View, group: Group) -> Markup:
    """What a group of figures is about."""
    event, thing = group.key[0], common(group)
    if thing == "duration":
        message = N_("How long: {event}") if event else N_("How long")
    elif thing in MEASURES:
        message = N_("{measure} ({event})") if event else N_("{measure}")
    elif thing:
        message = N_("How many: {thing} ({event})") if event else N_("How many: {thing}")
    else:
        message = N_("Other figures ({event})") if event else N_("Other figures")
    language = view.documents[group.figures[0].document].language
    known = {"thing": called(view, thing, language), "event": view.tongue.event(event)}
    return view.tongue.say(message, measure=view.tongue.say(MEASURES.get(thing, thing)), **known)


def row(view: View, page: str, figure: Figure) -> FigureRow:
    """A figure as seen from a page."""
    quantity, tongue, counted = figure.quantity, view.tongue, figure.quantity.counted
    place = view.entities.get(figure.place or "")
    whole = view.figures.get(figure.part_of or "")
    change = figure.change
    others = [view.figures[other] for other in (change.others if change else ()) if other in view.figures]
    return FigureRow(
        anchor=figure_anchor(figure),
        value=reading(view, quantity),
        counted=called(view, counted, view.documents[figure.document].language)
        if counted and counted not in MEASURES
        else Markup(""),
        approximation=tongue.say(APPROXIMATION_NAMES[quantity.approximation]),
        tolerance=tolerance(view, quantity),
        modality=tongue.say(MODALITIES[figure.modality]),
        attributed_to=source_of(view, page, figure),
        date=of_claim(view.tongue, view.dates.get(figure.date or "")),
        place=Link(view.name(place.id), links.link(page, links.entity(place))) if place else None,
        part_of=to_figure(view, page, whole) if whole else None,
        change=tongue.say(CHANGES[change.role, change.direction]) if change else Markup(""),
        others=tuple(to_figure(view, page, other) for other in others),
        quote=quote(view, page, figure),
    )


def called(view: View, counted: str, language: str) -> Markup:
    """What is counted, as the site calls it; a noun that nobody listed in its language, written as nouns are there."""
    if not counted or counted in MEASURES or counted in concepts.table("things"):
        return view.tongue.thing(counted)
    capital = languages.table(language, "events").get("general", {}).get("noun_capitals")
    return view.isolated(counted[:1].upper() + counted[1:] if capital else counted, language)


def to_figure(view: View, page: str, figure: Figure) -> Link:
    """The way to a figure that another one belongs with."""
    words = view.isolated(figure.text, view.documents[figure.document].language)
    return Link(view.tongue.say("“{words}”", words=words), figure_href(view, page, figure))
