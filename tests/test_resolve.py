"""Mentions of several documents become entities, whatever the order of the documents."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.descriptors import described
from generator.extract.names import extract
from generator.model import Document, Entity, Event, Figure, Mention, Reading, Span
from generator.quantity import Quantity
from generator.resolve import resolve


def mention(name: str, label: str = "place", document: str = "a", start: int = 0, **more: object) -> Mention:
    return replace(Mention(document, start, start + len(name), name, label, "city"), **more)  # type: ignore[arg-type]


def reading(document: str, *mentions: Mention, language: str = "en") -> Reading:
    text = " ".join(m.text for m in mentions)
    return Reading(Document(document, document, "", text, language, (), ()), mentions, (), ())


def entities(*readings: Reading) -> dict[str, Entity]:
    return {entity.id: entity for entity in resolve(readings)[1]}


def ids(*readings: Reading) -> list[str]:
    return [m.entity for r in resolve(readings)[0] for m in r.mentions]


def test_a_curated_name_keeps_its_key() -> None:
    assert ids(reading("a", mention("Dumair", key="al-dumayr"))) == ["al-dumayr"]


def test_an_unknown_spelling_of_a_curated_name_is_that_one() -> None:
    assert ids(reading("a", mention("al-Dumaiyr"), mention("Dschairud")))[1:] == ["jayrud"]


def test_spellings_of_an_unknown_name_are_one_entity_in_two_languages() -> None:
    first, second = ids(
        reading("a", mention("Karvolabad")), reading("b", mention("Karwolabad", document="b"), language="de")
    )
    assert first == second


def test_near_names_are_two_that_may_be_one() -> None:
    found = entities(reading("a", mention("Jalbourd"), mention("Jalbour", start=10)))
    one, two = found
    assert found[one].maybe == (two,) and found[two].maybe == (one,)


def test_a_place_and_an_actor_of_one_name_are_two() -> None:
    first, second = ids(reading("a", mention("Karvolabad"), mention("Karvolabad", "actor", start=20)))
    assert first != second


def test_two_curated_names_are_never_maybe_one() -> None:
    found = entities(reading("a", mention("Qalamoun", key="qalamoun"), mention("Ost-Qalamoun", key="eastern-qalamoun")))
    assert all(not entity.maybe for entity in found.values())


def test_every_whole_is_an_entity() -> None:
    found = entities(reading("a", mention("Dumair", key="al-dumayr")))
    assert all(entity.part_of is None or entity.part_of in found for entity in found.values())
    assert "syria" in found


def test_names_are_those_met_in_their_language_and_never_invented() -> None:
    found = entities(
        reading("a", mention("Karvolabad")), reading("b", mention("Karwolabad", document="b"), language="de")
    )
    (entity,) = found.values()
    assert entity.names == (("de", "Karwolabad"), ("en", "Karvolabad"))
    assert entity.aliases == ("Karvolabad", "Karwolabad")


def test_a_place_without_known_position_has_none() -> None:
    (entity,) = entities(reading("a", mention("Karvolabad"))).values()
    assert entity.latitude is None and entity.longitude is None and not entity.curated


def test_figures_and_events_point_to_entities() -> None:
    place, actor = mention("Karvolabad"), mention("Dorvians", "actor", start=20)
    figure = Figure("f", "a", 0, 1, "", Quantity(1, 1), place=place.id)
    event = Event("e", "a", 0, 1, "", "strike", Span(0, 1), actors=(actor.id,), recipients=(actor.id,), place=place.id)
    before = replace(reading("a", place, actor), figures=(figure,), events=(event,))
    (after,), _ = resolve((before,))
    there, who = (m.entity for m in after.mentions)
    assert after.figures[0].place == there
    assert (after.events[0].actors, after.events[0].recipients, after.events[0].place) == ((who,), (who,), there)


def test_dates_are_left_alone() -> None:
    (after,), found = resolve((reading("a", mention("2016", "date")),))
    assert after.mentions[0].entity == "" and found == ()


NAMES = ["Karvolabad", "Karwolabad", "Jalbourd", "Jalbour", "Dumair", "Ost-Tolgarth", "Eastern Tolgarth", "Tolgarth"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), min_size=1, max_size=4), st.randoms())
def test_the_order_of_documents_does_not_matter(documents: list[list[str]], random: object) -> None:
    readings = [
        reading(str(number), *(mention(name, document=str(number), start=50 * i) for i, name in enumerate(names)))
        for number, names in enumerate(documents)
    ]
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(tuple(readings))[1] == resolve(tuple(shuffled))[1]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True), st.sampled_from(NAMES))
def test_an_id_does_not_depend_on_what_else_is_read(others: list[str], name: str) -> None:
    alone = ids(reading("a", mention(name)))
    beside = ids(
        reading("a", mention(name)),
        reading("b", *(mention(n, document="b", start=50 * i) for i, n in enumerate(others))),
    )
    assert beside[0] == alone[0]


def person(name: str, document: str) -> Mention:
    return mention(name, label="actor", document=document, kind="person")


def maybes(*names: str) -> list[tuple[str, ...]]:
    """How the persons named, each in a document of its own, may be one another."""
    found = entities(*(reading(str(at), person(name, str(at))) for at, name in enumerate(names)))
    named = {entity.id: entity.aliases[0] for entity in found.values()}
    return [tuple(named[other] for other in entity.maybe) for entity in found.values() if entity.aliases[0] == names[0]]


def test_a_surname_may_be_that_of_a_person_named_in_full_elsewhere() -> None:
    assert maybes("Tolgarth", "Anna Tolgarth") == [("Anna Tolgarth",)]


def test_a_surname_of_two_persons_says_nothing() -> None:
    assert maybes("Tolgarth", "Anna Tolgarth", "Karl Tolgarth") == [()]


def test_a_given_name_alone_and_a_like_surname_say_nothing() -> None:
    assert maybes("Anna", "Anna Tolgarth") == [()]
    assert maybes("Marques", "Markus Tolgarth") == [()]


def test_a_person_is_never_maybe_a_country_or_a_company() -> None:
    found = entities(
        reading("a", person("Nikol Kraut", "a")),
        reading("b", mention("Angola", label="actor", document="b", key="angola-state", kind="state")),
        reading("c", mention("Kraut", label="actor", document="c", kind="organisation")),
    )
    assert all(not entity.maybe for entity in found.values())


def test_what_is_named_after_a_town_is_not_maybe_the_town() -> None:
    found = entities(
        reading("a", mention("Klinikum Tolgarth", kind="building")), reading("b", mention("Tolgarth", document="b"))
    )
    assert all(not entity.maybe for entity in found.values())


def test_what_texts_call_an_actor_is_gathered_with_whom_they_name() -> None:
    text = "The Turkish-backed Zarvan Front fled. Hamas, backed by the Zarvan Front, fled."
    spans = (Span(0, 37), Span(38, len(text)))
    document = Document("a", "a", "", text, "en", spans, (Span(0, len(text)),))
    names = [("Zarvan Front", 19, None), ("Hamas", 38, "hamas"), ("Zarvan Front", 59, None)]
    mentions = [mention(name, "actor", start=at, kind="organisation", key=key) for name, at, key in names]
    _, entities = resolve((Reading(document, described(document, mentions), (), ()),))
    by_id = {entity.id: entity for entity in entities}
    front = next(entity for entity in entities if "Zarvan Front" in entity.aliases)
    assert [(one.value, one.actor) for one in front.attributes] == [("backed", "turkiye-state")]
    assert [(one.value, one.actor) for one in by_id["hamas"].attributes] == [("backed", front.id)]
    assert "turkiye-state" in by_id and front.kind == "organisation"


def test_what_a_text_calls_a_curated_actor_is_not_its_kind() -> None:
    text = "The political party Hezbollah and the terrorist group Greenpeace met."
    document = Document("a", "a", "", text, "en", (Span(0, len(text)),), (Span(0, len(text)),))
    _, entities = resolve((Reading(document, extract(document), (), ()),))
    kinds = {entity.id: entity.kind for entity in entities}
    assert (kinds["hezbollah"], kinds["greenpeace"]) == ("armed_group", "ngo")
