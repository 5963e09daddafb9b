"""Claims: figures and events in their clause: who does what to whom, how many of what, where, who says so, how surely.

References are ids of mentions until resolve gives them entities.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator import concepts
from generator.belonging import event_of
from generator.clauses import Clause, clauses
from generator.extent import extent, same_event
from generator.extract import events as extractor
from generator.extract.ellipsis import AGAIN
from generator.modality import markers, masked_text, modality
from generator.model import Document, Event, Extent, Figure, Mention, Modality, Reading, Span, Status, Wording
from generator.moments import date_of
from generator.roles.answers import answered
from generator.roles.roles import roles
from generator.scene import Scene, is_genitive, listed, preposition_before
from generator.speech.reach import Source
from generator.speech.speech import Speech
from generator.subjects import inherited
from generator.where import destination_of, place_of

TIMES = frozenset(("age", "duration", "time"))
NEGATION = 2  # words before a figure that deny it
REACH = 40  # events up to a figure that it can belong to


def claims(
    document: Document,
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    events: Sequence[Event],
    wordings: Sequence[Wording] = (),
) -> Reading:
    """Everything read in one document, linked to each other; triggers inside names are dropped."""
    known = {(reading.event.kind, reading.event.trigger): reading for reading in extractor.readings(document)}
    nouns = frozenset(r.event.id for r in known.values() if r.found.sense.feature == "noun")
    names = sorted(mentions, key=lambda mention: mention.start)
    speech = Speech(document, names)
    linked = tuple(
        _event(document, speech, near, event, known.get((event.kind, event.trigger)), _triggers_beside(events, event))
        for event in events
        for near in (_of_sentence(document, names, event.trigger.start),)
        if not any(_is_name(mention) and mention.span.holds(event.trigger) for mention in near)
    )
    linked = tuple(answered(document, event, linked) for event in linked)
    told = sorted(linked, key=lambda event: event.trigger.start)
    by_id, counted = {event.id: event for event in linked}, list[Figure]()
    for figure in figures:
        near, nearby = _of_sentence(document, names, figure.start), _told_near(document, told, figure)
        claim = _figure(document, speech, near, nearby, nouns, figure)
        if claim.event is None and claim.rule == AGAIN and counted:
            claim = replace(claim, event=counted[-1].event)
        counted.append(replace(claim, extent=_extent(document, near, claim, counted, by_id)))
    return Reading(document, tuple(mentions), tuple(counted), linked, tuple(_whose(speech, names, wordings)))


def _whose(speech: Speech, mentions: Sequence[Mention], wordings: Iterable[Wording]) -> Iterator[Wording]:
    """The wordings that are part of no name, with who says them."""
    names = [mention.span for mention in mentions if _is_name(mention)]
    for wording in wordings:
        if not any(name.overlaps(wording.span) for name in names):
            source = speech.of(wording.span)
            yield replace(wording, attributed_to=source.words) if source else wording


def _triggers_beside(events: Sequence[Event], event: Event) -> tuple[Span, ...]:
    """The triggers of the other events of a clause."""
    return tuple(other.trigger for other in events if other.span == event.span and other.trigger != event.trigger)


def _is_name(mention: Mention) -> bool:
    return mention.label in ("actor", "place") and not mention.generic


def _sentence_at(document: Document, position: int) -> Span:
    """The sentence that holds a position; the whole text where none does."""
    index = bisect_right(document.sentences, position, key=lambda sentence: sentence.start) - 1
    if index >= 0 and position < document.sentences[index].end:
        return document.sentences[index]
    return Span(0, len(document.text))


def _of_sentence(document: Document, mentions: Sequence[Mention], position: int) -> Sequence[Mention]:
    """The mentions, sorted by start, in the sentence of a position."""
    start, end = _sentence_at(document, position)
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def _told_near(document: Document, events: Sequence[Event], figure: Figure) -> Sequence[Event]:
    """The events, sorted by trigger, up to the end of a figure's sentence, a few at most."""
    end = bisect_left(events, _sentence_at(document, figure.start).end, key=lambda event: event.trigger.start)
    return events[max(0, end - REACH) : end]


def _clause_at(document: Document, position: int) -> Clause:
    """The clause that holds a position, or the nearest before it; the whole text where there is no sentence."""
    sentence = _sentence_at(document, position)
    parts = clauses(document.language, document.text, sentence)
    before = [part for part in parts if part.span.start <= position]
    return (before or list(parts) or [Clause(sentence, (), sentence)])[-1]


