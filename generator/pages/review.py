"""What a person has to decide: names that may be one thing's; and what texts decided, with their words.

A later section (other doubts of the machine) is another field of the context and another heading of the template.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Entity
from generator.pages import links
from generator.pages.entities import EntityLine, line
from generator.pages.page import Page
from generator.pages.quotes import Quote, quotes
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities, with the words of texts that say something of both."""

    one: EntityLine
    other: EntityLine
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewContext:
    """All that review.md.j2 uses."""

    undecided: tuple[Pair, ...]
    told_apart: tuple[Pair, ...]


def pages(view: View) -> Iterator[Page]:
    """The page, even where there is nothing to decide: it is in the navigation of every site."""
    title = view.tongue.say("Names to decide").striptags()
    yield Page(links.REVIEW, title, "review.md.j2", ReviewContext(undecided(view), told_apart(view)))


def undecided(view: View) -> tuple[Pair, ...]:
    """The pairs that may be the same, each once, in the order of their names."""
    return tuple(
        Pair(line(view, links.REVIEW, one), line(view, links.REVIEW, view.entities[other]))
        for one in ranked(view)
        for other in one.maybe
        if one.id < other and other in view.entities
    )


def told_apart(view: View) -> tuple[Pair, ...]:
    """The pairs that a text tells apart, each once, in the order of their names."""
    return tuple(
        Pair(
            line(view, links.REVIEW, one),
            line(view, links.REVIEW, view.entities[apart.entity]),
            quotes(view, links.REVIEW, apart.evidence),
        )
        for one in ranked(view)
        for apart in one.distinct_from
        if one.id < apart.entity and apart.entity in view.entities
    )


def ranked(view: View) -> list[Entity]:
    """The entities by name, those of one name by id."""
    return sorted(view.report.entities, key=lambda item: (view.name(item.id).striptags().casefold(), item.id))
