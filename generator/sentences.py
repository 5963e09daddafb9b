"""Sentences with their offsets. What depends on the language is data: languages/<code>/sentences.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator import language as languages
from generator.model import Span

CLOSERS = "\"'”’“»«)\\]›‹"
OPENERS = "\"'„“”‚‘’«»‹›(\\[¿¡–—\\-"
# A stop, what closes behind it, footnote marks; then blank, or a letter or quote glued to it, or the end.
STOP = re.compile(
    rf"(?P<stop>[.!?…؟۔।]+)(?P<close>(?:\[\d+\]|[{CLOSERS}]|\s[»›](?=\s|$))*)(?P<gap>\s*)|[。！？][」』”’）]*\s*"
)
OPENING = re.compile(rf"[{OPENERS}\s]*")
WORD_BEFORE = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*$")
CHAIN_BEFORE = re.compile(r"(?<![^\W_])(?:[^\W\d_]{1,4}\.\s?)*[^\W\d_]{1,4}$")
WORD_AFTER = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
ROMAN = re.compile(r"[IVX]{1,6}")
REACH = 24  # characters looked back: longer than any abbreviation
QUOTE = 2000  # characters looked back for the quote that a straight quote may close
BRACKETS = 300  # characters looked back and ahead for a bracket


class Rules(NamedTuple):
    """What a language says about its stops."""

    abbreviations: frozenset[str]  # always followed by more of the sentence
    closing: frozenset[str]  # abbreviations that may also end a sentence
    before_number: frozenset[str]  # abbreviations only before a number
    endings: tuple[str, ...]  # of words that are short for something, as "str" for "Straße"
    starters: frozenset[str]  # words that in capitals begin a sentence, and are no part of a name
    ordinal_stop: bool  # "3." means "third"
    domains: frozenset[str]  # what follows the last stop of a web address or file name


class Stop(NamedTuple):
    """One place where a sentence may end."""

    text: str
    mark: str
    start: int  # of the mark
    close: str
    end: int  # after what closes
    after: int  # where the next word or what opens it stands
    limit: int  # end of the paragraph
    sentence: int  # where the sentence began


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
        domains=words("domains"),
    )


def sentences(text: str, paragraphs: tuple[Span, ...], language: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without the blank between them; none reaches over a paragraph's end.

    >>> text = "Es kamen etwa 5.000 Menschen am 3. Mai an, z. B. aus Polen. Dr. Weber blieb."
    >>> [text[start:end] for start, end in sentences(text, (Span(0, len(text)),), "de")]
    ['Es kamen etwa 5.000 Menschen am 3. Mai an, z. B. aus Polen.', 'Dr. Weber blieb.']
    """
    return tuple(span for paragraph in paragraphs for span in parts(text, paragraph, rules(language)))


def parts(text: str, paragraph: Span, rule: Rules) -> Iterator[Span]:
    """The sentences of one paragraph."""
    start, limit = paragraph
    for match in STOP.finditer(text, *paragraph):
        end, after = cut(text, match, start, limit, rule)
        if end < limit and end > start and after < limit:
            yield Span(start, end)
            start = after
    if start < limit:
        yield Span(start, limit)


def cut(text: str, match: re.Match[str], sentence: int, limit: int, rule: Rules) -> tuple[int, int]:
    """Where the sentence ends and the next begins; (limit, limit) where it goes on."""
    mark = match["stop"]
    if mark is None:
        return match.start() + len(match.group().rstrip()), match.end()
    stop = Stop(text, mark, match.start("stop"), match["close"], match.end("close"), match.end(), limit, sentence)
    if stop.after >= limit:
        return limit, limit
    if match["gap"]:
        return (stop.end, stop.after) if ends(stop, rule) else (limit, limit)
    end = glued(stop, rule)
    return end, end


def ends(stop: Stop, rule: Rules) -> bool:
    """Whether a sentence ends at a stop that blank follows."""
    following = next_word(stop)
    if not begins(stop, following) or in_brackets(stop):
        return False
    if stop.mark == ".":
        return ends_at_full_stop(stop, following, rule)
    if stop.mark in ("...", "…") and stop.text[stop.start - 1 : stop.start].isspace():
        return following in rule.starters
    return True


def next_word(stop: Stop) -> str:
    """The word or number after a stop, what opens it skipped; "" where there is none."""
    match = OPENING.match(stop.text, stop.after, stop.limit)
    word = WORD_AFTER.match(stop.text, match.end() if match else stop.after, stop.limit)
    if not word or (len(word.group()) == 1 and stop.text[word.end() : word.end() + 1] == "."):
        return stop.text[word.start() : word.end() + 1] if word else ""
    return word.group()


