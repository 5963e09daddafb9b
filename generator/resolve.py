"""Mentions of several documents become actors and places; names that only may be the same are never merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from generator import foreign, gazetteer
from generator.gathered import gathered, named
from generator.gathered import rewritten as described
from generator.identity import short_hash, slug
from generator.kinds import agreed
from generator.known import Known
from generator.likeness import possible
from generator.model import Apart, Entity, Event, Figure, Label, Mention, Reading
from generator.nameform import acronym, form
from generator.namematch import canonical, united
from generator.relations import told_apart, wholes


def resolve(readings: tuple[Reading, ...]) -> tuple[tuple[Reading, ...], tuple[Entity, ...]]:
    """The readings with entity ids instead of mention ids, and the entities, sorted by id.

    The result does not depend on the order of the readings.
    """
    mentions = [mention for reading in readings for mention in reading.mentions if mention.label != "date"]
    languages = {reading.document.id: reading.document.language for reading in readings}
    ids = {mention.id: identity(mention) for mention in mentions}
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        grouped.setdefault(ids[mention.id], []).append(mention)
    apart, nested = told_apart(readings, ids), wholes(readings, ids)
    entities = possible(
        _related(_entity(key, group, languages), apart.get(key, ()), nested.get(key))
        for key, group in sorted(grouped.items())
    )
    rewritten = tuple(_rewritten(reading, ids) for reading in readings)
    whole = _with_wholes(entities, named(mention for reading in rewritten for mention in reading.mentions))
    return rewritten, gathered(rewritten, whole)


def identity(mention: Mention) -> str:
    """The id of a mention by itself: the gazetteer's key, else label and canonical form of the name with a hash.

    A person is never a body of the same name.
    """
    if mention.key:
        return mention.key
    name, sort = mention.name or mention.text, "person" if mention.kind == "person" else ""
    known = curated_forms(mention.label, sort).get(canonical(name, mention.label, sort))
    known = known or (foreign.known(name) if mention.label == "place" else None)
    if known and not mention.generic:
        return known
    form = name.casefold() if mention.generic else canonical(name, mention.label, sort)
    return f"{mention.label}-{slug(form)}-{short_hash(f'{sort or mention.label} {form}')}"


@cache
def curated_forms(label: Label, sort: str) -> dict[str, str]:
    """Canonical forms that belong to one hand-written entry alone: an unknown spelling of one is that one."""
    owners: dict[str, set[str]] = {}
    for entry in gazetteer.entries().values():
        kind = "person" if entry.kind == "person" else ""
        if entry.label == label and kind == sort and not entry.weak and not entry.homonym and entry.kind != "country":
            for shape in (shape for name in entry.surfaces for shape in _shapes(entry, name, sort)):
                owners.setdefault(shape, set()).add(entry.key)
    return {shape: next(iter(keys)) for shape, keys in owners.items() if len(keys) == 1}


def _shapes(entry: Known, name: str, sort: str) -> Iterator[str]:
    """The canonical form of a name, and that of a body with its country before it: "US Federal Reserve"."""
    yield canonical(name, entry.label, sort)
    parts = form(name, entry.label)
    if entry.label == "actor" and not sort and entry.country and not parts.of("land") and not acronym(name):
        yield united(parts._replace(classes=parts.classes | {("land", entry.country)}), entry.label)


def _related(entity: Entity, apart: tuple[Apart, ...], whole: str | None) -> Entity:
    """An entity with what the texts say of it and others; the list that people keep goes before them."""
    return replace(entity, distinct_from=apart, part_of=entity.part_of if entity.curated else whole)


def _entity(key: str, mentions: list[Mention], languages: dict[str, str]) -> Entity:
    known = gazetteer.entry(key)
    return _curated(known, mentions) if known else _met(key, mentions, languages)


def _curated(known: Known, mentions: Iterable[Mention]) -> Entity:
    return Entity(
        id=known.key,
        label=known.label,
        kind=known.kind,
        names=known.names,
        aliases=tuple(sorted({*known.surfaces, *(mention.text for mention in mentions)})),
        part_of=known.part_of,
        latitude=known.latitude,
        longitude=known.longitude,
        geonames=known.geonames,
        wikidata=known.wikidata,
        curated=True,
    )


def _met(key: str, mentions: list[Mention], languages: dict[str, str]) -> Entity:
    names: dict[str, str] = {}
    for mention in sorted(mentions, key=lambda m: m.name or m.text):
        names.setdefault(languages[mention.document], mention.name or mention.text)
    return Entity(
        id=key,
        label=mentions[0].label,
        kind=agreed(Counter(mention.kind for mention in mentions)),
        names=tuple(sorted(names.items())),
        aliases=tuple(sorted({mention.text for mention in mentions})),
        generic=all(mention.generic for mention in mentions),
    )


def _with_wholes(entities: tuple[Entity, ...], others: Iterable[str]) -> tuple[Entity, ...]:
    """With the curated ones that these are part of, and others that they name, so that every id leads somewhere."""
    met = {entity.id: entity for entity in entities}
    for identity in (*met, *others):
        for key in gazetteer.chain(identity):
            known = gazetteer.entry(key)
            if known and key not in met:
                met[key] = _curated(known, ())
    return tuple(entity for _, entity in sorted(met.items()))


def _rewritten(reading: Reading, ids: dict[str, str]) -> Reading:
    return replace(
        reading,
        mentions=tuple(described(mention, ids) for mention in reading.mentions),
        figures=tuple(_figure(figure, ids) for figure in reading.figures),
        events=tuple(_event(event, ids) for event in reading.events),
    )


def _figure(figure: Figure, ids: dict[str, str]) -> Figure:
    return replace(figure, place=_identity(figure.place, ids), speaker=_identity(figure.speaker, ids))


def _event(event: Event, ids: dict[str, str]) -> Event:
    return replace(
        event,
        actors=tuple(ids.get(actor, actor) for actor in event.actors),
        recipients=tuple(ids.get(actor, actor) for actor in event.recipients),
        place=_identity(event.place, ids),
        destination=_identity(event.destination, ids),
        speaker=_identity(event.speaker, ids),
    )


def _identity(mention: str | None, ids: dict[str, str]) -> str | None:
    """The entity of a mention; the mention where it has none."""
    return ids.get(mention, mention) if mention else None
