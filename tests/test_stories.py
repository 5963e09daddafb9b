"""The three seeds and three reports of a quite different event: two stories, and nothing is compared across them."""

import itertools
import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.cli import schemas
from generator.export import export
from generator.read import read
from generator.stories import grouped

ROOT = Path(__file__).parent.parent
SYRIA = {"000_82687d2c9e79b25d", "001_0ada823e5ab43808", "003_25a6d60f75afc1f7"}
BRIDGE = {"early", "spaet", "wire"}


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeds")
    for source in (ROOT / "seeds", ROOT / "tests" / "stories" / "baltimore"):
        for file in source.iterdir():
            shutil.copy(file, folder / file.name)
    return pipeline.report(folder)


@pytest.fixture(scope="module")
def alone():
    return pipeline.report(ROOT / "seeds")


def test_two_events_are_two_stories(both):
    assert {frozenset(story.documents) for story in both.stories} == {frozenset(SYRIA), frozenset(BRIDGE)}


def test_no_discrepancy_joins_two_stories(both):
    members = {story.id: set(story.documents) for story in both.stories}
    for item in (*both.discrepancies, *both.agreements):
        assert {quote.document for side in item.sides for quote in side.evidence} <= members[item.story]


def test_another_event_changes_nothing_in_a_story(both, alone):
    kept = {item for item in both.discrepancies if item.story == alone.stories[0].id}
    assert kept == set(alone.discrepancies)


def test_the_number_of_missing_people_is_an_update(both):
    [item] = [item for item in both.discrepancies if item.about == ("missing", "person")]
    assert item.verdict == "update"
    assert [{quote.document for quote in side.evidence} for side in item.sides] == [{"early"}, {"spaet"}]


def test_nothing_about_the_bridge_is_a_conflict(both):
    assert not [item for item in both.discrepancies if item.verdict == "conflict"]


def test_every_quote_is_what_stands_there(both):
    texts = {document.id: document.text for document in both.documents}
    quotes = [quote for item in both.discrepancies + both.agreements for side in item.sides for quote in side.evidence]
    assert quotes
    for item in (*quotes, *both.mentions, *both.figures, *both.events):
        assert texts[item.document][item.start : item.end] == item.text


def test_every_reference_leads_somewhere(both):
    entities = {entity.id for entity in both.entities}
    events = {event.id for event in both.events}
    figures = {figure.id for figure in both.figures}
    dates = {mention.id for mention in both.mentions if mention.label == "date"}
    assert {mention.entity for mention in both.mentions if mention.id not in dates} <= entities
    assert {item.date for item in (*both.events, *both.figures) if item.date} <= dates
    assert {entity.part_of for entity in both.entities} - {None} <= entities
    assert {figure.event for figure in both.figures} - {None} <= events
    assert {figure.part_of for figure in both.figures} - {None} <= figures
    assert {figure.place for figure in both.figures} - {None} <= entities
    assert {name for event in both.events for name in (*event.actors, *event.recipients)} <= entities
    assert {place for event in both.events for place in (event.place, event.destination)} - {None} <= entities


def test_a_vague_word_has_no_bounds(both):
    vague = [figure for figure in both.figures if figure.quantity.approximation == "order_of_magnitude"]
    assert vague
    assert all(figure.quantity.low is None and figure.quantity.high is None for figure in vague)


def test_ids_are_unique(both):
    for rows in (both.figures, both.events, both.entities, both.stories, both.discrepancies + both.agreements):
        ids = [row.id for row in rows]
        assert len(ids) == len(set(ids))


def test_the_export_fits_its_schemas(both):
    files = export(both, schemas())
    tables = {name.removesuffix(".jsonl"): data for name, data in files.items() if name.endswith(".jsonl")}
    assert set(tables) == set(schemas())
    for name, schema in schemas().items():
        validator = jsonschema.Draft202012Validator(schema)
        rows = [json.loads(line) for line in tables[name].decode().splitlines()]
        assert rows
        for row in rows:
            validator.validate(row)


def test_the_data_package_names_files_that_are_there(both):
    files = export(both, schemas())
    package = json.loads(files["datapackage.json"])
    assert {resource["path"] for resource in package["resources"]} <= set(files)


def test_the_same_seeds_give_the_same_bytes(alone):
    assert export(alone, schemas()) == export(pipeline.report(ROOT / "seeds"), schemas())


@settings(max_examples=6, deadline=None)
@given(st.permutations([0, 1, 2]))
def test_the_order_of_documents_changes_nothing(order):
    documents, problems = read(ROOT / "seeds")
    readings = [pipeline.reading(documents[place]) for place in order]
    shuffled = pipeline.compared(tuple(readings), problems)
    assert shuffled.discrepancies == pipeline.report(ROOT / "seeds").discrepancies


def test_a_verbatim_copy_adds_no_account_and_no_difference(alone, tmp_path):
    for file in (ROOT / "seeds").iterdir():
        shutil.copy(file, tmp_path / file.name)
    source = tmp_path / "003_25a6d60f75afc1f7.txt"
    shutil.copy(source, tmp_path / "copy.txt")
    copied = pipeline.report(tmp_path)
    count = {item.about: [len(side.accounts) for side in item.sides] for item in alone.discrepancies}
    again = {item.about: [len(side.accounts) for side in item.sides] for item in copied.discrepancies}
    assert {about: sides for about, sides in again.items() if about in count} == count
    assert {about for about in set(again) - set(count) if "copy" not in about} == set()


def test_a_chain_of_alike_reports_is_no_story():
    close = {("a", "b"): 3.0, ("b", "c"): 2.0, ("c", "d"): 2.5}
    assert grouped(list("abcd"), close, dict(zip("abcd", "abcd", strict=True))) == [frozenset("ab"), frozenset("cd")]


def test_reports_that_all_belong_together_are_one_story():
    close = dict.fromkeys(itertools.combinations("abc", 2), 2.0) | {("c", "d"): 1.5}
    assert grouped(list("abcd"), close, dict(zip("abcd", "abcd", strict=True))) == [frozenset("abc"), frozenset("d")]
