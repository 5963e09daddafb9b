"""Words that say of what kind a thing is: phrases of the language data, and nouns at the end of a compound."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from generator import language as languages
from generator.extract.phrases import Phrases

INFLECTED = ("sectors", "heads")  # tables of nouns; the names of places end as they are listed
BODY = 2  # letters that stand at least before the noun at the end of a compound
SHORT = (
    4  # letters of a noun that ends too many words that have nothing to do with it, unless it is listed as an ending
)


@cache
def phrases(language: str, *tables: str) -> Phrases:
    """The phrases of some tables of names; of one that stands in two tables the first counts.

    >>> phrases("en", "heads").ending(("the", "Zarvan", "Police"), 3)
    'police'
    """
    data = languages.table(language, "names")
    rows = [
        (tuple(form.split()), kind)
        for table in tables
        for kind, forms in data.get(table, {}).items()
        for form in _inflected(forms, data["noun_endings"])
    ]
    return Phrases(rows)


def _inflected(forms: Iterable[str], endings: Sequence[str]) -> list[str]:
    """The forms as listed, and behind them those with an ending, so that a listed one goes first."""
    listed = list(forms)
    return [*listed, *(form + ending for form in listed for ending in endings)]


@cache
def compound(language: str, word: str, *tables: str) -> str | None:
    """The kind that the last part of a compound shows: "Autobauer", "Zarvan-Gruppe"; the longest part decides.

    >>> compound("de", "Landeskriminalamts", "sectors"), compound("de", "Amt", "sectors")
    ('police', None)
    """
    if not languages.table(language, "names")["nouns_capital"] or not word[:1].isupper():
        return None
    endings, tail = _endings(language, tables), word.rfind("-") + 1
    for start in range(len(word)):
        ending = word[start:]
        if ending in endings and (start >= BODY if ending.islower() else 0 < start == tail):
            return endings[ending]
    return None


@cache
def _endings(language: str, tables: tuple[str, ...]) -> dict[str, str]:
    """The nouns of some tables with their own endings, of one that stands twice the first."""
    data = languages.table(language, "names")
    found: dict[str, str] = {}
    for table in tables:
        for kind, forms in data.get(table, {}).items():
            for form in _inflected(_joined(forms), data["compound_endings"]) if table in INFLECTED else forms:
                found.setdefault(form, kind)
    return found


def _joined(forms: Iterable[str]) -> list[str]:
    """The nouns as whole words and, those that are not too short, as endings."""
    single = [form for form in forms if form.isalpha() or "-" in form]
    return [*single, *(form.lower() for form in single if len(form) > SHORT and form.isalpha())]
