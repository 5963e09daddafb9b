"""How well names are told to be one or two: the pairs of tests/names/, and MEANTIME across languages.

python -m benchmarks.who [--wrong [WHERE]]
"""

import argparse
from collections import Counter

from tests import meantime_sample
from tests.outcomes import HALVES, OUTCOMES, outcome, pairs

WHERE = (*HALVES, *meantime_sample.TYPES)


def main() -> None:
    """Prints the tables; with --wrong each pair that came out otherwise, of all or of one part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", nargs="?", const="all", choices=(*WHERE, "all"), help="list what came out otherwise")
    wanted = parser.parse_args().wrong
    for half in HALVES:
        own_pairs(half, wanted in (half, "all"))
    for kind in meantime_sample.TYPES:
        across(kind, wanted in (kind, "all"))
    links = meantime_sample.linked()
    precision = links["right"] / (links["right"] + links["wrong"])
    recall = links["right"] / (links["right"] + links["missed"])
    print(f"\nmeantime, running English text: links of mentions, precision {precision:.3f}, recall {recall:.3f}")


def own_pairs(half: str, wrong: bool) -> None:
    """The table of one half of the pairs."""
    found = [(expected, outcome(kind, one, two), kind, one, two) for expected, kind, one, two in pairs(half)]
    print(f"\n{half} ({len(found)} pairs)\n{'':10} {'precision':>9} {'recall':>9}   came out as")
    for name in OUTCOMES:
        print(row(name, Counter((expected, got) for expected, got, *_ in found)))
    for expected, got, kind, one, two in found if wrong else ():
        if expected != got:
            print(f"  {expected:9} -> {got:9} {kind:6} {one} | {two}")


def row(name: str, counts: Counter[tuple[str, str]]) -> str:
    """Precision and recall of one outcome, and what its pairs came out as."""
    right = counts[name, name]
    said = sum(number for (_, got), number in counts.items() if got == name)
    meant = sum(number for (expected, _), number in counts.items() if expected == name)
    spread = ", ".join(f"{got} {counts[name, got]}" for got in OUTCOMES if counts[name, got])
    return f"{name:10} {right / max(said, 1):9.3f} {right / max(meant, 1):9.3f}   {spread}"


def across(kind: str, wrong: bool) -> None:
    """How spellings of one instance, and of two, came out."""
    found = meantime_sample.judged(kind)
    print(f"\nmeantime, {kind}: pairs of spellings")
    groups = {
        "one instance": [item for item in found if item.same],
        "one instance, two languages": [item for item in found if item.same and item.crosses],
        "two instances": [item for item in found if not item.same],
    }
    for name, items in groups.items():
        counts = Counter(item.outcome for item in items)
        shares = ", ".join(f"{got} {counts[got]} ({counts[got] / max(len(items), 1):.2%})" for got in OUTCOMES)
        print(f"  {name:28} {len(items):6}: {shares}")
    for item in found if wrong else ():
        if item.outcome != ("same" if item.same else "different"):
            print(f"    {'one' if item.same else 'two'} -> {item.outcome:9} {item.one.name} | {item.two.name}")


if __name__ == "__main__":
    main()
