"""What stands in one account only, listed by the texts that tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Discrepancy
from generator.pages import links
from generator.pages.findings import title
from generator.pages.quotes import Link
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class LoneGroup:
    """Some texts, and what was found in no other text of their story."""

    sources: tuple[Link, ...]
    told: tuple[Link, ...]


def lone_groups(view: View, page: str, findings: Iterable[Discrepancy]) -> tuple[LoneGroup, ...]:
    """Findings of the kind only_in_one by the texts they stand in."""
    texts_of: defaultdict[tuple[str, ...], list[Discrepancy]] = defaultdict(list)
    for finding in findings:
        texts_of[tuple(sorted({item.document for side in finding.sides for item in side.evidence}))].append(finding)
    return tuple(
        LoneGroup(
            tuple(Link(view.title(identity), links.link(page, links.document(identity))) for identity in texts),
            tuple(item(view, page, finding) for finding in same),
        )
        for texts, same in sorted(texts_of.items())
    )


def item(view: View, page: str, finding: Discrepancy) -> Link:
    """A finding by what it is about alone."""
    known = view.subject(finding)
    return Link(
        known.get("event") or known.get("name") or title(view, finding),
        links.link(page, links.discrepancy(finding.id)),
    )
