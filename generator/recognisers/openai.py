"""Names by an endpoint that speaks as OpenAI's does."""

from __future__ import annotations

from generator.model import Document, Mention
from generator.recognisers.recognition import Recognition
from generator.settings import Settings


def recognise(document: Document, settings: Settings) -> tuple[Mention, ...]:
    """The people, organisations and places that the model names, each where it stands in the text."""
    return recognised(document, settings).mentions


def recognised(document: Document, settings: Settings) -> Recognition:
    """The same, with what a person should know about the answer."""
    return Recognition(())
