"""How fast figures, dates and events are read together, on one core: running text of MEANTIME and GermEval.

Words are runs without blanks. "first" is the reading of a fresh process, in which every word form is new; "again" the
second reading of the same text, as a folder of similar reports is read. A ratio to the speed that is asked for.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.suites.table import Row
from generator.extract import dates, events, figures
from generator.model import Document, Span

ASKED = 20_000  # words a second
SENTENCES = 1500


def measure(data: Path) -> Iterator[Row]:
    """Two rows for each language."""
    for language, sentences in (("en", _english(data)), ("de", _german(data))):
        document = _joined(sentences[:SENTENCES], language)
        for part in ("first", "again"):
            yield Row("speed", f"words/s {language}, {part}", round(_speed(document)), ASKED, 1.0)


def _speed(document: Document) -> float:
    start = time.process_time()
    figures.extract(document)
    dates.extract(document)
    events.extract(document)
    return len(document.text.split()) / (time.process_time() - start)


def _joined(sentences: list[str], language: str) -> Document:
    spans, text = [], ""
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    return Document("a", "a.txt", "", text, language, tuple(spans), tuple(spans))


def _english(data: Path) -> list[str]:
    lines = (data / "meantime" / "articles_tokenised.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    return [sentence for article in articles if article["lang"] == "en" for sentence in article["sentences"]]


def _german(data: Path) -> list[str]:
    """The sentences of a table with a word in each line and an empty line between sentences."""
    text = (data / "ner" / "de_germeval_test.tsv").read_text(encoding="utf-8")
    blocks = (block.splitlines() for block in text.split("\n\n"))
    return [" ".join(line.split("\t")[0] for line in block if not line.startswith("#")) for block in blocks]
