"""How words with their roles make a date: each rule in one line, all of them as one tree that is walked word by word.

A rule is a sequence of roles. ``a|b``: one of them; ``x?`` and ``( ... )?``: may be left out; ``name=role``: the role
is kept under this name. What is kept is kept by its role, and what it means is for date_values.py to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from generator.extract.date_lexemes import Lexeme
from generator.extract.date_words import data

DAY = "day|ordinal_day|ordinal"
YEAR = "comma? of? articles? year_words? year"
RULES = (
    ("date", f"(weekday|day_time comma? at? articles?)? {DAY} of? articles? month (slash other=month)? ({YEAR})?"),
    ("date", f"(weekday|day_time comma? at? articles?)? {DAY} of? month of? articles? direction_before unit"),
    ("date", "day dash|slash month dash|slash year"),
    ("month", f"month (slash other=month)? ({YEAR})?"),
    ("month", "month dash|slash year"),
    ("month", "month of? articles? direction_before unit"),
    ("month", "month of? articles? unit direction_behind"),
    ("numeric", "(weekday comma? at? articles?)? numeric|iso|partial"),
    ("numeric", "partial year"),
    ("days", f"first=day|first=ordinal_day dash|to|slash articles? day|ordinal_day of? articles? month ({YEAR})?"),
    ("days", f"from|between articles? first=day|first=ordinal_day dash|to|and articles? {DAY} of? month ({YEAR})?"),
    ("weekday", "weekday time?"),
    ("weekday", "weekday time? of? articles? unit direction_behind"),
    ("weekday", "day_time"),
    ("weekday_day", "weekday|day_time comma? at? articles? ordinal_day"),
    ("weekday", "weekday time? of? articles? direction_before unit"),
    ("weekday", "direction_before unit comma? at? weekday time?"),
    ("year", "year_words? year"),
    ("years", "year_words? first=year slash|dash short_year"),
    ("years", "year_words? first=year slash year"),
    ("season", "season (of? articles? year_words? year (slash short_year)?)?"),
    ("season", "season of? articles? direction_before unit"),
    ("quarter", "year dash? quarter"),
    ("quarter", "quarter of? articles? year_words? year?"),
    ("quarter", "number=ordinal|number=ordinal_day unit of? articles? year_words? year"),
    ("quarter", "number=ordinal|number=ordinal_day unit of? articles? direction_before whole=unit"),
    ("decade", "decade dash? year_words?"),
    ("century", "number=ordinal|number=ordinal_day unit"),
    ("century", "unit number=ordinal"),
    ("period", "unit"),
    ("period", "part_periods"),
    ("year", "part_periods year"),
    ("relative", "days time?"),
    ("told", "told"),
    ("told_name", "following|preceding weekday|day_time|month"),
    ("lately", "direction_before amount? plural"),
    ("lately", "plural direction_behind"),
    ("lately", "amount plural direction_behind"),
    ("lately", "rolling amount? plural"),
    ("lately", "rolling unit"),
    ("direction", "direction_before unit|month|season|time"),
    ("direction", "direction_before weekday|day_time time?"),
    ("direction", "unit|weekday|month|season|day_time direction_behind"),
    ("direction", "weekday time direction_behind"),
    ("ago", "about|bound? amount unit ago_behind"),
    ("ago", "counted ago_behind"),
    ("ago", "ago_before about|bound? amount unit"),
    ("ago", "ago_before plural"),
    ("ago", "ago_before counted"),
    ("from_now", "amount unit from_now"),
    ("in_future", "in_future about|bound? amount unit"),
    ("later", "about|bound? amount unit later|earlier"),
    ("later", "counted later|earlier"),
    ("later", "amount unit after|before"),
    ("span", "since articles? about|bound? amount unit"),
    ("span", "since counted"),
    ("span", "since plural"),
    ("for", "for plural"),
    ("for", "for amount plural"),
    ("lasting", "lasting"),
    ("each", "each"),
)
MONTH_FIRST = (
    ("date", "(weekday comma?)? month articles? day|ordinal_day (comma? year)?"),
    ("date", "direction_before month day|ordinal_day (comma? year)?"),
    ("days", "month first=day|first=ordinal_day dash|to day|ordinal_day (comma? year)?"),
)
WEEKDAY_NUMBER = (("weekday_day", "weekday day"),)
CLOCKS = (
    ("clock", "clock (hour_words|morning_hours|afternoon_hours)?"),
    ("clock", "dotted hour_words|morning_hours|afternoon_hours"),
    ("clock", "hour hour_words|morning_hours|afternoon_hours minute=amount?"),
    ("time", "time"),
)
OPTIONS = ("month_first", "weekday_number")  # of a language
TOKEN = re.compile(r"\(|\)\??|[^\s()]+")


@dataclass
class Node:
    """What may follow in the tree: by role, with the name that it is kept under; and the rule that may end here."""

    following: dict[str, dict[str, Node]] = field(default_factory=dict)
    rule: str = ""
    order: int = 0  # of the rule among all


class Match(NamedTuple):
    """A rule that fits, up to ``end``, with what its roles mean."""

    rule: str
    start: int
    end: int
    fields: Mapping[str, Any]


class Stated(NamedTuple):
    """A date as it is said; ``start`` and ``end`` are indexes of lexemes."""

    start: int
    end: int
    moment: Match | None
    to: Match | None = None  # of a range, its other end
    clock: Match | None = None
    relation: str = "at"
    about: bool = False
    part: str | None = None
    night_to: bool = False  # the night before: "in der Nacht zum Sonntag"

    @property
    def rule(self) -> str:
        """Which rule found it."""
        return self.moment.rule if self.moment else "clock"


def moments(language: str, lexemes: Sequence[Lexeme], start: int) -> list[Match]:
    """The rules of days and periods that fit from an index on, the longest first."""
    options = (bool(data(language).get(name)) for name in OPTIONS)
    return matches(_moments(*options), lexemes, start)


def clock(lexemes: Sequence[Lexeme], start: int) -> Match | None:
    """The longest rule of times of day that fits from an index on."""
    return next(iter(matches(_clocks(), lexemes, start)), None)


def matches(root: Node, lexemes: Sequence[Lexeme], start: int) -> list[Match]:
    """All that fits from an index on, the longest first; of one length, the rule that stands first."""
    found: dict[int, tuple[int, Match]] = {}
    walks: list[tuple[Node, int, tuple[tuple[str, Any], ...]]] = [(root, start, ())]
    while walks:
        node, at, kept = walks.pop()
        if node.rule and (at not in found or node.order < found[at][0]):
            found[at] = node.order, Match(node.rule, start, at, dict(kept))
        if at < len(lexemes):
            for role, meant in lexemes[at].roles.items():
                names = node.following.get(role, {})
                walks += ((child, at + 1, (*kept, (name, meant))) for name, child in names.items())
    return [match for _, (_, match) in sorted(found.items(), reverse=True)]


@cache
def starts() -> frozenset[str]:
    """The roles that a moment or a time of day can begin with."""
    return frozenset((*_moments(True, True).following, *_clocks().following))


@cache
def _moments(month_first: bool, weekday_number: bool) -> Node:
    more = WEEKDAY_NUMBER if weekday_number else ()
    if month_first:
        return _tree((*RULES, *MONTH_FIRST, *more))
    return _tree([*((rule, text.replace(YEAR, YEAR.removeprefix("comma? "))) for rule, text in RULES), *more])


@cache
def _clocks() -> Node:
    return _tree(CLOCKS)


def _tree(rules: Sequence[tuple[str, str]]) -> Node:
    root = Node()
    for order, (rule, text) in enumerate(rules):
        for sequence in _sequences(TOKEN.findall(text)):
            node = root
            for word in sequence:
                name, _, role = word.rpartition("=")
                node = node.following.setdefault(role, {}).setdefault(name or role, Node())
            if not node.rule:
                node.rule, node.order = rule, order
    return root


def _sequences(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All sequences of single roles that a rule stands for.

    >>> list(_sequences(["a?", "b|c"]))
    [('a', 'b'), ('a', 'c'), ('b',), ('c',)]
    """
    if not words:
        yield ()
        return
    first, rest = words[0], words[1:]
    if first == "(":
        close = _closing(words)
        tails = tuple(_sequences(words[close + 1 :]))
        yield from ((*inner, *tail) for inner in _sequences(words[1:close]) for tail in tails)
        yield from tails if words[close].endswith("?") else ()
        return
    tails = tuple(_sequences(rest))
    for role in first.removesuffix("?").split("|"):
        yield from ((role, *tail) for tail in tails)
    yield from tails if first.endswith("?") else ()


def _closing(words: Sequence[str]) -> int:
    """Where the group that opens here is closed."""
    depth = 0
    for index, word in enumerate(words):
        depth += (word == "(") - word.startswith(")")
        if not depth:
            return index
    raise ValueError("a group of a rule is not closed")
