"""What was read in one report, finding by finding: its span, the rule that found it, and what it rests on.

For people who add reports or words: plain text, in the order of the text, a block for each sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from generator import concepts
from generator.model import Document, Entity, Event, Figure, Mention, Span
from generator.quantity import Change, Quantity
from generator.report import Report
from generator.when import When

Unread = tuple[Span, str]  # a number, and why it is no figure
NAMED = 9  # columns for what a line is about
INDENT = "        "


def explained(report: Report, unread: Mapping[str, Sequence[Unread]] = MappingProxyType({})) -> Iterator[str]:
    """The lines about each document of a report, usually of one; ``unread`` are numbers of it that are no figures."""
    for document in report.documents:
        yield from _document(report, document, unread.get(document.id, ()))


def _document(report: Report, document: Document, unread: Sequence[Unread]) -> Iterator[str]:
    published = document.published or "unknown"
    yield f"{document.file}: language {document.language}, published {published}, {len(document.sentences)} sentences"
    known = Known(report, document)
    found = sorted([*_findings(report, known), *((span, list(_unread(span, why, known))) for span, why in unread)])
    for sentence in document.sentences:
        here = [(span, lines) for span, lines in found if sentence.start <= span.start < sentence.end]
        yield ""
        yield f"line {_line(document, sentence)}, {_range(sentence)}: {_quoted(document, sentence)}"
        yield from chain.from_iterable(lines for _, lines in here) if here else ("    nothing found",)


def _findings(report: Report, known: Known) -> list[tuple[Span, list[str]]]:
    """The spans of a document's findings, each with its lines."""
    document = known.document
    found = [(m.span, list(_mention(m, known))) for m in report.mentions if m.document == document.id]
    found += [(f.span, list(_figure(f, known))) for f in report.figures if f.document == document.id]
    found += [(e.trigger, list(_event(e, known))) for e in report.events if e.document == document.id]
    return found


def _unread(span: Span, why: str, known: Known) -> Iterator[str]:
    yield _head("number", span, known)
    yield from _row("why", f"no figure: {why}")


class Known:
    """What findings refer to by id: entities, dates, events and figures, as they are called here."""

    def __init__(self, report: Report, document: Document) -> None:
        self.document = document
        self.entities = {entity.id: entity for entity in report.entities}
        self.mentions = {mention.id: mention for mention in report.mentions if mention.document == document.id}
        self.events = {event.id: event for event in report.events if event.document == document.id}
        self.figures = {figure.id: figure for figure in report.figures if figure.document == document.id}

    def entity(self, key: str) -> str:
        """The name of an actor or place, and its id."""
        entity: Entity | None = self.entities.get(key)
        return f"{entity.name(self.document.language)} [{key}]" if entity else key

    def quote(self, span: Span) -> str:
        """The words of a span, in quotes, on one line."""
        return f"“{_quoted(self.document, span)}”"


def _mention(mention: Mention, known: Known) -> Iterator[str]:
    yield _head(mention.label, mention.span, known)
    kind = "description, no name" if mention.generic else mention.kind
    yield from _row("why", f"{mention.rule}, confidence {mention.confidence:.2f}" if mention.rule else "")
    yield from _row("kind", kind)
    yield from _row("is", known.entity(mention.entity) if mention.entity else "")
    yield from _row("means", _when(mention.when) if mention.when else "")


def _figure(figure: Figure, known: Known) -> Iterator[str]:
    event, whole = known.events.get(figure.event or ""), known.figures.get(figure.part_of or "")
    date = known.mentions.get(figure.date or "")
    yield _head("figure", figure.span, known)
    yield from _row("why", figure.rule)
    yield from _row("value", value(figure.quantity))
    yield from _row("counts", " < ".join(_lineage(figure.quantity.counted)))
    yield from _row("change", _change(figure.change, known) if figure.change else "")
    yield from _row("part of", known.quote(whole.span) if whole else "")
    yield from _row("event", f"{event.kind}, by {known.quote(event.trigger)}" if event else "")
    yield from _row("place", known.entity(figure.place) if figure.place else "")
    yield from _row("date", known.quote(date.span) if date else "")
    yield from _row("says", _source(figure, known))
    yield from _row("modality", figure.modality)


