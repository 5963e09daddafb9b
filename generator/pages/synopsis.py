"""A table with the aspects of a story in rows and its reports in columns: each report in its own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Discrepancy, Evidence, Story
from generator.pages import links
from generator.pages.findings import title, verdict
from generator.pages.quotes import Link, Quote, quote
from generator.pages.view import View
from generator.pages.wording import LONE

LEFT_OUT = frozenset({"text_damaged", LONE})  # about the text, or in one column only by their nature


@dataclass(frozen=True, slots=True)
class Line:
    """One aspect: a cell for each report with its words on it, empty where nothing was found."""

    aspect: Link
    verdict: str
    label: Markup
    sign: str
    cells: tuple[tuple[Quote, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The reports and the aspects."""

    columns: tuple[Link, ...]
    lines: tuple[Line, ...]


def table(view: View, page: str, story: Story, found: Sequence[Discrepancy]) -> Table:
    """The synopsis of a story."""
    columns = tuple(Link(view.title(item), links.link(page, links.document(item))) for item in story.documents)
    lines = (line(view, page, story, finding) for finding in found if finding.kind not in LEFT_OUT)
    return Table(columns, tuple(lines))


def line(view: View, page: str, story: Story, finding: Discrepancy) -> Line:
    """The words of each report on what a finding is about."""
    sign, label, _ = verdict(view, finding)
    evidence = [item for side in finding.sides for item in side.evidence]
    cells = tuple(
        tuple(quote(view, page, item, context=False) for item in distinct(evidence, identity))
        for identity in story.documents
    )
    aspect = Link(title(view, finding), links.link(page, links.discrepancy(finding.id)))
    return Line(aspect, finding.verdict, view.tongue.say(label), sign, cells)


def distinct(evidence: Sequence[Evidence], identity: str) -> tuple[Evidence, ...]:
    """The passages of one text, each wording once."""
    own = (item for item in reversed(evidence) if item.document == identity)
    return tuple({item.text.casefold(): item for item in own}.values())[::-1]
