"""Names that stand together: "Norland, Sudland and the Red Corps" do or undergo one thing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.clauses import is_verb
from generator.model import Mention
from generator.scene import Scene, governed_by, is_genitive, is_modifier, listed


class Group(NamedTuple):
    """One name, or several that are joined, in order."""

    members: tuple[Mention, ...]

    @property
    def start(self) -> int:
        """Of the first name."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Of the last name."""
        return self.members[-1].end


def groups(scene: Scene) -> list[Group]:
    """The names of a clause, those that a conjunction joins in one group; a comma alone joins nothing."""
    runs: list[list[Mention]] = []
    for mention in _without_heads(scene):
        if runs and _joint(scene, runs[-1][-1], mention):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [group for run in runs for group in _listed_up(scene, run)]


def _without_heads(scene: Scene) -> list[Mention]:
    """The names without the descriptions right before them: "die Gewerkschaft [Verdi]"."""
    heads = {one.id for one, other in pairwise(scene.actors) if one.generic and not scene.between(one.end, other.start)}
    return [mention for mention in scene.actors if mention.id not in heads]


def _listed_up(scene: Scene, run: Sequence[Mention]) -> list[Group]:
    """One group where a conjunction stands before the last name, else every name by itself."""
    joined = len(run) > 1 and _joint(scene, run[-2], run[-1]) == "and"
    return [Group(tuple(run))] if joined else [Group((mention,)) for mention in run]


def _joint(scene: Scene, one: Mention, other: Mention) -> str:
    """ "and" or "comma" where only that, articles and adjectives stand between two names, else ""."""
    words = scene.between(one.end, other.start)
    if not words or words[0].text.casefold() not in listed(scene.language, "joining"):
        return ""
    between = listed(scene.language, "joining") | listed(scene.language, "skipped")
    for token in words:
        word = token.text.casefold()
        plain = word in between or (
            token.text[0].islower()
            and word not in listed(scene.language, "prepositions")
            and word not in listed(scene.language, "relative")
            and not is_verb(scene.language, token.text)
        )
        if not plain:
            return ""
    conjunctions = listed(scene.language, "joining") - {","}
    if any(token.text.casefold() in conjunctions for token in words):
        return "and"
    return "comma" if all(token.text.casefold() in between for token in words) else ""


def is_free_group(scene: Scene, group: Group) -> bool:
    """Whether a group can be a subject or object: neither governed nor a genitive, and it describes no other word."""
    first, last = group.members[0], group.members[-1]
    if scene.document.text[first.start - 1 : first.start] == "(":
        return False  # "Ida Vale (Reform Party)" only says where she belongs
    return not governor(scene, group) and not is_genitive(scene, first.start) and not is_modifier(scene, last)


def governor(scene: Scene, group: Group) -> str:
    """The preposition before a group; "" for none. One that belongs to the trigger governs beside a noun only."""
    trigger, prepositions = scene.event.trigger, listed(scene.language, "prepositions")
    between = scene.between(trigger.end, group.start) if group.start >= trigger.end else ()
    last = scene.between(*trigger)[-1].text.casefold()
    if group.start < trigger.end or last not in prepositions or any(t.text.casefold() in prepositions for t in between):
        return governed_by(scene.document, scene.clause, group.members[0])
    return last if scene.feature in ("noun", "phrase") else ""
