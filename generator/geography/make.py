"""Make the shape files from the npm package world-atlas; run by hand, the results are kept in the repository.

python generator/geography/make.py PATH_TO_UNPACKED_PACKAGE
"""

from __future__ import annotations

import gzip
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILES = ("countries-110m.json", "countries-50m.json", "countries-10m.json")


def converted(topology: dict[str, Any], numeric: dict[str, str], named: dict[str, str]) -> dict[str, Any]:
    """The topology with only what maps need: arcs as they are, a box and ends for each, countries by alpha-2 code."""
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
        "arcs": topology["arcs"],
    }


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
