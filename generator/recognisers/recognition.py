"""What a recogniser gives: mentions, and what people should know about how they were found."""

from __future__ import annotations

from typing import NamedTuple

from generator.model import Mention, Problem


class Recognition(NamedTuple):
    """The names of a document, in order and none inside another, and what a person has to mend."""

    mentions: tuple[Mention, ...]
    notices: tuple[Problem, ...] = ()
    complete: bool = True  # False: nobody has looked for names in general, so that the rules have to


class RecogniserError(Exception):
    """A recogniser cannot read a document; the problem says why.

    The file of the problem is "" where it lies in this document or in the answer to it, else that of the settings.
    """

    def __init__(self, code: str, file: str = "", **parameters: str) -> None:
        super().__init__(code, parameters)
        self.problem = Problem(code, file, None, tuple(parameters.items()))

    def again(self) -> RecogniserError:
        """An error that says the same: one that was raised before still holds on to where that was."""
        return RecogniserError(self.problem.code, self.problem.file, **dict(self.problem.parameters))
