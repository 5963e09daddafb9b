"""A sentence as the finders of names see it, and what a finder finds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator import language as languages
from generator.extract.clitics import parted
from generator.extract.phrases import listed
from generator.model import Label, Span
from generator.words import Token, parts_of_speech
from generator.words import tokens as cut

POSSESSIVE = re.compile(r"['’][sS]$")
TITLE_SHARE = 0.6  # of the long words of a headline in title case that begin with a capital
TITLE_LENGTH = 4
LONGEST_TITLE = 3  # words with an article in the title of a person
ENDS = (".", "!", "”", '"')  # of a sentence that is no headline


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word or sign without a possessive ending, and where it stands."""

    start: int
    end: int
    text: str
    possessive: bool
    index: int  # in its sentence
    line: Line | None = field(repr=False)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def pos(self) -> str:
        """Its part of speech; the sentence is tagged when the first of its words is asked for."""
        return self.line.tags[self.index] if self.line else ""


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate for a mention; the longest, then the surest, wins where two overlap."""

    start: int
    end: int
    label: Label
    kind: str
    rule: str
    confidence: float = 0.9
    key: str | None = None
    name: str = ""
    generic: bool = False
    weak: bool = False  # not enough by itself: only where nothing longer stands around it

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Line:
    """One sentence of a document."""

    language: str
    text: str  # of the whole document
    span: Span
    small: frozenset[str]  # the words that the document also writes with a small letter

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return tuple(self._word(index, token) for index, token in enumerate(self._tokens))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return tuple(word.text for word in self.words)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The parts of speech of its words: by far the slowest thing to ask for."""
        return parts_of_speech(self.language, tuple(token.text for token in self._tokens))

    @cached_property
    def _tokens(self) -> tuple[Token, ...]:
        return parted(self.language, cut(self.text, self.span, self.language))

    def _word(self, index: int, token: Token) -> Word:
        ending = POSSESSIVE.search(token.text)
        cut = len(ending.group()) if ending else 0
        text = token.text[: len(token.text) - cut]
        plain = languages.plain(self.language, text.replace("’", "'"))
        return Word(token.start, token.end - cut, plain, bool(ending), index, self)

    @cached_property
    def data(self) -> dict[str, Any]:
        """The name data of its language."""
        return languages.table(self.language, "names")

    @cached_property
    def untagged(self) -> bool:
        """Whether parts of speech come from lists, as the language has no tagger."""
        return not languages.table(self.language, "language").get("tagger")

    @cached_property
    def headline(self) -> bool:
        """Whether nearly every word begins with a capital, so that capitals say nothing."""
        if self.data["nouns_capital"] or (self.words and self.words[-1].text in ENDS):
            return False
        long = [word for word in self.words if word.text.isalpha() and len(word.text) >= TITLE_LENGTH]
        return len(long) >= TITLE_LENGTH and sum(word.capital for word in long) > TITLE_SHARE * len(long)

    def at(self, index: int) -> Word:
        """The word, or an empty one beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else NOTHING

    def titled(self, index: int) -> bool:
        """Whether a title ends just before this index, also one made of a noun and words with an article."""
        if self.phrase_before(index, "titles"):
            return True
        heads, at = self.data.get("title_heads", ()), index
        while heads and index - at < LONGEST_TITLE and self._definite(at - 1):
            at -= 1
            if self.at(at - 1).text in heads or self.phrase_before(at, "titles"):
                return True
        return False

    def _definite(self, index: int) -> bool:
        """Whether a word with an article stands here, and no small word that only begins like one."""
        word = self.at(index)
        return not word.pos and word.text.startswith(tuple(self.data["articles"]))

    def speaks(self, index: int) -> bool:
        """Whether a verb of saying stands here, in some languages behind an auxiliary ("a déclaré")."""
        at = index + (self.at(index).text in self.data.get("auxiliaries", ()))
        return self.at(at).text in self.data["speech"]

    def quote(self, start: int, end: int) -> str:
        """The characters of the document."""
        return self.text[start:end]

    def phrase(self, index: int, *path: str) -> int:
        """How many words of the longest phrase of a table of names stand from this index on; 0 for none."""
        return max(self.kinds(index, *path).values(), default=0)

    def phrase_before(self, index: int, *path: str) -> int:
        """How many words of the longest phrase of a table of names end just before this index; 0 for none."""
        return max(self.kinds_before(index, *path).values(), default=0)

    def kinds(self, index: int, *path: str) -> dict[str, int]:
        """The kinds of a table whose phrases stand from this index on, with the words of the longest."""
        return listed(self.language, *path).kinds(self.texts, index)

    def kinds_before(self, index: int, *path: str) -> dict[str, int]:
        """The kinds of a table whose phrases end just before this index."""
        return listed(self.language, *path).kinds_before(self.texts, index)


NOTHING = Word(-1, -1, "", False, -1, None)
