"""A text as published, with everything that was read in it marked: overlapping spans are cut into pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator.model import Document, Figure, Mention, Span
from generator.pages import links
from generator.pages.dated import told
from generator.pages.readings import reading
from generator.pages.view import View
from generator.pages.wording import APPROXIMATION_NAMES, DAMAGES, KINDS

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span: its class, where it leads ("" for nowhere) and what it is."""

    span: Span
    kind: str
    href: str
    title: Markup


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks."""

    text: str
    kinds: str  # names of the marks, "" for plain text
    href: str
    title: Markup


def marks(view: View, page: str, document: Document) -> tuple[Mark, ...]:
    """Everything that was read in a document, in the order of the text."""
    found = [
        *(mention_mark(view, page, mention) for mention in view.mentions_in[document.id]),
        *(figure_mark(view, page, figure) for figure in view.figures_in[document.id]),
        *(
            Mark(Span(damage.start, damage.end), "damage", "", view.tongue.say(DAMAGES[damage.kind]))
            for damage in document.damage
        ),
    ]
    return tuple(sorted(found, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind)))


def mention_mark(view: View, page: str, mention: Mention) -> Mark:
    """The mark of a mention, leading to what it names."""
    kind = "generic" if mention.generic else mention.label
    if mention.entity not in view.entities:
        return Mark(mention.span, kind, "", date_title(view, mention))
    subject = view.entities[mention.entity]
    message = N_("{name}: {kind}")
    names = dict(subject.names)
    name = names.get(view.tongue.language) or subject.name("en")
    title = view.tongue.say(message, name=name, kind=view.tongue.say(KINDS.get(subject.kind, subject.kind)))
    return Mark(mention.span, kind, links.link(page, links.entity(subject)), title)


def date_title(view: View, mention: Mention) -> Markup:
    """What a date was read as; "" for what is no date."""
    if mention.when is None:
        return Markup("")
    message = N_("Dateline: {date}") if mention.rule == "dateline" else N_("Date: {date}")
    return view.tongue.say(message, date=told(view.tongue, mention.when))


def figure_mark(view: View, page: str, figure: Figure) -> Mark:
    """The mark of a figure, leading to its row among all figures."""
    value = reading(view, figure.quantity).striptags()
    what = view.tongue.say(APPROXIMATION_NAMES[figure.quantity.approximation])
    title = view.tongue.say("Read as: {value} ({what})", value=value, what=what) if value else what
    return Mark(figure.span, "figure", figure_href(view, page, figure), title)


def figure_href(view: View, page: str, figure: Figure) -> str:
    """The way to a figure's row: on the page of its story's figures, or on that of all where there is one story."""
    story = view.story_of.get(figure.document, "")
    target = links.figures(story) if len(view.stories) > 1 and story else links.FIGURES
    return links.link(page, target, figure_anchor(figure))


def figure_anchor(figure: Figure) -> str:
    """The anchor of a figure's row."""
    return f"f-{links.address(figure.id)}"


def pieces(text: str, whole: Span, found: Sequence[Mark]) -> tuple[Piece, ...]:
    """A stretch of text cut wherever a mark begins or ends.

    Where marks overlap, the shortest one that leads somewhere gives the link, since links cannot be nested.

    >>> marks = [Mark(Span(0, 7), "figure", "f", Markup("")), Mark(Span(2, 7), "actor", "a", Markup(""))]
    >>> [(piece.text, piece.kinds, piece.href) for piece in pieces("2 units.", Span(0, 8), marks)]
    [('2 ', 'figure', 'f'), ('units', 'actor figure', 'a'), ('.', '', '')]
    """
    inside = [mark for mark in found if mark.span.overlaps(whole)]
    bounds = {whole.start, whole.end}
    bounds.update(bound for mark in inside for bound in mark.span if whole.start < bound < whole.end)
    cuts = sorted(bounds)
    return tuple(piece(text, Span(start, end), inside) for start, end in pairwise(cuts))


def piece(text: str, span: Span, found: Sequence[Mark]) -> Piece:
    """One stretch of text with the marks that cover it."""
    over = sorted(
        (mark for mark in found if mark.span.overlaps(span)), key=lambda mark: mark.span.end - mark.span.start
    )
    href = next((mark.href for mark in over if mark.href), "")
    title = Markup(" · ").join(mark.title for mark in over if mark.title)
    return Piece(text[span.start : span.end], " ".join(sorted({mark.kind for mark in over})), href, title)
