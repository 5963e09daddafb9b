"""``python -m generator`` is the console script ``synoptic``."""

from generator.cli import main

main()
