"""How well figures, dates and events are read: the suites of peers, and the speed.

    python -m benchmarks.figures --data DIR [--only SUITE] [--wrong PART]

DIR holds the suites as published: recognizers_text_specs/, quantulum3_tests/, event_coding/, meantime/.
What counts as passed stands at the head of the module of each suite.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.suites import (
    petrarch,
    quantulum,
    recognizers_dates,
    recognizers_numbers,
    recognizers_units,
    speed,
    translations,
)
from benchmarks.suites.table import Failure, Row, lines

Suite = Callable[[Path], Iterable[Row]]

SUITES: dict[str, Suite] = {
    "numbers": recognizers_numbers.measure,
    "units": recognizers_units.measure,
    "quantulum": quantulum.measure,
    "petrarch": petrarch.measure,
    "dates": recognizers_dates.measure,
    "translations": translations.measure,
    "speed": speed.measure,
}


def main() -> None:
    """Prints the table; with --wrong each case of one part that came out otherwise, and the kinds of failure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", choices=SUITES, help="one suite")
    parser.add_argument("--wrong", metavar="PART", help="list the failures of the parts whose name holds this")
    options = parser.parse_args()
    rows = [row for name, suite in SUITES.items() if options.only in (None, name) for row in suite(options.data)]
    print(*lines(rows), sep="\n")
    if options.wrong is not None:
        shown = [failure for row in rows if options.wrong in f"{row.suite} {row.part}" for failure in row.failures]
        print(*(line for failure in shown for line in described(failure)), sep="\n")
    kinds = Counter(failure.kind for row in rows for failure in row.failures)
    print("\nkinds of failure", *(f"{number:6}  {kind}" for kind, number in kinds.most_common(20)), sep="\n")


def described(failure: Failure) -> tuple[str, ...]:
    """A failure in three lines."""
    return (f"{failure.kind}: {failure.text!r}", f"    expected {failure.expected}", f"    found    {failure.found}")


if __name__ == "__main__":
    main()
