"""The Report: all that a page or an export may see."""

from __future__ import annotations

from dataclasses import dataclass

from generator.copies import Reuse, Revision
from generator.model import Discrepancy, Document, Entity, Event, Figure, Mention, Problem, Story


@dataclass(frozen=True, slots=True)
class Report:
    """All that a template or an export may see."""

    documents: tuple[Document, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    stories: tuple[Story, ...]
    discrepancies: tuple[Discrepancy, ...]
    agreements: tuple[Discrepancy, ...]
    reuses: tuple[Reuse, ...]
    revisions: tuple[Revision, ...]
    problems: tuple[Problem, ...]
