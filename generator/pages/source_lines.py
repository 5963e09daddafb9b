"""A source in a list: title, language, date, publisher, and with which other it shares wording."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Document
from generator.pages import links
from generator.pages.quotes import Link
from generator.pages.view import View

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source for readers; what nobody gave is said to be unknown."""

    link: Link
    language: Markup
    published: Markup
    publisher: Markup
    shared: tuple[Link, ...]


def source_line(view: View, page: str, document: Document) -> SourceLine:
    """A source as seen from a page."""
    tongue = view.tongue
    return SourceLine(
        link=Link(view.title(document.id), links.link(page, links.document(document.id))),
        language=tongue.language_name(document.language),
        published=tongue.date(document.published) if document.published else tongue.say("undated"),
        publisher=view.isolated(document.publisher) if document.publisher else tongue.say("unknown"),
        shared=tuple(
            Link(view.title(other), links.link(page, links.document(other)))
            for other in sorted(view.shared_with[document.id])
        ),
    )
