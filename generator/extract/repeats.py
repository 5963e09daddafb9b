"""What one document knows of a name holds for all of it: repeats, surnames, acronyms, items of a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator import language as languages
from generator.extract.chunks import NAME_TAGS, Chunk, acronym, given
from generator.extract.scan import Found, Line
from generator.extract.shortened import shortened
from generator.extract.surnames import short_names
from generator.kinds import VAGUE, agreed
from generator.model import Label, Span
from generator.words import frequency, tokens

REPEAT, LISTED = 0.75, 0.6
SURE = 0.7  # the least confidence of a finding that its repeats rest on
SAYS = "verb of saying"
RECOGNISED = "crf"
PREPOSITIONS = ("PR", "TO", "AP")  # tags
LONGEST_LISTED = 3  # words
SELDOM = 4.0  # Zipf frequency of a word that is a name again, in a script without capitals


Openings = dict[str, list[tuple[tuple[str, ...], Found]]]  # first word of a name to its words and what it names


class Read(NamedTuple):
    """One sentence, its runs of capitals, and what was found in it."""

    line: Line
    chunks: tuple[Chunk, ...]
    found: tuple[Found, ...]


def spread(read: Sequence[Read]) -> tuple[Read, ...]:
    """The sentences with one type for each name, its repeats filled in, list items sharing a type."""
    agreed = tuple(_agreed(read))
    acronyms = _acronyms(agreed)
    agreed = tuple(replace_found(item, _defined(item, acronyms)) for item in agreed)
    named = {**_named(_surfaces(agreed)), **_surnames(agreed), **acronyms}
    openings = _openings(read[0].line.language, named) if read else {}
    filled = tuple(replace_found(item, _filled(item, named, openings)) for item in agreed)
    return tuple(replace_found(item, (*item.found, *_listed(item))) for item in filled)


def replace_found(read: Read, found: Iterable[Found]) -> Read:
    """The sentence with other findings, in order."""
    return read._replace(found=tuple(sorted(found, key=lambda item: item.start)))


def _agreed(read: Sequence[Read]) -> Iterator[Read]:
    """One label and kind for one surface: what most confidence in sum says; curated names keep theirs."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for item in read:
        for found in item.found:
            votes[_surface(item.line, found)][found.kind] += found.confidence
    best = {surface: agreed(kinds) for surface, kinds in votes.items()}
    labels: dict[str, Label] = {found.kind: found.label for item in read for found in item.found}
    for item in read:
        kinds = [(found, best[_surface(item.line, found)]) for found in item.found]
        yield replace_found(item, (_as(found, labels[kind], kind) for found, kind in kinds))


def _as(found: Found, label: Label, kind: str) -> Found:
    other = (found.label, found.kind) != (label, kind) and not (found.key or found.generic)
    return replace(found, label=label, kind=kind) if other else found


def _surface(line: Line, found: Found) -> str:
    return line.quote(found.start, found.end)


def _surfaces(read: Iterable[Read]) -> dict[str, Found]:
    """Each named surface with its surest finding."""
    best: dict[str, Found] = {}
    for item in read:
        for found in item.found:
            surface = _surface(item.line, found)
            sure = found.confidence >= SURE
            if sure and not found.generic and (surface not in best or best[surface].confidence < found.confidence):
                best[surface] = replace(found, name=found.name or surface)
    return best


def _surnames(read: Iterable[Read]) -> dict[str, Found]:
    """Surnames with the person; none that two persons share. A name that ends another is that person's, shortened."""
    people = {surface: found for surface, found in _surfaces(read).items() if found.kind == "person" and " " in surface}
    owners: dict[str, dict[str, Found]] = defaultdict(dict)
    couples = {_surface(item.line, found) for item in read for found in item.found if _coupled(item.line, found)}
    for surface, found in people.items():
        if surface not in couples and not any(longer.endswith(f" {surface}") for longer in people):
            for short in short_names(surface):
                owners[short].setdefault(found.key or found.name, found)
    return {surname: next(iter(people.values())) for surname, people in owners.items() if len(people) == 1}


