"""Numbers, ranges and percentages of the Recognizers-Text specs, in German, English and French.

They speak of bare numbers, which are no figures as long as nothing says what they count: numbers and ranges are
measured on the layer below (``numerals.every``, ``numerals.bounded_numbers``), percentages on the figures.

Mapped, because two conventions are equally good:
- A lone article or pronoun ("ein", "a", "one", "un") may be read as 1 or not.
- "between 20 and 30" is [20, 30) there. In news both ends belong to it: of a range, only the ends are compared; of a
  bound, also whether it is open ("more than 20" does not hold 20).
- An article before a number, "about" before a bound and "from" before a range stand inside some of their spans and not
  in others ("20 à 100", "de 20 à 100"): they are left out of both.
- A percentage without a number ("a small percent") is no figure: what has no value there is left out.
- Parts of a code ("+1-222-2222") and days of a month are left out by the traps that leave them out of the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.suites.recognizers import CODES, Case, Item, number, quote, row, whole, words
from benchmarks.suites.table import Row
from generator import language as languages
from generator.extract import figures, numerals, traps
from generator.extract.bounds import Numeral
from generator.extract.lexemes import Line, phrases
from generator.model import Document, Span

SUITE = "recognizers-text"
INTERVAL = re.compile(r"([\[(])([^,]*),([^\])]*)([\])])")


def measure(data: Path) -> Iterator[Row]:
    """A row for each language and file."""
    for name, code in CODES.items():
        yield row(data, SUITE, f"numbers {code}", f"Number/{name}/NumberModel.json", code, numbers_of, 0.9)
        yield row(data, SUITE, f"ranges {code}", f"Number/{name}/NumberRangeModel.json", code, ranges_of, 0.8)
        yield row(data, SUITE, f"percent {code}", f"Number/{name}/PercentModel.json", code, percentages_of, 0.8)


def numbers_of(case: Case, language: str) -> tuple[list[Item], list[Item]]:
    """Numbers with their values."""
    line = whole(case.text, language)
    found = [
        Item(quote(line, case.text, n.start, n.end), n.low) for n in numerals.every(line) if not traps.is_date(line, n)
    ]
    expected = [Item(words(r["Text"]), number(r["Resolution"]["value"])) for r in case.results]
    return _without_articles(found, language), _without_articles(expected, language)


def _without_articles(items: Iterable[Item], language: str) -> list[Item]:
    """Without articles that stand alone, and without those before a number."""
    articles = {
        *languages.table(language, "numbers")["article"],
        *languages.table(language, "quantities")["parts_of_one"]["articles"],
    }
    return [item._replace(words=_led(item.words, articles)) for item in items if item.words not in articles]


def _led(text: str, words_: Iterable[str]) -> str:
    """The words without the first one where it is one of these."""
    first, _, rest = text.partition(" ")
    return rest if rest and first in words_ else text


def ranges_of(case: Case, language: str) -> tuple[list[Item], list[Item]]:
    """Ranges and bounds: both ends, and which of them is excluded."""
    line = whole(case.text, language)
    found = [
        Item(quote(line, case.text, n.start, n.end), _ends(n))
        for n in numerals.bounded_numbers(line)
        if _is_range(line, n) and not traps.is_part_of_code(line, n.start)
    ]
    expected = [Item(words(r["Text"]), _interval(r["Resolution"]["value"])) for r in case.results]
    table = languages.table(language, "quantities")
    openers = {*table["bounds"]["about"], *table["bounds"]["almost"], *table["ranges"]["from"]}
    plain = [[item._replace(words=_led(item.words, openers)) for item in items] for items in (found, expected)]
    return plain[0], plain[1]


def _is_range(line: Line, numeral: Numeral) -> bool:
    """Whether it has a bound, "equal to" among them, or two ends."""
    bound = phrases(line.language, "bounds").at(line, numeral.start)
    equal = bound is not None and bound[0] == "exactly"
    return equal or numeral.approximation in ("at_least", "at_most") or numeral.low != numeral.high


def _ends(numeral: Numeral) -> tuple[float | None, float | None, bool, bool]:
    if numeral.low is not None and numeral.high is not None:
        return numeral.low, numeral.high, False, False
    return numeral.low, numeral.high, numeral.low_open, numeral.high_open


def _interval(text: str) -> tuple[float | None, float | None, bool, bool]:
    match = INTERVAL.fullmatch(text)
    if match is None:
        return None, None, False, False
    opening, low, high, closing = match.groups()
    both = bool(low) and bool(high)
    ends = (number(low) if low else None, number(high) if high else None)
    return *ends, bool(low) and opening == "(" and not both, bool(high) and closing == ")" and not both


def percentages_of(case: Case, language: str) -> tuple[list[Item], list[Item]]:
    """Percentages among the figures."""
    span = Span(0, len(case.text))
    document = Document("a", "a.txt", "", case.text, language, (span,), (span,))
    found = [
        Item(words(figure.text), figure.quantity.low)
        for figure in figures.extract(document)
        if figure.quantity.unit in ("percent", "percentage-point")
    ]
    values = [(words(r["Text"]), number(r["Resolution"]["value"].rstrip("%"))) for r in case.results]
    return found, [Item(text, value) for text, value in values if value is not None]
