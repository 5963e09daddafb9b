"""Charts and maps of a page, as markup."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.charts import Row, intervals
from generator.model import Entity, Figure
from generator.pages import links
from generator.pages.counts import Group, heading
from generator.pages.overview import Named
from generator.pages.readings import reading, vague
from generator.pages.shown import plain
from generator.pages.tongue import direction
from generator.pages.view import View
from generator.pages.wording import APPROXIMATION_NAMES
from generator.quantities import band, normalise

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str
LONGEST = 34  # characters of a report's name beside a chart


def chart(view: View, page: str, group: Group, identifier: str) -> Markup:
    """What each report states, on one scale; "" where fewer than two figures have a number."""
    numbered = [figure for figure in group.figures if not vague(figure.quantity)]
    units = {figure.quantity.unit for figure in numbered}
    if len(numbered) < 2 or len(units) > 1:
        return Markup("")
    say = view.tongue.say
    voices = sorted({view.voice[figure.document] for figure in group.figures})
    drawn = intervals(
        [row(view, page, figure, voices.index(view.voice[figure.document]) + 1) for figure in group.figures],
        title=heading(view, group.key).striptags(),
        description=say("What each report states, as a point or a range on one scale.").striptags(),
        account_label=say("one account: texts with common wording").striptags(),
        number=view.tongue.number,
        identifier=identifier,
        rtl=direction(view.tongue.language) == "rtl",
        band_label=say("pale: the range it is compared as").striptags(),
        log_label=say("each step multiplies the number").striptags(),
        broken_label=say("the scale does not begin at zero").striptags(),
    )
    return Markup(drawn)


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
        words=plain(reading(view, quantity).striptags() or figure.text),
        low=quantity.low,
        high=quantity.high,
        band_low=low,
        band_high=high,
        href=links.link(page, links.document(figure.document), view.anchor(figure.document, figure.span)),
        account=account,
        emphasis=figure.part_of is None,
        vague=vague(quantity),
    )


def story_map(view: View, page: str, places: Sequence[Named]) -> Markup:
    """The places of a story on a map; "" where none has coordinates."""
    return Markup("")


def place_map(view: View, page: str, places: Sequence[Entity]) -> Markup:
    """Some places on a map; "" where none has coordinates."""
    return Markup("")
