"""The sources: an index, and each text as published with everything that was read in it marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Discrepancy, Document, Span
from generator.pages import links
from generator.pages.findings import title, verdict
from generator.pages.marked import Mark, Piece, marks, pieces
from generator.pages.page import Page
from generator.pages.quotes import Link
from generator.pages.shown import shown
from generator.pages.source_lines import SourceLine, source_line
from generator.pages.tongue import direction
from generator.pages.view import View
from generator.pages.wording import DAMAGES, LONE

WEB = re.compile(r"https?://[^\s<>\"']+")
# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


@dataclass(frozen=True, slots=True)
class SourcesContext:
    """All that sources.md.j2 uses."""

    sources: tuple[SourceLine, ...]
    problems: Link | None


@dataclass(frozen=True, slots=True)
class Note:
    """A finding that words of a paragraph are part of, and the first sentence that is."""

    link: Link
    verdict: str
    sign: str
    label: Markup
    anchor: str
    lone: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its address; without pieces where it may not be published."""

    anchor: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences and what is noted in the margin, the gravest first."""

    sentences: tuple[Sentence, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class DamageNote:
    """A damaged place."""

    what: Markup
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Given:
    """Something that is known about a source."""

    label: Markup
    value: Markup


@dataclass(frozen=True, slots=True)
class SourceContext:
    """All that source.md.j2 uses; "" where nobody gave it."""

    name: Markup
    language: str
    direction: str
    language_name: Markup
    published: Markup
    given: tuple[Given, ...]
    absent: Markup  # the names of what nobody gave
    sha256: str
    full_text: bool
    story: Link | None
    shared: tuple[Link, ...]
    damage: tuple[DamageNote, ...]
    paragraphs: tuple[Paragraph, ...]


def pages(view: View) -> Iterator[Page]:
    """The index and a page for each source."""
    path = links.SOURCES
    lines = tuple(source_line(view, path, document) for document in view.report.documents)
    problems = Link(Markup(""), links.link(path, links.PROBLEMS)) if view.report.problems else None
    yield Page(path, view.tongue.say("Sources").striptags(), "sources.md.j2", SourcesContext(lines, problems))
    for document in view.report.documents:
        path = links.document(document.id)
        yield Page(path, view.title(document.id).striptags(), "source.md.j2", context(view, path, document))


def context(view: View, path: str, document: Document) -> SourceContext:
    """What the template of a source is given."""
    story = view.stories.get(view.story_of.get(document.id, ""))
    tongue, known = view.tongue, metadata(view, document)
    return SourceContext(
        name=view.title(document.id),
        language=document.language,
        direction=direction(document.language),
        language_name=tongue.language_name(document.language),
        published=tongue.date(document.published) if document.published else Markup(""),
        given=tuple(Given(label, value) for label, value in known if value),
        absent=tongue.listed(label for label, value in known if not value),
        sha256=document.sha256,
        full_text=document.full_text,
        story=Link(view.story_name(story), links.link(path, links.story(story.id))) if story else None,
        shared=source_line(view, path, document).shared,
        damage=tuple(
            DamageNote(
                tongue.say(DAMAGES[damage.kind]),
                damage.text,
                f"#{view.anchor(document.id, Span(damage.start, damage.end))}",
            )
            for damage in document.damage
        ),
        paragraphs=paragraphs(view, path, document),
    )


def metadata(view: View, document: Document) -> tuple[tuple[Markup, Markup], ...]:
    """What may be known about a source, each with its name; "" where nobody gave it."""
    tongue = view.tongue
    return (
        (tongue.say("Title"), optional(view, document.title, document.language)),
        (tongue.say("Publisher"), optional(view, document.publisher)),
        (tongue.say("Published"), tongue.date(document.published) if document.published else Markup("")),
        (tongue.say("Language"), tongue.language_name(document.language)),
        (tongue.say("Address"), outward(view, document.url)),
        (tongue.say("Retrieved"), tongue.date(document.retrieved) if document.retrieved else Markup("")),
        (tongue.say("Licence"), optional(view, document.licence)),
        (tongue.say("File"), optional(view, document.file)),
    )


def optional(view: View, words: str | None, language: str = "") -> Markup:
    """Words that may be missing."""
    return view.isolated(words, language) if words else Markup("")


def outward(view: View, url: str | None) -> Markup:
    """An address elsewhere as a link; anything that is no address of the web stays words."""
    words = optional(view, url)
    if not url or not WEB.fullmatch(url):
        return words
    return Markup('<a href="{}" rel="external nofollow">{}</a>').format(shown(url), words)


def paragraphs(view: View, path: str, document: Document) -> tuple[Paragraph, ...]:
    """The sentences by paragraph; a sentence belongs to the last paragraph that does not begin after it."""
    found = marks(view, path, document)
    starts = [paragraph.start for paragraph in document.paragraphs]
    groups: dict[int, list[int]] = {}
    for number, span in enumerate(document.sentences):
        groups.setdefault(bisect_right(starts, span.start), []).append(number)
    return tuple(
        Paragraph(
            tuple(sentence(view, document, number, found) for number in numbers),
            notes(
                view, path, document, Span(document.sentences[numbers[0]].start, document.sentences[numbers[-1]].end)
            ),
        )
        for _, numbers in sorted(groups.items())
    )


def sentence(view: View, document: Document, number: int, found: Sequence[Mark]) -> Sentence:
    """A sentence with its marks."""
    public = number in view.public[document.id]
    return Sentence(f"s{number + 1}", pieces(document.text, document.sentences[number], found) if public else ())


def notes(view: View, path: str, document: Document, span: Span) -> tuple[Note, ...]:
    """The findings that stand on words of a paragraph; what stands in one account only comes last."""
    made = []
    for finding in sorted(view.findings_in[document.id], key=lambda item: item.kind == LONE):
        spots = [
            Span(item.start, item.end)
            for side in finding.sides
            for item in side.evidence
            if item.document == document.id and Span(item.start, item.end).overlaps(span)
        ]
        if spots:
            made.append(note(view, path, finding, view.anchor(document.id, min(spots))))
    return tuple(made)


def note(view: View, path: str, finding: Discrepancy, anchor: str) -> Note:
    """A finding as it stands in the margin."""
    sign, label, _ = verdict(view, finding)
    link = Link(title(view, finding), links.link(path, links.discrepancy(finding.id)))
    return Note(link, finding.verdict, sign, view.tongue.say(label), anchor, finding.kind == LONE)
