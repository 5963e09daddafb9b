"""Dates of a sentence as its words say them: relation, one moment or two, a time of day; what they mean comes later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from generator.extract import date_checks
from generator.extract.date_grammar import Match, Stated, clock, moments, starts
from generator.extract.date_lexemes import Lexeme

RELATIONS = ("since", "until", "before", "after")
LEADS = frozenset((*RELATIONS, "between", "from", "about", "part"))
RANGES = ("between", "from")
JOINING = frozenset(("articles", "at", "about", "of", "comma"))
LEADING = frozenset(("articles", "at", "about"))
BOUND = LEADING | {"bound"}
RANGED = frozenset(("date", "month", "year", "weekday", "numeric", "season", "direction", "relative", "decade"))


class Lead(NamedTuple):
    """The words before a moment: where they begin, what they say, and where the moment begins."""

    start: int
    inner: int
    relation: str = "at"
    about: bool = False
    part: str | None = None


def phrases(language: str, lexemes: Sequence[Lexeme]) -> list[Stated]:
    """The dates of a sentence, from left to right, none inside another."""
    openers = starts() | LEADS
    found: list[Stated] = []
    at = 0
    while at < len(lexemes):
        one = _at(language, lexemes, at) if not openers.isdisjoint(lexemes[at].roles) else None
        if one is not None:
            found += (*_listed(lexemes, one, found[-1].end if found else 0), one)
            at = one.end
        else:
            at += 1
    return found


def _listed(lexemes: Sequence[Lexeme], one: Stated, since: int) -> list[Stated]:
    """The days that stand before a day and share its month: "am 3., 5. und 17. April"."""
    days: list[Stated] = []
    at = one.start - 1
    while one.rule == "date" and at - 1 >= since and {"and", "comma"} & lexemes[at].roles.keys():
        day = lexemes[at - 1].roles.get("ordinal_day")
        if day is None or one.moment is None:
            break
        fields = {name: meant for name, meant in one.moment.fields.items() if name in ("month", "year")}
        days.append(Stated(at - 1, at, Match("date", at - 1, at, {**fields, "day": day})))
        at -= 2
    return days[::-1]


def _at(language: str, lexemes: Sequence[Lexeme], start: int) -> Stated | None:
    """The longest date that begins here: with its relation, with a time of day before it, or by itself."""
    before = leads(lexemes, start)
    options = list(_standing(language, lexemes, [_timed(language, lexemes, start, before)]))
    for lead in before:
        found = (_led(language, lexemes, lead, first) for first in moments(language, lexemes, lead.inner))
        options += islice(_standing(language, lexemes, found), 1)
    return max(options, key=lambda one: one.end, default=None)


def _standing(language: str, lexemes: Sequence[Lexeme], found: Iterable[Stated | None]) -> Iterator[Stated]:
    """Those that are dates here; no part of a name is one, however short."""
    for one in filter(None, found):
        if date_checks.is_named(language, lexemes, one):
            return
        if date_checks.stands(language, lexemes, one):
            yield one


def leads(lexemes: Sequence[Lexeme], start: int) -> list[Lead]:
    """What the words from here on can be before a moment, none of them included."""
    found = [Lead(start, start)]
    roles = lexemes[start].roles
    found += [Lead(start, _over(lexemes, start + 1, BOUND), relation) for relation in RELATIONS if relation in roles]
    if "between" in roles or "from" in roles:
        found.append(Lead(start, _over(lexemes, start + 1), "between" if "between" in roles else "from"))
    if "about" in roles:
        found.append(Lead(start, start + 1, about=True))
    more = [
        lead._replace(inner=at, part=lexemes[lead.inner].roles["part"])
        for lead in found
        if lead.inner < len(lexemes) and "part" in lexemes[lead.inner].roles
        for at in (_over(lexemes, lead.inner + 1, JOINING | {"dash"}),)
    ]
    return [lead._replace(about=lead.about or _about(lexemes, lead)) for lead in (*found, *more)]


def _about(lexemes: Sequence[Lexeme], lead: Lead) -> bool:
    """Whether a word such as "around" stands in it and nothing else explains the word."""
    return any("about" in lexeme.roles for lexeme in lexemes[lead.start + 1 : lead.inner])


def _over(lexemes: Sequence[Lexeme], at: int, roles: frozenset[str] = LEADING) -> int:
    """Over small words that stand before a moment."""
    while at < len(lexemes) and roles & lexemes[at].roles.keys():
        at += 1
    return at


def _led(language: str, lexemes: Sequence[Lexeme], lead: Lead, first: Match) -> Stated | None:
    """A moment behind its relation, with a time of day and the other end of a range where they follow."""
    one = Stated(lead.start, first.end, first, relation=lead.relation, about=lead.about, part=lead.part)
    if lead.part and first.rule in ("days", "numeric", "weekday", "ago", "told", "lasting", "for", "each", "span"):
        return None
    ranged = _ranged(language, lexemes, one)
    if ranged is not None:
        return ranged
    return None if lead.relation in RANGES and first.rule != "days" else _with_clock(lexemes, one)


def _ranged(
    language: str, lexemes: Sequence[Lexeme], one: Stated, joints: frozenset[str] = frozenset(("to", "dash"))
) -> Stated | None:
    """With the other end: behind "to" or a dash, behind "and" only where "between" stands before."""
    at = one.end
    if at >= len(lexemes) or one.moment is None or one.moment.rule not in RANGED:
        return None
    joint = lexemes[at].roles
    if not (joints & joint.keys() or ("and" in joint and one.relation == "between")):
        return None
    inner = _over(lexemes, at + 1, LEADING | {"part"})
    other = next(iter(moments(language, lexemes, inner)), None)
    if other is None or not date_checks.fits(one.moment, other, bool({"dash"} & joint.keys())):
        return None
    return one._replace(end=other.end, to=other, relation="between")


def _with_clock(lexemes: Sequence[Lexeme], one: Stated) -> Stated:
    """With the time of day behind it: "Monday at 2 p.m.", "am 3. April abends"."""
    if one.moment is None or not date_checks.is_day(one.moment):
        return one
    time = clock(lexemes, _over(lexemes, one.end, JOINING))
    if time is None or (time.rule == "time" and not date_checks.is_part_of_day(lexemes, one, time)):
        return one
    return one._replace(end=time.end, clock=time)


def _timed(language: str, lexemes: Sequence[Lexeme], start: int, before: Sequence[Lead]) -> Stated | None:
    """A time of day, with the day behind it: "at 2 p.m. on Monday", "in der Nacht zum Sonntag"."""
    opened, time = None, clock(lexemes, start)
    if time is None:
        apt = (one for one in before[::-1] if one.inner > start and one.relation not in RANGES and not one.part)
        opened = next(apt, None)
        time = clock(lexemes, opened.inner) if opened else None
    if time is None:
        return None
    relation, about = (opened.relation, opened.about) if opened else ("at", False)
    alone = Stated(start, time.end, None, clock=time, relation=relation, about=about)
    night = time.end < len(lexemes) and "night_to" in lexemes[time.end].roles and time.fields.get("time") == "night"
    inner = _over(lexemes, time.end, JOINING | {"night_to", "from"})
    first = next(iter(moments(language, lexemes, inner)), None)
    if first is None or not date_checks.is_day(first):
        return alone
    one = alone._replace(end=first.end, moment=first, night_to=night)
    if time.fields.get("time") != "night" or night:
        return one
    return _ranged(language, lexemes, one, frozenset(("to", "night_to"))) or one
