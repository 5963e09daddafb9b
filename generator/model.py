"""The nouns of Synoptic: frozen values that the stages take and return.

Offsets are code points of ``Document.text``, half-open: ``document.text[start:end] == text`` of all that stands in it.
Ids never depend on position in a list or on neighbouring documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.attributes import Attribute
from generator.quantity import Change, Quantity
from generator.when import When

Modality = Literal["asserted", "expected", "alleged", "denied"]
Label = Literal["actor", "place", "date"]
Tense = Literal["past", "present", "future"]
Status = Literal["planned", "ongoing", "completed"]
Extent = Literal["total", "period", "further"]
Verdict = Literal[
    "conflict", "scope_unclear", "different_scope", "revised", "update", "compatible", "same", "maybe", "noted"
]


class Span(NamedTuple):
    """Half-open range of code points in the text of one document."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other range lies inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that a person has to mend; the wording of ``code`` is in errors.py."""

    code: str
    file: str
    line: int | None = None
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where a text is visibly broken; noted, never repaired."""

    kind: Literal["joined_words", "broken_boundary", "lost_characters"]
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One seed file. ``text`` never changes after read; metadata that nobody gave is None, never guessed."""

    id: str
    file: str  # path below the seed folder, with "/"
    sha256: str  # of the file's bytes
    text: str
    language: str  # ISO 639-1
    sentences: tuple[Span, ...]  # in order, without the blank between them; a title line is a sentence
    paragraphs: tuple[Span, ...]
    title: str | None = None
    published: str | None = None  # ISO 8601, as precise as given
    publisher: str | None = None
    url: str | None = None
    retrieved: str | None = None
    licence: str | None = None
    story: str | None = None  # pinned by a person
    full_text: bool = False  # False: only the quotes that claims stand on may be published
    damage: tuple[Damage, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor, a place or a date. ``entity`` is "" until resolve."""

    document: str
    start: int
    end: int
    text: str
    label: Label
    kind: str  # one of kinds.ACTORS or kinds.PLACES
    generic: bool = False  # "rebels", "the army": a description, not a name
    confidence: float = 1.0  # 0 to 1, two decimals
    rule: str = ""  # which rule found it
    key: str | None = None  # gazetteer key, where a curated name matched
    name: str = ""  # the name without inflection and determiner, in the language of the document; "" = text
    entity: str = ""
    attributes: tuple[Attribute, ...] = ()  # what is said of it beside the name, in order
    when: When | None = None  # what a date says

    @property
    def id(self) -> str:
        """Stable within one text: what claims refer to until resolve gives them entities."""
        return f"{self.document}:{self.start}-{self.end}:{self.label}"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that a statement stands on."""

    document: str
    start: int
    end: int
    text: str


class Apart(NamedTuple):
    """Another entity that a text tells one apart from ("not to be confused with"), and the words that say so."""

    entity: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions resolve to: an actor or a place."""

    id: str
    label: Label
    kind: str
    names: tuple[tuple[str, str], ...] = ()  # (language, name), sorted by language; "" = language unknown
    aliases: tuple[str, ...] = ()  # every surface form met or curated, sorted
    part_of: str | None = None  # entity id
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    wikidata: str | None = None
    generic: bool = False
    curated: bool = False  # from the gazetteer
    maybe: tuple[str, ...] = ()  # ids of entities that may be the same; for a person to decide
    distinct_from: tuple[Apart, ...] = ()  # whom a text tells it apart from
    attributes: tuple[Attribute, ...] = ()  # what the texts call it, by document and place; never its kind

    def name(self, language: str) -> str:
        """The name in a language, else in English, else the first there is."""
        names = dict(self.names)
        return names.get(language) or names.get("en") or next(iter(names.values()), self.id)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity where it stands."""

    id: str
    document: str
    start: int
    end: int
    text: str
    quantity: Quantity
    event: str | None = None  # event id
    place: str | None = None  # mention id until resolve, then entity id
    date: str | None = None  # mention id of the date it is stated for
    part_of: str | None = None  # figure id of the whole ("5,000 people, 1,500 of them fighters")
    change: Change | None = None
    attributed_to: str | None = None  # who says so, in the words of the text; None: the report itself
    attributed_at: Span | None = None  # where those words stand, perhaps sentences before
    speaker: str | None = None  # the actor among them: mention id until resolve, then entity id
    modality: Modality = "asserted"
    extent: Extent | None = None  # up to a moment, in a period only, or on top of what was counted before
    rule: str = ""  # which rule found it

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens, by its trigger ("were evacuated", "Offensive")."""

    id: str
    document: str
    start: int  # of the clause it stands in
    end: int
    text: str
    kind: str  # event concept, see concepts/events.toml, which gives the PLOVER type and mode
    trigger: Span
    type: str = ""  # PLOVER 0.8
    mode: str = ""
    actors: tuple[str, ...] = ()  # mention ids until resolve, then entity ids
    recipients: tuple[str, ...] = ()
    place: str | None = None
    destination: str | None = None  # where it leads to ("were taken to X"), like place
    date: str | None = None  # mention id of when it happens
    modality: Modality = "asserted"
    tense: Tense = "past"
    status: Status | None = None
    attributed_to: str | None = None  # as of a figure
    attributed_at: Span | None = None
    speaker: str | None = None
    rule: str = ""  # which rule found it

    @property
    def span(self) -> Span:
        """The clause."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that call something in one of several ways ("rebels", "terrorists"), see concepts/framings.toml."""

    document: str
    start: int
    end: int
    text: str
    aspect: str
    way: str
    attributed_to: str | None = None  # whose word it is, in the words of the text; None: the report's own

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read in one document: the result of the stages that need no other document."""

    document: Document
    mentions: tuple[Mention, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a discrepancy: what is said, where, and by how many separate accounts."""

    value: str  # the words of the text, or a code such as a status
    evidence: tuple[Evidence, ...]
    accounts: tuple[tuple[str, ...], ...]  # documents, grouped: those with common wording are one account
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a verdict was given: a code and its parameters, worded by the catalogues."""

    code: str
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A difference between reports, or inside one; also used for agreements. Data, never prose."""

    id: str
    code: str  # D101 ...
    kind: str
    verdict: Verdict
    severity: int  # 0 (for the record) to 3 (lead with it)
    story: str
    about: tuple[str, ...]  # entity ids, event concepts, counted concepts
    sides: tuple[Side, ...]
    explanations: tuple[Explanation, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """The documents that tell of the same events."""

    id: str
    event: str | None  # leading event concept
    place: str | None  # leading place, an entity id
    documents: tuple[str, ...]
    places: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()  # of its leading events, in EDTF
    name: str | None = None  # given by a person
