"""D503: a text is visibly broken at one place; noted, never repaired."""

from collections.abc import Iterator

from generator.identity import short_hash
from generator.model import Discrepancy, Explanation, Span
from generator.synopsis import Synopsis

CODE, KIND = "D503", "text_damaged"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each damaged place."""
    for reading in synopsis.readings:
        document = reading.document
        for damage in document.damage:
            quote = synopsis.quote(document.id, Span(damage.start, damage.end))
            about = (document.id, damage.kind.replace("_", "-"), short_hash(damage.text))
            side = synopsis.side(damage.text, [quote])
            yield synopsis.discrepancy(CODE, KIND, "noted", 0, about, [side], [Explanation(damage.kind)])
