"""A date where it stands: the words beside it, by which one tells whether it is a date at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator.extract.date_grammar import Stated
from generator.extract.date_lexemes import Lexeme

NOTHING = Lexeme(-1, -1, "", {"stop": True})


class Place(NamedTuple):
    """A date in its sentence."""

    language: str
    lexemes: Sequence[Lexeme]
    one: Stated

    def beside(self, gap: int) -> Lexeme:
        """The lexeme some places before (below zero) or behind the date, or one that parts beyond the ends."""
        index = self.one.start + gap if gap < 0 else self.one.end - 1 + gap
        return self.lexemes[index] if 0 <= index < len(self.lexemes) else NOTHING

    @property
    def before(self) -> Lexeme:
        """The lexeme right before it."""
        return self.beside(-1)

    @property
    def after(self) -> Lexeme:
        """The lexeme right behind it."""
        return self.beside(1)

    @property
    def fields(self) -> Mapping[str, Any]:
        """What its moment says; nothing where only an hour stands here."""
        return self.one.moment.fields if self.one.moment else {}

    @property
    def name(self) -> Lexeme:
        """The lexeme that its moment begins with."""
        return self.lexemes[self.one.moment.start] if self.one.moment else NOTHING

    @property
    def leading(self) -> Sequence[Lexeme]:
        """The words of the date before its moment or its hour: "since the"."""
        inner = self.one.moment or self.one.clock
        return self.lexemes[self.one.start : inner.start] if inner else ()

    def led(self, *roles: str) -> bool:
        """Whether the word before it has one of some roles."""
        return not self.before.roles.keys().isdisjoint(roles)

    @property
    def led_by_article(self) -> bool:
        """ "in the evening": the preposition stands before the article."""
        return "articles" in self.before.roles and "at" in self.beside(-2).roles

    @property
    def related(self) -> bool:
        """Whether "since" or its like belongs to it."""
        return self.one.relation != "at"


def any_has(lexemes: Sequence[Lexeme], role: str) -> bool:
    """Whether one of some lexemes has a role."""
    return any(role in lexeme.roles for lexeme in lexemes)
