"""All figures, by story and by what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Figure, Story
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
class FiguresContext:
    """All that figures.md.j2 uses: the figures of one story."""

    story: Link
    index_href: str  # "" where this is the page of all figures
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class StoryFigures:
    """A story and how many figures its texts hold."""

    link: Link
    number: int


@dataclass(frozen=True, slots=True)
class FigureIndexContext:
    """All that figure_index.md.j2 uses."""

    stories: tuple[StoryFigures, ...]


def pages(view: View) -> Iterator[Page]:
    """The page of all figures where there is one story, else an index and a page for each story."""
    title = view.tongue.say("Figures")
    stories = view.report.stories
    if len(stories) == 1:
        yield page(view, links.FIGURES, stories[0])
        return
    lines = tuple(
        StoryFigures(
            Link(view.story_name(story), links.link(links.FIGURES, links.figures(story.id))), len(own(view, story))
        )
        for story in stories
    )
    yield Page(links.FIGURES, title.striptags(), "figure_index.md.j2", FigureIndexContext(lines))
    for story in stories:
        yield page(view, links.figures(story.id), story)


def own(view: View, story: Story) -> list[Figure]:
    """The figures of a story."""
    return [figure for document in story.documents for figure in view.figures_in[document]]


def page(view: View, path: str, story: Story) -> Page:
    """The figures of a story by subject."""
    name = view.tongue.say("Figures: {story}", story=view.story_name(story))
    sections = (
        Section(f"group-{number}", heading(view, group), tuple(row(view, path, figure) for figure in group.figures))
        for number, group in enumerate(groups(view, own(view, story)), start=1)
    )
    link = Link(view.story_name(story), links.link(path, links.story(story.id)))
    index = links.link(path, links.FIGURES) if path != links.FIGURES else ""
    return Page(path, name.striptags(), "figures.md.j2", FiguresContext(link, index, tuple(sections)))
