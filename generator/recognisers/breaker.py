"""Asks a server no more for a while once it is plain that it does not answer: one wait, not one for each report."""

from __future__ import annotations

import time
from collections.abc import Callable

from generator.recognisers.recognition import RecogniserError

PAUSE = 60.0  # seconds at least until it is tried again
PATIENCE = 2  # times in a row that a server may fail before it counts as gone
WORTH = 10  # times that a failure cost is how long nothing is asked, at least


class Breaker:
    """Whether a server is worth asking; ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._strikes, self._until = 0, 0.0
        self._why: RecogniserError | None = None

    def check(self) -> None:
        """Raise what was wrong, while it is too early to try again."""
        if self._why and self._clock() < self._until:
            raise self._why.again()

    def failed(self, why: RecogniserError, since: float, plainly: bool) -> None:
        """Note a failure of a request that was begun at some time; a plain one counts at once."""
        self._strikes += 1
        if plainly or self._strikes >= PATIENCE:
            now = self._clock()
            self._why, self._until = why, now + max(PAUSE, WORTH * (now - since))

    def answered(self) -> None:
        """Note an answer: whatever was wrong before is over."""
        self._strikes, self._why = 0, None

    def now(self) -> float:
        """The time by its clock."""
        return self._clock()
