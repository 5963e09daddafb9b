"""The whole order on one screen: from a folder of reports to the Report that pages and data are made of."""

from pathlib import Path
from typing import NamedTuple

from generator.accounts import reuses, versions
from generator.claims import claims
from generator.comparison import compare
from generator.extract import dates, events, figures, framings, names
from generator.extract.unread import unread
from generator.model import Document, Problem, Reading, Span
from generator.moments import apart_from
from generator.read import read, read_file
from generator.recogniser import recognise
from generator.recognisers.recognition import Recognition
from generator.report import Report
from generator.resolve import resolve
from generator.revisions import revisions
from generator.settings import DEFAULTS, Settings
from generator.stories import stories
from generator.synopsis import Synopsis


class Outcome(NamedTuple):
    """What one document says, None where the program failed on it, and what a person should know."""

    reading: Reading | None
    problems: tuple[Problem, ...] = ()


def report(seeds: Path, settings: Settings = DEFAULTS) -> Report:
    """Everything that the reports in a folder say, resolved and compared."""
    documents, problems = read(seeds)
    outcomes = [analysed(document, seeds.name, settings) for document in documents]
    noted = dict.fromkeys(problem for outcome in outcomes for problem in outcome.problems)  # each is said once
    return compared(tuple(outcome.reading for outcome in outcomes if outcome.reading), (*problems, *noted))


def report_of(file: Path, settings: Settings = DEFAULTS) -> Report:
    """Everything that one report says, read alone."""
    document, problems = read_file(file, file.parent)
    outcome = analysed(document, file.parent.name, settings) if document else Outcome(None)
    return compared((outcome.reading,) if outcome.reading else (), (*problems, *outcome.problems))


def unread_numbers(report: Report) -> dict[str, tuple[tuple[Span, str], ...]]:
    """The numbers of each document that are neither in a figure nor in a date, with the reason."""
    read = [(figure.document, figure.span) for figure in report.figures]
    read += [(mention.document, mention.span) for mention in report.mentions]
    return {
        document.id: tuple(unread(document, [span for owner, span in read if owner == document.id]))
        for document in report.documents
    }


def analysed(document: Document, folder: str, settings: Settings = DEFAULTS) -> Outcome:
    """What one document says, or that the program failed on it: one strange text must not cost the others."""
    try:
        found = recognise(document, settings, folder)
        return Outcome(reading(document, found), found.notices)
    except Exception as error:
        reason = ("reason", f"{type(error).__name__}: {error}")
        return Outcome(None, (Problem("not_analysed", f"{folder}/{document.file}", parameters=(reason,)),))


def reading(document: Document, recognised: Recognition | None = None) -> Reading:
    """What one document says, given the names that a recogniser found in it; needs no other document."""
    named = names.extract(document, recognised)
    found = sorted((*named, *apart_from(named, dates.extract(document))), key=lambda mention: mention.span)
    return claims(document, found, figures.extract(document), events.extract(document), framings.extract(document))


def compared(readings: tuple[Reading, ...], problems: tuple[Problem, ...] = ()) -> Report:
    """What several documents say side by side."""
    readings, entities = resolve(tuple(sorted(readings, key=lambda reading: reading.document.id)))
    documents = tuple(reading.document for reading in readings)
    copied = reuses(documents)
    same_text = versions(documents, copied)
    by_id = {entity.id: entity for entity in entities}
    events = tuple(event for reading in readings for event in reading.events)
    revised = revisions(documents, copied, same_text, events)
    told = stories(readings, by_id, same_text)
    synopses = [
        Synopsis(
            story, tuple(r for r in readings if r.document.id in story.documents), by_id, copied, same_text, revised
        )
        for story in told
    ]
    discrepancies, agreements = compare(synopses)
    return Report(
        documents=documents,
        mentions=tuple(mention for reading in readings for mention in reading.mentions),
        entities=entities,
        figures=tuple(figure for reading in readings for figure in reading.figures),
        events=events,
        stories=told,
        discrepancies=discrepancies,
        agreements=agreements,
        reuses=copied,
        revisions=revised,
        problems=problems,
    )
