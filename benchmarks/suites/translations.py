"""English figures and the numbers of their translations: MEANTIME (CC BY 4.0), Wikinews in en, es, it and nl.

Of its languages only English is read here, so this asks: does the number that was read in the English sentence stand
in the translated one? A sentence passes when each of its English figures written in digits is found again, with both
its bounds, among the numbers in digits of the translation (a scale word behind them, such as "millones", counted in).
Left out: articles whose translation has another number of sentences, for the sentences cannot be paired; figures in
words and vague ones; shares, ages and times stay in. Units are not compared: a translator may well convert them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.suites.table import Failure, Row
from generator.extract import figures
from generator.model import Document, Figure, Span

SCALES = {
    "mil": 1e3, "mila": 1e3, "duizend": 1e3,
    "millón": 1e6, "millones": 1e6, "milione": 1e6, "milioni": 1e6, "miljoen": 1e6,
    "miliardo": 1e9, "miliardi": 1e9, "miljard": 1e9, "biljoen": 1e12, "billones": 1e12,
}  # fmt: skip
NUMBER = re.compile(r"(?P<digits>\d+(?:[.,]\d+)*)(?:\s+(?P<first>[^\W\d_]+)(?:\s+de\s+(?P<second>[^\W\d_]+))?)?")
TRANSLATED = ("es", "it", "nl")


def measure(data: Path) -> Iterator[Row]:
    """A row for each language of the translations."""
    articles: dict[tuple[str, str], dict[str, list[str]]] = {}
    for line in (data / "meantime" / "articles_tokenised.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        articles.setdefault((article["corpus"], article["doc"]), {})[article["lang"]] = article["sentences"]
    for language in TRANSLATED:
        yield _row(articles.values(), language)


def _row(articles: Iterable[Mapping[str, list[str]]], language: str) -> Row:
    judged = [
        (english, other, missing)
        for article in articles
        for english, other in _pairs(article, language)
        if (missing := _missing(english, other)) is not None
    ]
    failures = tuple(
        Failure("number not in the translation", english, other, ", ".join(missing))
        for english, other, missing in judged
        if missing
    )
    note = "sentences with figures in digits"
    return Row("meantime", f"figures en in {language}", len(judged) - len(failures), len(judged), None, note, failures)


def _pairs(article: Mapping[str, list[str]], language: str) -> Iterator[tuple[str, str]]:
    """The sentences of an article beside their translations, where both have as many."""
    if len(article["en"]) == len(article[language]):
        yield from zip(article["en"], article[language], strict=True)


def _missing(english: str, other: str) -> list[str] | None:
    """The figures of an English sentence that its translation lacks; None where it has none in digits."""
    span = Span(0, len(english))
    found = figures.extract(Document("a", "a.txt", "", english, "en", (span,), (span,)))
    written = [figure for figure in found if re.search(r"\d", figure.text)]
    numbers = tuple(_numbers(other))
    return [figure.text for figure in written if not _stands(figure, numbers)] if written else None


def _stands(figure: Figure, numbers: tuple[float, ...]) -> bool:
    bounds = [bound for bound in (figure.quantity.low, figure.quantity.high) if bound is not None]
    return all(any(abs(bound - number) <= 1e-6 * max(1, abs(bound)) for number in numbers) for bound in bounds)


def _numbers(text: str) -> Iterator[float]:
    """The numbers in digits of a Spanish, Italian or Dutch sentence, with and without a scale word behind."""
    for match in NUMBER.finditer(text):
        written = re.sub(r"\.(?=\d{3}\b)", "", match.group("digits")).replace(",", ".")
        value = float(written) if written.count(".") <= 1 else 0.0
        yield value
        for word in filter(None, match.group("first", "second")):
            value *= SCALES.get(word.casefold(), 1)
            yield value
