"""What a story is in brief: facts from the data, each with its accounts and the way to its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.certainty import SURE
from generator.model import Discrepancy, Entity, Event, Evidence, Mention, Side, Span, Story
from generator.pages import links
from generator.pages.findings import Card, accounts, card, leading, shown_sides, title, value
from generator.pages.quotes import Link
from generator.pages.view import View
from generator.pages.voices import separate, voices

LEADING = 6  # places, actors or kinds of events named in brief
COUNTED = frozenset({"figures_differ", "figures_agree", "durations_differ"})
# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


@dataclass(frozen=True, slots=True)
class Answer:
    """Answers to a question about a story that equally many accounts give, each with the way to its evidence."""

    given: tuple[Link, ...]
    accounts: Markup


@dataclass(frozen=True, slots=True)
class Fact:
    """A question about a story with its answers, and the difference that it stands on."""

    question: Markup
    answers: tuple[Answer, ...]
    difference: Card | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """An actor or place of a story and in how many texts it is named."""

    entity: Entity
    name: Markup
    kind: str
    href: str
    texts: int
    accounts: Markup


def facts(view: View, page: str, story: Story, found: Sequence[Discrepancy]) -> tuple[Fact, ...]:
    """The story in brief. What no text says has no line, but for the date."""
    tongue = view.tongue
    known = [
        *(counted(view, page, finding) for finding in foremost(found)),
        Fact(tongue.say("When"), (Answer((Link(dates(view, story), links.link(page, page, "sources")),), Markup("")),)),
        Fact(tongue.say("What happened, by the reports"), events(view, page, story)),
        Fact(tongue.say("Where"), answers(view, named(view, page, story, "place", SURE))),
        Fact(tongue.say("Who"), answers(view, named(view, page, story, "actor", SURE))),
    ]
    return tuple(fact for fact in known if fact.answers)


def foremost(found: Sequence[Discrepancy]) -> tuple[Discrepancy, ...]:
    """The findings about numbers, one for each subject: where reports differ, that goes before what they say alike."""
    subjects: dict[tuple[str, ...], Discrepancy] = {}
    for finding in sorted(found, key=lambda item: item.kind.endswith("_agree")):
        if finding.kind in COUNTED:
            subjects.setdefault(finding.about, finding)
    return tuple(subjects.values())


def dates(view: View, story: Story) -> Markup:
    """When the reports of a story were published, as far as that is known."""
    tongue = view.tongue
    known = [view.documents[identity].published for identity in story.documents]
    given = sorted({date for date in known if date})
    if not given:
        return tongue.say_count("The report is undated.", "The reports are undated.", len(known))
    words = tongue.listed([tongue.date(date) for date in given])
    if all(known):
        return tongue.say("Published: {dates}", dates=words)
    number = sum(date is None for date in known)
    return tongue.say_count(
        "Published: {dates}; {number} report is undated",
        "Published: {dates}; {number} reports are undated",
        number,
        dates=words,
    )


def events(view: View, page: str, story: Story) -> tuple[Answer, ...]:
    """The kinds of events that most texts tell of, each with the way to the first sentence about it."""
    told: defaultdict[str, list[Event]] = defaultdict(list)
    for event in (event for document in story.documents for event in view.events_in[document]):
        if event.modality == "asserted":
            told[event.kind].append(event)
    ranked = sorted(
        told.items(), key=lambda item: (-len({event.document for event in item[1]}), -len(item[1]), item[0])
    )
    return grouped(view, ((happening(view, page, kind, same), spoken(view, same)) for kind, same in ranked[:LEADING]))


def happening(view: View, page: str, kind: str, same: Sequence[Event]) -> Link:
    """A kind of event, with the way to the first sentence about it."""
    first = same[0]
    anchor = view.anchor(first.document, first.trigger)
    return Link(view.tongue.event(kind, leading=True), links.link(page, links.document(first.document), anchor))


def spoken(view: View, same: Sequence[Event]) -> Markup:
    """How many accounts tell of events of one kind."""
    return accounts(
        view, voices(view, [Evidence(event.document, event.start, event.end, event.text) for event in same])
    )


def grouped(view: View, found: Iterable[tuple[Link, Markup]]) -> tuple[Answer, ...]:
    """Answers by how many accounts give them, so that this is said once for all of them."""
    groups: dict[Markup, list[Link]] = {}
    for link, said in found:
        groups.setdefault(said, []).append(link)
    return tuple(Answer(tuple(same), each(view, said) if len(same) > 1 else said) for said, same in groups.items())


def each(view: View, said: Markup) -> Markup:
    """A number of accounts that holds for each of several answers; they need not be the same accounts."""
    return view.tongue.say("each: {accounts}", accounts=said)


def named(view: View, page: str, story: Story, label: str, least: float = 0.0) -> tuple[Named, ...]:
    """The actors or places that the texts of a story name, those that most texts name first; no mere descriptions.

    ``least`` is the confidence that a mention must have to count.
    """
    told: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in (mention for document in story.documents for mention in view.mentions_in[document]):
        entity = view.entities.get(mention.entity)
        if mention.confidence < least or entity is None or entity.generic or entity.label != label:
            continue
        told[entity.id].append(mention)
    ranked = sorted(told.items(), key=lambda item: weight(view, *item))
    return tuple(line(view, page, view.entities[identity], mentions) for identity, mentions in ranked)


def weight(view: View, identity: str, mentions: Sequence[Mention]) -> tuple[bool, int, int, str]:
    """The order of what is named: countries and states last, then by texts, then by mentions."""
    texts = len({mention.document for mention in mentions})
    return view.entities[identity].kind in ("country", "state"), -texts, -len(mentions), identity


def line(view: View, page: str, entity: Entity, mentions: Sequence[Mention]) -> Named:
    """What is named, as seen from a page."""
    texts = len({mention.document for mention in mentions})
    said = accounts(view, voices(view, mentions))
    return Named(entity, view.name(entity.id), entity.kind, links.link(page, links.entity(entity)), texts, said)


def answers(view: View, found: Sequence[Named]) -> tuple[Answer, ...]:
    """The first of what is named, as answers."""
    return grouped(view, ((Link(item.name, item.href), item.accounts) for item in found[:LEADING]))


def counted(view: View, page: str, finding: Discrepancy) -> Fact:
    """How many, by the sides of a finding."""
    given = tuple(stated(view, page, side) for side in shown_sides(view, finding))
    return Fact(title(view, finding), given, None if finding.id in view.agreements else card(view, page, finding))


def stated(view: View, page: str, side: Side) -> Answer:
    """A side as an answer: the number as it was read, else each wording with the way to it."""
    read = value(view, side)
    wordings = {item.text: item for item in reversed(leading(side))}
    found = side.evidence[:1] if read else tuple(wordings.values())[::-1]
    return Answer(
        tuple(Link(read or view.quoted(item), to(view, page, item)) for item in found), accounts(view, side.accounts)
    )


def to(view: View, page: str, item: Evidence) -> str:
    """The way to the sentence that some words stand in."""
    return links.link(page, links.document(item.document), view.anchor(item.document, Span(item.start, item.end)))


def reports(view: View, story: Story) -> Markup:
    """How many reports tell a story, in which languages, and how many accounts they are."""
    tongue, total, apart = view.tongue, len(story.documents), separate(view, story.documents)
    codes = sorted({view.documents[identity].language for identity in story.documents})
    names = tongue.listed([tongue.language_name(code) for code in codes])
    if total > 1 and apart == 1:
        message = N_("{total} reports with common wording ({languages}): one account")
        return tongue.say(message, total=tongue.number(total), languages=names)
    if total > apart:
        message = N_("{total} reports ({languages}): {apart} accounts without common wording")
        return tongue.say(message, total=tongue.number(total), languages=names, apart=tongue.number(apart))
    return tongue.say_count(
        "{number} report ({languages})", "{number} reports without common wording ({languages})", total, languages=names
    )
