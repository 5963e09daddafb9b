"""What people are told when the input needs mending: the one exception, and the wording of every problem.

A wording is a pair of messages: what is wrong, and how to mend it. Both are English message ids of the
catalogues, with named placeholders, so that the site can say them in its own language.
"""

from generator.model import Problem

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

WORDING: dict[str, tuple[str, str]] = {
    "empty": (N_("The file is empty."), N_("Put the text of the report into it, or remove it.")),
}


class InputError(Exception):
    """The input as a whole cannot be used; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(worded(problem) for problem in problems))
        self.problems = problems


def worded(problem: Problem) -> str:
    """One line for a terminal: file, line, what is wrong, how to mend it.

    >>> worded(Problem("empty", "seeds/a.txt"))
    'seeds/a.txt: The file is empty. Put the text of the report into it, or remove it.'
    """
    what, mend = WORDING[problem.code]
    where = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    parameters = dict(problem.parameters)
    return f"{where}: {what.format(**parameters)} {mend.format(**parameters)}"
