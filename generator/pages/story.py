"""The page of a story: in brief, where its reports disagree and agree, figures, map, places, actors, sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Discrepancy, Story
from generator.pages import links
from generator.pages.counts import FigureRow, Group, groups, heading, row
from generator.pages.diagrams import chart, place_map
from generator.pages.findings import Card, card
from generator.pages.lone import LoneGroup, lone_groups
from generator.pages.overview import Fact, Named, dates, facts, named, reports
from generator.pages.page import Page
from generator.pages.quotes import Link
from generator.pages.readings import vague
from generator.pages.revised import RevisionView, revisions
from generator.pages.source_lines import SourceLine, source_line
from generator.pages.synopsis import Table, table
from generator.pages.view import View
from generator.pages.voices import separate
from generator.pages.wording import LONE


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Comparable figures: their chart, "" where there is nothing to draw, and a row for each."""

    heading: Markup
    chart: Markup
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class StoryContext:
    """All that story.md.j2 uses."""

    name: Markup
    reports: Markup
    dates: Markup
    problems: Link | None
    single: bool  # one report only: nothing to compare
    facts: tuple[Fact, ...]
    disagreements: tuple[Card, ...]
    lone: tuple[LoneGroup, ...]  # what stands in one account only
    remarks: tuple[Card, ...]
    agreements: tuple[Card, ...]
    synopsis: Table
    groups: tuple[FigureGroup, ...]
    map: Markup
    places: tuple[Named, ...]
    actors: tuple[Named, ...]
    revisions: tuple[RevisionView, ...]
    sources: tuple[SourceLine, ...]
    figures_href: str
    discrepancies_href: str


def pages(view: View) -> Iterator[Page]:
    """A page for each story."""
    for story in view.report.stories:
        yield page(view, story, links.story(story.id))


def page(view: View, story: Story, path: str) -> Page:
    """The page of a story under an address: its own, or the home page where it is the only story."""
    return Page(path, view.story_name(story).striptags(), "story.md.j2", context(view, story, path))


def context(view: View, story: Story, path: str) -> StoryContext:
    """What the template of a story is given."""
    different = [finding for finding in view.findings_of[story.id] if finding.id not in view.agreements]
    alike = [finding for finding in view.findings_of[story.id] if finding.id in view.agreements]
    places = named(view, path, story, "place")
    return StoryContext(
        name=view.story_name(story),
        reports=reports(view, story),
        dates=dates(view, story),
        problems=Link(Markup(""), links.link(path, links.PROBLEMS)) if view.report.problems else None,
        single=len(story.documents) == 1,
        facts=facts(view, path, story, [*different, *alike]),
        disagreements=tuple(card(view, path, item) for item in different if item.severity > 0 and item.kind != LONE),
        lone=lone_groups(view, path, (item for item in different if item.kind == LONE)),
        remarks=tuple(card(view, path, item) for item in different if item.severity <= 0 and item.kind != LONE),
        agreements=tuple(card(view, path, finding) for finding in alike),
        synopsis=table(view, path, story, [*different, *alike]),
        groups=figure_groups(view, path, story, [*different, *alike]),
        map=place_map(view, path, [place.entity for place in places]),
        places=places,
        actors=named(view, path, story, "actor"),
        revisions=revisions(view, path, story),
        sources=tuple(source_line(view, path, view.documents[identity]) for identity in story.documents),
        figures_href=links.link(path, links.figures(story.id) if len(view.stories) > 1 else links.FIGURES),
        discrepancies_href=links.link(path, links.DISCREPANCIES),
    )


def figure_groups(view: View, path: str, story: Story, found: list[Discrepancy]) -> tuple[FigureGroup, ...]:
    """The figures of a story that can be compared: those of several accounts, and those that a finding stands on."""
    spots = {
        (item.document, item.start, item.end) for finding in found for side in finding.sides for item in side.evidence
    }
    own = [figure for document in story.documents for figure in view.figures_in[document]]
    least = min(len(story.documents), 2)
    return tuple(
        FigureGroup(
            heading(view, group),
            chart(view, path, group, f"c{number}"),
            tuple(row(view, path, figure) for figure in group.figures),
        )
        for number, group in enumerate(groups(view, own), start=1)
        if comparable(view, group, least) or any((one.document, one.start, one.end) in spots for one in group.figures)
    )


def comparable(view: View, group: Group, least: int) -> bool:
    """Whether at least so many accounts have figures on one subject, at least one of them a number."""
    enough = separate(view, (figure.document for figure in group.figures)) >= least
    return enough and bool(group.key[1]) and any(not vague(figure.quantity) for figure in group.figures)
