"""The first page: the stories as cards, or the story itself where there is only one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Story
from generator.pages import links, story
from generator.pages.findings import Card, card
from generator.pages.overview import dates, named, reports
from generator.pages.page import Page
from generator.pages.quotes import Link
from generator.pages.view import View
from generator.pages.wording import LONE

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str
PLACES = 4  # places named on a card


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story for the first page."""

    link: Link
    dates: Markup
    places: Markup
    reports: Markup
    differences: Markup
    leading: Card | None


@dataclass(frozen=True, slots=True)
class HomeContext:
    """All that home.md.j2 uses."""

    stories: tuple[StoryCard, ...]
    problems: Link | None


def pages(view: View) -> Iterator[Page]:
    """The one page."""
    if len(view.report.stories) == 1:
        yield story.page(view, view.report.stories[0], links.HOME)
        return
    problems = Link(Markup(""), links.link(links.HOME, links.PROBLEMS)) if view.report.problems else None
    cards = tuple(story_card(view, item) for item in sorted(view.report.stories, key=order))
    yield Page(links.HOME, view.tongue.say("Stories").striptags(), "home.md.j2", HomeContext(cards, problems))


def order(item: Story) -> tuple[int, str]:
    """Stories with most reports first."""
    return -len(item.documents), item.id


def story_card(view: View, item: Story) -> StoryCard:
    """A story as a card."""
    found = [
        finding
        for finding in view.findings_of[item.id]
        if finding.id not in view.agreements and finding.severity > 0 and finding.kind != LONE
    ]
    return StoryCard(
        link=Link(view.story_name(item), links.link(links.HOME, links.story(item.id))),
        dates=dates(view, item),
        places=view.tongue.listed([place.name for place in named(view, links.HOME, item, "place")[:PLACES]]),
        reports=reports(view, item),
        differences=view.tongue.say_count("{number} difference", "{number} differences", len(found))
        if found
        else view.tongue.say("No difference was found.")
        if len(item.documents) > 1
        else Markup(""),
        leading=card(view, links.HOME, found[0]) if found else None,
    )
