"""Measures the comparison alone, on figures without text: python -m benchmarks.compare --data FOLDER

Every pair of figures of one subject that cannot both be right is judged. What people marked as a day beside a total, or
as a minimum beside a maximum, must never be called anything but not comparable.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.suites import losses
from generator.comparability import apart, groups
from generator.model import Figure
from generator.synopsis import Synopsis
from generator.verdicts import judge

FLAGGED = ("conflict", "scope_unclear", "update", "revised")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    wrong = 0
    for suite, stories in (("radford", losses.radford(data)), ("economist", losses.economist(data))):
        for country, synopsis in stories:
            wrong += measured(f"{suite} {country}", synopsis)
    sys.exit(1 if wrong else 0)


def measured(name: str, synopsis: Synopsis) -> int:
    """Prints how the pairs of one story are judged; how many of those that must not be flagged were."""
    start = time.perf_counter()
    judged = list(pairs(synopsis))
    spent = time.perf_counter() - start
    print(f"\n{name}: {len(synopsis.documents)} reports, {len(judged)} pairs apart, {spent:.1f} s")
    for verdict, count in sorted(Counter(verdict for _, _, verdict, _ in judged).items()):
        print(f"  {verdict:16} {count:8}")
    for code, count in sorted(Counter(code for _, _, _, codes in judged for code in codes).items()):
        print(f"    {code:22} {count:8}")
    return sum(barred(judged))


def barred(judged: Iterable[tuple[Figure, Figure, str, tuple[str, ...]]]) -> Iterator[int]:
    """How many pairs of each kind that is never comparable were flagged all the same."""
    judged = list(judged)
    for name, never in (("day against total", other_extents), ("minimum against maximum", other_bounds)):
        found = [verdict for one, other, verdict, _ in judged if never(one, other)]
        flagged = sum(verdict in FLAGGED for verdict in found)
        print(f"  {name}: {flagged} of {len(found)} flagged (none may be)")
        yield flagged


def pairs(synopsis: Synopsis) -> Iterator[tuple[Figure, Figure, str, tuple[str, ...]]]:
    """Each pair of figures that cannot both be right, with its verdict and the codes of the reasons."""
    for _, _, figures in groups(synopsis):
        for one, other in apart(synopsis, figures):
            verdict, reasons = judge(synopsis, one, other)
            yield one, other, verdict, tuple(reason.code for reason in reasons)


def other_extents(one: Figure, other: Figure) -> bool:
    """Whether one figure is of a day and the other a total."""
    return {one.extent, other.extent} == {"period", "total"}


def other_bounds(one: Figure, other: Figure) -> bool:
    """Whether one figure is a minimum and the other a maximum."""
    return {one.quantity.approximation, other.quantity.approximation} == {"at_least", "at_most"}


if __name__ == "__main__":
    main()
