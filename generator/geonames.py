"""A country dump of GeoNames: a line of 19 columns for each place, as text or in its .zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.errors import InputError
from generator.model import Problem
from generator.placenames import bare, fold, table
from generator.shelf import Row

COLUMNS = 19
IDENTIFIER, NAME, ASCII, OTHERS, LATITUDE, LONGITUDE, CLASS, CODE, COUNTRY, ADMIN, POPULATION = (*range(9), 10, 14)
UNSIGNED = 2**32 - 1
KINDS = {"P": "city", "A": "region", "T": "natural", "H": "natural", "V": "natural", "L": "natural", "S": "building"}
SECTION = "PPLX"  # a part of a town
LEFT_OUT = ("PCL", "TERR", "ADM1", "ZN")  # countries and their first regions have names of their own
GONE = "H"  # ends the code of what is no more


class Found(NamedTuple):
    """A place of a dump, and GeoNames' number of its first-level region."""

    row: Row
    admin: str


class Dump(NamedTuple):
    """What a file holds: its places, the lines that need mending, how many others are no places to be named."""

    found: tuple[Found, ...]
    problems: tuple[Problem, ...]
    left_out: int


def read(path: Path) -> Dump:
    """The places of a dump; raises InputError where the file as a whole is none."""
    found, problems, left_out = [], [], 0
    for number, line in enumerate(_lines(path), 1):
        columns = line.rstrip("\r\n").split("\t")
        problem = _problem(path, number, columns)
        if problem:
            problems.append(problem)
        elif _is_named(columns):
            found.append(Found(_row(columns), columns[ADMIN]))
        else:
            left_out += 1
    if not found:
        raise InputError(*(problems[:1] or [Problem("no_places", str(path))]))
    return Dump(tuple(found), tuple(problems), left_out)


def _lines(path: Path) -> Iterator[str]:
    try:
        yield from (line for line in _opened(path) if line.strip())
    except UnicodeDecodeError:
        raise InputError(Problem("dump_not_utf8", str(path))) from None
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(Problem("unreadable", str(path), None, (("reason", str(error)),))) from None


def _opened(path: Path) -> Iterator[str]:
    """The lines of the file, or of the one text in a .zip that is not its explanation."""
    if path.suffix.lower() != ".zip":
        with path.open(encoding="utf-8-sig", newline="\n") as lines:
            yield from lines
        return
    with zipfile.ZipFile(path) as archive:
        inner = [name for name in archive.namelist() if name.endswith(".txt") and not name.lower().startswith("readme")]
        if len(inner) != 1:
            raise InputError(Problem("no_dump_in_zip", str(path), None, (("count", str(len(inner))),)))
        with archive.open(inner[0]) as packed:
            yield from io.TextIOWrapper(packed, encoding="utf-8-sig", newline="\n")


def _problem(path: Path, number: int, columns: Sequence[str]) -> Problem | None:
    """What is wrong with a line."""
    if len(columns) != COLUMNS:
        counts = (("count", str(len(columns))), ("expected", str(COLUMNS)))
        return Problem("dump_columns", str(path), number, counts)
    for index, fits in CHECKS.items():
        if not fits(columns[index]):
            return Problem("dump_value", str(path), number, (("column", str(index + 1)), ("value", columns[index])))
    return None


def _is_number(value: str) -> bool:
    return value.isdecimal() and int(value) <= UNSIGNED


def _lies_within(limit: float) -> Callable[[str], bool]:
    def fits(value: str) -> bool:
        try:
            return abs(float(value)) <= limit
        except ValueError:
            return False

    return fits


CHECKS: dict[int, Callable[[str], bool]] = {
    IDENTIFIER: lambda value: _is_number(value) and int(value) > 0,
    NAME: lambda value: bool(fold(value)),
    LATITUDE: _lies_within(90),
    LONGITUDE: _lies_within(180),
    COUNTRY: lambda value: len(value) == 2 and value.isascii() and value.isupper(),
    POPULATION: lambda value: not value or _is_number(value),
}


def _is_named(columns: Sequence[str]) -> bool:
    """Whether a text may name it as a place: no road, no country, nothing that is no more."""
    code = columns[CODE]
    return columns[CLASS] in KINDS and not code.startswith(LEFT_OUT) and not (len(code) > 3 and code.endswith(GONE))


def _row(columns: Sequence[str]) -> Row:
    names = {fold(name) for name in (columns[NAME], columns[ASCII], *columns[OTHERS].split(",")) if len(name) > 1}
    if columns[COUNTRY] in table()["articles"]["countries"]:
        names |= {bare(name) for name in names}
    return Row(
        geonames=int(columns[IDENTIFIER]),
        name=columns[NAME],
        names=frozenset(names - {""}),
        country=columns[COUNTRY],
        kind="district" if columns[CODE] == SECTION else KINDS[columns[CLASS]],
        latitude=float(columns[LATITUDE]),
        longitude=float(columns[LONGITUDE]),
        population=int(columns[POPULATION] or 0),
    )
