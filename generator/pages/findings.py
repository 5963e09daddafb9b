"""A discrepancy or an agreement as a card: title, verdict, why, and the quotes of each side."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.catalogues import slots
from generator.compare.explanations import EXPLANATIONS
from generator.model import Discrepancy, Evidence, Explanation, Side
from generator.pages import links
from generator.pages.quotes import Link, Quote, quotes
from generator.pages.readings import reading
from generator.pages.view import View
from generator.pages.wording import ALIKE, LONE, OTHER_AGREEMENT, OTHER_DIFFERENCE, STATUSES, TITLES, VERDICTS

DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

WORDED = frozenset({"figures_differ", "figures_agree", "detail_dropped", "names_differ"})  # kinds about single words
LIGHT = frozenset({"compatible", "same", "noted"})
SUFFICIENT = frozenset(
    code for code in EXPLANATIONS if code == "same_text_revised" or code.startswith("revises_")
)  # explanations that say what their verdict means


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: its value where that is more than the quoted words, its accounts and its quotes."""

    value: Markup
    accounts: Markup
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding for readers."""

    code: str
    href: str
    title: Markup
    verdict: str
    sign: str
    label: Markup
    meaning: Markup
    reasons: tuple[Markup, ...]
    sides: tuple[SideView, ...]
    missing: tuple[Link, ...]  # the texts of the story in which an only_in_one was not found
    severity: int
    light: bool  # all can be right: its quotes may stay folded in an overview
    more: int  # passages that stand only on the page of the finding


def card(view: View, page: str, finding: Discrepancy, brief: bool = True) -> Card:
    """The card of a finding as seen from a page; ``brief``: with one passage of each text on each side."""
    said = {explanation.code for explanation in finding.explanations}
    sides = shown_sides(view, finding)
    evidence = [leading(side) if brief else side.evidence for side in sides]
    sign, label, meaning = verdict(view, finding)
    return Card(
        code=finding.code,
        href=links.link(page, links.discrepancy(finding.id)),
        title=title(view, finding),
        verdict=finding.verdict,
        sign=sign,
        label=view.tongue.say(label),
        meaning=view.tongue.say(meaning) if meaning and not said & SUFFICIENT else Markup(""),
        reasons=(*(reason(view, explanation) for explanation in finding.explanations), *later(view, finding)),
        sides=tuple(side_view(view, page, finding, *pair) for pair in zip(sides, evidence, strict=True)),
        missing=missing(view, page, finding),
        severity=finding.severity,
        light=finding.verdict in LIGHT,
        more=sum(len(side.evidence) for side in sides) - sum(len(items) for items in evidence),
    )


def verdict(view: View, finding: Discrepancy) -> tuple[str, str, str]:
    """The sign, the name and the meaning of a verdict; an agreement needs no meaning."""
    return (*ALIKE, "") if finding.id in view.agreements else VERDICTS[finding.verdict]


def shown_sides(view: View, finding: Discrepancy) -> tuple[Side, ...]:
    """The sides of a finding; those of an agreement that say the same are one, with all their accounts."""
    if finding.id not in view.agreements:
        return finding.sides
    found: dict[Markup, Side] = {}
    for side in finding.sides:
        first = found.get(value(view, side))
        found[value(view, side)] = joined(first, side) if first else side
    return tuple(found.values())


def joined(first: Side, other: Side) -> Side:
    """Two sides as one."""
    groups = tuple(dict.fromkeys((*first.accounts, *other.accounts)))
    return replace(first, evidence=(*first.evidence, *other.evidence), accounts=groups)


def later(view: View, finding: Discrepancy) -> tuple[Markup, ...]:
    """Which reports are the later ones, where that is the verdict."""
    told = dict.fromkeys(item.document for side in finding.sides for item in side.evidence)
    dated = {identity: view.documents[identity].published or "" for identity in told}
    last = max(dated.values(), default="")
    if (
        finding.verdict != "update"
        or len(set(dated.values())) < 2
        or any(last.startswith(date) for date in dated.values() if date != last)
    ):
        return ()  # "2018" may be before or after "2018-04"
    names = view.tongue.listed(view.title(identity) for identity, date in dated.items() if date == last)
    return (
        view.tongue.say("The later date, {date}, is that of: {reports}", date=view.tongue.date(last), reports=names),
    )


def leading(side: Side) -> tuple[Evidence, ...]:
    """The first passage of each text."""
    return tuple({item.document: item for item in reversed(side.evidence)}.values())[::-1]


def title(view: View, finding: Discrepancy) -> Markup:
    """What a finding is about, in one line."""
    other = OTHER_AGREEMENT if finding.code.startswith("A") else OTHER_DIFFERENCE
    known = view.subject(finding) | words(view, finding)
    message = next(message for message in TITLES.get(finding.kind, other) if slots(message) <= known.keys())
    return view.tongue.say(message, **known)


def words(view: View, finding: Discrepancy) -> dict[str, Markup]:
    """The first words that a finding stands on, as the ``words`` of its title."""
    found = next((item for side in finding.sides for item in side.evidence), None)
    if found is None:
        return {}
    return {"words": view.quoted(found)}


def reason(view: View, explanation: Explanation) -> Markup:
    """Why a verdict was given; raises KeyError for a code that nobody worded."""
    parameters = {name: parameter(view, name, value) for name, value in explanation.parameters}
    return view.tongue.say(EXPLANATIONS[explanation.code], **parameters)


def parameter(view: View, name: str, value: str) -> Markup:
    """A parameter of an explanation, by what its name says it holds."""
    match name.rpartition("_")[2]:
        case "place" | "actor":
            return view.name(value)
        case "thing":
            return view.tongue.thing(value)
        case "event":
            return view.tongue.event(value)
        case "document":
            return view.title(value)
        case "number":
            return view.digits(float(value))
        case _:
            return view.tongue.say("“{words}”", words=view.isolated(value))


def side_view(view: View, page: str, finding: Discrepancy, side: Side, evidence: tuple[Evidence, ...]) -> SideView:
    """One side with a quote for each piece of some of its evidence."""
    read = value(view, side) or place(view, finding, side)
    if not read and finding.kind in WORDED:
        read = Markup(" · ").join(dict.fromkeys(view.quoted(item) for item in evidence))
    return SideView(read, accounts(view, side.accounts), quotes(view, page, evidence))


def place(view: View, finding: Discrepancy, side: Side) -> Markup:
    """The name of the place that a side stands for, in the language of the page; "" where it is none."""
    found = (view.entities[identity] for identity in finding.about if identity in view.entities)
    named = [
        entity for entity in found if finding.kind == "places_differ" and side.value in dict(entity.names).values()
    ]
    return view.name(named[0].id) if named else Markup("")


def value(view: View, side: Side) -> Markup:
    """What a side says in the language of the page: a number or a status; "" where only its words can say it."""
    if side.value in STATUSES:
        return view.tongue.say(STATUSES[side.value])
    figures = (view.figure_at.get((item.document, item.start, item.end)) for item in side.evidence)
    counted = next((reading(view, figure.quantity) for figure in figures if figure), None)
    if counted is None and DATE.fullmatch(side.value):
        return view.tongue.date(side.value)
    return counted or Markup("")


def accounts(view: View, groups: tuple[tuple[str, ...], ...]) -> Markup:
    """How many separate accounts there are, and in how many texts; that they are independent is never said."""
    texts = sum(len(group) for group in groups)
    if len(groups) == 1 and texts == 1:
        return view.tongue.say("one account")
    if len(groups) == 1:
        return view.tongue.say_count(
            "one account ({number} text)", "one account ({number} texts with common wording)", texts
        )
    count = view.tongue.number(len(groups))
    if texts == len(groups):
        return view.tongue.say("{count} accounts without common wording", count=count)
    number = view.tongue.number(texts)
    return view.tongue.say("{count} accounts without common wording, in {texts} texts", count=count, texts=number)


def missing(view: View, page: str, finding: Discrepancy) -> tuple[Link, ...]:
    """The texts of the story in which what stands in one account was not found."""
    if finding.kind != LONE or finding.story not in view.stories:
        return ()
    told = {item.document for side in finding.sides for item in side.evidence}
    documents = [identity for identity in view.stories[finding.story].documents if identity not in told]
    return tuple(Link(view.title(identity), links.link(page, links.document(identity))) for identity in documents)
