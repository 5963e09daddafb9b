"""Who says so, as words that lead to where the text names the source."""

from __future__ import annotations

from generator.model import Event, Figure
from generator.pages import links
from generator.pages.quotes import Link
from generator.pages.view import View


def source_of(view: View, page: str, claim: Figure | Event) -> Link | None:
    """The words that name who states a figure or an event; None where the report itself does."""
    if not claim.attributed_to:
        return None
    words = view.isolated(claim.attributed_to, view.documents[claim.document].language)
    anchor = view.anchor(claim.document, claim.attributed_at) if claim.attributed_at else ""
    return Link(view.tongue.say("“{words}”", words=words), links.link(page, links.document(claim.document), anchor))
