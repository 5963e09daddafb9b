"""The rows that all suites are reported in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Failure(NamedTuple):
    """A case that came out otherwise than its suite expects."""

    kind: str  # why, in a few words; the kinds are counted
    text: str
    expected: str
    found: str


class Row(NamedTuple):
    """How many cases of one part of a suite came out as expected."""

    suite: str
    part: str
    passed: int
    total: int
    asked: float | None = None  # the least share that is asked for
    note: str = ""
    failures: tuple[Failure, ...] = ()

    @property
    def share(self) -> float:
        """Of the cases, between 0 and 1."""
        return self.passed / max(self.total, 1)


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The table, a line for each row."""
    yield f"{'suite':22} {'part':28} {'passed':>11} {'share':>6} {'asked':>6}"
    for row in rows:
        asked = f"{row.asked:.2f}" if row.asked is not None else ""
        counted = f"{row.passed}/{row.total}"
        yield f"{row.suite:22} {row.part:28} {counted:>11} {row.share:6.3f} {asked:>6}  {row.note}".rstrip()
