"""Measure the recognition of names on annotated corpora: ``make bench-names CORPORA=DIR``.

A name counts as found where span and type (person, organisation, place) are exactly those of the corpus. Three rows
for each corpus: the model alone, with its pass over the document, and all that the package does with names, rules and
curated names included. That last row pays for conventions that differ: a country that acts is an actor here, an army
with its nationality is one name. Speed and memory are those of a process of its own.
"""

import argparse
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.extract import names
from generator.model import Document, Mention
from generator.recognisers import crf
from training.corpora import TABLE, Annotated, read

KINDS = ("person", "organisation", "place")
AGAIN = 3  # further readings, of which the fastest counts: others use the machine too
Found = set[tuple[int, int, str]]
Way = Callable[[Document], tuple[Mention, ...]]


def plain(mentions: Iterable[Mention]) -> Found:
    """Mentions as the corpora see them."""
    return {(m.start, m.end, kind(m)) for m in mentions if not m.generic}


def kind(mention: Mention) -> str:
    """The type of a mention: every place is a place, as is a country that acts; who is no person is an organisation."""
    if mention.label == "place" or (mention.key or "").endswith("-state"):
        return "place"
    return "person" if mention.kind == "person" else "organisation"


ROWS: dict[str, Way] = {
    "model": crf.alone,
    "document pass": crf.recognise,
    "whole": names.extract,
}


class Counts:
    """True and false findings by kind."""

    def __init__(self) -> None:
        self.right, self.found, self.wanted = Counter[str](), Counter[str](), Counter[str]()

    def add(self, found: Found, wanted: Found) -> None:
        """Count one document."""
        for counter, some in ((self.right, found & wanted), (self.found, found), (self.wanted, wanted)):
            counter.update(kind for *_, kind in some)

    def scores(self, kinds: Iterable[str] = KINDS) -> tuple[float, float, float]:
        """Precision, recall and their harmonic mean (F1)."""
        right, found, wanted = (sum(c[k] for k in kinds) for c in (self.right, self.found, self.wanted))
        return right / max(found, 1), right / max(wanted, 1), 2 * right / max(found + wanted, 1)


def measured(annotated: list[Annotated], work: Way) -> tuple[Counts, float, float]:
    """What a way of finding names finds, and how many words it reads in a second: the first time, and the best of more.

    The first time it meets each form of a word, the last time none is new: long texts lie between.
    """
    counts, seconds = Counts(), 0.0
    for one in annotated:
        start = time.process_time()
        mentions = work(one.document)
        seconds += time.process_time() - start
        counts.add(plain(mentions), {(n.start, n.end, n.kind) for n in one.names if n.kind in KINDS})
    words = sum(len(one.document.text.split()) for one in annotated)
    return counts, words / seconds, words / min(again(annotated, work) for _ in range(AGAIN))


def again(annotated: list[Annotated], work: Way) -> float:
    """How many seconds one more reading takes."""
    start = time.process_time()
    for one in annotated:
        work(one.document)
    return time.process_time() - start


def loading() -> None:
    """How long the models take to load, and how much memory that takes."""
    before, start = memory(), time.process_time()
    for language in crf.languages():
        crf.recognise(Document("", "", "", "A b.", language, (), ()))
        crf.model(language)
    seconds = time.process_time() - start
    print(f"loading all languages: {seconds:.2f} s, {memory() - before:.0f} MiB more; {memory():.0f} MiB in all")


def memory() -> float:
    """The most memory this process had, in MiB; systems tell it in different units."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--check", action="store_true", help="the corpora for checking too")
    parser.add_argument("--rows", nargs="*", default=list(ROWS), choices=list(ROWS))
    given = parser.parse_args()
    loading()
    print(f"{'corpus':<26}{'':<15}{'P':>6}{'R':>6}{'F1':>6}   F1 of {'  '.join(KINDS)}   words/s: first, again")
    for language, table in TABLE.items():
        for name in [*table["test"], *(table["check"] if given.check else [])]:
            annotated = list(read(given.corpora / name, language))
            for row in given.rows:
                counts, first, best = measured(annotated, ROWS[row])
                overall = "".join(f"{value:6.3f}" for value in counts.scores())
                kinds = "".join(f"{counts.scores([kind])[2]:11.3f}" for kind in KINDS)
                print(f"{Path(name).stem:<26}{row:<15}{overall}   {kinds}{first:10.0f}{best:8.0f}", flush=True)


if __name__ == "__main__":
    main()
