"""How many separate accounts say a thing that stands at several places."""

from __future__ import annotations

from collections.abc import Iterable

from generator.accounts import accounts
from generator.model import Evidence, Figure, Mention
from generator.pages.view import View


def voices(view: View, items: Iterable[Evidence | Figure | Mention]) -> tuple[tuple[str, ...], ...]:
    """The documents of some passages, grouped: common wording joins them, and so does being versions of one text."""
    evidence = [Evidence(item.document, item.start, item.end, item.text) for item in items]
    reuses = [reuse for document in {item.document for item in evidence} for reuse in view.reuses_in[document]]
    groups: dict[str, list[str]] = {}
    for group in accounts(evidence, reuses):
        groups.setdefault(view.voice[group[0]], []).extend(group)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def separate(view: View, documents: Iterable[str]) -> int:
    """How many of some documents are left when versions of one text are counted once."""
    return len({view.voice[document] for document in documents})
