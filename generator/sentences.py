"""Sentences with their offsets. What depends on the language is data: languages/<code>/sentences.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.abbreviations import Rules, abbreviates, maybe_abbreviation, ordinal, rules, tail_in
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
REACH = 24  # characters looked back: longer than any abbreviation
LONGEST = 3000  # characters of a sentence; those of contracts have fewer
BLANK = re.compile(r"\s+")
QUOTE = 2000  # characters looked back for the quote that a straight quote may close
BRACKETS = 300  # characters looked back and ahead for a bracket


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


def sentences(text: str, paragraphs: tuple[Span, ...], language: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without the blank between them; none reaches over a paragraph's end.

    >>> text = "Es kamen etwa 5.000 Menschen am 3. Mai an, z. B. aus Polen. Dr. Weber blieb."
    >>> [text[start:end] for start, end in sentences(text, (Span(0, len(text)),), "de")]
    ['Es kamen etwa 5.000 Menschen am 3. Mai an, z. B. aus Polen.', 'Dr. Weber blieb.']
    """
    found = (span for paragraph in paragraphs for span in parts(text, paragraph, rules(language)))
    return tuple(part for span in found for part in bounded(text, span))


def bounded(text: str, span: Span) -> Iterator[Span]:
    """A sentence, cut at blanks where it is longer than any that a person writes: a table, a list, a flood of words.

    What is read in a sentence takes time that grows with the square of its length. A stretch without a blank stays
    whole, for a cut could make two numbers of one.
    """
    start, end = span
    while end - start > LONGEST:
        blank = BLANK.search(text, start + LONGEST, end)
        if not blank:
            break
        yield Span(start, blank.start())
        start = blank.end()
    yield Span(start, end)


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