def _event(event: Event, known: Known) -> Iterator[str]:
    date = known.mentions.get(event.date or "")
    typed = " ".join(filter(None, (event.type, event.mode)))
    yield _head("event", event.trigger, known)
    yield from _row("why", event.rule)
    yield from _row("kind", f"{event.kind}, PLOVER {typed}" if typed else f"{event.kind}, no PLOVER type")
    yield from _row("who", "; ".join(map(known.entity, event.actors)))
    yield from _row("to whom", "; ".join(map(known.entity, event.recipients)))
    yield from _row("place", known.entity(event.place) if event.place else "")
    yield from _row("leads to", known.entity(event.destination) if event.destination else "")
    yield from _row("date", known.quote(date.span) if date else "")
    yield from _row("says", _source(event, known))
    yield from _row("modality", ", ".join(filter(None, (event.modality, event.tense, event.status))))


def _source(claim: Figure | Event, known: Known) -> str:
    """Who says so, where that stands, and the actor that it is."""
    if not claim.attributed_to:
        return "the report itself"
    place = f" ({_range(claim.attributed_at)})" if claim.attributed_at else ""
    return f"{claim.attributed_to}{place}" + (f": {known.entity(claim.speaker)}" if claim.speaker else "")


def _when(when: When) -> str:
    """What a date says: in EDTF, with its relation and precision, and how it is counted."""
    offset = when.offset
    counted = (
        f"{offset.amount or ''} {offset.unit or ''} {offset.direction or ''} from the {offset.anchor}" if offset else ""
    )
    stated = f"{when.edtf or 'no date'}, {when.relation}, {' '.join(filter(None, (when.part, when.precision)))}"
    return f"{stated}, counted: {' '.join(counted.split())}" if counted else stated


def _change(change: Change, known: Known) -> str:
    others = ", ".join(known.quote(known.figures[other].span) for other in change.others if other in known.figures)
    return f"{change.role}, {change.direction}" + (f", with {others}" if others else "")


def value(quantity: Quantity) -> str:
    """The bounds of a quantity as intervals are written, its approximation and its unit.

    >>> value(Quantity(50, None, "at_least", low_open=True)), value(Quantity(1500, 3200, unit="kilometre", per="day"))
    ('(50, …), at_least', '[1500, 3200] kilometre per day, exact')
    >>> value(Quantity(None, None, "order_of_magnitude", magnitude="dozens"))
    'no number, order_of_magnitude dozens'
    """
    if quantity.low is None and quantity.high is None:
        return " ".join(filter(None, ("no number, order_of_magnitude", quantity.magnitude)))
    return f"{_interval(quantity)}{_unit(quantity)}, {quantity.approximation}"


def _interval(quantity: Quantity) -> str:
    low, high = ("…" if bound is None else f"{bound:.12g}" for bound in (quantity.low, quantity.high))
    if low == high:
        return low
    opening = "(" if quantity.low_open or quantity.low is None else "["
    return f"{opening}{low}, {high}{')' if quantity.high_open or quantity.high is None else ']'}"


def _unit(quantity: Quantity) -> str:
    named = f" {quantity.unit}" if quantity.unit else ""
    return f"{named} per {quantity.per}" if quantity.per else named


def _lineage(counted: str | None) -> Sequence[str]:
    """What is counted and the wider concepts it is one of, widest last; nothing where nothing says so."""
    return tuple(concepts.lineage("things", counted)) if counted else ()


def _head(label: str, span: Span, known: Known) -> str:
    return f"    {label:{NAMED}}{_range(span)} {known.quote(span)}"


def _row(name: str, said: str) -> Iterator[str]:
    """A line about a finding; none where there is nothing to say."""
    if said:
        yield f"{INDENT}{name:{NAMED}}{said}"


def _range(span: Span) -> str:
    return f"[{span.start}:{span.end}]"


def _quoted(document: Document, span: Span) -> str:
    return " ".join(document.text[span.start : span.end].split())


def _line(document: Document, span: Span) -> int:
    """The line of the text, from 1, in which a span begins."""
    return document.text.count("\n", 0, span.start) + 1
