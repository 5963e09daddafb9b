"""How surely, when and how far along: what the words around a trigger say of modality, tense and status.

All words come from languages/<code>/claims.toml; this only looks where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from generator import language as languages
from generator.clauses import Clause, finite
from generator.model import Document, Modality, Span, Status, Tense
from generator.wordlists import pattern

NOMINAL = ("noun", "phrase")  # forms of a trigger that are no verb
TAIL = 18  # characters of an article and an adjective between a preposition and its noun


@cache
def markers(language: str, table: str, name: str) -> re.Pattern[str]:
    """The words of one list of claims.toml as a pattern; one that never matches where there are none."""
    words: Any = languages.table(language, "claims").get(table, {}).get(name, ())
    return pattern(words) or re.compile(r"(?!)")


def masked_text(document: Document, spans: Sequence[Span]) -> str:
    """The text with names blanked, so that no word of a name is read as more than a name; offsets stay."""
    text = document.text
    for start, end in spans:
        text = text[:start] + "_" * (end - start) + text[end:]
    return text


def modality(
    language: str,
    text: str,
    clause: Clause,
    focus: Span,
    feature: str = "",
    speech: bool = False,
    attributed: bool = False,
) -> Modality:
    """Whether the text asserts it, expects it, reports it as alleged, or says that it is not so.

    ``focus`` is the trigger or figure, ``feature`` the form of a verb that it is ("" for none). What stands behind a
    verb of speech, and in English behind any verb, is its content and says nothing of how sure the verb itself is.
    ``attributed``: the text names who says so, so that the mood of reported speech says nothing more.
    """
    before = text[clause.span.start : focus.start]
    if feature in NOMINAL:
        described = _described(language, before) or _suspected(language, before, text[focus.end : clause.span.end])
        if described or _is_presupposed(language, before):
            return described or "asserted"  # "after the attack": it is taken for granted
    ahead = speech or (feature not in ("", "noun", "phrase") and not _verb_second(language))
    words = before if ahead else before + " · " + text[focus.end : clause.span.end]
    lead = _lead(text, clause, focus)
    if _leads(language, "denied", lead):
        return "denied"
    if _alleged(language, words + text[focus.start : focus.end], text[focus.start : clause.span.end]):
        return "alleged"
    if _leads(language, "alleged", lead) or (
        not attributed and markers(language, "modality", "reported").search(words)
    ):
        return "alleged"
    if _denied(language, words, before, feature):
        return "denied"
    if markers(language, "modality", "uncertain").search(words):
        return "alleged" if _is_over(language, words, feature) else "expected"
    if feature in NOMINAL and (of_noun := _of_noun(language, words)):
        return of_noun
    if markers(language, "modality", "expected").search(words) or _leads(language, "expected", lead):
        return "expected"
    return "expected" if _future(language, before, words, feature) else "asserted"


def _table(language: str) -> dict[str, Any]:
    table: dict[str, Any] = languages.table(language, "claims").get("modality", {})
    return table


def _verb_second(language: str) -> bool:
    return bool(languages.table(language, "claims").get("roles", {}).get("verb_second", False))


def _described(language: str, before: str) -> Modality | None:
    """What an adjective right before a noun says of it: "the alleged attack", "die geplante Evakuierung"."""
    near = " ".join(before.split()[-2:])
    if markers(language, "modality", "alleged_noun").search(near):
        return "alleged"
    return "expected" if markers(language, "modality", "planned_noun").search(near) else None


def _suspected(language: str, before: str, behind: str) -> Modality | None:
    """What someone is only suspected of or charged with, not convicted of: "arrested on suspicion of murder"."""
    near = " ".join(before.split()[-4:])
    suspected = any(m.end() >= len(near) - TAIL for m in markers(language, "modality", "suspicion").finditer(near))
    clause = before + " · " + behind
    pursued = not _table(language).get("pursued") or markers(language, "modality", "pursued").search(clause)
    return "alleged" if suspected and pursued and not markers(language, "modality", "proven").search(clause) else None


def _is_presupposed(language: str, before: str) -> bool:
    """Whether a noun stands behind a preposition that takes it for granted: "after the attack"."""
    near = " ".join(before.split()[-3:])
    opened = any(m.end() >= len(near) - TAIL for m in markers(language, "modality", "presupposed").finditer(near))
    wanted = markers(language, "modality", "purpose").search(" ".join(before.split()[-4:]))
    return opened and wanted is None


def _of_noun(language: str, words: str) -> Modality | None:
    """What a verb makes of the noun that is its subject or object: averted, ruled out, ordered, postponed."""
    if markers(language, "modality", "undone").search(words):
        return "denied"
    return "expected" if markers(language, "modality", "to_come").search(words) else None


def _is_over(language: str, words: str, feature: str) -> bool:
    """Whether it lies in the past: a past tense, or a participle with an auxiliary of the past."""
    if markers(language, "modality", "with_infinitive").search(words) and feature == "base":
        return False
    past = markers(language, "tense", "past").search(words) is not None
    return feature == "past" or (past and markers(language, "tense", "present_with_participle").search(words) is None)


def _lead(text: str, clause: Clause, focus: Span) -> str:
    """The last words before the clause and its first, where that is not the trigger itself: "denied that"."""
    words = text[clause.sentence.start : clause.span.start].split()[-4:]
    first = clause.tokens[0].text if clause.tokens and clause.tokens[0].end <= focus.start else ""
    return " ".join([*words, first]) if words and words[-1][-1:] not in ".;:" else ""


def _leads(language: str, name: str, lead: str) -> bool:
    """Whether a marker reaches up to the first word of the clause, or to the one before it."""
    head = lead.rpartition(" ")[0].rstrip(",")
    return any(match.end() >= len(head) for match in markers(language, "modality", name).finditer(lead))


def _alleged(language: str, words: str, after: str) -> bool:
    """A word that says so, or a modal with a perfect infinitive ("soll getötet haben")."""
    if markers(language, "modality", "alleged").search(words):
        return True
    modal = markers(language, "modality", "hearsay").search(words)
    return bool(modal and markers(language, "modality", "perfect_infinitive").search(after))


def _denied(language: str, words: str, before: str, feature: str) -> bool:
    near = _unbroken(language, before.rpartition(",")[2].split()[-4:])
    spared = markers(language, "modality", "not_negation").sub(" ", near)
    left_out = feature in ("noun", "gerund") and markers(language, "modality", "negation_of_noun").search(near)
    return bool(
        left_out
        or markers(language, "modality", "denied").search(words)
        or markers(language, "modality", "negation").search(spared)
        or _negated_anywhere(language, words, feature)
    )


def _negated_anywhere(language: str, words: str, feature: str) -> bool:
    """A negation that stands far from the trigger; of a noun only with a verb that it happens: "gab es nicht"."""
    spared = markers(language, "modality", "not_negation").sub(" ", words)
    found = markers(language, "modality", "negation_anywhere").search(spared) is not None
    return found and (feature not in NOMINAL or markers(language, "modality", "occurs").search(words) is not None)


def _unbroken(language: str, words: list[str]) -> str:
    """The last words, from behind a verb of their own: "that could not be evacuated [was]"."""
    roles = languages.table(language, "claims").get("roles", {})
    helping = {word for name in ("passive", "perfect", "modal") for word in roles.get(name, ())}
    if _verb_second(language):
        return " ".join(words)
    last = max(
        (i for i, word in enumerate(words) if finite(language, word) and word.casefold() not in helping), default=-1
    )
    return " ".join(words[last + 1 :])


def _future(language: str, before: str, words: str, feature: str) -> bool:
    """A future auxiliary with an infinitive, or a word before the verb that makes it a plan or a wish."""
    if feature in ("base", "phrase"):
        if markers(language, "modality", "implicative").search(" ".join(before.split()[-6:])):
            return bool(markers(language, "modality", "with_participle").search(words))
        near = " ".join(before.split()[-2:])
        spared = markers(language, "modality", "no_infinitive").sub(" ", near)
        if markers(language, "modality", "before_infinitive").search(spared):
            return True
    if feature == "base":
        return bool(markers(language, "modality", "with_infinitive").search(words))
    if feature == "participle":
        return bool(markers(language, "modality", "with_participle").search(words))
    if feature not in ("noun", "phrase"):
        return False
    near = " ".join(before.split()[-4:])
    purpose = feature == "noun" and any(
        m.end() == len(near) for m in markers(language, "modality", "purpose").finditer(near)
    )
    return purpose or bool(markers(language, "modality", "with_noun").search(words))


def tense(language: str, text: str, clause: Clause, focus: Span, surely: Modality, feature: str) -> Tense:
    """When it happens, seen from the text: what is expected is future, else the verb and its auxiliaries say it."""
    words = text[clause.span.start : focus.start] + " · " + text[focus.end : clause.span.end]
    if surely == "expected":
        return "future"
    verb_second = languages.table(language, "claims").get("roles", {}).get("verb_second", False)
    after_to = markers(language, "modality", "before_infinitive").search(
        " ".join(text[clause.span.start : focus.start].split()[-1:])
    )
    if feature == "present" or (feature == "base" and not verb_second and not after_to):
        return "present"
    if feature in ("participle", "phrase") and not _is_now(language, words):
        return "past"
    if feature == "past" or markers(language, "tense", "past").search(words):
        return "past"
    if feature in ("base", "present") or markers(language, "tense", "present").search(words):
        return "present"
    return "past"


def _is_now(language: str, words: str) -> bool:
    """Whether a participle goes with an auxiliary of the present, and none of the past."""
    if markers(language, "tense", "present_with_participle").search(words) is None:
        return False
    return markers(language, "tense", "past").search(words) is None


def status(
    language: str, text: str, clause: Clause, surely: Modality, focus: Span | None = None, feature: str = ""
) -> Status | None:
    """Whether it is planned, going on or over, where the clause says so; None where it is open.

    ``focus`` and ``feature`` are the trigger and its form: "were searching" goes on by its form.
    """
    words = _between_colons(text, clause, focus)
    if markers(language, "status", "ongoing").search(words):
        return "ongoing"
    if surely == "expected" or (surely == "asserted" and markers(language, "status", "planned").search(words)):
        return "planned"
    if surely != "denied" and markers(language, "status", "completed").search(words):
        sentence = text[clause.span.start : clause.sentence.end]
        return None if markers(language, "status", "paused").search(sentence) else "completed"
    return "ongoing" if surely == "asserted" and focus and _goes_on(language, text, clause, focus, feature) else None


def _between_colons(text: str, clause: Clause, focus: Span | None) -> str:
    """The words of a clause on the trigger's side of a colon: "After the flood: search called off"."""
    start, end = clause.span
    if focus is None:
        return text[start:end]
    before = text.rfind(": ", start, focus.start)
    behind = text.find(": ", focus.end, end)
    return text[max(start, before) : behind if behind >= 0 else end]


def _goes_on(language: str, text: str, clause: Clause, focus: Span, feature: str) -> bool:
    """A progressive form that tells the news, not what went on when something else happened."""
    if feature != "gerund":
        return False
    near = " ".join(text[clause.span.start : focus.start].split()[-3:])
    around = text[clause.sentence.start : clause.span.start].split()[-1:] + text[clause.span.start :].split()[:1]
    behind = text[clause.span.end : clause.sentence.end]
    return (
        markers(language, "status", "progressive").search(near) is not None
        and markers(language, "status", "perfect_progressive").search(near) is None
        and markers(language, "status", "background").search(" ".join(around)) is None
        and markers(language, "status", "interrupted").match(behind.lstrip(" ,")) is None
    )
