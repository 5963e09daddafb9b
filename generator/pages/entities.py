"""Actors and places: an index of each, and a page for each with its names, its variants and what is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import gazetteer
from generator.model import Entity, Label, Mention
from generator.pages import links
from generator.pages.called import Called, called
from generator.pages.counts import FigureRow, row
from generator.pages.deeds import Deed, deeds
from generator.pages.diagrams import place_map
from generator.pages.entity_names import LocalName, Variant, local_name, near, variants
from generator.pages.findings import Card, accounts, card
from generator.pages.page import Page
from generator.pages.quotes import Link, Quote, quotes
from generator.pages.view import View
from generator.pages.voices import voices
from generator.pages.wording import KINDS

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


@dataclass(frozen=True, slots=True)
class EntityLine:
    """An actor or place in an index."""

    link: Link
    kind: Markup
    variants: tuple[str, ...]
    accounts: Markup


@dataclass(frozen=True, slots=True)
class EntitiesContext:
    """All that entities.md.j2 uses."""

    places: bool
    named: tuple[EntityLine, ...]
    generic: tuple[EntityLine, ...]
    map: Markup
    unplaced: tuple[Link, ...]  # places that the map lacks


@dataclass(frozen=True, slots=True)
class Rival:
    """Another entity that a text tells this one apart from, with the words that say so."""

    link: Link
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class EntityContext:
    """All that entity.md.j2 uses."""

    place: bool
    name: Markup
    kind: Markup
    generic: bool
    curated: bool
    worldwide: bool  # from the table of the world's places
    names: tuple[LocalName, ...]
    elsewhere: tuple[LocalName, ...]  # in languages of neither the site nor the texts
    aliases: tuple[str, ...]
    variants: tuple[Variant, ...]
    part_of: Link | None
    components: tuple[Link, ...]
    maybe: tuple[Link, ...]
    apart: tuple[Rival, ...]
    one_word: bool  # a person of whom no text says more than one name
    wikidata: str
    geonames: str
    coordinates: Markup
    map: Markup
    accounts: Markup
    called: tuple[Called, ...]
    did: tuple[Deed, ...]
    undergone: tuple[Deed, ...]
    told: tuple[Deed, ...]  # events that it tells of
    counted: tuple[FigureRow, ...]  # figures that it states
    quotes: tuple[Quote, ...]
    findings: tuple[Card, ...]


def pages(view: View) -> Iterator[Page]:
    """Both indexes and a page for each entity."""
    yield index(view, "actor", links.ACTORS, view.tongue.say("Actors"))
    yield index(view, "place", links.PLACES, view.tongue.say("Places"))
    for entity in view.report.entities:
        path = links.entity(entity)
        yield Page(path, view.name(entity.id).striptags(), "entity.md.j2", context(view, path, entity))


def index(view: View, label: Label, path: str, title: Markup) -> Page:
    """The index of actors or places: named ones, then mere descriptions."""
    own = [entity for entity in view.report.entities if entity.label == label]
    ranked = sorted(own, key=lambda entity: view.name(entity.id).striptags().casefold())
    named = tuple(line(view, path, entity) for entity in ranked if not entity.generic)
    generic = tuple(line(view, path, entity) for entity in ranked if entity.generic)
    met = [entity for entity in own if entity.id in view.mentions]
    drawn = place_map(view, path, met) if label == "place" else Markup("")
    context = EntitiesContext(label == "place", named, generic, drawn, unplaced(view, path, met))
    return Page(path, title.striptags(), "entities.md.j2", context)


def unplaced(view: View, path: str, met: Sequence[Entity]) -> tuple[Link, ...]:
    """The named places that cannot be drawn, as nobody knows where they lie; countries are drawn by their outlines."""
    lost = [e for e in met if e.label == "place" and e.kind != "country" and e.latitude is None and not e.generic]
    return tuple(
        sorted(to(view, path, [entity.id for entity in lost]), key=lambda link: link.words.striptags().casefold())
    )


def line(view: View, path: str, entity: Entity) -> EntityLine:
    """An entity in an index."""
    mentions = view.mentions.get(entity.id, ())
    return EntityLine(
        link=Link(view.name(entity.id), links.link(path, links.entity(entity))),
        kind=kind(view, entity),
        variants=tuple(dict.fromkeys(mention.text for mention in mentions)),
        accounts=accounts(view, voices(view, mentions)) if mentions else Markup(""),
    )


def kind(view: View, entity: Entity) -> Markup:
    """What kind of actor or place it is."""
    return view.tongue.say(KINDS[entity.kind]) if entity.kind in KINDS else view.isolated(entity.kind)


def context(view: View, path: str, entity: Entity) -> EntityContext:
    """What the template of an actor or place is given."""
    mentions = view.mentions.get(entity.id, ())
    met = {mention.text for mention in mentions}
    return EntityContext(
        place=entity.label == "place",
        name=view.name(entity.id),
        kind=kind(view, entity),
        generic=entity.generic,
        curated=entity.curated,
        worldwide=(known := gazetteer.entry(entity.id)) is not None and known.weak,
        names=tuple(local_name(view, *pair) for pair in entity.names if pair[0] in near(view, entity)),
        elsewhere=tuple(local_name(view, *pair) for pair in entity.names if pair[0] not in near(view, entity)),
        aliases=tuple(
            alias for alias in entity.aliases if alias not in met and alias not in dict(entity.names).values()
        ),
        variants=variants(view, path, mentions),
        part_of=next(iter(to(view, path, [entity.part_of or ""])), None),
        components=to(view, path, [other.id for other in view.parts[entity.id]]),
        maybe=to(view, path, entity.maybe),
        apart=rivals(view, path, entity),
        one_word=one_word(entity),
        wikidata=entity.wikidata or "",
        geonames=str(entity.geonames or ""),
        coordinates=coordinates(view, entity),
        map=place_map(view, path, [entity]) if entity.label == "place" else Markup(""),
        accounts=accounts(view, voices(view, mentions)) if mentions else Markup(""),
        called=called(view, path, entity),
        did=deeds(view, path, (event for event in view.report.events if entity.id in event.actors)),
        undergone=deeds(view, path, (event for event in view.report.events if entity.id in event.recipients)),
        told=deeds(view, path, (event for event in view.report.events if entity.id == event.speaker)),
        counted=tuple(row(view, path, figure) for figure in view.report.figures if entity.id == figure.speaker),
        quotes=quotes(view, path, by_sentence(view, mentions)),
        findings=tuple(card(view, path, finding) for finding in view.findings_about[entity.id]),
    )


def rivals(view: View, path: str, entity: Entity) -> tuple[Rival, ...]:
    """Whom texts tell an entity apart from."""
    return tuple(
        Rival(link, quotes(view, path, apart.evidence))
        for apart in entity.distinct_from
        for link in to(view, path, [apart.entity])
    )


def one_word(entity: Entity) -> bool:
    """Whether a person is known by a surname or given name alone, which several persons may have."""
    names = {*entity.aliases, *dict(entity.names).values()}
    return entity.kind == "person" and not entity.curated and all(len(name.split()) == 1 for name in names)


def by_sentence(view: View, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention in each sentence."""
    first = {(mention.document, view.anchor(mention.document, mention.span)): mention for mention in reversed(mentions)}
    return tuple(reversed(first.values()))


def to(view: View, path: str, identities: Sequence[str]) -> tuple[Link, ...]:
    """The ways to those of some entities that there are."""
    return tuple(Link(view.name(item), view.place_of(path, item)) for item in identities if item in view.entities)


def coordinates(view: View, entity: Entity) -> Markup:
    """Latitude and longitude in degrees; "" where they are not known."""
    if entity.latitude is None or entity.longitude is None:
        return Markup("")
    return view.tongue.say(
        "latitude {latitude}°, longitude {longitude}°",
        latitude=view.digits(entity.latitude),
        longitude=view.digits(entity.longitude),
    )
