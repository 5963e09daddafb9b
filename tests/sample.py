"""A Report made by hand: two stories, every kind and verdict, damage, open bounds, and words that look like markup."""

from __future__ import annotations

import re
from typing import get_args

from generator.attributes import Attribute
from generator.compare.explanations import EXPLANATIONS
from generator.copies import Reuse
from generator.model import (
    Damage,
    Discrepancy,
    Document,
    Entity,
    Event,
    Evidence,
    Explanation,
    Figure,
    Label,
    Mention,
    Problem,
    Quantity,
    Side,
    Span,
    Story,
    Verdict,
)
from generator.report import Report

HOSTILE = (
    "<script>alert(1)</script> **bold** `code` [a](javascript:alert(1)) {{ 7*7 }} {% raw %} [[wiki]] [^1] "
    "\"quoted\" 'single' "
    "<!-- comment --> </bdi></p></div> &lt;b&gt; \u202egnp.exe\u202c *[HTML]: x ~~gone~~ 😀 $x$ {: .y }"
)
ONE = (
    "Harbour closed after storm\n\nThe harbour of Norvik was closed on Monday. About 5,000 people left the town, "
    "1,500 of them children. Almost 40 boats sank. At least 3 people died, and more than 20 were "
    "hurt. Dozens of helpers came."
)
TWO = (
    "The harbour of Norvik was closed on Monday. About 5,000 people left the town, 1,500 of them children. "
    "At most 30 boats sank.The storm lastedtwo days."
)
THREE = (
    "Der Hafen von Nordvik ist wieder offen. Zwischen 1.500 und 3.200 Menschen verließen die Stadt. "
    "Der Sturm dauerte eine Woche."
)
FOUR = (
    f"---\ntitle: x\n---\n# Heading\n\n    indented code\n\n{HOSTILE}\n\n- item\n\n| a | b |\n|---|---|\n\n[^1]: note."
)
FIVE = "ضرب زلزال مدينة سيفا. قتل 12 شخصا. The quake killed 12 people in Siva."


def document(identity: str, text: str, language: str, **more: object) -> Document:
    """A document whose sentences end with a full stop and a blank, or with an empty line."""
    spans = [
        Span(match.start(), match.end()) for match in re.finditer(r"\S(?:.|\n(?!\n))*?(?:\.(?=\s|$)|(?=\n\n)|$)", text)
    ]
    return Document(identity, f"{identity}.txt", "0" * 64, text, language, tuple(spans), (Span(0, len(text)),), **more)  # type: ignore[arg-type]


DOCUMENTS = (
    document(
        "one", ONE, "en", title="Harbour closed after storm", published="2024-03-05", publisher="The <Norvik> Times",
        url="https://example.org/?a=1&b=<2>", retrieved="2024-03", licence="CC-BY-4.0", full_text=True,
    ),
    document(
        "two", TWO, "en", full_text=True,
        damage=(
            Damage("broken_boundary", TWO.index("sank.The"), TWO.index("sank.The") + 8, "sank.The"),
            Damage("joined_words", TWO.index("lastedtwo"), TWO.index("lastedtwo") + 9, "lastedtwo"),
        ),
    ),
    document("three", THREE, "de", published="2024"),
    document("four", FOUR, "en", title=HOSTILE, publisher=HOSTILE, full_text=True),
    document("five/../x", FIVE, "ar", full_text=True),
)  # fmt: skip
TEXTS = {item.id: item.text for item in DOCUMENTS}


def spot(identity: str, words: str) -> tuple[int, int]:
    """Where some words stand in a document."""
    start = TEXTS[identity].index(words)
    return start, start + len(words)


def evidence(identity: str, words: str) -> Evidence:
    """Words of a document as evidence."""
    return Evidence(identity, *spot(identity, words), words)


def mention(identity: str, words: str, label: Label, kind: str, entity: str, generic: bool = False) -> Mention:
    """Words of a document as a mention."""
    return Mention(identity, *spot(identity, words), words, label, kind, generic, entity=entity)


def attribute(identity: str, words: str, kind: str, value: str, actor: str | None = None) -> Attribute:
    """Words of a document as what it calls an actor."""
    return Attribute(identity, *spot(identity, words), words, kind, value, actor)


def figure(identity: str, words: str, quantity: Quantity, number: int, **more: object) -> Figure:
    """Words of a document as a figure."""
    return Figure(f"{identity}-{number}", identity, *spot(identity, words), words, quantity, **more)  # type: ignore[arg-type]


def event(identity: str, words: str, kind: str, number: int) -> Event:
    """Words of a document as an event."""
    span = spot(identity, words)
    return Event(f"{identity}-e{number}", identity, *span, words, kind, Span(*span))


