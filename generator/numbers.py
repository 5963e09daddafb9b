"""Numbers in digits and in words, by the data of a language."""

from __future__ import annotations

import re
from functools import cache

from generator import language as languages

LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
HYPHEN = re.compile("[-\u2010\u2011]")


@cache
def digits(text: str, language: str) -> float | None:
    """The value of a number in digits as a language writes it; None where it does not write so.

    One or two digits behind a sign are decimals in any language ("74.6 Millionen" in Switzerland).

    >>> digits("5.000", "de"), digits("5,000", "en"), digits("2,5", "de"), digits("5,000", "de")
    (5000.0, 5000.0, 2.5, None)
    """
    data = languages.table(language, "numbers")
    group, point = re.escape(data["group"]) + "\u00a0\u202f\u2009", f"[{re.escape(data['decimal'])}]"
    if re.fullmatch(r"\d+[.,]\d{1,2}", text):
        return float(text.replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:,\d{3})+\.\d{1,2}", text):
        whole, decimals = re.split(r"[.,](?=\d{1,2}$)", text)  # where both signs stand, the last is the decimal one
        return float(re.sub("[.,]", "", whole) + "." + decimals)
    if not re.fullmatch(rf"(?:\d+|\d{{1,3}}(?:[{group}]\d{{3}})+)(?:{point}\d+)?", text):
        return _in_lakhs(text)
    if re.fullmatch(r"[1-9]\d{0,2},\d{3}", text) and data["decimal"] == ",":
        return None  # three digits behind a comma: decimals, or thousands written the English way
    return float(re.sub(point, ".", re.sub(rf"[{group}]", "", text)))


@cache
def _compound(language: str) -> re.Pattern[str]:
    """Number words written in one: "zweihundertfünfunddreißig"."""
    data = languages.table(language, "numbers")
    joiner = re.escape(data["joiner"].casefold())
    units, tens, hundred = (
        "|".join(sorted((re.escape(word.casefold()) for word in data[name]), key=len, reverse=True))
        for name in ("words", "tens", "hundred")
    )
    thousand = "|".join(re.escape(word.casefold()) for word, value in data["scales"].items() if value == 1000)

    def below(name: str) -> str:
        small = (
            rf"(?:(?P<{name}a>{units})(?:{joiner})(?P<{name}b>{tens})"
            rf"|(?P<{name}d>{tens})|(?P<{name}e>{units}))"
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
def values(language: str) -> dict[str, float]:
    """Every simple number word of a language with its value."""
    data = languages.table(language, "numbers")
    named = {**data["words"], **data["tens"], **data["hundred"], **data["scales"]}
    return {name.casefold(): float(value) for name, value in named.items()}


def _in_lakhs(text: str) -> float | None:
    """A number that is grouped the Indian way ("12,34,567.89"), which no language here writes otherwise."""
    return float(text.replace(",", "")) if LAKHS.fullmatch(text) else None


def grown(language: str, current: float | None, value: float, limit: float) -> float | None:
    """A number with a further number word, where one may follow: a unit behind tens, anything below a hundred.

    ``limit`` is the scale that the number stands below.

    >>> grown("en", 20, 5, 1000), grown("en", 5, 20, 1000), grown("en", 200, 35, 1000)
    (25, None, 235)
    """
    if current is None:
        return value if value < limit else None
    if current >= 1000:
        return None
    table = languages.table(language, "numbers")
    if table["units_first"] and 1 <= current % 100 < 10 and value % 10 == 0 and 20 <= value < 100:
        return current + value
    twenties = table["twenties"]
    if twenties and (current, value) == (4, 20):
        return 80
    rest = current % 100
    fits = (
        (current >= 100 and rest == 0 and value < 100)
        or (20 <= rest <= 90 and rest % 10 == 0 and 1 <= value < (20 if rest in twenties else 10))
        or (bool(twenties) and rest == 10 and 7 <= value < 10)
    )  # "dix-sept"
    return current + value if fits else None


def _hyphened(parts: list[str], language: str) -> float | None:
    """The value of number words tied by hyphens: "thirty-five", "quatre-vingt-dix-sept", "deux-cent-trente"."""
    data, total, current = languages.table(language, "numbers"), 0.0, None
    if len(parts) == 2 and parts[0] in data["half"] and parts[1] in data["scales"]:
        return float(data["scales"][parts[1]]) / 2  # "demi-million"
    for part in parts:
        if part in data["hundred"]:
            current = (current or 1.0) * data["hundred"][part]
        elif part in data["scales"]:
            total, current = total + (current or 1.0) * data["scales"][part], None
        elif part != data["joiner"] or current is None:
            value = values(language).get(part)
            current = grown(language, current, value, float("inf")) if value is not None else None
            if current is None:
                return None
    return total + (current or 0.0)


@cache
def _word(text: str, language: str) -> float | None:
    known = values(language)
    data = languages.table(language, "numbers")
    if text in known and (text in data["words"] or (known[text] < 100 and text not in data["scales"])):
        return known[text]
    suffix = data.get("and_a_half")
    if suffix and text.endswith(suffix):
        whole = _word(text.removesuffix(suffix), language)
        return whole + 0.5 if whole is not None else None
    if not data["compounds"]:
        parts = HYPHEN.split(text)
        return _hyphened(parts, language) if len(parts) > 1 and all(parts) else None
    match = _compound(language).fullmatch(text)
    return _evaluate(match, known) if match is not None else None


def _evaluate(match: re.Match[str], values: dict[str, float]) -> float:
    found = {name: values[text] for name, text in match.groupdict().items() if text is not None}

    def part(name: str) -> float:
        small = sum(found.get(name + x + y, 0) for x in ("", "x") for y in "abde")
        return small + (found[name + "i"] * found.get(name + "h", 1) if name + "i" in found else 0)

    if "t" in found:
        return (part("t") or 1) * found["t"] + part("u")
    return part("v")