def _coupled(line: Line, found: Found) -> bool:
    """Whether a given name and a conjunction stand before a full name: "Geoff and Linda X" are two of the name X."""
    at = _first(line, found)
    joined = line.at(at - 1).text in line.data["conjunctions"] and line.at(at - 1).text[:1] != ","
    return found.kind == "person" and joined and line.at(at - 2).text in given() and not line.at(at - 3).capital


def _first(line: Line, found: Found) -> int:
    """The index of the first word of a finding."""
    return next(word.index for word in line.words if word.end > found.start)


def _acronyms(read: Iterable[Read]) -> dict[str, Found]:
    """ "Long Name (ABC)", "ABC (Long Name)": the acronym stands for the name."""
    defined = {}
    for item in read:
        for found in item.found:
            match = _bracketed(item.line, found) or _opening(item.line, found)
            if match and not found.generic:
                defined[match] = replace(found, name=found.name or _surface(item.line, found))
    return defined


def _opening(line: Line, found: Found) -> str | None:
    """The acronym right before a name in brackets that it spells."""
    before = [word for word in line.words if word.end <= found.start][-2:]
    behind = next((word.text for word in line.words if word.start >= found.end), "")
    if found.kind == "person" or len(before) < 2 or (before[1].text, behind) != ("(", ")"):
        return None
    short = before[0].text
    return short if acronym(short) and _spells(_surface(line, found), short) else None


def _bracketed(line: Line, found: Found) -> str | None:
    """The acronym in brackets right behind a name that spells it; behind a person stands the party."""
    after = [word for word in line.words if word.start >= found.end][:3]
    if found.kind == "person" or len(after) < 3 or not acronym(after[1].text):
        return None
    if (after[0].text, after[2].text) != ("(", ")"):
        return None
    return after[1].text if _spells(_surface(line, found), after[1].text) else None


def _spells(name: str, letters: str) -> bool:
    """Whether a name has a capital for the first letter of an acronym and, from there, its others in order.

    >>> _spells("Long Area Network", "LAN"), _spells("Stone Weal", "SPD")
    (True, False)
    """
    start = name.find(letters[0])
    rest = iter(name[start + 1 :].casefold())
    return start >= 0 and all(letter in rest for letter in letters[1:].casefold())


def _defined(item: Read, acronyms: dict[str, Found]) -> Iterator[Found]:
    """What was found, an acronym as the document itself spells it out, whatever else it stands for elsewhere."""
    for found in item.found:
        long = acronyms.get(_surface(item.line, found))
        yield replace(long, start=found.start, end=found.end, rule="acronym of a name") if long else found


def _unnamed(item: Read, named: dict[str, Found]) -> Iterator[Found]:
    """What was found, with the full name where a surname or acronym is known by one."""
    for found in item.found:
        full = named.get(_surface(item.line, found))
        known = full is not None and not found.key and full.label == found.label
        doubtful = found.weak or found.confidence < SURE or _unplaced(item.line, found)
        if doubtful and full is not None and full.label == "actor" and found.label == "place":
            found, known = replace(found, label="actor", confidence=REPEAT, rule=full.rule), True
        yield replace(found, key=full.key, name=full.name, kind=full.kind) if full and known else found


def _unplaced(line: Line, found: Found) -> bool:
    """Whether only a recogniser calls a name a place, and no preposition stands before it but that of a share in it."""
    at = _first(line, found)
    stake = line.phrase_before(at, "stakes")
    return found.rule == RECOGNISED and (stake > 0 or not line.at(at - 1).pos.startswith(PREPOSITIONS))


def _named(surfaces: dict[str, Found]) -> dict[str, Found]:
    """The surfaces and short forms of organisations, which a verb of saying alone does not make a person."""
    short = shortened(surfaces)
    doubtful = {text for text in short if text in surfaces and _doubtful(surfaces[text])}
    return {**short, **{text: found for text, found in surfaces.items() if text not in doubtful}}


