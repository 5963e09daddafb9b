"""All comparisons over all stories: each module of compare/ is one, found by being there."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from generator import compare as modules
from generator.importance import rank
from generator.model import Discrepancy
from generator.synopsis import Synopsis

Comparison = Callable[[Synopsis], Iterator[Discrepancy]]


@cache
def comparisons() -> tuple[Comparison, ...]:
    """The comparisons, in the order of their names; a module without a CODE only serves others."""
    loaded = [
        importlib.import_module(f"{modules.__name__}.{info.name}") for info in pkgutil.iter_modules(modules.__path__)
    ]
    return tuple(module.compare for module in loaded if hasattr(module, "CODE"))


def compare(synopses: Iterable[Synopsis]) -> tuple[tuple[Discrepancy, ...], tuple[Discrepancy, ...]]:
    """The discrepancies and the agreements of all stories, most important first, each id once."""
    synopses = tuple(synopses)
    stories = {synopsis.story.id: synopsis.story for synopsis in synopses}
    found = {entry.id: entry for synopsis in synopses for comparison in comparisons() for entry in comparison(synopsis)}
    ordered = sorted(found.values(), key=lambda entry: rank(entry, stories[entry.story]))
    return (
        tuple(entry for entry in ordered if not entry.kind.endswith("_agree")),
        tuple(entry for entry in ordered if entry.kind.endswith("_agree")),
    )
