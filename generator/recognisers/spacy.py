"""Names by a spaCy pipeline that the user has installed, or has in a folder of the project."""

from __future__ import annotations

import importlib.metadata
import tomllib
import warnings
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from generator.model import Document, Mention, Problem
from generator.recognisers.optional import optional, python, short
from generator.recognisers.recognition import RecogniserError, Recognition
from generator.recognisers.spans import LABELS, Named, mentions
from generator.settings import FILE, Settings

RULE = "spacy"
MODELS = "recogniser.spacy.models"
# spaCy's names come without a probability. Published F scores of its pipelines lie between 82 and 90, less on texts
# of another kind than they were trained on.
CONFIDENCE = 0.8
TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent / "labels.toml").read_text(encoding="utf-8"))
KINDS: dict[str, str] = {label: kind for kind in LABELS for label in TABLE[kind]}
UNFIT = ("[W094]", "[W095]")  # spaCy's warnings of a pipeline that was made for another version of it
PACKED = "spacy_models"  # the entry point by which packages of pipelines are known


class Pipeline(NamedTuple):
    """A pipeline that is loaded, and what people should know about it."""

    read: Any  # spacy.Language
    notices: tuple[Problem, ...]


def recognise(document: Document, settings: Settings) -> tuple[Mention, ...]:
    """The people, organisations and places that the pipeline of the document's language names.

    Raises RecogniserError where there is none, or it fails.
    """
    return recognised(document, settings).mentions


def recognised(document: Document, settings: Settings) -> Recognition:
    """The same, with what a person should know about the pipeline."""
    optional("spacy", RULE)
    model = named(document.language, settings)
    pipeline = loaded(model, document.language)
    if isinstance(pipeline, RecogniserError):
        raise pipeline.again()
    try:
        found = list(entities(document, pipeline.read))
    except Exception as error:  # the parts of a pipeline are anybody's code
        raise RecogniserError("recogniser_failed", backend=RULE, reason=short(error)) from error
    return Recognition(mentions(document, found, RULE), pipeline.notices)


def entities(document: Document, pipeline: Any) -> Iterator[Named]:
    """What the pipeline marks, one paragraph at a time: no name goes on beyond one."""
    texts = (document.text[span.start : span.end] for span in document.paragraphs)
    for span, read in zip(document.paragraphs, pipeline.pipe(texts), strict=True):
        for entity in read.ents:
            if kind := KINDS.get(entity.label_):
                yield Named(span.start + entity.start_char, span.start + entity.end_char, kind, CONFIDENCE)


def named(language: str, settings: Settings) -> str:
    """The pipeline of a language: the one in the settings, else the first that is installed for it.

    The first by name is the largest of those that spaCy offers. A folder is given with its whole path.
    """
    model = dict(settings.recogniser.spacy.models).get(language)
    if model:
        folder = settings.root / model
        return str(folder.resolve()) if folder.is_dir() or "/" in model else model
    if here := next((name for name in packed() if name.startswith(f"{language}_")), None):
        return here
    if suggested := TABLE["suggested"].get(language):
        raise missing(suggested, language, "")
    raise RecogniserError("recogniser_no_model", FILE, backend=RULE, language=language, table=MODELS)


@cache
def packed() -> tuple[str, ...]:
    """The pipelines that are installed as packages, sorted."""
    return tuple(sorted(point.name for point in importlib.metadata.entry_points(group=PACKED)))


@cache
def loaded(model: str, language: str) -> Pipeline | RecogniserError:
    """The pipeline of a name or folder, or why it cannot be had; asked once for each process."""
    spacy = optional("spacy", RULE)
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            pipeline = spacy.load(Path(model) if Path(model).is_absolute() else model)
        except Exception as error:  # whatever a package or a folder of files can hold
            return missing(model, language, short(error))
    known = sorted({label for labels in pipeline.pipe_labels.values() for label in labels})
    if not KINDS.keys() & set(known):
        shown = ", ".join(known[:10]) or "-"
        return RecogniserError("recogniser_names_nothing", FILE, model=called(model), labels=shown, language=language)
    unfit = [str(warning.message) for warning in said if str(warning.message).startswith(UNFIT)]
    return Pipeline(pipeline, tuple(old(model, reason) for reason in unfit[:1]))


def missing(model: str, language: str, reason: str) -> RecogniserError:
    """Why a pipeline cannot be had, and how to get it; what people are told holds no path of this machine."""
    folder = Path(model)
    if folder.is_absolute():
        why = reason.replace(model, folder.name) if folder.is_dir() else "no such folder"
        return RecogniserError("recogniser_bad_pipeline", FILE, model=folder.name, language=language, reason=why)
    why = reason if reason and find_spec(model) else "not installed"
    command = f"{python()} -m spacy download {model}"
    return RecogniserError("recogniser_no_pipeline", FILE, model=model, language=language, reason=why, command=command)


def old(model: str, reason: str) -> Problem:
    """The notice of a pipeline that was made for another version."""
    parameters = (("model", called(model)), ("reason", short(ValueError(reason.replace(model, called(model))))))
    return Problem("recogniser_old_pipeline", FILE, None, parameters)


def called(model: str) -> str:
    """A pipeline as people may be told of it: of a folder only the name."""
    return Path(model).name
