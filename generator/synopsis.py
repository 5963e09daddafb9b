"""One story with everything that was read in it: what each comparison is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.accounts import accounts, voices
from generator.copies import Reuse, Revision
from generator.model import (
    Discrepancy,
    Document,
    Entity,
    Event,
    Evidence,
    Explanation,
    Figure,
    Reading,
    Side,
    Span,
    Story,
    Verdict,
)
from generator.when import When

SINGLE = frozenset(
    ("police", "organisation", "media", "company", "ngo")
)  # descriptions that mean one body in one story
C = TypeVar("C", Figure, Event)
LONGEST = 400  # characters of a quote that a reader can take in at a glance


@dataclass(frozen=True)
class Synopsis:
    """A story, its readings in the order of their ids, and what is known of entities, copies and versions."""

    story: Story
    readings: tuple[Reading, ...]
    entities: dict[str, Entity]
    reuses: tuple[Reuse, ...]
    versions: frozenset[tuple[str, str]]
    revisions: tuple[Revision, ...] = ()

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents of the story by id."""
        return {reading.document.id: reading.document for reading in self.readings}

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events of the story by id."""
        return {event.id: event for reading in self.readings for event in reading.events}

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the story, by document and position."""
        return tuple(figure for reading in self.readings for figure in reading.figures)

    @cached_property
    def by_id(self) -> dict[str, Figure]:
        """The figures of the story by id."""
        return {figure.id: figure for figure in self.figures}

    @cached_property
    def parts(self) -> dict[str, tuple[Figure, ...]]:
        """The figures that count a part of what another counts, by the id of that one."""
        found: dict[str, tuple[Figure, ...]] = {}
        for figure in self.figures:
            if figure.part_of:
                found[figure.part_of] = (*found.get(figure.part_of, ()), figure)
        return found

    def one_voice(self, one: str, other: str) -> bool:
        """Whether two documents are the same, or versions of one text, directly or over a third."""
        return self.voice[one] == self.voice[other]

    @cached_property
    def voice(self) -> dict[str, str]:
        """Each document with the first document it is a version of."""
        return voices(self.documents, self.versions)

    def revised(self, one: str, other: str) -> Explanation:
        """That two documents are versions of one text, and which revises which where that is known."""
        for revision in self.revisions:
            if {revision.older, revision.newer} == {one, other} and revision.basis is not None:
                names = (("newer_document", revision.newer), ("older_document", revision.older))
                return Explanation(f"revises_by_{revision.basis}", names)
        return Explanation("same_text_revised")

    def apart(self, pairs: Sequence[tuple[C, C]]) -> Sequence[tuple[C, C]]:
        """The pairs of claims of separate texts; where there are none, those of versions of one text."""
        return [pair for pair in pairs if not self.one_voice(pair[0].document, pair[1].document)] or pairs

    def common_wording(self, one: Figure | Event, other: Figure | Event) -> bool:
        """Whether two claims stand in a passage that both texts have."""
        return len(accounts([self.quote(item.document, item.span) for item in (one, other)], self.reuses)) == 1

    def source(self, claim: Figure | Event) -> str | None:
        """The one body or person that a claim is attributed to, an entity id; None for several or an unnamed one."""
        entity = self.entities.get(claim.speaker or "")
        return entity.id if entity is not None and (not entity.generic or entity.kind in SINGLE) else None

    def one_source(self, one: Figure | Event, other: Figure | Event) -> bool:
        """Whether two claims are attributed to the same body or person: then they are one voice."""
        return self.source(one) is not None and self.source(one) == self.source(other)

    @cached_property
    def attributed(self) -> dict[tuple[str, int, int], str | None]:
        """The source of each figure and event, by where it stands."""
        claims: list[Figure | Event] = [*self.figures, *self.events.values()]
        return {(claim.document, claim.start, claim.end): self.source(claim) for claim in claims}

    def when(self, claim: Event | Figure) -> When | None:
        """When an event happens or for when a figure is stated, as far as its text says."""
        return self._dates.get(claim.date or "")

    def days_differ(self, one: Figure, other: Figure) -> bool:
        """Whether two figures are each stated for a day, and not for the same."""
        days = [
            when and when.precision == "day" and when.relation == "at" and when.edtf
            for when in map(self.when, (one, other))
        ]
        return all(days) and days[0] != days[1]

    @cached_property
    def _dates(self) -> dict[str, When]:
        mentions = (mention for reading in self.readings for mention in reading.mentions)
        return {mention.id: mention.when for mention in mentions if mention.when is not None}

    def sentence(self, document: str, span: Span) -> Span:
        """The sentence a span begins in, or the span itself where that sentence is too long to quote."""
        whole = next((s for s in self.documents[document].sentences if s.start <= span.start < s.end), span)
        return whole if whole.end - whole.start <= LONGEST and whole.holds(span) else span

    def quote(self, document: str, span: Span) -> Evidence:
        """A span as evidence."""
        return Evidence(document, span.start, span.end, self.documents[document].text[span.start : span.end])

    def side(
        self, value: str, evidence: Iterable[Evidence], low: float | None = None, high: float | None = None
    ) -> Side:
        """A side with its accounts counted."""
        quotes = tuple(sorted(set(evidence), key=lambda item: (item.document, item.start, item.end)))
        return Side(value, quotes, self.voices(quotes), low, high)

    def voices(self, quotes: Sequence[Evidence]) -> tuple[tuple[str, ...], ...]:
        """The accounts of some quotes: common wording joins documents, so do being versions and having one source."""
        groups: dict[str, list[str]] = {}
        for group in accounts(quotes, self.reuses):
            groups.setdefault(self.voice[group[0]], []).extend(group)
        by_source: dict[str, list[str]] = {}
        for leader, documents in sorted(groups.items()):
            by_source.setdefault(self._only_source(quotes, documents) or leader, []).extend(documents)
        return tuple(sorted(tuple(sorted(group)) for group in by_source.values()))

    def _only_source(self, quotes: Sequence[Evidence], documents: Sequence[str]) -> str | None:
        """The one source that all quotes of some documents are attributed to."""
        own = [quote for quote in quotes if quote.document in documents]
        named = {self.attributed.get((quote.document, quote.start, quote.end)) for quote in own}
        return named.pop() if len(named) == 1 else None

    def discrepancy(
        self,
        code: str,
        kind: str,
        verdict: Verdict,
        severity: int,
        about: tuple[str, ...],
        sides: Sequence[Side],
        explanations: Sequence[Explanation] = (),
    ) -> Discrepancy:
        """A discrepancy of this story; its id is made of the code, the story and the subject."""
        name = "-".join((code.lower(), self.story.id, *about))
        return Discrepancy(name, code, kind, verdict, severity, self.story.id, about, tuple(sides), tuple(explanations))
