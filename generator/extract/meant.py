"""Which bearer of a name a document means: by what lies near, by the countries that it names, by what leads the name.

Whatever leaves more than one is left open: a wrong place is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator import gazetteer, naming
from generator.extract.bearers import Bearer, country_of
from generator.extract.context import Anchor, Context
from generator.placenames import bare, fold, table

NEAR, BESIDE, NEXT = 300.0, 100.0, 50.0  # km: farther places say nothing; a border does not matter; nor does size
CLEARLY_NEARER = 3  # times
LEAD, CLEAR_LEAD = 5, 10  # times the people of the next, with a country to go by and without
TOWN, CITY, METROPOLIS, WORLD_CITY = 5_000, 100_000, 300_000, 1_000_000  # people
TELLING = 5  # letters of a name that a place only has in some list
AREAS = ("region", "country")
ROUNDS = 3


class Case(NamedTuple):
    """One name of a document that is to be decided, with all that bear it."""

    name: str  # folded
    bearers: tuple[Bearer, ...]
    ordinary: bool  # the name is a common word of the language
    said: frozenset[str]  # keys of regions and countries right beside the name: "X, Y", "X (Y)"
    holds: frozenset[str]  # keys of regions that a place right before is said to lie in: "Y, X"


def decided(cases: Sequence[Case], given: Context, language: str) -> dict[str, Bearer]:
    """The names that can be decided; each round knows what the one before decided."""
    chosen: Mapping[str, Bearer] = {case.name: lead for case in cases if (lead := leading(case, language))}
    for _ in range(ROUNDS):
        around = given._replace(anchors=(*given.anchors, *(Anchor(n, b.entry) for n, b in chosen.items())))
        before = chosen
        chosen = {case.name: best for case in cases if (best := meant(case, around, language))}
        if chosen == before:
            break
    return dict(chosen)


def meant(case: Case, around: Context, language: str) -> Bearer | None:
    """The one that is meant, if the document shows it."""
    qualified = [bearer for bearer in case.bearers if case.said & set(gazetteer.chain(bearer.entry.key)[1:])]
    if qualified:
        return outstanding(qualified, LEAD)
    containing = [bearer for bearer in case.bearers if bearer.entry.key in case.holds]
    if len(containing) == 1:
        return containing[0]
    if _two_areas(case, around):
        return None
    lead, close = leading(case, language), _close(case, around)
    if lead:
        return (
            lead if not _doubtful(case, lead, close, around, _homes(language)) else _smaller(case, lead, close, around)
        )
    if close:
        return _nearest(case, close, around)
    return _by_country(case, around, _homes(language))


def _two_areas(case: Case, around: Context) -> bool:
    """Whether the name is that of areas in several of the countries that the document is about."""
    areas = {country_of(bearer.entry.key) for bearer in case.bearers if bearer.entry.kind in AREAS and bearer.own}
    return len(areas & around.countries(case.name)) > 1


def leading(case: Case, language: str) -> Bearer | None:
    """The one that the name means wherever nothing speaks against it."""
    own = [bearer for bearer in case.bearers if bearer.own]
    first = max(own or case.bearers, key=lambda bearer: (_listed(bearer, case.name), bearer.people), default=None)
    if first is None or first.entry.homonym or _shares_its_name(first, language):
        return None
    if not first.entry.weak:
        return first
    rest = max((bearer.people for bearer in own if bearer is not first), default=0)
    others = max((bearer.people for bearer in case.bearers if bearer is not first), default=0)
    plain = first.own and _is_plain(first) and (first.people >= LEAD * rest or _called(first, case.name, language))
    large = first.people >= (CITY if first.own else WORLD_CITY) and first.people >= CLEAR_LEAD * others
    return first if first.entry.kind == "city" and (plain or large) else None


def _listed(bearer: Bearer, folded: str) -> bool:
    """Whether people listed a place under this very name: an "X State" is not listed as "X"."""
    return not bearer.entry.weak and any(bare(fold(name)) == folded for name in bearer.entry.surfaces)


def outstanding(some: Sequence[Bearer], times: int) -> Bearer | None:
    """The only one, or one with so many times the people of the next; a region and its town count as the town."""
    own_towns = [b for b in some if b.entry.kind != "region" and (b.own or b.people >= CITY)]
    regions = [bearer for bearer in some if bearer.entry.kind == "region" and bearer.own]
    if regions and not any(bearer.own for bearer in own_towns):
        return regions[0] if len(regions) == 1 else None
    towns = own_towns or [bearer for bearer in some if bearer.entry.kind != "region"] or some
    ranked = sorted(towns, key=lambda bearer: (-bearer.people, bearer.entry.key))
    clear = len(ranked) < 2 or ranked[0].people >= max(times * ranked[1].people, TOWN)
    return ranked[0] if ranked and clear else None


def _is_plain(bearer: Bearer) -> bool:
    """Whether its name alone is its key, which the table decided."""
    return not bearer.entry.key.endswith(f"-{bearer.entry.geonames}")


def _called(bearer: Bearer, folded: str, language: str) -> bool:
    """Whether a name is one by which a city is known in English or in the language, and not one of several."""
    names = {dict(bearer.entry.names)["en"], *naming.own(bearer.entry, language)}
    return folded in {bare(fold(name)) for name in names}


def _shares_its_name(bearer: Bearer, language: str) -> bool:
    """Whether the name of a country is first of all, or as well, another's."""
    names = {*dict(bearer.entry.names).values()}
    return bearer.entry.kind == "country" and bool(naming.not_alone(language) & names)


