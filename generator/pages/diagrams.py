"""Charts and maps of a page, as markup."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator import maps
from generator.charts import Row, intervals
from generator.model import Entity, Figure
from generator.pages import links
from generator.pages.counts import Group, heading
from generator.pages.readings import stated, vague
from generator.pages.shown import plain
from generator.pages.tongue import direction
from generator.pages.view import View
from generator.quantities import band

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str
AREAS = frozenset({"region", "natural", "border"})  # kinds of places that are no single spot
LONGEST = 60  # characters of a report's name beside a chart


def chart(view: View, page: str, group: Group, identifier: str) -> Markup:
    """What each report states, on one scale; "" where fewer than two accounts have a number or all have the same."""
    numbered = [figure for figure in group.figures if not vague(figure.quantity)]
    units = {figure.quantity.unit for figure in numbered}
    voices = sorted({view.voice[figure.document] for figure in numbered})
    bands = {band(figure.quantity) for figure in numbered}
    if len(voices) < 2 or len(units) > 1 or len(bands) < 2:
        return Markup("")
    say = view.tongue.say
    drawn = intervals(
        [row(view, page, figure, voices.index(view.voice[figure.document]) + 1) for figure in numbered],
        title=heading(view, group).striptags(),
        description=say("What each report states, as a point or a range on one scale.").striptags(),
        account_label=say("one account: texts with common wording").striptags(),
        number=view.tongue.number,
        identifier=identifier,
        rtl=direction(view.tongue.language) == "rtl",
        band_label=say("pale: the range it is compared as").striptags() if any(map(pale, numbered)) else "",
        log_label=say("each step multiplies the number").striptags(),
        broken_label=say("the scale does not begin at zero").striptags(),
    )
    return Markup(drawn)


def pale(figure: Figure) -> bool:
    """Whether a figure is compared as a wider range than it states."""
    return band(figure.quantity) != (figure.quantity.low, figure.quantity.high)


def row(view: View, page: str, figure: Figure, account: int) -> Row:
    """A figure as a row of a chart."""
    quantity = figure.quantity
    low, high = band(quantity)
    name = view.title(figure.document).striptags()
    short = name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
    counted = view.tongue.thing(quantity.counted).striptags() if quantity.counted else ""
    return Row(
        label=plain(short),
        detail=plain(counted),
        words=plain(stated(view, quantity).striptags() or figure.text),
        low=quantity.low,
        high=quantity.high,
        band_low=low,
        band_high=high,
        href=links.link(page, links.document(figure.document), view.anchor(figure.document, figure.span)),
        account=account,
        emphasis=figure.part_of is None,
    )


def place_map(view: View, page: str, places: Sequence[Entity]) -> Markup:
    """Places on a map, larger where they are named more often; "" where none has coordinates."""
    pins = [pin(view, page, place) for place in places if place.kind != "country"]
    say = view.tongue.say
    drawn = maps.place_map(
        [found for found in pins if found],
        title=say("Map").striptags(),
        description=say("Where the places that the reports name lie.").striptags(),
        country=lambda code: view.tongue.locale.territories.get(code, code),
        scale_label=view.tongue.kilometres,
        identifier="map",
        rtl=direction(view.tongue.language) == "rtl",
    )
    return Markup(drawn)


def pin(view: View, page: str, place: Entity) -> maps.Pin | None:
    """A place as a pin; None where its coordinates are not known."""
    if place.latitude is None or place.longitude is None:
        return None
    return maps.Pin(
        plain(view.name(place.id).striptags()),
        place.latitude,
        place.longitude,
        href=links.link(page, links.entity(place)),
        weight=max(len(view.mentions.get(place.id, ())), 1),
        area=place.kind in AREAS,
    )
