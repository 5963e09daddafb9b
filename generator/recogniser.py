"""Who finds the names: the recogniser that the settings choose, and the default one wherever that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.model import Document, Problem
from generator.recognisers import crf, openai, rules, spacy
from generator.recognisers.recognition import RecogniserError, Recognition
from generator.settings import DEFAULTS, Settings

# By the name that the settings give them. A new one is a module in recognisers/, a line here, and its name in choices.
BACKENDS: dict[str, Callable[[Document, Settings], Recognition]] = {
    "crf": crf.recognised,
    "rules": rules.recognised,
    "spacy": spacy.recognised,
    "openai": openai.recognised,
}
# Reads whatever another one could not, and needs nothing that is not part of the package.
DEFAULT = "crf"


def recognise(document: Document, settings: Settings = DEFAULTS, folder: str = "") -> Recognition:
    """The actors and places that a document names, by the recogniser of the settings.

    Where that one cannot read the document, the default one does, and a notice says why. ``folder`` is what people
    call the folder that the file of the document lies in. Never raises for what a recogniser lacks or answers.
    """
    read = BACKENDS.get(settings.recogniser.backend, BACKENDS[DEFAULT])
    try:
        found = read(document, settings)
    except RecogniserError as error:
        found = BACKENDS[DEFAULT](document, settings)._replace(notices=(error.problem,))
    file = f"{folder}/{document.file}" if folder else document.file
    return found._replace(notices=tuple(filed(notice, file) for notice in found.notices))


def filed(notice: Problem, file: str) -> Problem:
    """A notice with the file that it is about, where it has none."""
    return notice if notice.file else replace(notice, file=file)
