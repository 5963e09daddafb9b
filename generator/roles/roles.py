"""Actors and recipients of an event. Nothing is guessed: a name whose part is not plain plays none."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Mention
from generator.roles.nouns import of_noun
from generator.roles.verbs import of_verb
from generator.scene import Scene


def roles(scene: Scene) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients of an event: mention ids, each in the order of the text."""
    actors, recipients = of_noun(scene) if scene.feature in ("noun", "phrase") else of_verb(scene)
    named = _ids(actors)
    return named, tuple(mention for mention in _ids(recipients) if mention not in named)


def _ids(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.id for mention in sorted(mentions, key=lambda mention: mention.start)))
