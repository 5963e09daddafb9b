"""What belongs to what in a Report, so that no page has to look through all of it."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from generator.copies import Reuse
from generator.model import Discrepancy, Entity, Event, Figure, Mention
from generator.report import Report
from generator.when import When


class Index:
    """A Report with the ways from a document, an entity or a story to what belongs to it."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.documents = {document.id: document for document in report.documents}
        self.entities = {entity.id: entity for entity in report.entities}
        self.events = {event.id: event for event in report.events}
        self.figures = {figure.id: figure for figure in report.figures}
        self.figure_at = {(figure.document, figure.start, figure.end): figure for figure in report.figures}
        self.stories = {story.id: story for story in report.stories}
        self.story_of = {document: story.id for story in report.stories for document in story.documents}

    @cached_property
    def mentions(self) -> dict[str, tuple[Mention, ...]]:
        """The mentions of each entity, by document and position."""
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in sorted(self.report.mentions, key=lambda item: (item.document, item.start, item.end)):
            found[mention.entity].append(mention)
        return {entity: tuple(mentions) for entity, mentions in found.items()}

    @cached_property
    def mentions_in(self) -> defaultdict[str, list[Mention]]:
        """The mentions of each document."""
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self.report.mentions:
            found[mention.document].append(mention)
        return found

    @cached_property
    def dates(self) -> dict[str, When]:
        """What each mention of a date says, by the id of the mention."""
        return {mention.id: mention.when for mention in self.report.mentions if mention.when}

    @cached_property
    def figures_in(self) -> defaultdict[str, list[Figure]]:
        """The figures of each document."""
        found: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in self.report.figures:
            found[figure.document].append(figure)
        return found

    @cached_property
    def events_in(self) -> defaultdict[str, list[Event]]:
        """The events of each document."""
        found: defaultdict[str, list[Event]] = defaultdict(list)
        for event in self.report.events:
            found[event.document].append(event)
        return found

    @cached_property
    def reuses_in(self) -> defaultdict[str, list[Reuse]]:
        """The passages of each document that stand in another, on the side that is named first."""
        found: defaultdict[str, list[Reuse]] = defaultdict(list)
        for reuse in self.report.reuses:
            found[reuse.document].append(reuse)
        return found

    @cached_property
    def shared_with(self) -> defaultdict[str, set[str]]:
        """The documents that each document has passages in common with."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for reuse in self.report.reuses:
            found[reuse.document].add(reuse.other)
            found[reuse.other].add(reuse.document)
        return found

    @cached_property
    def parts(self) -> defaultdict[str, list[Entity]]:
        """What lies in, or belongs to, each entity."""
        found: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in self.report.entities:
            found[entity.part_of or ""].append(entity)
        return found

    @cached_property
    def findings(self) -> tuple[Discrepancy, ...]:
        """Discrepancies in their order of importance, then agreements."""
        return (*self.report.discrepancies, *self.report.agreements)

    @cached_property
    def agreements(self) -> frozenset[str]:
        """The ids of the agreements."""
        return frozenset(finding.id for finding in self.report.agreements)

    @cached_property
    def findings_in(self) -> defaultdict[str, list[Discrepancy]]:
        """The findings with evidence in each document, in their order."""
        found: defaultdict[str, list[Discrepancy]] = defaultdict(list)
        for finding in self.findings:
            for document in dict.fromkeys(item.document for side in finding.sides for item in side.evidence):
                found[document].append(finding)
        return found

    @cached_property
    def findings_about(self) -> defaultdict[str, list[Discrepancy]]:
        """The findings about each entity or concept, in their order."""
        found: defaultdict[str, list[Discrepancy]] = defaultdict(list)
        for finding in self.findings:
            for subject in dict.fromkeys(finding.about):
                found[subject].append(finding)
        return found

    @cached_property
    def findings_of(self) -> defaultdict[str, list[Discrepancy]]:
        """The findings of each story, in their order."""
        found: defaultdict[str, list[Discrepancy]] = defaultdict(list)
        for finding in self.findings:
            found[finding.story].append(finding)
        return found
