"""Times the stages of the real pipeline on copies of the reports in a folder.

    python benchmarks/run.py [--seeds DIR] [COPIES ...]

Copies are versions of one text, the hardest case for whatever looks at pairs of documents: read the columns as growth
from one size to the next rather than as seconds. The first size also pays for what is loaded once; the row "again" does
not: it is a second run, as `mkdocs serve` makes after each edit.
"""

import argparse
import resource
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

from generator import build, pipeline
from generator.cli import schemas
from generator.export import export
from generator.extract import dates, events, figures, names

Given = ParamSpec("Given")
Result = TypeVar("Result")

LANGUAGES = ("en", "de")
# What pipeline.py calls, by the module that it looks the name up in.
STAGES = {
    "read": (pipeline, "read"),
    "names": (names, "extract"),
    "dates": (dates, "extract"),
    "figures": (figures, "extract"),
    "events": (events, "extract"),
    "claims": (pipeline, "claims"),
    "resolve": (pipeline, "resolve"),
    "accounts": (pipeline, "reuses"),
    "stories": (pipeline, "stories"),
    "compare": (pipeline, "compare"),
}
spent: dict[str, float] = defaultdict(float)  # seconds in each stage, of the size that is measured


def timed(stage: str, work: Callable[Given, Result]) -> Callable[Given, Result]:
    """The same function, whose time is added to its stage."""

    def measured(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        start = time.perf_counter()
        try:
            return work(*args, **kwargs)
        finally:
            spent[stage] += time.perf_counter() - start

    return measured


@contextmanager
def copies(seeds: Path, count: int) -> Iterator[Path]:
    """A folder with a number of copies of every file of another, for as long as it is used."""
    with tempfile.TemporaryDirectory() as name:
        for path in filter(Path.is_file, sorted(seeds.iterdir())):
            for number in range(count):
                shutil.copy(path, Path(name) / f"{number:05d}-{path.name}")
        yield Path(name)


def measure(folder: Path) -> None:
    """Run everything over a folder and print a row for each stage."""
    spent.clear()
    report = timed("all of these", pipeline.report)(folder)
    timed("export", export)(report, schemas())
    timed("render", build.pages)(report, LANGUAGES)
    before = dict(spent)
    timed("again", again)(folder)
    spent.update(before)
    for stage in (*STAGES, "all of these", "export", "render", "again"):
        each = spent[stage] / max(len(report.documents), 1) * 1000
        print(f"{len(report.documents):6d}  {stage:<14}{spent[stage]:9.3f} s{each:10.1f} ms each", flush=True)
    print(f"{len(report.documents):6d}  memory{peak() / 2**20:17.0f} MiB at most so far")


def again(folder: Path) -> None:
    """Everything once more, with all that the first run loaded."""
    report = pipeline.report(folder)
    export(report, schemas())
    build.pages(report, LANGUAGES)


def peak() -> int:
    """The most memory this process had, in bytes; systems tell it in different units."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("copies", type=int, nargs="*", default=[1, 3, 9], help="how many of each report (1 3 9)")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of reports (seeds)")
    given = parser.parse_args()
    for stage, (module, function) in STAGES.items():
        setattr(module, function, timed(stage, getattr(module, function)))
    for count in given.copies:
        with copies(given.seeds, count) as folder:
            measure(folder)


if __name__ == "__main__":
    main()
