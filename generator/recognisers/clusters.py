"""Groups of words that stand in like surroundings (Brown clusters), from a table that is read where it lies.

Source: Brown et al. 1992, "Class-Based n-gram Models of Natural Language". A cluster is a path through a binary tree,
kept as a number whose lowest bit is the first step, so that ``path & 15`` is the branch after four steps.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import marisa_trie
import numpy as np

WEIGHTS = Path(__file__).parent / "weights"
SHORTEST = 5  # letters of a word in capitals that is looked up as it is written elsewhere


class Clusters:
    """The cluster of each word that the table of a language holds."""

    def __init__(self, folder: Path, language: str) -> None:
        self._words = marisa_trie.Trie().mmap(str(folder / f"{language}.words.marisa"))
        rows = np.load(folder / f"{language}.rows.npy", mmap_mode="r")
        self._rows = memoryview(rows)  # gives plain numbers, ten times as fast
        self._paths: list[int] = np.load(folder / f"{language}.paths.npy").tolist()

    def path(self, word: str) -> int | None:
        """The path of a word through the tree, None where the table does not hold it."""
        row = self._words.get(word)
        if row is None and word.isupper() and len(word) >= SHORTEST:
            row = self._words.get(word.capitalize())
        return None if row is None else self._paths[self._rows[row]]


@cache
def clusters(language: str) -> Clusters:
    """The table of a language; it is loaded once."""
    return Clusters(WEIGHTS, language)
