"""The title of a text that names none: its first line, where that is plainly a headline."""

from __future__ import annotations

import re

from babel import Locale, UnknownLocaleError

from generator import language as languages

LONGEST = 150  # characters
FIRST_LINE = re.compile(r"([^\n]*\S)[ \t]*\n[^\S\n]*\n\s*\S")
WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
NUMERIC_DATE = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")
# "(dpa)", "(Reuters) -", "—" at the end: the agency or dash that a dateline ends with.
AGENCY = re.compile(r"\([^()\s]{2,20}\)\W*$|[-–—]\s*$")


# Markup, a table row, a list item or a web address.
NO_PROSE = re.compile(r"\s*(?:[-*+•–—]\s|\d{1,3}[.)]\s|[<>|{#@])|.*(?:://|\s\|\s)")


def headline(text: str, language: str) -> str | None:
    r"""The first line, if it is short, stands alone, does not end like a sentence and is no date line or author line.

    >>> headline("Two bridges closed after flood\n\nThe river rose. It fell.", "en")
    'Two bridges closed after flood'
    >>> headline("By Ann Smith\n\nThe river rose.", "en")
    """
    match = FIRST_LINE.match(text.lstrip())
    line = match.group(1) if match else ""
    words = WORD.findall(line)
    if len(line) > LONGEST or len(words) < 2 or line.rstrip("\"'”’“»«)")[-1:] in ".:;,…" or NO_PROSE.match(line):
        return None
    return None if is_byline(words, language) or is_dateline(line, words, language) else line


def is_byline(words: list[str], language: str) -> bool:
    """Whether a line only names authors ("By Ann Smith and Bob Jones")."""
    table = languages.table(language, "language")
    joins = table.get("joins", ())
    return words[0] in table.get("bylines", ()) and all(word in joins or word[0].isupper() for word in words[1:])


def is_dateline(line: str, words: list[str], language: str) -> bool:
    """Whether a line only says where and when ("DAMASCUS, April 21", "Berlin (dpa)", "Updated 3 May 2018")."""
    if AGENCY.search(line):
        return True
    table = languages.table(language, "language")
    if words[0] in table.get("stamps", ()):
        return True
    names = months(language)
    dated = NUMERIC_DATE.search(line) or (re.search(r"\d", line) and any(word in names for word in words))
    others = [
        word for word in words if not word[0].isdigit() and word not in names and word not in table.get("joins", ())
    ]
    return bool(dated) and not any(word[0].islower() for word in others) and len(others) <= (3 if "," in line else 2)


def months(language: str) -> frozenset[str]:
    """The names of the months, long and short. Source: CLDR."""
    try:
        forms = Locale(language).months["format"]
    except UnknownLocaleError:
        return frozenset()
    return frozenset(name.rstrip(".") for width in ("wide", "abbreviated") for name in forms[width].values())
