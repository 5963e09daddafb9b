"""Where it happens: the place beside a trigger or figure that the words allow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.clauses import Clause, attributive, finite
from generator.modality import markers
from generator.model import Document, Mention, Span
from generator.scene import governed_by, listed
from generator.words import Token, tokens

FILED = 60  # characters behind the place of a dateline in which its dash stands
DATELINE = re.compile(r"(?:, [^\W\d_][\w. ]*)?(?: ?\([^()]*\))? ?[—–-] ")
SETTING = 2  # commas that a place may have behind it to say where it lies: "Austin, Texas, United States"


def place_of(document: Document, clause: Clause, focus: Span, places: Sequence[Mention], moves: bool) -> str | None:
    """The nearest place of the clause, else the nearest before it in the sentence.

    Not the goal where people or things move, not what something is compared with, not a country that acts; none of
    several that are listed, for it is all of them.
    """
    before = Span(clause.sentence.start, clause.span.start)
    for scope in (clause.span, before):
        near = [mention for mention in places if scope.holds(mention.span) and not focus.holds(mention.span)]
        kept = [mention for mention in near if _is_scene(document, clause, mention, moves)]
        if kept:
            nearest = min(kept, key=lambda mention: _rank(document, clause, focus, mention))
            return None if _is_listed(document, nearest, near) else nearest.id
    return None


def _is_listed(document: Document, mention: Mention, places: Sequence[Mention]) -> bool:
    """Whether a place is one of a list ("in A, B and C"); a comma alone may set the whole beside its part."""
    ordered = sorted(places, key=lambda place: place.start)
    joints = [_joint(document, one, other) for one, other in pairwise(ordered)]
    index = ordered.index(mention)
    first = index - next((n for n, joint in enumerate(reversed(joints[:index])) if joint is None), index)
    last = index + next((n for n, joint in enumerate(joints[index:]) if joint is None), len(joints) - index)
    chain = joints[first:last]
    return len(chain) > SETTING or any(chain)


def _joint(document: Document, one: Mention, other: Mention) -> str | None:
    """The word that joins two places, "" for a comma alone; None where anything else stands between them."""
    words = [token.text.casefold() for token in tokens(document.text, Span(one.end, max(one.end, other.start)))]
    joining = listed(document.language, "joining")
    if not words or not set(words) <= joining | listed(document.language, "skipped") or not set(words) & joining:
        return None
    return next((word for word in words if word in joining and word.isalpha()), "")


def _rank(document: Document, clause: Clause, focus: Span, mention: Mention) -> tuple[bool, bool, int, int]:
    """The nearest place, but first those not told of something else: across an "and", or only as a heading."""
    between = tokens(document.text, Span(mention.end, max(mention.end, focus.start)))
    joined = any(token.text.casefold() in listed(document.language, "apart") for token in between)
    heading = document.text[mention.end : mention.end + 1] == ":"
    gap = max(mention.start - focus.end, focus.start - mention.end)
    return (joined, heading, gap, mention.start)


def destination_of(document: Document, clause: Clause, focus: Span, places: Sequence[Mention]) -> str | None:
    """The nearest place of the clause that people or things move to; None where it names none."""
    near = [mention for mention in places if clause.span.holds(mention.span) and _is_goal(document, clause, mention)]
    return min(near, key=lambda m: (max(m.start - focus.end, focus.start - m.end), m.start)).id if near else None


def _is_goal(document: Document, clause: Clause, mention: Mention) -> bool:
    """After a preposition of direction, or after one that is so by the article behind it ("in die Stadt")."""
    governor = governed_by(document, clause, mention)
    if governor in listed(document.language, "goal"):
        return True
    if mention.kind == "country" and governor in listed(document.language, "agent"):
        return False
    words = tuple(token for token in clause.tokens if token.end <= mention.start)
    opened = [index for index, (one, two) in enumerate(pairwise(words)) if _leads(document.language, one, two)]
    if not opened:
        return False
    return not any(
        finite(document.language, token.text) and not attributive(document.language, clause.tokens, index)
        for index, token in enumerate(words)
        if index > opened[-1]
    )


def _leads(language: str, one: Token, two: Token) -> bool:
    """Whether two words open a phrase of direction by the article: "in die", not "in der"."""
    prepositions, articles = listed(language, "goal_with_article"), listed(language, "goal_articles")
    return one.text.casefold() in prepositions and two.text.casefold() in articles


def _is_dateline(document: Document, sentence: Span, mention: Mention) -> bool:
    """Whether a place only says where a report was filed: "AVILLE, Norland —", "Aburg (Agentur) -"."""
    lead = document.text[sentence.start : mention.start]
    behind = document.text[mention.end : min(sentence.end, mention.end + FILED)]
    words = re.findall(r"\w+", lead)
    opens = all(
        word[0].isupper() and word.casefold() not in listed(document.language, "prepositions") for word in words
    )
    return opens and DATELINE.match(behind) is not None


def _is_scene(document: Document, clause: Clause, mention: Mention, moves: bool) -> bool:
    """Whether something can happen at a place by the words before it."""
    if _is_dateline(document, clause.sentence, mention):
        return False
    words = tokens(document.text, Span(clause.sentence.start, mention.start))
    governor = governed_by(document, Clause(clause.sentence, words, clause.sentence), mention)
    if not moves and _is_on_a_route(document, words, governor, mention):
        return False
    if moves and _is_goal(document, Clause(clause.sentence, words, clause.sentence), mention):
        return False
    if mention.kind == "country" and governor in listed(document.language, "agent"):
        return False
    if document.text[mention.end : mention.end + 1] == "-" or document.text[mention.start - 1 : mention.start] == "(":
        return False  # "Paris-based", "Dupont (Paris)": where someone is from
    if _owns(document, governor, mention) or _is_part_of_name(document, words, mention):
        return False
    near = document.text[words[-3].start if len(words) >= 3 else clause.sentence.start : mention.start]
    wider = document.text[words[-6].start if len(words) >= 6 else clause.sentence.start : mention.start]
    if markers(document.language, "roles", "origin").search(wider):
        return False
    return markers(document.language, "roles", "comparison").search(near) is None


def _owns(document: Document, governor: str, mention: Mention) -> bool:
    """A possessor without a preposition: "Norland's minister" says whose, not where."""
    marks = tuple(listed(document.language, "possessor_marks"))
    return not governor and (mention.text.endswith(marks) or document.text.startswith(marks, mention.end))


def _is_part_of_name(document: Document, words: Sequence[Token], mention: Mention) -> bool:
    """Before another word with a capital, and not right behind a preposition of place: "der Norland Logistik"."""
    behind = document.text[mention.end : mention.end + 2]
    if len(behind) < 2 or behind[0] != " " or not behind[1].isupper() or not words:
        return False
    following = tokens(document.text, Span(mention.end, min(len(document.text), mention.end + 40)))[:1]
    if following and following[0].text.casefold() in listed(document.language, "part_of_place"):
        return False
    return words[-1].text.casefold() in listed(document.language, "skipped")


def _is_on_a_route(document: Document, words: Sequence[Token], governor: str, mention: Mention) -> bool:
    """Where a journey leads from and to: "a bus from Aville to Beville", "auf dem Weg nach Beville"."""
    starts, goals = listed(document.language, "start"), listed(document.language, "goal")
    if governor in listed(document.language, "always_goal"):
        return True
    following = tokens(document.text, Span(mention.end, min(len(document.text), mention.end + 12)))[:1]
    if governor in starts:
        return any(token.text.casefold() in goals for token in following)
    return governor in goals and any(token.text.casefold() in starts for token in words[-5:])
