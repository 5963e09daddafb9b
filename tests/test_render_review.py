"""Names read with doubt are listed for review with their words; sure ones and curated ones are not."""

from dataclasses import replace

import pytest

from generator.certainty import SURE
from generator.pages.review import doubtful
from generator.pages.view import View
from generator.render import render
from generator.report import Report
from tests.sample import REPORT


def told(confidence: float, curated: bool = False) -> Report:
    """The sample with every mention as sure as that."""
    mentions = tuple(replace(mention, confidence=confidence) for mention in REPORT.mentions)
    entities = tuple(replace(entity, curated=curated, generic=False) for entity in REPORT.entities)
    return replace(REPORT, mentions=mentions, entities=entities)


def test_a_name_that_no_mention_makes_sure_is_listed_with_its_words() -> None:
    found = doubtful(View(told(0.52), "en"))
    assert found
    assert all(doubt.quotes and "52" in doubt.certainty for doubt in found)


@pytest.mark.parametrize(("confidence", "curated"), [(SURE, False), (0.9, False), (0.52, True)])
def test_a_sure_or_a_curated_name_is_not_listed(confidence: float, curated: bool) -> None:
    assert doubtful(View(told(confidence, curated), "en")) == ()


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_has_the_section_only_where_there_is_doubt(language: str) -> None:
    path = "review/index.md"
    assert "#doubtful" in render(told(0.52), language)[path]
    assert "#doubtful" not in render(told(0.9), language)[path]
