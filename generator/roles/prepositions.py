"""Roles by preposition: the agent of a passive, the other side of talks, whom a demand is addressed to.

Which prepositions mean what is a list of the language; which of them an event takes is said by its concept.
"""

from __future__ import annotations

from itertools import pairwise

from generator import language as languages
from generator.clauses import finite
from generator.model import Mention
from generator.roles.groups import Group, governor, groups
from generator.scene import NEAR, Scene, in_adjective, is_modifier, listed

FAR = 8  # words between a trigger and a phrase that still goes with it


def addressed(scene: Scene) -> list[Mention]:
    """The names behind a preposition that marks a recipient of this event: "sanctions on X", "appealed to X"."""
    wanted = _wanted(scene, scene.concept.get("recipient_after", ()))
    if is_passive(scene):
        wanted -= listed(scene.language, "agent")
    return _governed(scene, wanted)


def partners(scene: Scene) -> list[Mention]:
    """The other sides of what is done together: "met with X", "talks between X and Y"."""
    wanted = _wanted(scene, scene.concept.get("partner_after", ("partner",)))
    return _governed(scene, wanted) if scene.concept.get("symmetric") else []


def agents(scene: Scene) -> list[Mention]:
    """Names after a preposition that means the agent; none where it may mean "from"."""
    wanted = listed(scene.language, "agent_sure" if scene.ambiguous_agent else "agent")
    return [mention for group in _behind(scene) if _is_agent(scene, group, wanted) for mention in group.members]


def is_passive(scene: Scene) -> bool:
    """Whether the trigger is a participle with an auxiliary of the passive, or with its agent behind it."""
    if scene.feature not in ("participle", "past"):
        return False
    start, end = scene.clause.span.start, scene.event.trigger.start
    if verb_second(scene.language):
        return scene.feature == "participle" and scene.has("passive", start, scene.clause.span.end)
    words = scene.between(start, end)[-NEAR:]
    following = scene.between(scene.event.trigger.end, scene.clause.span.end)[:1]
    by = bool(following and following[0].text.casefold() in listed(scene.language, "agent_sure"))
    return by or any(token.text.casefold() in listed(scene.language, "passive") for token in words)


def verb_second(language: str) -> bool:
    """Whether the finite verb of a main clause comes second, so that the object may open it."""
    return bool(languages.table(language, "claims").get("roles", {}).get("verb_second"))


def of_another(scene: Scene, mention: Mention) -> bool:
    """Right behind a participle that is not the trigger: "treated at a clinic run by X"."""
    words = scene.between(scene.event.trigger.end, mention.start)
    by = listed(scene.language, "agent")
    index = next((i for i in range(len(words) - 1, -1, -1) if words[i].text.casefold() in by), 0)
    return index > 0 and words[index - 1].text.casefold() in listed(scene.language, "participles")


def _wanted(scene: Scene, names: tuple[str, ...] | list[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in listed(scene.language, name))


def _governed(scene: Scene, wanted: frozenset[str]) -> list[Mention]:
    """The names of groups behind one of some prepositions, near the trigger and with no other verb between."""
    return [
        mention
        for group in groups(scene)
        if governor(scene, group) in wanted and _goes_with(scene, group)
        for mention in group.members
        if not is_modifier(scene, mention) and not in_adjective(scene, mention)
    ]


def _goes_with(scene: Scene, group: Group) -> bool:
    """Whether a phrase hangs on the trigger: near behind it, or where the verb is at the end, before it."""
    trigger = scene.event.trigger
    if group.end <= trigger.start:
        return verb_second(scene.language) and (scene.feature not in ("noun", "phrase") or _is_beside(scene, group))
    words = scene.between(trigger.end, group.start)
    if len(words) > FAR or any(finite(scene.language, token.text) for token in words):
        return False
    others = (other for other in scene.others if trigger.end <= other.start and other.end <= group.start)
    return not any(True for _ in others)


def _is_beside(scene: Scene, group: Group) -> bool:
    """Whether a noun that a verb carries out follows a phrase, with only articles and adjectives between."""
    words = scene.between(group.end, scene.event.trigger.start)
    carried = scene.has("light", scene.clause.span.start, scene.clause.span.end)
    return carried and len(words) <= NEAR and all(token.text[0].islower() for token in words)


def _is_agent(scene: Scene, group: Group, wanted: frozenset[str]) -> bool:
    first, last = group.members[0], group.members[-1]
    return (
        governor(scene, group) in wanted
        and not is_modifier(scene, last)
        and not in_adjective(scene, last)
        and not of_another(scene, first)
        and not _belongs_to_phrase(scene, first)
    )


def _belongs_to_phrase(scene: Scene, mention: Mention) -> bool:
    """After a noun of its own, so that it may mean whose it is: "in das Kabinett von X", "der Sohn von X"."""
    words = [token for token in scene.clause.tokens if token.end <= mention.start]
    unsure = listed(scene.language, "agent") - listed(scene.language, "agent_sure")
    index = next((i for i in range(len(words) - 1, -1, -1) if words[i].text.casefold() in unsure), 0)
    if index < 1 or not words[index - 1].text[0].isupper():
        return False
    prepositions, articles = listed(scene.language, "prepositions"), listed(scene.language, "skipped")
    before = [token.text.casefold() for token in words[max(0, index - 4) : index - 1]]
    opens = index < 3 and (index == 1 or words[0].text.casefold() in articles)
    return opens or any(a in prepositions and b in articles for a, b in pairwise(before))


def _behind(scene: Scene) -> list[Group]:
    """The groups where an agent can stand: anywhere in the clause, or in English behind the trigger."""
    if verb_second(scene.language):
        return groups(scene)
    end = scene.event.trigger.end
    after = [group for group in groups(scene) if group.start >= end]
    return [g for g in after if not any(finite(scene.language, t.text) for t in scene.between(end, g.start))]
