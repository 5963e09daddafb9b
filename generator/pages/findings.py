"""A discrepancy or an agreement as a card: title, verdict, why, and the quotes of each side."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.catalogues import slots
from generator.compare.explanations import EXPLANATIONS
from generator.model import Discrepancy, Evidence, Explanation, Side
from generator.pages import links
from generator.pages.quotes import Link, Quote, quotes
from generator.pages.readings import reading
from generator.pages.shown import plain
from generator.pages.view import View
from generator.pages.wording import LONE, OTHER_AGREEMENT, OTHER_DIFFERENCE, STATUSES, TITLES, VERDICTS

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

SUFFICIENT = frozenset({"same_text_revised"})  # explanations that say what their verdict means


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
    more: int  # passages that stand only on the page of the finding


def card(view: View, page: str, finding: Discrepancy, brief: bool = True) -> Card:
    """The card of a finding as seen from a page; ``brief``: with one passage of each text on each side."""
    said = {explanation.code for explanation in finding.explanations}
    evidence = [leading(side) if brief else side.evidence for side in finding.sides]
    sign, label, meaning = VERDICTS[finding.verdict]
    return Card(
        code=finding.code,
        href=links.link(page, links.discrepancy(finding.id)),
        title=title(view, finding),
        verdict=finding.verdict,
        sign=sign,
        label=view.tongue.say(label),
        meaning=Markup("") if said & SUFFICIENT else view.tongue.say(meaning),
        reasons=tuple(reason(view, explanation) for explanation in finding.explanations),
        sides=tuple(side_view(view, page, *pair) for pair in zip(finding.sides, evidence, strict=True)),
        missing=missing(view, page, finding),
        severity=finding.severity,
        more=sum(len(side.evidence) for side in finding.sides) - sum(len(items) for items in evidence),
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
    quoted = view.isolated(plain(found.text), view.documents[found.document].language)
    return {"words": view.tongue.say("“{words}”", words=quoted)}


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


def side_view(view: View, page: str, side: Side, evidence: tuple[Evidence, ...]) -> SideView:
    """One side with a quote for each piece of some of its evidence."""
    return SideView(value(view, side), accounts(view, side.accounts), quotes(view, page, evidence))


def value(view: View, side: Side) -> Markup:
    """What a side says in the language of the page: a number or a status; "" where only its words can say it."""
    if side.value in STATUSES:
        return view.tongue.say(STATUSES[side.value])
    figures = (view.figure_at.get((item.document, item.start, item.end)) for item in side.evidence)
    return next((reading(view, figure.quantity) for figure in figures if figure), Markup(""))


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
