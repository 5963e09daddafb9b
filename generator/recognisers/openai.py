"""Names by a language model behind a server that speaks as OpenAI's does.

The text of the reports goes to that server. What it answers only marks words of the text, and is kept in a folder.
"""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from generator.model import Document, Mention, Problem, Span
from generator.recognisers import kept
from generator.recognisers.answers import PROMPT, Located, answered, located
from generator.recognisers.endpoint import BACKEND, endpoint, key, wrong
from generator.recognisers.passages import passages
from generator.recognisers.recognition import RecogniserError, Recognition
from generator.recognisers.spans import mentions
from generator.settings import FILE, Settings

# Of all that is asked, so that another wording is another question.
VERSION = hashlib.sha256(json.dumps(PROMPT, sort_keys=True).encode()).hexdigest()


class Read(NamedTuple):
    """What was read in one passage, and why its answer could not be kept, if it could not."""

    span: Span
    located: Located
    notices: tuple[Problem, ...]


def recognise(document: Document, settings: Settings) -> tuple[Mention, ...]:
    """The people, organisations and places that the model names, each where it stands in the text.

    Raises RecogniserError where the server does not answer, or not in the form that was asked for.
    """
    return recognised(document, settings).mentions


def recognised(document: Document, settings: Settings) -> Recognition:
    """The same, with what a person should know about the answers."""
    chosen = settings.recogniser.openai
    if not chosen.model:
        raise RecogniserError("recogniser_unset", FILE, backend=BACKEND, key="model", table="recogniser.openai")
    parts = [read(document, span, settings) for span in passages(document)]
    found = [
        item._replace(start=item.start + part.span.start, end=item.end + part.span.start)
        for part in parts
        for item in part.located.found
    ]
    notices = dict.fromkeys(notice for part in parts for notice in part.notices)
    return Recognition(mentions(document, found, BACKEND), (*invented(parts, chosen.model), *notices))


def read(document: Document, span: Span, settings: Settings) -> Read:
    """One passage: by the answer that is kept, else by one that is asked for and kept where it has the right form."""
    chosen, passage = settings.recogniser.openai, document.text[span.start : span.end]
    folder = settings.root / chosen.cache
    name = kept.name({"url": chosen.base_url, "model": chosen.model, "asked": VERSION, "text": passage})
    known = kept.get(folder, name)
    if known is not None and (here := understood(known, passage)):
        return Read(span, here, ())
    content = endpoint(chosen, key()).ask(passage)
    here = understood(content, passage)
    if here is None:
        raise wrong(chosen.model)
    try:
        kept.put(folder, name, content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        notice = (("folder", chosen.cache), ("reason", reason))
        return Read(span, here, (Problem("recogniser_not_kept", FILE, None, notice),))
    return Read(span, here, ())


def understood(content: str, passage: str) -> Located | None:
    """Where the names of an answer stand; None where the answer is in another form."""
    try:
        return located(answered(content), passage)
    except ValueError:
        return None


def invented(parts: list[Read], model: str) -> tuple[Problem, ...]:
    """The notice of names that stand nowhere, for all passages together; none where there are none."""
    count, total = sum(part.located.invented for part in parts), sum(part.located.total for part in parts)
    if not count:
        return ()
    return (Problem("recogniser_invented", "", None, (("count", str(count)), ("total", str(total)), ("model", model))),)
