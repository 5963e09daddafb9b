"""The whole order on one screen: from a folder of reports to the Report that pages and data are made of."""

from pathlib import Path

from generator.accounts import reuses, versions
from generator.claims import claims
from generator.comparison import compare
from generator.extract import events, figures, names
from generator.model import Document, Problem, Reading, Report
from generator.read import read
from generator.resolve import resolve
from generator.stories import stories
from generator.synopsis import Synopsis


def report(seeds: Path) -> Report:
    """Everything that the reports in a folder say, resolved and compared."""
    documents, problems = read(seeds)
    outcomes = [analysed(document, seeds.name) for document in documents]
    failures = tuple(outcome for outcome in outcomes if isinstance(outcome, Problem))
    return compared(tuple(item for item in outcomes if isinstance(item, Reading)), (*problems, *failures))


def analysed(document: Document, folder: str) -> Reading | Problem:
    """What one document says, or that the program failed on it: one strange text must not cost the others."""
    try:
        return reading(document)
    except Exception as error:
        reason = ("reason", f"{type(error).__name__}: {error}")
        return Problem("not_analysed", f"{folder}/{document.file}", parameters=(reason,))


def reading(document: Document) -> Reading:
    """What one document says; needs no other document."""
    return claims(document, names.extract(document), figures.extract(document), events.extract(document))


def compared(readings: tuple[Reading, ...], problems: tuple[Problem, ...] = ()) -> Report:
    """What several documents say side by side."""
    readings, entities = resolve(tuple(sorted(readings, key=lambda reading: reading.document.id)))
    documents = tuple(reading.document for reading in readings)
    copied = reuses(documents)
    same_text = versions(documents, copied)
    by_id = {entity.id: entity for entity in entities}
    told = stories(readings, by_id, same_text)
    synopses = [
        Synopsis(story, tuple(r for r in readings if r.document.id in story.documents), by_id, copied, same_text)
        for story in told
    ]
    discrepancies, agreements = compare(synopses)
    return Report(
        documents=documents,
        mentions=tuple(mention for reading in readings for mention in reading.mentions),
        entities=entities,
        figures=tuple(figure for reading in readings for figure in reading.figures),
        events=tuple(event for reading in readings for event in reading.events),
        stories=told,
        discrepancies=discrepancies,
        agreements=agreements,
        reuses=copied,
        problems=problems,
    )
