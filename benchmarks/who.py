"""How well names are told to be one or two: the pairs of tests/names/, and MEANTIME across languages.

    python -m benchmarks.who [--wrong]
"""

import argparse
from collections import Counter

from tests.outcomes import HALVES, OUTCOMES, outcome, pairs


def main() -> None:
    """Prints a table for each half; with --wrong each pair that came out otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", nargs="?", const="all", help="list the pairs that came out otherwise, of one half")
    wanted = parser.parse_args().wrong
    for half in HALVES:
        found = [(expected, outcome(kind, one, two), kind, one, two) for expected, kind, one, two in pairs(half)]
        print(f"\n{half} ({len(found)} pairs)\n{'':10} {'precision':>9} {'recall':>9}   came out as")
        for name in OUTCOMES:
            print(row(name, Counter((expected, got) for expected, got, *_ in found)))
        for expected, got, kind, one, two in found:
            if expected != got and wanted in (half, "all"):
                print(f"  {expected:9} -> {got:9} {kind:6} {one} | {two}")


def row(name: str, counts: Counter[tuple[str, str]]) -> str:
    """Precision and recall of one outcome, and what its pairs came out as."""
    right = counts[name, name]
    said = sum(number for (_, got), number in counts.items() if got == name)
    meant = sum(number for (expected, _), number in counts.items() if expected == name)
    spread = ", ".join(f"{got} {counts[name, got]}" for got in OUTCOMES if counts[name, got])
    return f"{name:10} {right / max(said, 1):9.3f} {right / max(meant, 1):9.3f}   {spread}"


if __name__ == "__main__":
    main()
