"""Make the shape files from the npm package world-atlas; run by hand, the results are kept in the repository.

python generator/geography/make.py PATH_TO_UNPACKED_PACKAGE
"""

from __future__ import annotations

import gzip
import json
import sys
import tomllib
from itertools import accumulate
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILES = ("countries-110m.json", "countries-50m.json", "countries-10m.json")


def converted(topology: dict[str, Any], numeric: dict[str, str], named: dict[str, str]) -> dict[str, Any]:
    """The topology with only what maps need: arcs as text, a box and ends for each, countries by alpha-2 code.

    An arc is text, since most maps need few of them: numbers that nobody asks for are not parsed.
    """
    turn = round(360 / topology["transform"]["scale"][0])
    arcs = [unrolled(steps, turn) for steps in topology["arcs"]]
    countries = [
        {
            "code": numeric.get(shape.get("id", ""), named.get(shape["properties"]["name"], "")),
            "polygons": shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]],
        }
        for shape in topology["objects"]["countries"]["geometries"]
    ]
    return {
        "transform": topology["transform"],
        "countries": sorted(countries, key=lambda country: (country["code"], json.dumps(country["polygons"]))),
        "arcs": [" ".join(str(number) for step in steps for number in step) for steps in arcs],
        "boxes": [box(steps) for steps in arcs],
    }


def unrolled(steps: list[list[int]], turn: int) -> list[list[int]]:
    """The steps of an arc, none of which jumps across the date line; ``turn`` is as many steps as go around the world.

    >>> unrolled([[350, 0], [5, 1], [-353, 1]], 360)
    [[350, 0], [5, 1], [7, 1]]
    """
    return [steps[0], *([across - turn * round(across / turn), down] for across, down in steps[1:])]


def box(steps: list[list[int]]) -> list[int]:
    """West, south, east and north of an arc, and where it begins and ends from west to east.

    >>> box([[1, 1], [3, 1], [-1, 2]])
    [1, 1, 4, 4, 1, 3]
    """
    xs, ys = (list(accumulate(step[axis] for step in steps)) for axis in (0, 1))
    return [min(xs), min(ys), max(xs), max(ys), xs[0], xs[-1]]


def packed(value: dict[str, Any]) -> bytes:
    """The same bytes for the same value: no time stamp, no file name."""
    return gzip.compress(json.dumps(value, separators=(",", ":"), sort_keys=True).encode(), 9, mtime=0)


def main(package: Path) -> None:
    """Write the shape files beside this one."""
    codes = tomllib.loads((HERE / "codes.toml").read_text("utf-8"))
    for name in FILES:
        topology = json.loads((package / name).read_text("utf-8"))
        (HERE / f"{name}.gz").write_bytes(packed(converted(topology, codes["numeric"], codes["named"])))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
