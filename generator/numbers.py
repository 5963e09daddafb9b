"""Numbers in digits and in words, by the data of a language."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator import language as languages
from generator.extract.lexemes import Lexeme, Line

GROUPED_BY_BLANK = re.compile(r"[ \u00a0\u202f\u2009]")
PLAIN = re.compile(r"\d+")


class Number(NamedTuple):
    """A number that was read: its value and the index behind its last lexeme."""

    value: float
    end: int
    article: bool = False  # "ein", "one": may be an article or a pronoun
    scaled: bool = False  # carries a word such as "million"
    spelled: bool = False  # in words


@cache
def digits(text: str, language: str) -> float | None:
    """The value of a number in digits as a language writes it; None where it does not write so.

    One or two digits behind a sign are decimals in any language ("74.6 Millionen" in Switzerland).

    >>> digits("5.000", "de"), digits("5,000", "en"), digits("2,5", "de"), digits("5,000", "de")
    (5000.0, 5000.0, 2.5, None)
    """
    data = languages.table(language, "numbers")
    group, point = re.escape(data["group"]) + "\u00a0\u202f\u2009", re.escape(data["decimal"])
    if re.fullmatch(r"\d+[.,]\d{1,2}", text):
        return float(text.replace(",", "."))
    if not re.fullmatch(rf"(?:\d+|\d{{1,3}}(?:[{group}]\d{{3}})+)(?:{point}\d+)?", text):
        return None
    if re.fullmatch(r"[1-9]\d{0,2},\d{3}", text) and data["decimal"] == ",":
        return None  # three digits behind a comma: decimals, or thousands written the English way
    return float(re.sub(rf"[{group}]", "", text).replace(data["decimal"], "."))


@cache
def _compound(language: str) -> re.Pattern[str]:
    """Number words written in one: "zweihundertfünfunddreißig", "thirty-five"."""
    data = languages.table(language, "numbers")
    joiner, hyphen = re.escape(data["joiner"].casefold()), "[-\u2010\u2011]?"
    units, tens, hundred = (
        "|".join(sorted((re.escape(word.casefold()) for word in data[name]), key=len, reverse=True))
        for name in ("words", "tens", "hundred")
    )
    thousand = "|".join(re.escape(word.casefold()) for word, value in data["scales"].items() if value == 1000)

    def below(name: str) -> str:
        small = (
            rf"(?:(?P<{name}a>{units})(?:{joiner})(?P<{name}b>{tens})"
            rf"|(?P<{name}f>{tens}){hyphen}(?P<{name}c>{units})|(?P<{name}d>{tens})|(?P<{name}e>{units}))"
        )
        inner = small.replace("<" + name, "<" + name + "x")
        return rf"(?:(?:(?P<{name}h>{units})?(?P<{name}i>{hundred})(?:{joiner})?{inner}?)|{small})"

    return re.compile(rf"(?:{below('t')}?(?P<t>{thousand})(?:{joiner})?{below('u')}?|{below('v')})")


def word(text: str, language: str) -> float | None:
    """The value of a number word, compounds included.

    >>> [word(text, "de") for text in ("zweihundertdreitausendelf", "zweieinhalb", "zweidrei", "Haus")]
    [203011.0, 2.5, None, None]
    >>> word("thirty-five", "en"), word("hundred", "en")
    (35.0, None)
    """
    return _word(text.casefold(), language)


@cache
def _values(language: str) -> dict[str, float]:
    data = languages.table(language, "numbers")
    named = {**data["words"], **data["tens"], **data["hundred"], **data["scales"]}
    return {name.casefold(): float(value) for name, value in named.items()}


@cache
def _word(text: str, language: str) -> float | None:
    values = _values(language)
    data = languages.table(language, "numbers")
    if text in values and (text in data["words"] or (values[text] < 100 and text not in data["scales"])):
        return values[text]
    suffix = data.get("and_a_half")
    if suffix and text.endswith(suffix):
        whole = _word(text.removesuffix(suffix), language)
        return whole + 0.5 if whole is not None else None
    match = _compound(language).fullmatch(text)
    if match is None or (not data["compounds"] and match.group("t") is not None):
        return None
    if not data["compounds"] and any(match.group(g + "i") for g in "tuv"):
        return None
    return _evaluate(match, values)


def _evaluate(match: re.Match[str], values: dict[str, float]) -> float:
    found = {name: values[text] for name, text in match.groupdict().items() if text is not None}

    def part(name: str) -> float:
        small = sum(found.get(name + x + y, 0) for x in ("", "x") for y in "abcdef")
        return small + (found[name + "i"] * found.get(name + "h", 1) if name + "i" in found else 0)

    if "t" in found:
        return (part("t") or 1) * found["t"] + part("u")
    return part("v")


def read(line: Line, index: int) -> Number | None:
    """The number that starts at the index: digits or words, with its scale ("2,5 Millionen", "half a million")."""
    first = line.at(index)
    if first.kind == "number":
        return _from_digits(line, index)
    return _from_words(line, index) if first.kind == "word" else None


def _from_digits(line: Line, index: int) -> Number | None:
    text, end = line.at(index).text, index + 1
    if PLAIN.fullmatch(text) and len(text) <= 3 and not text.startswith("0"):
        while _continues(line.at(end - 1), line.at(end)):
            text, end = text + line.at(end).text, end + 1
    value = digits(text, line.language)
    if value is None:
        return None
    letters = languages.table(line.language, "numbers")["letters"]
    if line.joined(end) and line.at(end).lower in letters and not line.joined(end + 1):
        return Number(value * letters[line.at(end).lower], end + 1, scaled=True)
    return _scaled(line, Number(value, end))


def _continues(lexeme: Lexeme, following: Lexeme) -> bool:
    """Whether the next lexeme is a further group of three digits behind one blank."""
    return (
        following.kind == "number"
        and len(following.text) == 3
        and following.text.isdigit()
        and following.start == lexeme.end + 1
    )


def _scaled(line: Line, number: Number) -> Number:
    values, data = _values(line.language), languages.table(line.language, "numbers")
    while (name := line.at(number.end).lower) in data["scales"] or name in data["hundred"]:
        dot = line.joined(number.end + 1) and line.at(number.end + 1).text == "." and name in data["abbreviations"]
        number = number._replace(
            value=number.value * values[name], end=number.end + 1 + dot, scaled=True, article=False
        )
    return number


def _from_words(line: Line, index: int) -> Number | None:
    data = languages.table(line.language, "numbers")
    lower = line.at(index).lower
    start = index + 1 if lower in data["article"] else index
    if line.at(start).lower in data["half"]:
        return _half(line, start)
    value = _word(lower, line.language)
    if value is None:
        named = line.at(index + 1).lower
        if lower in data["article"] and (named in data["scales"] or named in data["hundred"]):
            value = 1.0
        else:
            return None
    return _spelled(line, Number(value, index + 1, article=lower in data["article"], spelled=True))


def _half(line: Line, index: int) -> Number | None:
    """ "half a million", "eine halbe Million"."""
    data = languages.table(line.language, "numbers")
    end = index + 2 if line.at(index + 1).lower in data["article"] else index + 1
    scale = data["scales"].get(line.at(end).lower)
    return Number(scale / 2, end + 1, scaled=True, spelled=True) if scale else None


def _spelled(line: Line, number: Number) -> Number:
    """Further words of a number in words: "two hundred and fifty", "three thousand five hundred"."""
    number = _and_a_half(line, number)
    scaled = _scaled(line, number)
    joiner = languages.table(line.language, "numbers")["joiner"]
    at = scaled.end + (line.at(scaled.end).lower == joiner)
    further = _word(line.at(at).lower, line.language) if scaled.scaled else None
    if further is None or further != int(further) or line.at(at).kind != "word":
        return scaled
    rest = _scaled(line, Number(further, at + 1))
    step = 100 if scaled.value % 1000 else 1000
    return scaled._replace(value=scaled.value + rest.value, end=rest.end) if rest.value < step else scaled


def _and_a_half(line: Line, number: Number) -> Number:
    for phrase in languages.table(line.language, "numbers").get("halves", ()):
        if line.follows(number.end, tuple(phrase.split())):
            return number._replace(value=number.value + 0.5, end=number.end + len(phrase.split()))
    return number