def begins(stop: Stop, word: str) -> bool:
    """Whether a word can begin a sentence: no small letter first, but for names such as al-Assad or iPhone."""
    if not word:
        return stop.text[stop.after] not in ",;:)]"
    return not word[0].islower() or any(letter.isupper() for letter in word[1:])


def in_brackets(stop: Stop) -> bool:
    """Whether a stop stands inside brackets that opened within its sentence."""
    since = max(stop.sentence, stop.end - BRACKETS)
    before = stop.text[since : stop.end]
    opened = before.rfind("(")
    if opened < 0 or since + opened == stop.sentence:
        return False
    if ")" in stop.close:
        return True
    closed = before.find(")", opened) >= 0
    return not closed and stop.text.find(")", stop.end, min(stop.limit, stop.end + BRACKETS)) >= 0


def ends_at_full_stop(stop: Stop, following: str, rule: Rules) -> bool:
    """Whether a sentence ends at a full stop before a word that could begin one."""
    before = stop.text[max(stop.sentence, stop.start - REACH) : stop.start]
    match = WORD_BEFORE.search(before)
    if not match:
        return True
    word, ahead = match.group(), before[: match.start()]
    if word.isdigit():
        return not ordinal(word, ahead, following, rule)
    chain = CHAIN_BEFORE.search(before)
    short = re.sub(r"\s", "", chain.group()) if chain else word
    if abbreviates(word, rule.abbreviations) or tail_in(short, rule.abbreviations):
        return False
    if following[:1].isdigit() and (word in rule.before_number or word.lower() in rule.before_number):
        return False
    if maybe_abbreviation(word, short, rule):
        return following in rule.starters
    return True


def ordinal(number: str, ahead: str, following: str, rule: Rules) -> bool:
    """Whether the full stop after a number makes it an ordinal ("3. Mai"); also a list number that opens a sentence."""
    if not ahead.strip(" \t\"'„“»«(["):
        return len(number) <= 3
    plain = len(number) <= 3 and ahead[-1] not in ":.,/-–"
    return rule.ordinal_stop and plain and following not in rule.starters


def abbreviates(word: str, known: frozenset[str]) -> bool:
    """Whether a word is a known abbreviation, also where it begins a sentence."""
    return word in known or (len(word) > 1 and word[0].isupper() and word[0].lower() + word[1:] in known)


def tail_in(chain: str, known: frozenset[str]) -> bool:
    """Whether a chain such as "usw.z.B" ends in a known abbreviation of several letters."""
    pieces = chain.split(".")
    return any(abbreviates(".".join(pieces[at:]), known) for at in range(len(pieces) - 1))


def maybe_abbreviation(word: str, chain: str, rule: Rules) -> bool:
    """Whether a word before a full stop may be short for something: an initial, letters with stops, a known one."""
    initial = len(word) == 1 and word.isalpha()
    lettered = "." in chain and all(len(piece) == 1 for piece in chain.split("."))
    roman = rule.ordinal_stop and ROMAN.fullmatch(word) is not None
    ending = bool(rule.endings) and word.endswith(rule.endings)
    return initial or lettered or roman or ending or abbreviates(word, rule.closing) or tail_in(chain, rule.closing)


LEFT = re.compile(r"(?<![^\s\"'„“»«(\[–—-])[^\W_]+(?:[-'’][^\W_]+)*$")
RIGHT = re.compile(r"[„“»«\"'(]*(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)(?=[\s,;:!?\"'”“»«)]|\.(?:\s|$)|$)")


def glued(stop: Stop, rule: Rules) -> int:
    """The end of a sentence whose stop has no blank behind it, as in "came.The town"; else the paragraph's end."""
    left = LEFT.search(stop.text, max(stop.sentence, stop.start - 60), stop.start)
    right = RIGHT.match(stop.text, stop.end, stop.limit)
    if not left or not right or len(stop.mark) > 1:
        return stop.limit
    before, after = left.group(), right["word"]
    year = len(before) == 4 and before.isdigit() and after[0].isupper()
    words = year or (len(before) > 3 and before.isalpha() and before[1:].islower() and len(after) > 1)
    known = (
        before in rule.closing
        or abbreviates(before, rule.abbreviations)
        or re.split("[-'’]", after.lower())[0] in rule.domains
    )
    if not words or known or (stop.mark != "." and after[0].islower()):
        return stop.limit
    return stop.start + len(stop.mark) if opens_next(stop) else stop.end


def opens_next(stop: Stop) -> bool:
    """Whether the straight quote after a glued stop opens the next sentence instead of closing this one."""
    return stop.close == '"' and stop.text.count('"', max(stop.sentence, stop.start - QUOTE), stop.start) % 2 == 0