MENTIONS = (
    mention("one", "Norvik", "place", "city", "norvik"),
    mention("two", "harbour of Norvik", "place", "building", "harbour"),
    mention("two", "Norvik", "place", "city", "norvik"),
    mention("three", "Nordvik", "place", "city", "nordvik"),
    mention("one", "helpers", "actor", "civilian", "helpers", generic=True),
    mention("one", "on Monday", "date", "", ""),
    mention("four", "<script>alert(1)</script>", "actor", "organisation", "hostile"),
    mention("five/../x", "Siva", "place", "city", "index"),
)
ENTITIES = (
    Entity("norvik", "place", "city", (("de", "Norwik"), ("en", "Norvik")), ("Norvik", "Norvík"), None, 61.5, 5.25,
           123, "Q1", curated=True, maybe=("nordvik",)),
    Entity("nordvik", "place", "city", (("de", "Nordvik"),), maybe=("norvik",)),
    Entity("harbour", "place", "building", (("", "harbour of Norvik"),), part_of="norvik"),
    Entity("helpers", "actor", "civilian", (("en", "helpers"),), generic=True),
    Entity("hostile", "actor", "organisation", (("en", HOSTILE),), (HOSTILE, "x"), wikidata='Q"><script>',
           attributes=(
               attribute("four", "<script>alert(1)</script>", "ideology", "x"),
               attribute("one", "closed", "sector", "rebels"),
               attribute("three", "offen", "sector", "rebels"),
               attribute("two", "The harbour", "backing", "backed", "helpers"),
               attribute("two", "storm", "backing", "backed", "nobody-there"),
           )),
    Entity("index", "place", "city", (("ar", "سيفا"),)),
)  # fmt: skip
FIGURES = (
    figure("one", "About 5,000 people", Quantity(5000, 5000, "about", counted="person"), 1, event="one-e1"),
    figure("one", "1,500 of them children", Quantity(1500, 1500, counted="child"), 2, part_of="one-1"),
    figure("one", "Almost 40 boats", Quantity(None, 40, "almost", counted="boat"), 3),
    figure("one", "At least 3 people", Quantity(3, None, "at_least", counted="person"), 4, event="one-e2"),
    figure("one", "more than 20", Quantity(20, None, "at_least", low_open=True, counted="person"), 5),
    figure("one", "Dozens of helpers", Quantity(None, None, "order_of_magnitude", counted="helper"), 6),
    figure("two", "About 5,000 people", Quantity(5000, 5000, "about", counted="person"), 1, event="two-e1"),
    figure("two", "At most 30 boats", Quantity(None, 30, "at_most", counted="boat"), 2, modality="alleged"),
    figure("three", "Zwischen 1.500 und 3.200 Menschen", Quantity(1500, 3200, counted="person"), 1, event="three-e1",
           attributed_to="die <Polizei>", place="nordvik"),
    figure("three", "eine Woche", Quantity(1, 1, unit="week", counted="duration"), 2),
    figure("four", "7*7", Quantity(49, 49, counted="*Kneul*", per="day", unit="{x}"), 1, modality="denied"),
    figure("five/../x", "12 people", Quantity(12, 12, counted="person"), 1, modality="expected"),
)  # fmt: skip
EVENTS = (
    event("one", "left the town", "evacuation", 1),
    event("one", "people died", "death", 2),
    event("two", "left the town", "evacuation", 1),
    event("three", "verließen die Stadt", "evacuation", 1),
    event("three", "Der Hafen von Nordvik ist wieder offen", "opening", 2),
    event("five/../x", "quake", "earthquake", 1),
)
STORIES = (
    Story("storm", "evacuation", "norvik", ("four", "one", "three", "two"), ("norvik",), ("2024", "2024-03-05")),
    Story("five/../x", "earthquake", "index", ("five/../x",), ("index",), name=HOSTILE),
)
GERMAN = Side("x", (evidence("three", "Zwischen 1.500 und 3.200 Menschen"),), (("three",),), 1500, 3200)
ENGLISH = Side(
    "x", (evidence("one", "About 5,000 people"), evidence("two", "About 5,000 people")), (("one", "two"),), 5000, 5000
)
HARD = Side("ongoing", (evidence("four", HOSTILE[:60]),), (("four",),))
KINDS = (
    "figures_differ", "durations_differ", "dates_differ", "places_differ", "status_differs", "names_differ",
    "roles_differ", "attributions_differ", "identities_differ", "framing_differs", "detail_dropped", "only_in_one",
    "inconsistent_within", "background_differs", "text_damaged", "something_new",
)  # fmt: skip


def explanation(code: str) -> Explanation:
    """An explanation with a parameter of the right sort in each place."""
    sorts = {"place": "norvik", "actor": "hostile", "thing": "person", "event": "evacuation", "document": "one"}
    names = re.findall(r"\{(\w+)\}", EXPLANATIONS[code])
    values = {**sorts, "number": "1500"}
    return Explanation(code, tuple((name, values.get(name.rpartition("_")[2], HOSTILE)) for name in names))


VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
DISCREPANCIES = tuple(
    Discrepancy(
        f"d{number}-{kind}", f"D{number}", kind, VERDICTS[number % len(VERDICTS)], number % 4, "storm",
        ("evacuation", "person", "norvik") if number % 2 else ("two", "unheard-of"),
        (ENGLISH, GERMAN, HARD)[: 1 if kind in ("only_in_one", "text_damaged") else 3],
        tuple(explanation(code) for code in EXPLANATIONS) if number == 0 else (),
    )
    for number, kind in enumerate(KINDS)
)  # fmt: skip
AGREEMENTS = (
    Discrepancy("a101-storm", "A101", "figures_agree", "compatible", 1, "storm", ("evacuation", "person"),
                (Side("x", (*ENGLISH.evidence, *GERMAN.evidence), (("one", "two"), ("three",))),)),
    Discrepancy("a1-x", "A1", "other_agree", "compatible", 1, "storm", (), (GERMAN,)),
)  # fmt: skip
REUSES = tuple(
    Reuse("one", Span(*spot("one", words)), "two", Span(*spot("two", words)), 1.0)
    for words in (
        "The harbour of Norvik was closed on Monday.",
        "About 5,000 people left the town, 1,500 of them children.",
    )
)
REPORT = Report(
    DOCUMENTS, MENTIONS, ENTITIES, FIGURES, EVENTS, STORIES, DISCREPANCIES, AGREEMENTS, REUSES, (),
    (Problem("empty", "seeds/<empty>.txt"), Problem("empty", "seeds/b.txt", 3)),
)  # fmt: skip
