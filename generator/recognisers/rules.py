"""No recogniser: what the finders in extract/ and the gazetteer know is all that is found."""

from __future__ import annotations

from generator.model import Document, Mention
from generator.recognisers.recognition import Recognition
from generator.settings import DEFAULTS, Settings


def recognise(document: Document, settings: Settings = DEFAULTS) -> tuple[Mention, ...]:
    """Nothing: the rules read every document anyway."""
    return ()


def recognised(document: Document, settings: Settings = DEFAULTS) -> Recognition:
    """The same, and that the rules have to look for names by themselves."""
    return Recognition((), complete=False)
