"""Names by a spaCy pipeline that the user has installed."""

from __future__ import annotations

from generator.model import Document, Mention
from generator.settings import Settings


def recognise(document: Document, settings: Settings) -> tuple[Mention, ...]:
    """The people, organisations and places that the pipeline of the document's language names."""
    return ()
