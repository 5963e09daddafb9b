"""Report to open data: JSON Lines, CSV and a Frictionless data package; pure, sorted, byte-stable.

The fields are the data contract of ARCHITECTURE.md; the JSON Schemas in schemas/ state it for machines.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from generator import quantities
from generator.attributes import Attribute, alike
from generator.copies import Revision
from generator.model import Discrepancy, Document, Entity, Event, Evidence, Figure, Mention, Side, Span, Story
from generator.report import Report
from generator.when import When

Row = dict[str, Any]
TABLES = (
    "documents",
    "mentions",
    "entities",
    "figures",
    "events",
    "stories",
    "discrepancies",
    "agreements",
    "revisions",
)


def export(report: Report, schemas: Mapping[str, Row]) -> dict[str, bytes]:
    """File name to bytes of everything that is published as data; schemas by table name."""
    tables = {name: [row(item) for item in items] for name, row, items in contract(report)}
    files = {f"{name}.jsonl": lines(rows) for name, rows in tables.items()}
    files |= {f"{name}.csv": sheet(rows) for name, rows in tables.items()}
    files |= {f"schemas/{name}.schema.json": document(schema) for name, schema in sorted(schemas.items())}
    return files | {"datapackage.json": document(package(tables))}


def contract(report: Report) -> Iterable[tuple[str, Callable[[Any], Row], Iterable[Any]]]:
    """Each table with how a row of it is made and what it is made from."""
    story_of = {name: story.id for story in report.stories for name in story.documents}
    full = frozenset(item.id for item in report.documents if item.full_text)
    dates = {mention.id: mention for mention in report.mentions if mention.label == "date"}
    return (
        ("documents", lambda item: document_row(item, story_of.get(item.id)), report.documents),
        ("mentions", mention_row, report.mentions),
        ("entities", entity_row, report.entities),
        ("figures", lambda item: figure_row(item, dates), report.figures),
        ("events", lambda item: event_row(item, dates, item.document in full), report.events),
        ("stories", story_row, report.stories),
        ("discrepancies", discrepancy_row, report.discrepancies),
        ("agreements", discrepancy_row, report.agreements),
        ("revisions", revision_row, report.revisions),
    )


def document_row(document: Document, story: str | None) -> Row:
    """A document; its text only where it may be published in full."""
    fields = ("id", "file", "title", "language", "published", "publisher", "url", "retrieved", "licence", "sha256")
    row: Row = {field: getattr(document, field) for field in fields}
    return row | {
        "story": story,
        "text": document.text if document.full_text else None,
        "damage": [asdict(damage) for damage in document.damage],
    }


def mention_row(mention: Mention) -> Row:
    """A mention; of a date, what it says: in EDTF, and all that EDTF has no words for."""
    fields = ("document", "start", "end", "text", "label", "kind", "entity", "generic", "confidence", "rule")
    row: Row = {field: getattr(mention, field) for field in fields}
    return row | {"edtf": mention.when.edtf if mention.when else None, "when": when_row(mention.when)}


def when_row(when: When | None) -> Row | None:
    """What a date says, bound by bound; None for what is no date."""
    return asdict(when) | {"readings": list(when.readings)} if when else None


def dated(row: Row, dates: Mapping[str, Mention]) -> Row:
    """A row with its date in EDTF, null where it is relative, and the words that say it."""
    mention = dates.get(row["date"] or "")
    known = mention.when.edtf if mention and mention.when else None
    return row | {"date": known, "date_text": mention.text if mention else None}


def entity_row(entity: Entity) -> Row:
    """An actor or a place."""
    return asdict(entity) | {
        "names": dict(entity.names),
        "aliases": list(entity.aliases),
        "maybe": list(entity.maybe),
        "distinct_from": [
            {"entity": apart.entity, "evidence": [asdict(item) for item in apart.evidence]}
            for apart in entity.distinct_from
        ],
        "attributes": [attribute_row(*key, same) for key, same in alike(entity.attributes).items()],
    }


def attribute_row(kind: str, value: str, actor: str, same: Iterable[Attribute]) -> Row:
    """What texts call an actor, with the words that say so."""
    evidence = [asdict(Evidence(one.document, one.start, one.end, one.text)) for one in same]
    return {"kind": kind, "value": value, "actor": actor or None, "evidence": evidence}


def figure_row(figure: Figure, dates: Mapping[str, Mention]) -> Row:
    """A figure: its quantity as stated and normalised."""
    row = spoken(dated(asdict(figure), dates), figure)
    quantity: Row = row.pop("quantity")
    return row | quantity | {"normalised": quantities.normalise(figure.quantity)}


def event_row(event: Event, dates: Mapping[str, Mention], full_text: bool) -> Row:
    """An event; the trigger as its own span.

    Its clause only where the text may be published in full: nearly every sentence tells of an event.
    """
    return spoken(dated(asdict(event), dates), event) | {
        "text": event.text if full_text else None,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "trigger": {"start": event.trigger.start, "end": event.trigger.end},
    }


def spoken(row: Row, claim: Figure | Event) -> Row:
    """A row with where the words stand that name who says so; null where the report itself does."""
    place = claim.attributed_at
    return row | {"attributed_at": {"start": place.start, "end": place.end} if place else None}


def story_row(story: Story) -> Row:
    """A story."""
    return asdict(story) | {
        "documents": list(story.documents),
        "places": list(story.places),
        "dates": list(story.dates),
    }


def discrepancy_row(item: Discrepancy) -> Row:
    """A discrepancy or an agreement."""
    explanations = [{"code": reason.code, "parameters": dict(reason.parameters)} for reason in item.explanations]
    return {
        **{field: getattr(item, field) for field in ("id", "code", "kind", "verdict", "severity", "story")},
        "about": list(item.about),
        "explanation": explanations[0] if explanations else None,
        "explanations": explanations,
        "sides": [side_row(side) for side in item.sides],
    }


def revision_row(item: Revision) -> Row:
    """Two versions of one text: where they differ, as offsets into both."""
    return {
        "id": f"{item.older}--{item.newer}",
        "older": item.older,
        "newer": item.newer,
        "basis": item.basis,
        "passages": [
            {**both(passage.older, passage.newer), "edits": [both(edit.older, edit.newer) for edit in passage.edits]}
            for passage in item.passages
        ],
    }


def both(older: Span | None, newer: Span | None) -> Row:
    """Where something stands in two versions; null where it does not."""
    return {"older": older._asdict() if older else None, "newer": newer._asdict() if newer else None}


def side_row(side: Side) -> Row:
    """One side of a discrepancy."""
    return {
        "value": side.value,
        "low": side.low,
        "high": side.high,
        "accounts": [list(account) for account in side.accounts],
        "evidence": [asdict(evidence) for evidence in side.evidence],
    }


def ordered(rows: Iterable[Row]) -> list[Row]:
    """Rows by identity or position."""
    return sorted(rows, key=lambda row: (row.get("id") or "", row.get("document") or "", row.get("start") or 0))


def lines(rows: Iterable[Row]) -> bytes:
    """JSON Lines, sorted by identity or position."""
    return "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in ordered(rows)).encode()


def document(value: Any) -> bytes:
    """One JSON value for people and machines."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()


def sheet(rows: Iterable[Row]) -> bytes:
    """CSV with the plain fields of each row; nested values as JSON in their cell."""
    rows = ordered(rows)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    header = sorted({field for row in rows for field in row})
    writer.writerow(header)
    writer.writerows([cell(row.get(field)) for field in header] for row in rows)
    return buffer.getvalue().encode()


def cell(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    words = (
        json.dumps(value, ensure_ascii=False, sort_keys=True) if isinstance(value, dict | list | bool) else str(value)
    )
    return f"'{words}" if words[:1] in "=+-@\t\r" and not isinstance(value, int | float) else words


def package(tables: Mapping[str, list[Row]]) -> Row:
    """The Frictionless description of the files (Data Package 1.0)."""
    resources = [
        {
            "name": name,
            "path": f"{name}.jsonl",
            "format": "jsonl",
            "mediatype": "application/jsonl",
            "encoding": "utf-8",
        }
        for name in sorted(tables)
    ] + [
        {"name": f"{name}-csv", "path": f"{name}.csv", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
        for name in sorted(tables)
    ]
    return {"name": "synoptic", "profile": "data-package", "resources": resources}
