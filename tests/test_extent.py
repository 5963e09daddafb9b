"""How far a figure reaches: a total, a period only, or what came on top."""

import pytest

from generator import pipeline
from tests.making import document

EN = [
    ("In total, 28 people were killed.", "28 people", "total"),
    ("So far 28 people have been killed.", "28 people", "total"),
    ("The death toll rose to 28 people.", "28 people", "total"),
    ("Some 30 soldiers have been killed since 3 April 2020.", "Some 30 soldiers", "total"),
    ("Five people were killed on Monday alone.", "Five people", "period"),
    ("In the past 24 hours, 12 soldiers were killed.", "12 soldiers", "period"),
    ("On a single day 300 flights were cancelled.", "300 flights", "period"),
    ("Six people died on Monday. Another two people died on Tuesday.", "two people", "further"),
    ("Six people died on Monday. Two more people died on Tuesday.", "Two more people", "further"),
    # none
    ("Six people died and another 12 were injured.", "12", None),
    ("Another two people died on Tuesday.", "two people", None),
    ("Six people died in May. Three more people died than in June.", "Three more people", None),
    ("Only the mayor and 20 people alone in the hall stayed; five people were killed.", "five people", None),
    ("The tollgate was hit and five people were killed.", "five people", None),
    ("Five people were killed on Monday.", "Five people", None),
]
DE = [
    ("Insgesamt starben 28 Menschen.", "28 Menschen", "total"),
    ("Bislang wurden 28 Menschen getötet.", "28 Menschen", "total"),
    ("Die Zahl der Toten stieg auf 28.", "28", "total"),
    ("Allein am Freitag wurden 5 Menschen getötet.", "5 Menschen", "period"),
    ("In den vergangenen 24 Stunden wurden 12 Soldaten getötet.", "12 Soldaten", "period"),
    (
        "Am Montag starben sechs Menschen. Am Dienstag starben zwei weitere Menschen.",
        "zwei weitere Menschen",
        "further",
    ),
    ("Am Montag starben sechs Menschen. Weitere drei Menschen starben in Köln.", "drei Menschen", "further"),
    # none
    ("Sechs Menschen starben, 12 weitere wurden verletzt.", "12", None),
    ("Weitere drei Menschen starben in Köln.", "drei Menschen", None),
    ("Das Kind war allein im Haus. Fünf Menschen wurden getötet.", "Fünf Menschen", None),
    ("Am Freitag wurden 5 Menschen getötet.", "5 Menschen", None),
]
FR = [
    ("Au total, 28 personnes sont mortes.", "28 personnes", "total"),
    ("28 personnes sont mortes vendredi.", "28 personnes", None),
]


@pytest.mark.parametrize(
    ("language", "text", "words", "extent"),
    [(language, *case) for language, cases in (("en", EN), ("de", DE), ("fr", FR)) for case in cases],
)
def test_how_far_a_figure_reaches(language, text, words, extent):
    reading = pipeline.reading(document("d", text, language=language))
    found = {figure.text: figure.extent for figure in reading.figures}
    assert found[words] == extent
