"""What the reports call an actor, side by side: "rebels" in one, "terrorists" in another; shown, never judged."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.attributes import Attribute, alike
from generator.kinds import ATTRIBUTES
from generator.model import Entity, Evidence
from generator.pages.findings import accounts
from generator.pages.quotes import Link, Quote, quotes
from generator.pages.tongue import direction
from generator.pages.view import View
from generator.pages.voices import voices
from generator.pages.wording import RESPECTS


@dataclass(frozen=True, slots=True)
class Form:
    """Words as a text has them."""

    words: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Called:
    """One thing that texts call an actor: in which words, what they speak of, whom they name, who says so."""

    forms: tuple[Form, ...]
    respect: Markup
    actor: Link | None
    quotes: tuple[Quote, ...]
    accounts: Markup


def called(view: View, page: str, entity: Entity) -> tuple[Called, ...]:
    """All that the texts call an actor, by what it speaks of, then what most texts say."""
    rows = alike(entity.attributes).items()
    ranked = sorted(rows, key=lambda row: (ATTRIBUTES.index(row[0][0]), -len({a.document for a in row[1]}), row[0]))
    return tuple(_called(view, page, same) for _, same in ranked)


def _called(view: View, page: str, same: tuple[Attribute, ...]) -> Called:
    first = same[0]
    evidence = [Evidence(one.document, one.start, one.end, one.text) for one in same]
    other = first.actor if first.actor in view.entities else None
    return Called(
        forms=_forms(view, same),
        respect=view.tongue.say(RESPECTS[first.kind]),
        actor=Link(view.name(other), view.place_of(page, other)) if other else None,
        quotes=quotes(view, page, evidence),
        accounts=accounts(view, voices(view, evidence)),
    )


def _forms(view: View, same: tuple[Attribute, ...]) -> tuple[Form, ...]:
    """Each form once, as it stands."""
    found: dict[tuple[str, str], None] = {}
    for one in same:
        found.setdefault((one.text.replace("\n", " "), view.documents[one.document].language))
    return tuple(Form(words, language, direction(language)) for words, language in found)
