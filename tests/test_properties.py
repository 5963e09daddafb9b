"""What holds for the comparison whatever the reports say: reports are drawn from a pool of sentences and numbers."""

from functools import cache

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.model import Discrepancy, Document
from generator.report import Report
from tests.making import document

SENTENCES = (
    "About {n} people were evacuated from the town of Aranda on Monday.",
    "At least {n} people died when the river Duero flooded Aranda, the Red Cross said.",
    "The flood in Aranda injured {n} people, according to the police.",
    "The evacuation of Aranda is still going on.",
    "The evacuation of Aranda was completed on Tuesday.",
    "The Spanish army sent {n} soldiers to Aranda.",
    "The mayor of Aranda said that {n} houses had been destroyed.",
    "Up to {n} people are missing in Aranda after the flood.",
)
OTHER = (
    "A container ship struck a bridge in Baltimore on Tuesday. Six workers died, the US Coast Guard said. "
    "The port of Baltimore was closed, and Governor Wes Moore declared a state of emergency."
)
QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4, unique=True))
    return " ".join(sentence.format(n=draw(st.sampled_from((3, 5, 12, 80, 120, 1500)))) for sentence in chosen)


DAYS = st.sampled_from((None, "2021-05-03", "2021-05-04"))
REPORTS = st.lists(st.tuples(texts(), DAYS), min_size=2, max_size=4, unique_by=lambda item: item[0])


def made(name: str, text: str, published: str | None) -> Document:
    return document(name, text, published=published, full_text=True)


@cache
def reading(item: Document) -> object:
    return pipeline.reading(item)


def compared(documents: list[Document]) -> Report:
    return pipeline.compared(tuple(reading(item) for item in documents))  # type: ignore[misc]


def named(drawn: list[tuple[str, str | None]]) -> list[Document]:
    return [made(f"r{number}", text, published) for number, (text, published) in enumerate(drawn)]


def found(report: Report) -> dict[str, Discrepancy]:
    return {item.id: item for item in (*report.discrepancies, *report.agreements)}


@QUICK
@given(REPORTS, st.randoms())
def test_the_order_of_the_reports_changes_nothing(drawn, random):
    documents = named(drawn)
    shuffled = random.sample(documents, len(documents))
    assert compared(documents) == compared(shuffled)


@QUICK
@given(REPORTS, st.data())
def test_a_copy_adds_no_account_and_never_differs_from_what_it_copies(drawn, data):
    documents = named(drawn)
    original = data.draw(st.sampled_from(documents))
    copy = made("z-copy", original.text, original.published)
    before, after = compared(documents), compared([*documents, copy])
    for identity, item in found(before).items():
        again = found(after)[identity]
        assert again.verdict == item.verdict
        assert [len(side.accounts) for side in again.sides] == [len(side.accounts) for side in item.sides]
    for item in after.discrepancies:
        sides = [{quote.document for quote in side.evidence} for side in item.sides]
        assert not any({original.id, copy.id} & side and not {original.id, copy.id} <= side for side in sides) or (
            item.kind in ("text_damaged", "inconsistent_within", "names_differ")
        )


@QUICK
@given(REPORTS)
def test_two_copies_alone_have_no_differences(drawn):
    text, published = drawn[0]
    report = compared([made("a", text, published), made("b", text, published)])
    assert {item.kind for item in report.discrepancies} <= {"inconsistent_within", "attributions_differ"}
    assert report.agreements == ()


@QUICK
@given(REPORTS)
def test_a_report_of_something_else_changes_no_difference(drawn):
    documents = named(drawn)
    before, after = compared(documents), compared([*documents, made("z-other", OTHER, "2024-03-26")])
    assume(len(before.stories) == 1)
    assert {item.id: item for item in after.discrepancies if item.story == before.stories[0].id} == {
        item.id: item for item in before.discrepancies
    }
    for story in after.stories:
        assert not ({"z-other"} < set(story.documents))


@QUICK
@given(REPORTS)
def test_every_quote_stands_in_its_text_and_every_account_has_one(drawn):
    documents = {item.id: item for item in named(drawn)}
    report = compared(list(documents.values()))
    for item in found(report).values():
        for side in item.sides:
            assert side.evidence
            quoted = {quote.document for quote in side.evidence}
            assert {name for account in side.accounts for name in account} == quoted
            assert all(documents[q.document].text[q.start : q.end] == q.text for q in side.evidence)
