"""A curated actor or place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Label


@dataclass(frozen=True, slots=True)
class Known:
    """One curated actor or place."""

    key: str
    label: Label
    kind: str
    names: tuple[tuple[str, str], ...] = ()  # (language, name), sorted
    aliases: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()  # names that are a common word but for their letters' case
    part_of: str | None = None
    country: str | None = None  # ISO 3166
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    wikidata: str | None = None
    weak: bool = False  # a city of a large list: only where the text treats it as a name by itself
    homonym: bool = False  # a name that several places share: known only beside others of its region

    @property
    def surfaces(self) -> tuple[str, ...]:
        """All its names and aliases, sorted."""
        return tuple(sorted({*(name for _, name in self.names), *self.aliases, *self.cased}))
