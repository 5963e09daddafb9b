"""D505: reports call the same aspect in different ways, each in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Discrepancy, Explanation, Wording
from generator.synopsis import Synopsis

CODE, KIND = "D505", "framing_differs"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each aspect that some reports call in one way only, and others only in another."""
    by_aspect: dict[str, list[Wording]] = {}
    for wording in (one for reading in synopsis.readings for one in reading.wordings):
        if wording.attributed_to is None:
            by_aspect.setdefault(wording.aspect, []).append(wording)
    for aspect, wordings in sorted(by_aspect.items()):
        ways = by_way(wordings)
        if len(ways) > 1:
            yield difference(synopsis, aspect, ways)


def by_way(wordings: Sequence[Wording]) -> dict[str, list[Wording]]:
    """The wordings of the documents that have but one way of calling an aspect, by that way."""
    used: dict[str, set[str]] = {}
    for wording in wordings:
        used.setdefault(wording.document, set()).add(wording.way)
    found: dict[str, list[Wording]] = {}
    for wording in wordings:
        if len(used[wording.document]) == 1:
            found.setdefault(wording.way, []).append(wording)
    return found


def difference(synopsis: Synopsis, aspect: str, ways: Mapping[str, Sequence[Wording]]) -> Discrepancy:
    """The discrepancy of one aspect: a side for each way, for the reader to weigh; one voice has revised itself."""
    documents = sorted({wording.document for wordings in ways.values() for wording in wordings})
    revised = len({synopsis.voice[document] for document in documents}) == 1
    sides = [
        synopsis.side(wordings[0].text, [synopsis.quote(one.document, one.span) for one in wordings])
        for _, wordings in sorted(ways.items())
    ]
    reasons = [Explanation("own_words")]
    if revised:
        reasons.append(synopsis.revised(documents[0], documents[1]))
    return synopsis.discrepancy(CODE, KIND, "revised" if revised else "noted", 1, (aspect,), sides, reasons)