def _event(
    document: Document,
    speech: Speech,
    mentions: Sequence[Mention],
    event: Event,
    known: extractor.Reading | None,
    others: tuple[Span, ...],
) -> Event:
    clause = known.clause if known else _clause_at(document, event.trigger.start)
    sense = known.found.sense if known else None
    names = [mention for mention in mentions if mention.label == "actor"]
    telling = speech.announced(clause.sentence)
    actors = tuple(
        mention
        for mention in names
        if clause.span.holds(mention.span)
        and not mention.span.overlaps(event.trigger)
        and not any(source.overlaps(mention.span) for source in telling)
    )
    feature, ambiguous = (sense.feature, sense.group.ambiguous_agent) if sense else ("noun", False)
    scene = Scene(
        document,
        clause,
        event,
        feature,
        ambiguous,
        actors,
        inherited(document, clause, names),
        others,
        bool(sense and sense.group.transitive),
    )
    doers, receivers = roles(scene)
    source = speech.of(event.trigger)
    if source and source.speaker in doers and feature not in ("noun", "phrase"):
        source = None  # "X denied it and promised an inquiry": that X promises is told by the report
    surely = _surely(document, names, scene, source is not None) if known else event.modality
    return replace(
        event,
        modality=surely,
        tense="future" if surely == "expected" else event.tense,
        status=_status(scene, surely),
        actors=event.actors or doers,
        recipients=event.recipients or receivers,
        place=event.place or place_of(document, clause, event.trigger, _places(mentions, telling), _moves(event.kind)),
        destination=event.destination or _destination(document, clause, event, mentions),
        date=event.date or date_of(document, clause, event.trigger, mentions, feature == "noun", event.tense == "past"),
        **_said(source),
    )


def _said(source: Source | None) -> dict[str, Any]:
    """The fields of a claim that say who says so."""
    if source is None:
        return {}
    return {"attributed_to": source.words, "attributed_at": source.span, "speaker": source.speaker}


def _surely(document: Document, names: Sequence[Mention], scene: Scene, attributed: bool) -> Modality:
    """How sure an event is, once the names are known, whose words say nothing of it, and whether someone says so."""
    surely = scene.event.modality
    if surely not in ("alleged", "denied"):
        return surely
    masked = masked_text(document, [mention.span for mention in names if not mention.generic])
    speech = bool(scene.concept.get("speech"))
    return modality(document.language, masked, scene.clause, scene.event.trigger, scene.feature, speech, attributed)


def _status(scene: Scene, surely: Modality) -> Status | None:
    """How far along it is; open where a noun is only named beside what is told: "after the flood the search ended"."""
    start = scene.event.trigger.start
    beside = listed(scene.language, "beside")
    if scene.feature == "noun" and (
        preposition_before(scene.language, scene.clause, start) in beside or is_genitive(scene, start)
    ):
        return None
    return scene.event.status or ("planned" if surely == "expected" else None)


def _is_denied(document: Document, clause: Clause, figure: Figure) -> bool:
    """Whether a figure without an event is itself denied: by a negation right before it, or by who speaks of it."""
    before = [token for token in clause.tokens if token.end <= figure.start]
    near = document.text[before[-NEGATION].start if len(before) >= NEGATION else clause.span.start : figure.start]
    lead = document.text[clause.sentence.start : figure.start]
    language = document.language
    return any(
        markers(language, "modality", name).search(words) for name, words in (("negation", near), ("denied", lead))
    )


def _destination(document: Document, clause: Clause, event: Event, mentions: Sequence[Mention]) -> str | None:
    return destination_of(document, clause, event.trigger, _places(mentions)) if _moves(event.kind) else None


def _places(mentions: Sequence[Mention], telling: Sequence[Span] = ()) -> list[Mention]:
    """The places, without those that are part of an actor's name or of what only names a source."""
    actors = [mention.span for mention in mentions if mention.label == "actor"]
    return [
        mention
        for mention in mentions
        if mention.label == "place"
        and not any(span.holds(mention.span) and span != mention.span for span in actors)
        and not any(span.holds(mention.span) for span in telling)
    ]


def _moves(kind: str) -> bool:
    return bool(concepts.table("events").get(kind, {}).get("moves"))


def _figure(
    document: Document,
    speech: Speech,
    mentions: Sequence[Mention],
    events: Sequence[Event],
    nouns: frozenset[str],
    figure: Figure,
) -> Figure:
    clause = _clause_at(document, figure.start)
    event = event_of(document, clause, events, nouns, figure)
    places = _places(mentions, speech.announced(clause.sentence))
    place = place_of(document, clause, figure.span, places, bool(event and _moves(event.kind)))
    source = speech.of(figure.span)
    surely = figure.modality
    if surely == "asserted":
        surely = (
            event.modality
            if event
            else modality(document.language, document.text, clause, figure.span, attributed=source is not None)
        )
    if surely == "denied" and (figure.quantity.counted in TIMES or not (event or _is_denied(document, clause, figure))):
        surely = "asserted"  # what is not done, or for how long, says nothing of how many there are
    return replace(
        figure,
        event=figure.event or (event.id if event else None),
        place=figure.place or place or (event.place if event else None),
        date=figure.date or date_of(document, clause, figure.span, mentions) or _date_of(clause, event, figure),
        modality=surely,
        **_said(source),
    )


def _extent(
    document: Document,
    mentions: Sequence[Mention],
    figure: Figure,
    counted: Sequence[Figure],
    events: Mapping[str, Event],
) -> Extent | None:
    """How far a figure reaches, by its clause and by what was counted before it."""
    clause = _clause_at(document, figure.start)
    dates = [one for one in mentions if one.when is not None and clause.span.holds(one.span)]
    return extent(document, clause, figure, dates, same_event(figure, counted, events))


def _date_of(clause: Clause, event: Event | None, figure: Figure) -> str | None:
    """The date of the event that a figure counts, where both stand in one clause; a time is none of what is counted."""
    timed = figure.quantity.counted in TIMES
    return event.date if event and not timed and clause.span.holds(event.trigger) else None
