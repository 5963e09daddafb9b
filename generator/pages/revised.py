"""What one version of a text changed in another, in the words of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.compare.explanations import EXPLANATIONS
from generator.copies import Passage, Revision
from generator.model import Document, Span, Story
from generator.pages import links
from generator.pages.quotes import Link
from generator.pages.shown import shown
from generator.pages.tongue import direction
from generator.pages.view import View

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

DELETED, INSERTED = Markup("<del>{}</del>"), Markup("<ins>{}</ins>")


@dataclass(frozen=True, slots=True)
class PassageView:
    """A sentence that is not the same in both versions."""

    change: Markup  # changed, put in, left out
    words: Markup  # with what was left out and put in marked
    language: str
    direction: str
    href: str


@dataclass(frozen=True, slots=True)
class RevisionView:
    """Two versions of one text."""

    statement: Markup
    versions: tuple[Link, ...]  # the older one first
    count: Markup
    passages: tuple[PassageView, ...]  # none where the texts may not be published in full


def revisions(view: View, page: str, story: Story) -> tuple[RevisionView, ...]:
    """The versions of texts in a story, by the ids of their documents."""
    return tuple(
        revision(view, page, item)
        for item in view.report.revisions
        if item.older in story.documents and item.newer in story.documents
    )


def revision(view: View, page: str, item: Revision) -> RevisionView:
    """One pair of versions as seen from a page."""
    both = (view.documents[item.older], view.documents[item.newer])
    titles = {"older_document": view.title(item.older), "newer_document": view.title(item.newer)}
    message = EXPLANATIONS[f"revises_by_{item.basis}" if item.basis else "same_text_revised"]
    changed = len(item.passages)
    return RevisionView(
        statement=view.tongue.say(message, **(titles if item.basis else {})),
        versions=tuple(Link(view.title(one.id), links.link(page, links.document(one.id))) for one in both),
        count=view.tongue.say_count("{number} sentence differs", "{number} sentences differ", changed),
        passages=tuple(passages(view, page, item, *both)) if all(one.full_text for one in both) else (),
    )


def passages(view: View, page: str, item: Revision, older: Document, newer: Document) -> Iterator[PassageView]:
    """The sentences that differ, in the order of the newer version."""
    for passage in item.passages:
        of, span = (newer, passage.newer) if passage.newer else (older, passage.older)
        assert span is not None
        yield PassageView(
            change=view.tongue.say(change(passage)),
            words=marked(passage, older, newer),
            language=of.language,
            direction=direction(of.language),
            href=links.link(page, links.document(of.id), view.anchor(of.id, span)),
        )


def change(passage: Passage) -> str:
    """What happened to a sentence."""
    if passage.older is None:
        return N_("put in")
    return N_("left out") if passage.newer is None else N_("changed")


def marked(passage: Passage, older: Document, newer: Document) -> Markup:
    """The words of a sentence, with what only one version has marked."""
    if passage.newer is None:
        return DELETED.format(words(older, passage.older))
    if passage.older is None:
        return INSERTED.format(words(newer, passage.newer))
    return Markup("").join(pieces(passage, passage.newer, older, newer))


def pieces(passage: Passage, whole: Span, older: Document, newer: Document) -> Iterator[Markup]:
    """The words of the newer version, with what the older one had before each change."""
    position = whole.start
    for edit in passage.edits:
        yield words(newer, Span(position, edit.newer.start))
        if edit.older.start < edit.older.end:
            replaced = edit.newer.start < edit.newer.end
            apart = older.text[: edit.older.start].endswith(" ")
            gone = DELETED.format(words(older, edit.older))
            yield gone + " " if replaced else " " * apart + gone
        if edit.newer.start < edit.newer.end:
            yield INSERTED.format(words(newer, edit.newer))
        position = edit.newer.end
    yield words(newer, Span(position, whole.end))


def words(document: Document, span: Span | None) -> Markup:
    """The words of a span, inert; line ends are blanks."""
    return shown(document.text[span.start : span.end].replace("\n", " ")) if span else Markup("")
