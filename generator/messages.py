"""Keeps the catalogues in step with the sources: ``python -m generator.messages update`` or ``check``.

Messages stand in templates, in generator/*.py and in the labels of generator/concepts/*.toml; babel.cfg says where.
There is no fuzzy matching: what changed has to be said anew, and what went away is kept below as obsolete.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from generator.catalogues import FOLDER, languages, slots

ROOT = FOLDER.parent
SOURCES = frozenset({"templates", "generator"})
SOURCE_LANGUAGE = "en"
LEAST = 150  # messages; fewer mean that the extraction looked in the wrong place
BEGINNING = datetime(2026, 11, 22, tzinfo=UTC)  # in the header of every catalogue, so that it never changes alone
CONTEXTS = {"things": "thing", "units": "unit", "events": "event", "framings": "aspect"}
KEYWORDS: dict[str, Any] = {
    **dict.fromkeys(("_", "N_", "gettext", "say")),
    **dict.fromkeys(("ngettext", "say_count"), (1, 2)),
    **dict.fromkeys(("pgettext", "say_in"), ((1, "c"), 2)),
    "npgettext": ((1, "c"), 2, 3),
}
Key = tuple[str, str | None]


def concepts(
    file: BinaryIO, keywords: Mapping[str, Any], tags: Any, options: Mapping[str, Any]
) -> Iterator[tuple[int, str, tuple[str, ...], list[str]]]:
    """Babel's extraction method for the labels of concepts: line, function, messages, comments."""
    context = CONTEXTS.get(Path(getattr(file, "name", "")).stem)
    for labels in tomllib.loads(file.read().decode()).values() if context else ():
        if context and "plural" in labels:
            yield 0, "npgettext", (context, labels["singular"], labels["plural"]), []
        elif context and "label" in labels:
            yield 0, "pgettext", (context, labels["label"]), []


def extracted() -> dict[Key, Message]:
    """Every message of the sources; raises ValueError where one singular has two plurals."""
    catalog = Catalog()
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    found = extract_from_dir(
        ROOT, methods, options, KEYWORDS, ("TRANSLATORS:",), directory_filter=lambda path: inside(Path(path))
    )
    for name, _, message, comments, context in sorted(found, key=lambda item: (item[0], str(item[2]), item[4] or "")):
        catalog.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return {key(message): message for message in catalog if message.id}


def inside(path: Path) -> bool:
    """Whether a folder holds sources."""
    parts = path.resolve().relative_to(ROOT).parts
    return not parts or parts[0] in SOURCES


def key(message: Message) -> Key:
    """What tells messages apart: the singular and the context."""
    return message.id[0] if isinstance(message.id, tuple | list) else message.id, message.context


def existing(language: str) -> Catalog:
    """The catalogue of a language as it is on disk."""
    with (FOLDER / language / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def merged(language: str, old: Catalog, sources: Mapping[Key, Message]) -> Catalog:
    """The catalogue with the messages of the sources; English says its own ids."""
    new = Catalog(
        language, project="Synoptic", version="0", header_comment="# What the site says. Licence: MIT.",
        creation_date=BEGINNING, revision_date=BEGINNING, charset="utf-8", fuzzy=False,
    )  # fmt: skip
    said = {key(message): message for message in [*old, *old.obsolete.values()] if message.id}
    for identity in sorted(sources, key=lambda item: (item[1] or "", item[0])):
        message = sources[identity]
        string = message.id if language == SOURCE_LANGUAGE else kept(message, said.get(identity))
        new.add(message.id, string or None, message.locations, context=message.context)
    for identity in sorted(said.keys() - sources.keys(), key=lambda item: (item[1] or "", item[0])):
        if said[identity].string:
            new.obsolete[identity[0]] = said[identity]
    return new


def kept(message: Message, old: Message | None) -> Any:
    """What was said before, where it is still of the same form and not doubtful."""
    if old is None or old.fuzzy or forms(old.id) != forms(message.id) or not filled(old):
        return None
    return old.string


def filled(message: Message) -> bool:
    """Whether every form of a message is said."""
    return all(message.string) if isinstance(message.string, tuple | list) else bool(message.string)


def text(catalog: Catalog) -> bytes:
    """The catalogue as a file, without line numbers so that it changes only when words do."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, include_lineno=False, sort_output=False)
    return buffer.getvalue()


def faults(language: str, sources: Mapping[Key, Message]) -> list[str]:
    """What is wrong with a catalogue: missing, doubtful or superfluous messages, and other placeholders."""
    catalog = existing(language)
    said = {key(message): message for message in catalog if message.id}
    found = [f"no longer said anywhere: {identity[0]!r}" for identity in said.keys() - sources.keys()]
    for identity, message in sources.items():
        own = said.get(identity)
        if own is None or not filled(own) or own.pluralizable != message.pluralizable:
            found.append(f"not said: {identity[0]!r}")
        elif own.fuzzy:
            found.append(f"marked as doubtful (fuzzy): {identity[0]!r}")
        elif not same_slots(own):
            found.append(f"other placeholders than in English: {identity[0]!r}")
    if len(sources) < LEAST:
        found.append(f"only {len(sources)} messages were found in the sources")
    return sorted(f"locales/{language}/messages.po: {fault}" for fault in found)


def same_slots(message: Message) -> bool:
    """Whether each form has the placeholders of an English form; a form may say its number in words."""
    wanted = [slots(form) for form in forms(message.id)]
    allowed = {*wanted, *(names - {"number"} for names in wanted)} if message.pluralizable else set(wanted)
    return all(slots(form) in allowed for form in forms(message.string))


def forms(said: Any) -> list[str]:
    """The forms of a message: one, or several where it counts."""
    return list(said) if isinstance(said, tuple | list) else [said]


def main(arguments: list[str]) -> int:
    """Update the catalogues, or say what is wrong with them; 0 where nothing is."""
    sources = extracted()
    if arguments == ["update"]:
        for language in languages():
            (FOLDER / language / "messages.po").write_bytes(text(merged(language, existing(language), sources)))
    found = [fault for language in languages() for fault in faults(language, sources)]
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
