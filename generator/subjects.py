"""The subject that a clause takes over: "the army, which attacked", "the army attacked and took the town"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator import language as languages
from generator.clauses import Clause, finite
from generator.model import Document, Mention, Span
from generator.words import Token, tokens

TITLE = 4  # words before a name that only say who it is


@cache
def _relatives(language: str) -> frozenset[str]:
    return frozenset(languages.table(language, "claims").get("roles", {}).get("relative", ()))


def inherited(document: Document, clause: Clause, actors: Sequence[Mention]) -> tuple[Mention, ...]:
    """The name that a clause without a subject of its own takes over from before it; () where that is not plain."""
    before = [
        mention for mention in actors if clause.sentence.start <= mention.start and mention.end <= clause.span.start
    ]
    if not clause.tokens or not before:
        return ()
    first = clause.tokens[0].text
    if first.casefold() in _relatives(document.language):
        return _antecedent(document, clause, before[-1])
    if (finite(document.language, first) and first[0].islower()) or _is_infinitive(document, clause):
        return next(filter(None, (_opening(document, clause, mention) for mention in reversed(before))), ())
    return ()


def _is_infinitive(document: Document, clause: Clause) -> bool:
    """Whether a clause behind a comma has no verb but an infinitive: "X drohte, Y anzugreifen"."""
    verb_second = languages.table(document.language, "claims").get("roles", {}).get("verb_second")
    behind_comma = document.text[clause.sentence.start : clause.span.start].rstrip().endswith(",")
    return bool(verb_second and behind_comma) and not any(finite(document.language, t.text) for t in clause.tokens)


def _antecedent(document: Document, clause: Clause, mention: Mention) -> tuple[Mention, ...]:
    """The name right before a relative pronoun, with only a comma between."""
    between = document.text[mention.end : clause.span.start].strip(' ,)“”"')
    return () if between else (mention,)


def _opening(document: Document, clause: Clause, mention: Mention) -> tuple[Mention, ...]:
    """The name that opens the sentence, with only an article before it, if a verb or comma follows."""
    lead = tokens(document.text, Span(clause.sentence.start, mention.start))
    if len(lead) > TITLE or any(not _describes(document.language, token) for token in lead):
        return ()
    following = tokens(document.text, Span(mention.end, clause.span.start))[:1]
    if not following:
        return ()
    between = tokens(document.text, Span(mention.end, clause.span.start))
    return (mention,) if following[0].text == "," or _is_plain(document.language, between) else ()


def _describes(language: str, token: Token) -> bool:
    """Whether a word can stand in a title before a name: no preposition, verb or mark ("Labour Minister")."""
    roles = languages.table(language, "claims").get("roles", {})
    small = token.text.casefold() in roles.get("skipped", ())
    return small or (
        token.text[0].isalpha()
        and token.text.casefold() not in roles.get("prepositions", ())
        and not finite(language, token.text)
    )


def _is_plain(language: str, between: Sequence[Token]) -> bool:
    """Whether a verb follows the name and nothing opens a clause or a quote before the next verb."""
    data = languages.table(language, "claims").get("clause", {})
    stops = set(data.get("openers", ())) - set(data.get("dropped", ()))
    return finite(language, between[0].text) and not any(
        token.text.casefold() in stops or token.text in '"“”„»«' for token in between
    )
