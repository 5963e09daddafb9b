"""Which words before a full stop are short for something: data of languages/<code>/sentences.toml."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator import language as languages

DAYS = 31  # of a month: up to here an ordinal is common without an article
ROMAN = re.compile(r"[IVX]{1,6}")


class Rules(NamedTuple):
    """What a language says about its stops."""

    abbreviations: frozenset[str]  # always followed by more of the sentence
    closing: frozenset[str]  # abbreviations that may also end a sentence
    before_number: frozenset[str]  # abbreviations only before a number
    endings: tuple[str, ...]  # of words that are short for something, as "str" for "Straße"
    starters: frozenset[str]  # words that in capitals begin a sentence, and are no part of a name
    ordinal_stop: bool  # "3." means "third"
    before_ordinal: frozenset[str]  # words that a large ordinal stands behind: "die 104. Brigade"
    domains: frozenset[str]  # what follows the last stop of a web address or file name


@cache
def rules(language: str) -> Rules:
    """The rules of a language; those common to all languages where it has none."""
    own, common = languages.table(language, "sentences"), languages.table("und", "sentences")

    def words(name: str) -> frozenset[str]:
        both = (*common.get(name, ()), *own.get(name, ()))
        return frozenset(re.sub(r"\s|\.$", "", word) for word in both)

    return Rules(
        abbreviations=words("abbreviations"),
        closing=words("closing"),
        before_number=words("before_number"),
        endings=tuple(sorted(words("endings"))),
        starters=words("starters"),
        ordinal_stop=own.get("ordinal_stop", False),
        before_ordinal=words("before_ordinal"),
        domains=words("domains"),
    )


def ordinal(number: str, ahead: str, following: str, rule: Rules) -> bool:
    """Whether the full stop after a number makes it an ordinal ("3. Mai"); also a list number that opens a sentence."""
    if not ahead.strip(" \t\"'„“»«(["):
        return len(number) <= 3
    grouped = len(number) == 3 and ahead.rstrip()[-1:].isdigit()
    plain = len(number) <= 3 and not grouped and ahead[-1] not in ":.,/-–"
    return rule.ordinal_stop and plain and following not in rule.starters and _may_be_ordinal(number, ahead, rule)


def _may_be_ordinal(number: str, ahead: str, rule: Rules) -> bool:
    """Whether a number is small, as of a day, or stands behind an article, its like or a genitive: else it counts."""
    before = next(iter(ahead.split()[-1:]), "")
    genitive = before[:1].isupper() and before.endswith(("s", "'", "’"))
    return int(number) <= DAYS or before.lower() in rule.before_ordinal or genitive


def abbreviates(word: str, known: frozenset[str]) -> bool:
    """Whether a word is a known abbreviation, also where it begins a sentence."""
    return word in known or (len(word) > 1 and word[0].isupper() and word[0].lower() + word[1:] in known)


def tail_in(chain: str, known: frozenset[str]) -> bool:
    """Whether a chain such as "usw.z.B" ends in a known abbreviation of several letters."""
    pieces = chain.split(".")
    return any(abbreviates(".".join(pieces[at:]), known) for at in range(len(pieces) - 1))


def maybe_abbreviation(word: str, chain: str, rule: Rules) -> bool:
    """Whether a word before a full stop may be short for something: an initial, letters with stops, a known one."""
    last = re.split("[-‐‑]", word)[-1]
    initial = len(last) == 1 and last.isalpha()
    lettered = "." in chain and all(len(piece) == 1 for piece in chain.split("."))
    roman = rule.ordinal_stop and ROMAN.fullmatch(word) is not None
    ending = bool(rule.endings) and word.endswith(rule.endings)
    return initial or lettered or roman or ending or abbreviates(word, rule.closing) or tail_in(chain, rule.closing)
