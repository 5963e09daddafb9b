"""The page of all figures, by story and by what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages import links
from generator.pages.counts import FigureRow, groups, heading, row
from generator.pages.page import Page
from generator.pages.quotes import Link
from generator.pages.view import View

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


@dataclass(frozen=True, slots=True)
class Section:
    """Figures of one subject."""

    anchor: str
    heading: Markup
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class StorySection:
    """The figures of one story."""

    anchor: str
    story: Link
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class FiguresContext:
    """All that figures.md.j2 uses."""

    stories: tuple[StorySection, ...]


def pages(view: View) -> Iterator[Page]:
    """The one page."""
    sections = tuple(section(view, number, identity) for number, identity in enumerate(view.stories, start=1))
    context = FiguresContext(tuple(item for item in sections if item.sections))
    yield Page(links.FIGURES, view.tongue.say("Figures").striptags(), "figures.md.j2", context)


def section(view: View, number: int, identity: str) -> StorySection:
    """The figures of one story by subject."""
    story = view.stories[identity]
    own = [figure for document in story.documents for figure in view.figures_in[document]]
    return StorySection(
        f"story-{number}",
        Link(view.story_name(story), links.link(links.FIGURES, links.story(identity))),
        tuple(
            Section(
                f"group-{number}-{place}",
                heading(view, group),
                tuple(row(view, links.FIGURES, figure) for figure in group.figures),
            )
            for place, group in enumerate(groups(view, own), start=1)
        ),
    )
