"""`synoptic gazetteer`: places that people add to those that the package knows."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from generator import geonames, world
from generator.errors import InputError, worded
from generator.shelf import Row, compile_rows, opened

MOSTLY = 0.8  # of the known places of a numbered region that lie in one region of ISO 3166-2
SHOWN = 20  # problems that are told one by one
COUNTRY = re.compile(r"([A-Z]{2})(?![A-Z])")
OTHER = "OTHER"  # the folder of a file that is not named by a country
FAILED = 1


@click.group()
def gazetteer() -> None:
    """The places that names are looked up in."""


@gazetteer.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def add(file: Path) -> None:
    """Add the places of a country dump of GeoNames (XX.txt or XX.zip) to this project, in its folder gazetteer/."""
    try:
        dump = geonames.read(file)
    except InputError as error:
        click.echo(str(error), err=True)
        sys.exit(FAILED)
    for problem in dump.problems[:SHOWN]:
        click.echo(worded(problem), err=True)
    target = world.PROJECT / code(file)
    rows = with_regions(dump.found)
    compile_rows(rows, world.regions(), target)
    for line in summary(rows, dump, target):
        click.echo(line)


def code(file: Path) -> str:
    """The code of the country that a dump is named by; a dump of another name is one of its own.

    >>> code(Path("sy.txt")), code(Path("..zip")), code(Path("SY (1).zip"))
    ('SY', 'OTHER', 'SY')
    """
    found = COUNTRY.match(file.stem.upper())
    return found[1] if found else OTHER


def with_regions(found: Sequence[geonames.Found]) -> list[Row]:
    """The places with the region that they lie in, as far as those that the package knows tell it; largest first."""
    known = opened(world.PACKAGED).by_geonames([place.row.geonames for place in found])
    votes: defaultdict[tuple[str, str], Counter[str | None]] = defaultdict(Counter)
    for row, admin in found:
        if row.geonames in known:
            votes[row.country, admin][known[row.geonames].region] += 1
    regions = {group: _agreed(counter) for group, counter in votes.items()}
    return [replace(row, region=regions.get((row.country, admin))) for row, admin in found]


def _agreed(votes: Counter[str | None]) -> str | None:
    region, count = votes.most_common(1)[0]
    return region if count >= MOSTLY * votes.total() else None


def summary(rows: Sequence[Row], dump: geonames.Dump, target: Path) -> list[str]:
    """What was added, and what was not."""
    kinds = Counter(row.kind for row in rows)
    known = opened(world.PACKAGED).by_geonames([row.geonames for row in rows])
    lines = [
        f"{len(rows)} places added in {target}/, {len(rows) - len(known)} of them new: "
        + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())),
        f"{dump.left_out} lines left out: countries, first-level regions, roads, what is no more",
    ]
    if dump.problems:
        lines.append(f"{len(dump.problems)} lines need mending; the others are used")
    return lines
