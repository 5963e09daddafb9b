"""Where reports differ: an index by story, and a permanent page for each discrepancy and agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Discrepancy
from generator.pages import links
from generator.pages.findings import Card, card, title
from generator.pages.lone import LoneGroup, lone_groups
from generator.pages.page import Page
from generator.pages.quotes import Link
from generator.pages.view import View
from generator.pages.wording import LONE

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


@dataclass(frozen=True, slots=True)
class StoryFindings:
    """The findings of one story."""

    anchor: str
    story: Link
    differences: tuple[Card, ...]
    lone: tuple[LoneGroup, ...]  # what stands in one account only
    remarks: tuple[Card, ...]
    agreements: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class DiscrepanciesContext:
    """All that discrepancies.md.j2 uses."""

    stories: tuple[StoryFindings, ...]


@dataclass(frozen=True, slots=True)
class DiscrepancyContext:
    """All that discrepancy.md.j2 uses."""

    card: Card
    agreement: bool
    story: Link | None
    about: tuple[Link, ...]
    data_href: str
    index_href: str


def pages(view: View) -> Iterator[Page]:
    """The index and a page for each finding."""
    sections = tuple(section(view, number, identity) for number, identity in enumerate(view.stories, start=1))
    known = tuple(item for item in sections if item.differences or item.lone or item.remarks or item.agreements)
    name = view.tongue.say("Where reports differ")
    yield Page(links.DISCREPANCIES, name.striptags(), "discrepancies.md.j2", DiscrepanciesContext(known))
    for finding in view.findings:
        path = links.discrepancy(finding.id)
        yield Page(path, title(view, finding).striptags(), "discrepancy.md.j2", context(view, path, finding))


def section(view: View, number: int, identity: str) -> StoryFindings:
    """The findings of one story."""
    page = links.DISCREPANCIES
    alike = [finding for finding in view.findings_of[identity] if finding.id in view.agreements]
    own = [finding for finding in view.findings_of[identity] if finding.id not in view.agreements]
    return StoryFindings(
        f"story-{number}",
        Link(view.story_name(view.stories[identity]), links.link(page, links.story(identity))),
        tuple(card(view, page, item) for item in own if item.severity > 0 and item.kind != LONE),
        lone_groups(view, page, (item for item in own if item.kind == LONE)),
        tuple(card(view, page, item) for item in own if item.severity <= 0 and item.kind != LONE),
        tuple(card(view, page, item) for item in alike),
    )


def context(view: View, path: str, finding: Discrepancy) -> DiscrepancyContext:
    """What the template of a finding is given."""
    story = view.stories.get(finding.story)
    return DiscrepancyContext(
        card=card(view, path, finding, brief=False),
        agreement=finding.id in view.agreements,
        story=Link(view.story_name(story), links.link(path, links.story(story.id))) if story else None,
        about=tuple(
            Link(view.name(item), view.place_of(path, item)) for item in finding.about if item in view.entities
        ),
        data_href=links.link(path, links.DATA),
        index_href=links.link(path, links.DISCREPANCIES),
    )
