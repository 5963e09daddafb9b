"""No recogniser: what the finders in extract/ and the gazetteer know is all that is found."""

from __future__ import annotations

from generator.model import Document, Mention
from generator.settings import Settings


def recognise(document: Document, settings: Settings) -> tuple[Mention, ...]:
    """Nothing: the rules read every document anyway."""
    return ()