def _close(case: Case, around: Context) -> list[tuple[float, Bearer]]:
    """Those near a decided place or in a region that is named, with their distance; villages only if beside."""
    regions, found = around.regions(case.name), []
    for bearer in case.bearers:
        distance = around.near(bearer.entry, case.name)
        inside = regions & set(gazetteer.chain(bearer.entry.key)) or around.holds(bearer.entry, case.name)
        reach = (NEAR if bearer.people >= TOWN else BESIDE) if bearer.own or bearer.people >= CITY else NEXT
        if distance <= reach or inside:
            found.append((min(distance, BESIDE) if inside else distance, bearer))
    own = [item for item in found if item[1].own or item[1].people >= CITY]
    some = own or [item for item in found if len(case.name) >= TELLING]
    return sorted(some, key=lambda item: (item[0], item[1].entry.key))


def _homes(language: str) -> frozenset[str]:
    """The countries that a text of a language means first."""
    return frozenset(table()["homes"].get(language, ()))


def _doubtful(
    case: Case, lead: Bearer, close: Sequence[tuple[float, Bearer]], around: Context, homes: frozenset[str]
) -> bool:
    """Whether the document is about elsewhere: where a namesake lies, or where nothing speaks for a name so common."""
    named = around.countries(case.name) | around.voices
    beside = any(bearer.entry.key == lead.entry.key for _, bearer in close)
    about = around.countries(case.name) if close else named  # beside a namesake an authority's country says nothing
    if beside or country_of(lead.entry.key) in about or not lead.entry.weak:
        return False
    others = [bearer for bearer in case.bearers if bearer is not lead and (bearer.own or not lead.own)]
    rivals = [bearer for bearer in others if LEAD * bearer.people >= lead.people]
    rivalled = lead.people < METROPOLIS and bool(rivals or not _is_plain(lead)) and bool(named)
    common = (case.ordinary and lead.people < CITY) or rivalled
    return bool(close) or (common and country_of(lead.entry.key) not in homes)


def _smaller(case: Case, lead: Bearer, close: Sequence[tuple[float, Bearer]], around: Context) -> Bearer | None:
    """The namesake nearby where the document is about its country alone; a city of the world yields to none."""
    if lead.people >= WORLD_CITY or len(close) != 1 or not close[0][1].own:
        return None
    distance, other = close[0]
    return other if distance <= BESIDE and around.countries(case.name) == {country_of(other.entry.key)} else None


def _nearest(case: Case, close: Sequence[tuple[float, Bearer]], around: Context) -> Bearer | None:
    """The clearly nearest, or by far the largest; across a border only if it is beside."""
    distance, first = close[0]
    rivals = [other for other in close[1:] if other[0] < max(CLEARLY_NEARER * distance, distance + BESIDE)]
    if rivals:
        largest = outstanding([first, *(bearer for _, bearer in rivals)], CLEAR_LEAD)
        if largest is None:
            return None
        distance, first = next(item for item in close if item[1] == largest)
    known = around.countries(case.name) | around.voices
    if distance > NEXT and any(
        _larger(other, first) and country_of(other.entry.key) in known for other in case.bearers
    ):
        return None
    at_home = country_of(first.entry.key) in known
    common = case.ordinary and first.people < TOWN and first.entry.kind not in AREAS
    return first if distance <= (BESIDE if case.ordinary or not at_home else NEAR) and not common else None


def _larger(other: Bearer, first: Bearer) -> bool:
    """Whether a namesake is a city that a reader would think of first."""
    return other.own and other.people >= max(CITY, CLEAR_LEAD * first.people)


def _by_country(case: Case, around: Context, homes: frozenset[str]) -> Bearer | None:
    """The one in the countries that the document is about, else of its authorities, else at home."""
    named = around.countries(case.name)
    some = [b for b in case.bearers if b.entry.kind in AREAS or not case.ordinary or b.people >= CITY]
    inside = [bearer for bearer in some if country_of(bearer.entry.key) in named]
    if inside:
        several = len({country_of(bearer.entry.key) for bearer in inside}) > 1
        best = outstanding(inside, CLEAR_LEAD if several else LEAD)
        telling = best and (best.people >= CITY or best.entry.kind in AREAS or len(case.bearers) == 1)
        about = best and around.is_about(country_of(best.entry.key), case.name)
        return _solid(case, best) if telling or about else None
    heard = [bearer for bearer in some if not named and country_of(bearer.entry.key) in around.voices]
    own = [bearer for bearer in some if bearer.own]
    at_home = [bearer for bearer in own if country_of(bearer.entry.key) in homes]
    foreign = (named | around.voices) - homes
    return _solid(case, outstanding(heard or (at_home if not foreign or at_home == own else []), LEAD))


def _solid(case: Case, best: Bearer | None) -> Bearer | None:
    """A bearer worth believing where only a country speaks for it: of villages, one that no other is named like."""
    if best is None or not (best.own or best.people >= CITY):
        return None
    alone = len(case.bearers) == 1 and len(case.name) >= TELLING
    return best if best.people >= TOWN or best.entry.kind in AREAS or alone else None
