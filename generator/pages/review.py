"""What a person has to decide: names that may be one thing's, and names that may be none; what texts decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.certainty import SURE
from generator.model import Entity
from generator.pages import links
from generator.pages.entities import EntityLine, line
from generator.pages.page import Page
from generator.pages.quotes import Quote, quotes
from generator.pages.view import View

FEW = 3  # quotes of one name


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities, with the words of texts that say something of both."""

    one: EntityLine
    other: EntityLine
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that the machine is not sure of, with the words that it was read in."""

    line: EntityLine
    certainty: Markup
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ReviewContext:
    """All that review.md.j2 uses."""

    undecided: tuple[Pair, ...]
    told_apart: tuple[Pair, ...]
    doubtful: tuple[Doubt, ...]


def pages(view: View) -> Iterator[Page]:
    """The page, even where there is nothing to decide: it is in the navigation of every site."""
    title = view.tongue.say("Names to decide").striptags()
    made = ReviewContext(undecided(view), told_apart(view), doubtful(view))
    yield Page(links.REVIEW, title, "review.md.j2", made)


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


def doubtful(view: View) -> tuple[Doubt, ...]:
    """The names that no mention makes sure, in their order."""
    return tuple(
        Doubt(line(view, links.REVIEW, entity), view.digits_of_share(best), quotes(view, links.REVIEW, mentions[:FEW]))
        for entity in ranked(view)
        if not (entity.generic or entity.curated) and (mentions := view.mentions.get(entity.id, ()))
        if (best := max(mention.confidence for mention in mentions)) < SURE
    )


def ranked(view: View) -> list[Entity]:
    """The entities by name, those of one name by id."""
    return sorted(view.report.entities, key=lambda item: (view.name(item.id).striptags().casefold(), item.id))
