"""Build the site of one language, in a process of its own beside those of the other languages."""

from __future__ import annotations

import logging
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.workers import answer_all

LOGGER = "mkdocs"


class Kept(logging.Handler):
    """What is logged: logger, level, message."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self.records.append((record.name, record.levelno, record.getMessage()))


def built(question: dict[str, Any]) -> dict[str, Any]:
    """Build with the settings in the file ``config_file`` and others given by name; what was logged, and the failure if
    there is one.
    """
    kept, logger = Kept(), logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(kept)
    try:
        build(load_config(**question))
    except MkDocsException as problem:
        return {"logged": kept.records, "failed": str(problem)}
    finally:
        logger.removeHandler(kept)
    return {"logged": kept.records, "failed": None}


class Compiled(BytecodeCache):
    """The templates of the theme as they were compiled for an earlier site of this process; jinja2 compares what they
    were compiled from.
    """

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is known of a template."""
        if known := self._known.get(bucket.key):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember a template."""
        self._known[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


def say_again(answer: dict[str, Any]) -> None:
    """Log here what was logged there."""
    for name, level, message in answer["logged"]:
        logging.getLogger(name).log(level, "%s", message)


if __name__ == "__main__":
    answer_all(built)
