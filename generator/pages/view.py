"""A Report as the reader of one language sees it: everything by id, by name, and by the way to it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property

from markupsafe import Markup

from generator import concepts
from generator.accounts import versions, voices
from generator.model import Discrepancy, Document, Evidence, Span, Story
from generator.pages import links
from generator.pages.index import Index
from generator.pages.shown import plain, shown
from generator.pages.tongue import LEFT_TO_RIGHT, Tongue, direction
from generator.pages.wording import MEASURES
from generator.report import Report

COUNTING = frozenset({"figures_differ", "figures_agree", "detail_dropped"})  # kinds of findings about counted things
OPENING = 6  # words that stand for the title of a text without one
# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


class View(Index):
    """A Report with its indexes, in one language of the site."""

    def __init__(self, report: Report, language: str) -> None:
        super().__init__(report)
        self.tongue = Tongue(language)

    @cached_property
    def voice(self) -> dict[str, str]:
        """Each document with the first of those that are versions of one text with it."""
        return voices(self.documents, versions(self.report.documents, self.report.reuses))

    @cached_property
    def public(self) -> dict[str, frozenset[int]]:
        """The sentences of each document that may be shown: all, or only those that a figure or a finding stands on.

        Events do not count: nearly every sentence tells of one, and a licence for quotes is none for the whole text.
        """
        spans: defaultdict[str, list[Span]] = defaultdict(list)
        for figure in self.report.figures:
            spans[figure.document].append(figure.span)
        for finding in self.findings:
            for evidence in (item for side in finding.sides for item in side.evidence):
                spans[evidence.document].append(Span(evidence.start, evidence.end))
        for apart in (apart for entity in self.report.entities for apart in entity.distinct_from):
            for evidence in apart.evidence:
                spans[evidence.document].append(Span(evidence.start, evidence.end))
        return {document.id: self.published(document, spans[document.id]) for document in self.report.documents}

    def published(self, document: Document, spans: list[Span]) -> frozenset[int]:
        """The numbers of the sentences of a document that may be shown, given the spans that are claimed on."""
        if document.full_text:
            return frozenset(range(len(document.sentences)))
        return frozenset(number for span in spans for number in self.sentences(document, span))

    def sentences(self, document: Document, span: Span) -> range:
        """The numbers, from 0, of the sentences that a span touches, else of the nearest one before it."""
        if not document.sentences:
            return range(0)
        first = max(bisect_right(document.sentences, span.start, key=lambda item: item.start) - 1, 0)
        last = max(bisect_right(document.sentences, max(span.start, span.end - 1), key=lambda item: item.start) - 1, 0)
        return range(first, last + 1)

    def anchor(self, document: str, span: Span) -> str:
        """The anchor of the sentence that a span begins in."""
        numbers = self.sentences(self.documents[document], span)
        return f"s{numbers[0] + 1}" if numbers else ""

    def isolated(self, words: str, language: str = "") -> Markup:
        """Words of a text with their language, kept from reordering what stands around them."""
        attributes = Markup(' lang="{}" dir="{}"').format(shown(language), direction(language)) if language else ""
        return Markup("<bdi{}>{}</bdi>").format(attributes, shown(words))

    def quoted(self, item: Evidence) -> Markup:
        """Words of a text in quotation marks."""
        words = self.isolated(plain(item.text), self.documents[item.document].language)
        return self.tongue.say("“{words}”", words=words)

    def name(self, identity: str) -> Markup:
        """The name of an entity in the language of the page, else the first it has, marked with its language."""
        entity = self.entities.get(identity)
        if entity is None:
            return self.isolated(identity)
        names = dict(entity.names)
        language = next((code for code in (self.tongue.language, "en", *names) if code in names), "")
        known = language if language != self.tongue.language else ""
        return self.isolated(names.get(language) or entity.id, known)

    def title(self, identity: str) -> Markup:
        """What a document is called: its title, else its first words in quotation marks."""
        document = self.documents[identity]
        if document.title:
            return self.isolated(document.title, document.language)
        words = document.text.split()
        opening = " ".join(words[:OPENING]) + (" …" if len(words) > OPENING else "")
        return self.tongue.say("“{words}”", words=self.isolated(opening, document.language))

    def story_name(self, story: Story) -> Markup:
        """What a story is called: the name a person gave it, else its leading event with its place or a title."""
        if story.name:
            return self.isolated(story.name)
        place = self.name(story.place) if story.place else self.title(story.documents[0])
        if story.event is None:
            return place
        return self.tongue.say("{event}: {place}", event=self.tongue.event(story.event, leading=True), place=place)

    def subject(self, finding: Discrepancy) -> dict[str, Markup]:
        """What a finding is about: the counted ``thing``, the ``event`` and the ``name`` of entities."""
        things, events = self.concepts(finding)
        names = [identity for identity in finding.about if identity in self.entities]
        found = {
            "thing": [self.tongue.thing(concept) for concept in things],
            "event": [self.tongue.event(concept) for concept in events],
            "name": [self.name(identity) for identity in names],
            "aspect": [self.tongue.aspect(concept) for concept in finding.about if concept in self.aspects],
            "measure": [self.tongue.thing(concept) for concept in finding.about if concept in MEASURES],
        }
        return {slot: self.tongue.listed(words) for slot, words in found.items() if words}

    aspects = frozenset(concepts.table("framings"))

    def concepts(self, finding: Discrepancy) -> tuple[list[str], list[str]]:
        """The things and the events a finding is about; a word for both ("attack") is a thing only where it counts."""
        things = [concept for concept in finding.about if concept in concepts.table("things")]
        events = [concept for concept in finding.about if concept in concepts.table("events")]
        if finding.kind not in COUNTING:
            return [concept for concept in things if concept not in events], events
        both = [concept for concept in things if concept in events]
        if len(both) > 1 or (both and len(things) > 1):
            return [finding.about[-1]], [finding.about[0]]
        return things, [concept for concept in events if concept not in things]

    def digits(self, value: float) -> Markup:
        """A number that keeps its order of digits and signs in a text that runs from right to left."""
        return LEFT_TO_RIGHT.format(self.tongue.number(value))

    def digits_of_share(self, value: float) -> Markup:
        """A share as a percentage, by CLDR, that keeps its order in a text that runs from right to left."""
        return LEFT_TO_RIGHT.format(self.tongue.share(value))

    def place_of(self, page: str, identity: str) -> str:
        """The address of an entity as seen from a page; "" where there is no such entity."""
        entity = self.entities.get(identity)
        return links.link(page, links.entity(entity)) if entity else ""
