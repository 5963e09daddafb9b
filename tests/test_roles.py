"""Who does it to whom, and where that is not plain, nobody."""

import tomllib
from pathlib import Path

import pytest

from generator.claims import claims
from generator.extract.events import extract
from tests.test_claims import actor, document, event, named

EXAMPLES = Path(__file__).parent / "roles"


def examples() -> list[tuple[str, ...]]:
    return [
        (language, *row)
        for language in ("de", "en")
        for row in tomllib.loads((EXAMPLES / f"{language}.toml").read_text(encoding="utf-8"))["who"]
    ]


@pytest.mark.parametrize(("language", "text", "names", "kind", "actors", "recipients"), examples())
def test_who_does_it_to_whom(language: str, text: str, names: str, kind: str, actors: str, recipients: str) -> None:
    whole = document(text, language)
    reading = claims(whole, [actor(text, name) for name in names.split("|")], [], extract(whole))
    found = event(reading, kind)
    expected = [sorted(name for name in side.split("|") if name) for side in (actors, recipients)]
    assert [sorted(named(reading, side)) for side in (found.actors, found.recipients)] == expected
