"""Times the gazetteer of the world, each opening in a process of its own: python benchmarks/world.py [TIMES]"""

import statistics
import subprocess
import sys
import time

from generator import world

OPEN = """
import time
import marisa_trie, numpy
from generator.shelf import Shelf
from generator.world import PACKAGED
start = time.perf_counter()
shelf = Shelf(PACKAGED)
found = list(shelf.find("berlin"))
print((time.perf_counter() - start) * 1000)
"""
NAMES = ("Munich", "Springfield", "Харків", "دمشق", "al-Dumayr", "Karvolstadt")
ROUNDS = 1000


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    opened = [float(subprocess.check_output([sys.executable, "-c", OPEN])) for _ in range(times)]
    print(f"open and look up once {statistics.median(opened):9.1f} ms (median of {times}, at most {max(opened):.1f})")
    for name in NAMES:
        start = time.perf_counter()
        for _ in range(ROUNDS):
            found = world.candidates(name)
        each = (time.perf_counter() - start) / ROUNDS
        print(f"look up {name:<13}{each * 1e6:9.1f} µs, {len(found)} places")
    print(f"{sum(path.stat().st_size for path in world.PACKAGED.iterdir()) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
