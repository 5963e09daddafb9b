"""D501: of two versions of one report, one gives a number where the other has only a vague word."""

from collections.abc import Iterator

from generator.comparability import kind_of, vague
from generator.model import Discrepancy, Explanation, Figure
from generator.synopsis import Synopsis

CODE, KIND = "D501", "detail_dropped"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each number that a version of the same report leaves out or has not yet."""
    for figure in synopsis.figures:
        if vague(figure) or figure.quantity.unit is not None or figure.quantity.counted is None:
            continue
        for other in synopsis.documents:
            word = instead(synopsis, figure, other)
            if word is not None:
                yield difference(synopsis, figure, word)


def instead(synopsis: Synopsis, figure: Figure, other: str) -> Figure | None:
    """The vague word that another version of the report has in place of a number."""
    if other == figure.document or not synopsis.one_voice(figure.document, other):
        return None
    alike = [item for item in synopsis.figures if item.document == other and same_thing(figure, item)]
    if any(bounds(item) == bounds(figure) for item in alike):
        return None
    own = {item.text for item in synopsis.figures if item.document == figure.document}
    return next((item for item in alike if vague(item) and item.text not in own), None)


def bounds(figure: Figure) -> tuple[float | None, float | None]:
    """The numbers that a figure states."""
    return figure.quantity.low, figure.quantity.high


def same_thing(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same thing, or one of them a kind of the other's."""
    return other.quantity.counted is not None and kind_of(one.quantity.counted or "", other.quantity.counted)


def difference(synopsis: Synopsis, figure: Figure, word: Figure) -> Discrepancy:
    """The discrepancy between a number and a word."""
    sides = [
        synopsis.side(item.text, [synopsis.quote(item.document, item.span)], item.quantity.low, item.quantity.high)
        for item in (figure, word)
    ]
    reasons = (Explanation("number_became_word"), synopsis.revised(figure.document, word.document))
    about = (figure.quantity.counted or "", figure.document, word.document)
    return synopsis.discrepancy(CODE, KIND, "revised", 1, about, sides, reasons)
