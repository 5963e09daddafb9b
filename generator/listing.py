"""Discrepancies for a terminal: what differs, how to take it, what each side says and where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.compare.explanations import EXPLANATIONS
from generator.model import Discrepancy, Explanation, Side
from generator.report import Report

INDENT = "    "
LONGEST = 110  # characters of a quote in one line
NAMED = ("_place", "_actor")  # ends of parameters that hold ids of entities


def listed(
    report: Report, kinds: Collection[str] = (), verdicts: Collection[str] = (), story: str | None = None
) -> Iterator[str]:
    """The lines of the discrepancies of a report, gravest first; of some kinds, verdicts or one story only."""
    shown = [
        item
        for item in report.discrepancies
        if (not kinds or item.kind in kinds)
        and (not verdicts or item.verdict in verdicts)
        and (story is None or item.story == story)
    ]
    for item in shown:
        yield from _entry(report, item)
        yield ""
    yield f"{len(shown)} of {_counted(len(report.discrepancies), 'discrepancy', 'discrepancies')}"


def _entry(report: Report, item: Discrepancy) -> Iterator[str]:
    about = ", ".join(_name(report, one) for one in item.about)
    yield f"{item.code} {item.kind}: {about}"
    yield f"{INDENT}{item.verdict}, severity {item.severity}, {item.id}"
    for side in item.sides:
        yield from _side(report, side)
    yield from (f"{INDENT}{worded(report, reason)}" for reason in item.explanations)


def _side(report: Report, side: Side) -> Iterator[str]:
    texts = sum(len(group) for group in side.accounts)
    accounts = f"{_counted(len(side.accounts), 'account', 'accounts')}, {_counted(texts, 'text', 'texts')}"
    yield f"{INDENT}- {_short(side.value)} ({accounts})"
    files = {document.id: document.file for document in report.documents}
    for quote in side.evidence:
        yield f"{INDENT * 2}{files[quote.document]} [{quote.start}:{quote.end}] “{_short(quote.text)}”"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def worded(report: Report, reason: Explanation) -> str:
    """An explanation in English.

    >>> worded(Report(*[()] * 11), Explanation("one_source", (("source", "Police"),)))
    'One figure is attributed to Police, the other to nobody.'
    """
    values = {key: _name(report, value) if key.endswith(NAMED) else value for key, value in reason.parameters}
    return EXPLANATIONS[reason.code].format(**values)


def _name(report: Report, identity: str) -> str:
    return next((entity.name("en") for entity in report.entities if entity.id == identity), identity)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"