def _doubtful(found: Found) -> bool:
    """Whether a finding says less than the long name that it may be short for."""
    return found.rule == SAYS or found.kind in VAGUE


def _openings(language: str, named: dict[str, Found]) -> Openings:
    """The names by their first word, longest first."""
    joined = {_words(language, surface): found for surface, found in named.items()}
    by_first: Openings = defaultdict(list)
    for parts in sorted(joined, key=lambda parts: (-len(parts), parts)):
        by_first[parts[0]].append((parts, joined[parts]))
    return by_first


def _filled(item: Read, named: dict[str, Found], openings: Openings) -> tuple[Found, ...]:
    """What was found and the repeats, a name inside a longer one left out."""
    found = tuple(_unnamed(item, named))
    repeats = tuple(_repeats(item, openings, [one.span for one in found]))
    inside = [one for one in found if any(more.span.holds(one.span) for more in repeats)]
    return (*(one for one in found if one not in inside), *repeats)


def _repeats(item: Read, openings: Openings, found_spans: Sequence[Span]) -> Iterator[Found]:
    """Occurrences of known names that no finder saw, or only a part of, longest first."""
    taken = list(found_spans)
    for index, text in enumerate(item.line.texts):
        for parts, known in openings.get(text, ()):
            same = item.line.texts[index : index + len(parts)] == parts
            if same and (len(parts) > 1 or _is_name(item, index)):
                start, end = item.line.words[index].start, item.line.words[index + len(parts) - 1].end
                sure = min(known.confidence, REPEAT)
                found = replace(known, start=start, end=end, rule="named elsewhere", confidence=sure, weak=False)
                over = [span for span in taken if found.span.overlaps(span)]
                if all(found.span.holds(span) and found.span != span for span in over):
                    taken.append(found.span)
                    yield found


def _words(language: str, surface: str) -> tuple[str, ...]:
    """The words of a name as those of a line are written."""
    cut = tokens(surface, language=language)
    return tuple(languages.plain(language, token.text.replace("’", "'")) for token in cut)


def _is_name(item: Read, index: int) -> bool:
    """Whether one word is a name here: it is tagged so, or makes up a run of capitals by itself."""
    if item.line.data.get("caseless"):
        return frequency(item.line.words[index].text, item.line.language) < SELDOM
    opens = index == 0 and not item.line.data["nouns_capital"]
    if opens and item.line.words[0].text.casefold() not in item.line.small:
        return True
    whole = any((chunk.first, chunk.last) == (index, index + 1) for chunk in item.chunks)
    word = item.line.words[index]
    return whole or (item.line.headline and word.capital) or (index == 0 and word.pos.startswith(NAME_TAGS))


def _listed(item: Read) -> Iterator[Found]:
    """An unknown name joined to a place by a comma or conjunction is a place, to a person a person."""
    for previous, chunk in zip(item.chunks, item.chunks[1:], strict=False):
        between = [word.text for word in item.line.words[previous.last : chunk.first]]
        before = _of(item, previous)
        joined = bool(between) and set(between) <= set(item.line.data["conjunctions"])
        size = chunk.last - chunk.first
        if joined and before and _of(item, chunk) is None and _alike(item.line, before, chunk, size, between):
            start, end = item.line.words[chunk.first].start, item.line.words[chunk.last - 1].end
            kind = "place" if before.label == "place" else before.kind
            yield Found(start, end, before.label, kind, "item of a list", LISTED)


def _alike(line: Line, before: Found, chunk: Chunk, size: int, between: list[str]) -> bool:
    """Whether the type of the item before can be that of this one."""
    if between == [","] and line.at(chunk.last).text not in line.data["conjunctions"]:
        return False
    if before.kind == "person":
        return size > 1
    plain = not any(acronym(word.text) for word in chunk.words(line))
    return before.label == "place" and size <= LONGEST_LISTED and plain


def _of(item: Read, chunk: Chunk) -> Found | None:
    """What was found in a run of capitals."""
    start, end = item.line.words[chunk.first].start, item.line.words[chunk.last - 1].end
    return next((found for found in item.found if found.start < end and start < found.end), None)
