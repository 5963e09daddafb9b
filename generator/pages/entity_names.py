"""The names of an actor or place as its page shows them: by language, and every form that the texts use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.catalogues import languages
from generator.model import Entity, Mention
from generator.pages import links
from generator.pages.quotes import Link
from generator.pages.tongue import direction
from generator.pages.view import View

FEW = 6  # names of one thing in different languages that may all be shown


@dataclass(frozen=True, slots=True)
class LocalName:
    """A name and its language."""

    language_name: Markup
    language: str
    direction: str
    name: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A form of the name as it stands in texts, and where."""

    form: str
    language: str
    sources: tuple[Link, ...]


def near(view: View, entity: Entity) -> frozenset[str]:
    """The languages whose names are of use to every reader: those of the site, of the texts and, if few, all."""
    known = [language for language, _ in entity.names]
    if len(known) <= FEW:
        return frozenset(known)
    return frozenset((*languages(), *(document.language for document in view.report.documents), ""))


def local_name(view: View, language: str, name: str) -> LocalName:
    """A name with the language it belongs to."""
    called = view.tongue.language_name(language) if language else view.tongue.say("language not known")
    return LocalName(called, language, direction(language), name)


def variants(view: View, path: str, mentions: Sequence[Mention]) -> tuple[Variant, ...]:
    """Every form met, in the order of how often, with the texts that use it."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.text].append(mention)
    return tuple(
        Variant(
            form,
            view.documents[same[0].document].language,
            tuple(
                Link(view.title(document), links.link(path, links.document(document), view.anchor(document, spot.span)))
                for document, spot in {mention.document: mention for mention in reversed(same)}.items()
            ),
        )
        for form, same in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    )
