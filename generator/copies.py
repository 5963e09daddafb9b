"""The nouns of common wording: passages that stand in two documents, and what one version changed in another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.model import Span

Basis = Literal["date", "tense", "additions"]


@dataclass(frozen=True, slots=True)
class Reuse:
    """A passage of one document that stands, the same or nearly, in another."""

    document: str
    span: Span
    other: str
    other_span: Span
    similarity: float  # 0 to 1


class Edit(NamedTuple):
    """A run of words of an older version and what a newer one has in its place; an empty span: nothing."""

    older: Span
    newer: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of two versions that is not the same in both; None: it has no counterpart there."""

    older: Span | None
    newer: Span | None
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of one text; where nothing shows which is newer, ``basis`` is None and they stand by their ids."""

    older: str  # document id
    newer: str
    basis: Basis | None  # what shows which is newer
    passages: tuple[Passage, ...]  # what differs, in the order of the newer
