"""Annotated corpora as documents of running text, with the names that people marked in them."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.model import Document, Span
from generator.recognisers.crf import CODES

TABLE = tomllib.loads((Path(__file__).parent / "corpora.toml").read_text(encoding="utf-8"))
BEHIND = re.compile(r"[,.;:!?)\]%]|['’](?:s|S|re|ve|ll|d|m|t)|n['’]t")  # tokens that no blank stands before
BEFORE = ("(", "[", "$", "£", "€")  # tokens that no blank stands behind
MISC = "MISC"  # names of other things: a class of its own helps the model to leave them alone


class Name(NamedTuple):
    """A name that people marked: where it stands, and its kind ("person", "organisation", "place", "other")."""

    start: int
    end: int
    kind: str


class Annotated(NamedTuple):
    """A document and the names in it."""

    document: Document
    names: tuple[Name, ...]


def read(path: Path, language: str) -> Iterator[Annotated]:
    """The documents of one file."""
    for number, sentences in enumerate(_documents(path)):
        yield _annotated(f"{path.stem}-{number}", language, sentences)


def _documents(path: Path) -> Iterator[list[list[tuple[str, str]]]]:
    """Each document as sentences of tokens with their labels."""
    document: list[list[tuple[str, str]]] = []
    sentence: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), "", "# doc"]:
        if line.strip() and not line.startswith("# doc"):
            token, _, label = line.rpartition("\t")
            sentence.append((token, label))
        elif sentence:
            document.append(sentence)
            sentence = []
        if line.startswith("# doc") and document:
            yield document
            document = []


def _annotated(identifier: str, language: str, sentences: Iterable[list[tuple[str, str]]]) -> Annotated:
    text, spans, names = "", [], []
    for sentence in sentences:
        start = len(text)
        placed, text = _placed(text, sentence)
        spans.append(Span(start, len(text)))
        names += _names(placed)
        text += "\n"
    document = Document(identifier, identifier, "", text, language, tuple(spans), (Span(0, len(text)),))
    return Annotated(document, tuple(names))


def _placed(text: str, sentence: list[tuple[str, str]]) -> tuple[list[tuple[int, int, str]], str]:
    """Where each token of a sentence stands when it is written out behind a text, and that text."""
    placed = []
    for index, (token, label) in enumerate(sentence):
        glued = index == 0 or BEHIND.fullmatch(token) or sentence[index - 1][0] in BEFORE
        text += token if glued else f" {token}"
        placed.append((len(text) - len(token), len(text), label))
    return placed, text


def _names(placed: Iterable[tuple[int, int, str]]) -> list[Name]:
    kinds = {code: kind for kind, code in CODES.items()} | {MISC: "other"}
    found: list[Name] = []
    before = "O"
    for start, end, label in placed:
        kind = kinds.get(label[2:])
        if kind and (label.startswith("B-") or label[2:] != before[2:]):
            found.append(Name(start, end, kind))
        elif kind:
            found[-1] = found[-1]._replace(end=end)
        before = label
    return found
