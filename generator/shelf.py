"""A compiled gazetteer on disk: a trie of folded names, a table of places, both mapped into memory.

``names.marisa`` (folded name to rows), ``labels.marisa`` (the names to show), ``places.npy`` (the rows) and
``regions.txt`` (codes of ISO 3166-2, which the rows count).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

import marisa_trie
import numpy as np
from numpy.typing import NDArray

NAMES, LABELS, PLACES, REGIONS = "names.marisa", "labels.marisa", "places.npy", "regions.txt"
KINDS = ("city", "region", "district", "natural", "building", "border")
ROW = np.dtype(
    [
        ("geonames", "<u4"),
        ("population", "<u4"),
        ("label", "<u4"),
        ("latitude", "<i2"),
        ("longitude", "<i2"),
        ("region", "<u2"),  # the number of its region in regions.txt, from one; 0: not known
        ("country", "S2"),
        ("kind", "u1"),
    ]
)
SCALE = 180  # of a degree: the finest at which longitudes fit into two bytes, 600 m
NOWHERE = -(2**15)  # in place of a coordinate that is not known
RECORD = "<I"
PARTIAL = ".adding-"  # begins the name of a folder that is being written


@dataclass(frozen=True, slots=True)
class Row:
    """A place to be compiled."""

    geonames: int  # 0: GeoNames does not have it
    name: str  # the one to show
    names: frozenset[str]  # folded
    country: str  # ISO 3166
    kind: str
    latitude: float | None
    longitude: float | None
    population: int = 0
    region: str | None = None  # ISO 3166-2 code of the region it lies in


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a compiled gazetteer."""

    geonames: int  # 0: GeoNames does not have it
    code: str  # ISO 3166-2, of a region
    name: str
    country: str
    kind: str
    latitude: float | None
    longitude: float | None
    population: int
    region: str | None  # ISO 3166-2 code of the region it lies in


class Shelf:
    """An opened gazetteer; opening reads nearly nothing, as the files are mapped into memory."""

    def __init__(self, folder: Path) -> None:
        self.names = marisa_trie.RecordTrie(RECORD).mmap(str(folder / NAMES))
        self.labels = marisa_trie.Trie().mmap(str(folder / LABELS))
        self.places: NDArray[np.void] = np.load(folder / PLACES, mmap_mode="r")
        self.regions = tuple((folder / REGIONS).read_text(encoding="ascii").split())

    def find(self, folded: str) -> Iterator[Place]:
        """The places of a folded name."""
        for (row,) in self.names.get(folded, ()):
            yield self.place(row)

    def place(self, row: int) -> Place:
        """The place of a row."""
        found = self.places[row]
        return Place(
            geonames=int(found["geonames"]),
            code="" if found["geonames"] else self.regions[row],  # regions of ISO 3166-2 are the first rows
            name=self.labels.restore_key(int(found["label"])),
            country=found["country"].decode(),
            kind=KINDS[int(found["kind"])],
            latitude=_degrees(found["latitude"]),
            longitude=_degrees(found["longitude"]),
            population=int(found["population"]),
            region=self.regions[int(found["region"]) - 1] if found["region"] else None,
        )

    def by_geonames(self, identifiers: Sequence[int]) -> dict[int, Place]:
        """The places of some identifiers of GeoNames, those that it has."""
        ordered, rows = self._by_identifier
        wanted = np.array(identifiers, dtype="<u4")
        behind = np.searchsorted(ordered, wanted, side="right")
        at = [int(rows[end - 1]) for end, one in zip(behind, wanted, strict=True) if end and ordered[end - 1] == one]
        return {place.geonames: place for place in map(self.place, sorted(set(at)))}

    @cached_property
    def _by_identifier(self) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
        """All identifiers in order, and the rows that they stand in."""
        rows = np.argsort(self.places["geonames"], kind="stable").astype("<u4")
        return self.places["geonames"][rows], rows

    def by_code(self, code: str) -> Place | None:
        """The region of a code."""
        number = bisect_left(self.regions, code)
        return self.place(number) if self.regions[number : number + 1] == (code,) else None


@cache
def opened(folder: Path) -> Shelf:
    """The gazetteer of a folder, opened once."""
    return Shelf(folder)


def compile_rows(rows: Sequence[Row], regions: Sequence[str], folder: Path) -> None:
    """Write a gazetteer; the same rows give the same bytes. ``regions`` are codes, their own rows the first.

    It is there as a whole or not at all: a gazetteer that is in use keeps its files until it is closed.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=PARTIAL) as name:
        work = Path(name)
        _write(rows, regions, work)
        folder.mkdir(exist_ok=True)
        for part in (LABELS, PLACES, REGIONS, NAMES):  # the names last: a folder that has them is complete
            (work / part).replace(folder / part)


def _write(rows: Sequence[Row], regions: Sequence[str], folder: Path) -> None:
    names = sorted({(name, number) for number, row in enumerate(rows) for name in row.names})
    marisa_trie.RecordTrie(RECORD, [(name, (number,)) for name, number in names]).save(str(folder / NAMES))
    labels = marisa_trie.Trie(sorted({row.name for row in rows}))
    labels.save(str(folder / LABELS))
    numbers: dict[str | None, int] = {code: number for number, code in enumerate(regions, 1)}
    table = [_packed(row, labels.key_id(row.name), numbers.get(row.region, 0)) for row in rows]
    np.save(folder / PLACES, np.array(table, dtype=ROW))
    (folder / REGIONS).write_text("\n".join(regions) + "\n", encoding="ascii")


def _packed(row: Row, label: int, region: int) -> tuple[int, int, int, int, int, int, bytes, int]:
    place = (_steps(row.latitude), _steps(row.longitude))
    return (row.geonames, row.population, label, *place, region, row.country.encode(), KINDS.index(row.kind))


def _steps(degrees: float | None) -> int:
    return NOWHERE if degrees is None else round(degrees * SCALE)


def _degrees(steps: int) -> float | None:
    return None if steps == NOWHERE else round(int(steps) / SCALE, 2)
