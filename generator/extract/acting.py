"""A country that acts or supports is an actor, else a place: decided by the words right beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator import composed
from generator.extract.scan import Found, Line

RULE = "country that acts"
CONJUNCTION = ("CJC", "KON")
VERBS = ("VVD", "VVZ", "VVB", "VH", "VM", "VV(FIN)", "VA(FIN)", "VM(FIN)")
BE, DOING = "VB", "VVG"
HAVE, DONE = "VH", "VVN"
OPENS = ("CJ", "DTQ", "PUN", "PUQ", "$", "KON", "KOU", "AV0", "ADV", "")  # tags of what may stand before a subject
ARTICLE = ("ART", "AT0")
ADVERB = ("AV", "ADV", "XX0", "PTKNEG")


def acting(line: Line, found: Iterable[Found]) -> tuple[Found, ...]:
    """The findings of a sentence, each country that acts as an actor."""
    after: Found | None = None
    kept = []
    for item in reversed(tuple(found)):
        joined = after is not None and after.rule == RULE and _joined(line, item, after)
        after = _as_actor(item) if item.kind == "country" and (_acts(line, item) or joined) else item
        kept.append(after)
    return tuple(_with_partners(line, kept[::-1]))


def _with_partners(line: Line, found: Iterable[Found]) -> Iterator[Found]:
    """The findings, where the verb comes first also the country joined behind one that acts: "X and Y"."""
    before: Found | None = None
    for item in found:
        first = bool(line.data["acting"].get("before")) and before is not None and before.rule == RULE
        between = [word.text for word in line.words if before and before.end <= word.start < item.start]
        joined = first and item.kind == "country" and set(between) <= set(line.data["conjunctions"])
        before = _as_actor(item) if joined else item
        yield before


def _joined(line: Line, item: Found, after: Found) -> bool:
    """Whether a conjunction joins a country to one that acts: "X and Y offered"."""
    first = next(index for index, word in enumerate(line.words) if word.end > item.start)
    spaced = [word.pos for word in line.words if item.end <= word.start < after.start]
    between = [pos for pos in spaced if not pos.startswith(ARTICLE)] if line.untagged else spaced
    return len(between) == 1 and between[0].startswith(CONJUNCTION) and _subject(line, first)


def _as_actor(item: Found) -> Found:
    key = item.key + composed.STATE if item.key else None
    return replace(item, label="actor", kind="state", key=key, rule=RULE, confidence=0.85)


def _acts(line: Line, item: Found) -> bool:
    first = next(index for index, word in enumerate(line.words) if word.end > item.start)
    last = next((index for index, word in enumerate(line.words) if word.start >= item.end), len(line.words))
    told = line.at(first - 1).text in line.data["acting"].get("before", ())  # languages that begin with the verb
    return (
        told
        or _supports(line, first, item)
        or _agent(line, first, last)
        or (line.at(last).text[:1].isalnum() and _subject(line, first) and _verb(line, last))  # a sign is no verb
    )


def _supports(line: Line, first: int, item: Found) -> bool:
    """The first part of "X-backed"."""
    word = line.words[first]
    return item.end < word.end and word.text.rpartition("-")[2] in line.data["acting"]["compounds"]


def _subject(line: Line, first: int) -> bool:
    """Whether what stands before allows a subject here: no preposition, no noun that it could belong to."""
    before = line.at(first - 1)
    if before.pos.startswith(CONJUNCTION) and line.at(first - 2).capital:
        return _subject(line, _name_start(line, first - 2))  # the other half of a pair stands where this one does
    if before.pos.startswith(ARTICLE):
        before = line.at(first - 2)
    return before.pos.startswith(OPENS[:-1]) or not before.pos


def _name_start(line: Line, index: int) -> int:
    """Where the run of capitals that holds a word begins."""
    while line.at(index - 1).capital:
        index -= 1
    return index


def _verb(line: Line, last: int) -> bool:
    """Whether a verb of doing follows, perhaps behind an adverb."""
    at = last + 1 if line.at(last).pos.startswith(ADVERB) else last
    word = line.at(at)
    if word.text.casefold() in line.data["acting"]["states"] or line.words[last - 1].possessive:
        after = line.at(at + 1).pos
        return (word.pos.startswith(BE) and after == DOING) or (word.pos.startswith(HAVE) and after.startswith(DONE))
    return word.pos.startswith(VERBS)


def _agent(line: Line, first: int, last: int) -> bool:
    """ "backed by X", "von X unterstützt", "unter der Kontrolle der X"."""
    data = line.data["acting"]
    if not any(
        word in some for word in line.texts[max(0, first - 2) : first] for some in (data["control"], data["agents"])
    ):
        return False
    at = first - 2 if line.at(first - 1).pos.startswith(ARTICLE) else first - 1
    if line.at(at).text in data["control"]:
        return True
    if line.at(at).text not in data["agents"]:
        return False
    return line.at(at - 1).text in data["participles"] or _participle(line, last)


def _participle(line: Line, last: int) -> bool:
    """Whether a participle of support follows, perhaps inflected."""
    text = line.at(last).text
    return line.data["inflects"] and any(text.startswith(stem) for stem in line.data["acting"]["participles"])
