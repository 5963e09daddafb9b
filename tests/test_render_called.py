"""What the reports call an actor, on its page: side by side, with its words, and inert whatever the words are."""

import pytest

from generator.kinds import ATTRIBUTES
from generator.pages.called import called
from generator.pages.view import View
from generator.pages.wording import RESPECTS
from generator.render import render
from tests.sample import HOSTILE, REPORT

ACTOR = next(entity for entity in REPORT.entities if entity.id == "hostile")


@pytest.fixture(scope="module")
def rows():
    return called(View(REPORT, "en"), "actors/hostile.md", ACTOR)


def test_every_sort_of_descriptor_has_a_name() -> None:
    assert tuple(RESPECTS) == ATTRIBUTES


def test_what_two_reports_call_alike_stands_in_one_row_with_both(rows) -> None:
    (row,) = [row for row in rows if len(row.forms) == 2]
    assert [(form.words, form.language) for form in row.forms] == [("closed", "en"), ("offen", "de")]
    assert len(row.quotes) == 2


def test_whom_words_name_is_a_link_where_there_is_such_an_actor(rows) -> None:
    assert [bool(row.actor) for row in rows if row.respect == RESPECTS["backing"]] == [True, False]


def test_an_actor_that_nobody_calls_anything_has_no_such_part() -> None:
    pages = render(REPORT, "en")
    assert "#called" in pages["actors/hostile.md"]
    assert not [path for path, text in pages.items() if "#called" in text and "hostile" not in path]
    assert HOSTILE not in pages["actors/hostile.md"]
