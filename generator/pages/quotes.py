"""Words of a text in their sentence, with the way to where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model import Evidence, Figure, Mention, Span
from generator.pages import links
from generator.pages.tongue import direction
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another page."""

    words: Markup
    href: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a text; ``before`` and ``after`` are the rest of their sentence, "" where it may not be published."""

    before: str
    text: str
    after: str
    language: str
    direction: str
    language_name: Markup
    source: Markup
    published: Markup  # "" where nobody gave the date
    href: str
    also: tuple[Link, ...] = ()  # other texts with the very same words


def quote(view: View, page: str, item: Evidence | Figure | Mention, context: bool = True) -> Quote:
    """The quote of anything that stands in a text."""
    document = view.documents[item.document]
    span = Span(item.start, item.end)
    whole = sentence(view, item.document, span) if context else span
    anchor = view.anchor(item.document, span)
    return Quote(
        before=document.text[whole.start : span.start].replace("\n", " "),
        text=document.text[span.start : span.end].replace("\n", " "),
        after=document.text[span.end : whole.end].replace("\n", " "),
        language=document.language,
        direction=direction(document.language),
        language_name=view.tongue.language_name(document.language),
        source=view.title(document.id),
        published=view.tongue.date(document.published) if document.published else Markup(""),
        href=links.link(page, links.document(document.id), anchor),
    )


def quotes(view: View, page: str, items: Iterable[Evidence | Figure | Mention]) -> tuple[Quote, ...]:
    """The quotes of some evidence; those with the very same words are shown once, with all their sources."""
    found: dict[tuple[str, str, str], Quote] = {}
    for made in (quote(view, page, item) for item in items):
        first = found.setdefault((made.before, made.text, made.after), made)
        if first is not made:
            also = (*first.also, Link(made.source, made.href))
            found[made.before, made.text, made.after] = replace(first, also=also)
    return tuple(found.values())


def sentence(view: View, identity: str, span: Span) -> Span:
    """The sentences around a span as far as they may be shown."""
    document = view.documents[identity]
    numbers = view.sentences(document, span)
    if not numbers or not set(numbers) <= view.public[identity]:
        return span
    start, end = document.sentences[numbers[0]].start, document.sentences[numbers[-1]].end
    return Span(min(start, span.start), max(end, span.end))
