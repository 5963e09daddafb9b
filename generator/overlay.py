"""What people have listed, laid over the places of the world: a place that is in both is the curated one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from generator import composed, world
from generator.distances import kilometres
from generator.known import Known
from generator.placenames import bare, fold
from generator.shelf import Place

SAME = 25.0  # km: within them two places of one name are one


class Overlay:
    """Curated places by key, and how to find the one that a place of the world is."""

    def __init__(self, curated: Mapping[str, Known], countries: Mapping[str, str]) -> None:
        self.listed = curated
        self.countries = countries  # ISO 3166 code to key
        self._wholes: dict[str | None, str | None] = {}  # ISO 3166-2 code to key, as far as asked for

    def curated(self, place: Place) -> Known | None:
        """The curated entry of a place, if there is one."""
        if place.code:
            return self._regions.get(place.code)
        return self._numbered.get(place.geonames) or self._near(place)

    def entry(self, place: Place) -> Known:
        """An entry made of a place of the world."""
        shown = world.prominent().get(place.geonames)
        return Known(
            key=world.key(place),
            label="place",
            kind=place.kind,
            names=world.names(place),
            aliases=shown.other if shown else (),
            part_of=self._whole_of(place),
            country=place.country,
            latitude=place.latitude,
            longitude=place.longitude,
            geonames=place.geonames or None,
            weak=True,
            homonym=shown is not None and not shown.leads,
        )

    def _whole_of(self, place: Place) -> str | None:
        """The key of the region that a place lies in, else of its country."""
        if place.region not in self._wholes:
            region = world.region(place)
            curated = self._regions.get(place.region or "")
            self._wholes[place.region] = curated.key if curated else world.key(region) if region else None
        return self._wholes[place.region] or self.countries.get(place.country)

    @cached_property
    def _numbered(self) -> dict[int, Known]:
        """By identifier of GeoNames."""
        return {entry.geonames: entry for entry in self.listed.values() if entry.geonames}

    @cached_property
    def _regions(self) -> dict[str, Known]:
        """By code of ISO 3166-2: the region of the same country that shares a name, or the name of its town."""
        found: dict[str, Known] = {}
        for entry in self.listed.values():
            if entry.kind == "region":
                codes = {place.code for place in self._named(entry) if place.code and self._lies_in(entry, place)}
                if len(codes) == 1:
                    found.setdefault(codes.pop(), entry)
        return found

    def _named(self, entry: Known) -> Iterator[Place]:
        town = self.listed.get(entry.key.removesuffix(composed.PROVINCE))
        for name in {*entry.surfaces, *(town.surfaces if town else ())}:
            yield from world.candidates(name)

    def _lies_in(self, entry: Known, place: Place) -> bool:
        """Whether the last whole of a curated place is the country of another."""
        whole = entry
        while whole.part_of and whole.part_of in self.listed:
            whole = self.listed[whole.part_of]
        return whole.key == self.countries.get(place.country)

    @cached_property
    def _spots(self) -> dict[tuple[int, int], list[Known]]:
        """Those with coordinates by full degrees."""
        found: dict[tuple[int, int], list[Known]] = {}
        for entry in self.listed.values():
            if entry.latitude is not None and entry.longitude is not None:
                found.setdefault((round(entry.latitude), round(entry.longitude)), []).append(entry)
        return found

    def _near(self, place: Place) -> Known | None:
        """The one of the same name at the same spot."""
        if place.latitude is None or place.longitude is None:
            return None
        own = (round(place.latitude), round(place.longitude))
        spots = [(own[0] + north, own[1] + east) for north in (-1, 0, 1) for east in (-1, 0, 1)]
        beside = [entry for spot in spots for entry in self._spots.get(spot, ()) if _apart(entry, place) < SAME]
        return next((entry for entry in beside if _forms(entry.surfaces) & _forms(_all_names(place))), None)


def _all_names(place: Place) -> tuple[str, ...]:
    return (place.name, *dict(world.names(place)).values())


def _forms(names: Iterable[str]) -> set[str]:
    """Names without what varies in them."""
    return {bare(fold(name)) for name in names}


def _apart(entry: Known, place: Place) -> float:
    """Kilometres between two, endless where a position is not known."""
    if entry.latitude is None or entry.longitude is None or place.latitude is None or place.longitude is None:
        return float("inf")
    return kilometres((entry.latitude, entry.longitude), (place.latitude, place.longitude))
