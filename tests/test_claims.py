"""Claims: who does what to whom, where, how many and who says so; what is not plain stays open."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.claims import claims
from generator.extract.events import extract
from generator.model import Document, Event, Figure, Mention, Reading, Span
from generator.quantity import Quantity

LANGUAGES = ("de", "en")


def document(text: str, language: str) -> Document:
    starts = [0, *(i + 2 for i in range(len(text)) if text[i : i + 2] == ". ")]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    sentences = tuple(Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end)
    return Document("d", "d.txt", "", text, language, sentences, (Span(0, len(text)),))


def actor(text: str, words: str, kind: str = "organisation") -> Mention:
    start = text.index(words)
    return Mention("d", start, start + len(words), words, "actor", kind)


def place(text: str, words: str, kind: str = "city") -> Mention:
    start = text.index(words)
    return Mention("d", start, start + len(words), words, "place", kind)


def figure(text: str, words: str, counted: str | None = None) -> Figure:
    start = text.index(words)
    return Figure(f"d:{words}", "d", start, start + len(words), words, Quantity(1, 1, counted=counted))


def read(
    text: str, language: str, actors: str = "", places: str = "", figures: str = "", counted: str | None = None
) -> Reading:
    def parts(words: str) -> list[str]:
        return [part for part in words.split("|") if part]

    mentions = [actor(text, words) for words in parts(actors)] + [place(text, words) for words in parts(places)]
    counts = [figure(text, words, counted) for words in parts(figures)]
    whole = document(text, language)
    return claims(whole, mentions, counts, extract(whole))


def event(reading: Reading, kind: str) -> Event:
    return next(event for event in reading.events if event.kind == kind)


def named(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    return [mention.text for mention in reading.mentions if mention.id in ids]


@pytest.mark.parametrize(
    ("language", "text", "names", "kind", "actors", "recipients"),
    [
        ("en", "Norland attacked Sudland on Monday.", "Norland|Sudland", "attack", "Norland", "Sudland"),
        ("en", "Sudland was attacked by Norland.", "Norland|Sudland", "attack", "Norland", "Sudland"),
        ("en", "Sudland has attacked Norland.", "Norland|Sudland", "attack", "Sudland", "Norland"),
        ("en", "The Miners Union and the Dockers Union protested on Friday.", "Miners Union|Dockers Union", "protest",
         "Miners Union|Dockers Union", ""),
        ("en", "Acme acquired a majority of Globex for two billion.", "Acme|Globex", "acquisition", "Acme", ""),
        ("en", "The attack by Norland on Sudland began at dawn.", "Norland|Sudland", "attack", "Norland", "Sudland"),
        ("en", "Norland launched an offensive against Sudland.", "Norland|Sudland", "offensive", "Norland", "Sudland"),
        ("en", "Talks between Norland and Sudland continued.", "Norland|Sudland", "negotiation", "Norland|Sudland", ""),
        ("en", "The arrest of Jane Roe surprised nobody.", "Jane Roe", "arrest", "", "Jane Roe"),
        ("en", "Jane Roe resigned.", "Jane Roe", "resignation", "Jane Roe", ""),
        ("en", "Jane Roe died in March.", "Jane Roe", "death", "", "Jane Roe"),
        ("en", "Acme, which acquired a stake in its rival, is based abroad.", "Acme", "acquisition", "Acme", ""),
        ("en", "The Red Corps attacked at night and captured the town.", "Red Corps", "capture", "Red Corps", ""),
        ("en", "The son of Jane Roe was arrested.", "Jane Roe", "arrest", "", ""),
        ("en", "Acme workers protested in the yard.", "Acme", "protest", "", ""),
        ("en", "Jane Roe said residents fled the city.", "Jane Roe", "displacement", "", ""),
        ("en", "After talks with Acme, employees protested in the yard.", "Acme", "protest", "", ""),
        ("de", "Die Polizei verhaftete den Minister.", "Polizei|Minister", "arrest", "Polizei", "Minister"),
        ("de", "Den Minister verhaftete die Polizei.", "Polizei|Minister", "arrest", "Polizei", "Minister"),
        ("de", "Der Minister wurde von der Polizei verhaftet.", "Polizei|Minister", "arrest", "Polizei", "Minister"),
        ("de", "Das Tal wird von der Roten Garde kontrolliert, eine Region im Süden.", "Roten Garde", "control",
         "Roten Garde", ""),
        ("de", "Die Stadt konnte von den Aufständischen wiedererobert werden.", "Aufständischen", "capture", "", ""),
        ("de", "Die Stadt wurde durch die Armee wiedererobert.", "Armee", "capture", "Armee", ""),
        ("de", "Der Angriff der Armee auf Nordheim begann.", "Armee", "attack", "Armee", ""),
        ("de", "Die Festnahme der Ministerin überraschte alle.", "Ministerin", "arrest", "", "Ministerin"),
        ("de", "Verhandlungen zwischen Acme und der Gewerkschaft begannen.", "Acme|Gewerkschaft", "negotiation",
         "Acme|Gewerkschaft", ""),
        ("de", "Acme übernahm Anteile am Konkurrenten.", "Acme", "acquisition", "Acme", ""),
        ("de", "Soldaten der Armee griffen den Ort an.", "Armee", "attack", "", ""),
        ("de", "Der Mann wurde in die von den Rebellen gehaltene Stadt evakuiert.", "Rebellen", "evacuation", "", ""),
    ],
)  # fmt: skip
def test_who_does_it_to_whom(language: str, text: str, names: str, kind: str, actors: str, recipients: str) -> None:
    reading = read(text, language, names)
    found = event(reading, kind)
    assert named(reading, found.actors) == [name for name in actors.split("|") if name]
    assert named(reading, found.recipients) == [name for name in recipients.split("|") if name]


@pytest.mark.parametrize(
    ("language", "text", "places", "kind", "expected"),
    [
        ("en", "Two people died in Aville, Btown and Cburgh.", "Aville|Btown|Cburgh", "death", None),
        ("en", "Two people died in Aville, Texland.", "Aville|Texland", "death", "Aville"),
        ("de", "In Adorf und Bstadt starben zwei Menschen.", "Adorf|Bstadt", "death", None),
        ("de", "In Adorf starben zwei Menschen, in Bstadt wurde gefeiert.", "Adorf|Bstadt", "death", "Adorf"),
        ("en", "A flood hit Northam on Monday.", "Northam", "flood", "Northam"),
        ("en", "In Northam, where it rained, two people drowned.", "Northam", "death", "Northam"),
        ("en", "Residents were evacuated from Northam to Southam.", "Northam|Southam", "evacuation", "Northam"),
        ("en", "Residents were evacuated to Southam.", "Southam", "evacuation", None),
        ("en", "The number of evacuees was far smaller than in Southam.", "Southam", "evacuation", None),
        ("en", "The Northam-based group protested on Monday.", "Northam", "protest", None),
        ("de", "Tausende wurden aus Nordheim nach Südheim evakuiert.", "Nordheim|Südheim", "evacuation", "Nordheim"),
        ("de", "Tausende wurden nach Südheim evakuiert.", "Südheim", "evacuation", None),
        ("de", "Bei Nordheim entgleiste ein Zug.", "Nordheim", "derailment", "Nordheim"),
        ("de", "Die Evakuierung wird ähnlich wie in Südheim verlaufen.", "Südheim", "evacuation", None),
    ],
)
def test_where_it_happens(language: str, text: str, places: str, kind: str, expected: str | None) -> None:
    reading = read(text, language, places=places)
    where = event(reading, kind).place
    assert named(reading, (where,) if where else ()) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("language", "text", "places", "expected"),
    [
        ("en", "Residents were evacuated from Northam to Southam.", "Northam|Southam", "Southam"),
        ("en", "Residents of Northam were evacuated.", "Northam", None),
        ("de", "Tausende wurden aus Nordheim nach Südheim evakuiert.", "Nordheim|Südheim", "Südheim"),
        ("de", "Tausende wurden in die Provinz Südheim evakuiert.", "Provinz Südheim", "Provinz Südheim"),
        ("de", "Tausende wurden in der Provinz Südheim evakuiert.", "Provinz Südheim", None),
    ],
)
def test_where_it_leads(language: str, text: str, places: str, expected: str | None) -> None:
    reading = read(text, language, places=places)
    where = event(reading, "evacuation").destination
    assert named(reading, (where,) if where else ()) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("language", "text", "kind", "source"),
    [
        ("en", "According to the fire service, the bridge collapsed.", "collapse", "the fire service"),
        ("en", "The bridge collapsed, according to two engineers.", "collapse", "two engineers"),
        ("en", "The bridge collapsed, according to a 34-year-old survivor.", "collapse", "a 34-year-old survivor"),
        ("en", "The Red Cross, however, said the bridge collapsed.", "collapse", "The Red Cross"),
        ("en", "Officials said that the bridge collapsed.", "collapse", "Officials"),
        ("en", "The bridge collapsed at noon, a spokeswoman said.", "collapse", "a spokeswoman"),
        ("en", "Jane Roe, a witness, said the bridge collapsed.", "collapse", "Jane Roe, a witness"),
        ("en", "Most estimates put the number of evacuees at 900.", "evacuation", "Most estimates"),
        ("en", "She said the bridge collapsed.", "collapse", None),
        ("en", "The bridge in the United States collapsed.", "collapse", None),
        ("en", "The bridge collapsed.", "collapse", None),
        ("en", "The bridge collapsed; officials said it was old.", "collapse", None),
        ("de", "Laut Feuerwehr stürzte die Brücke ein.", "collapse", "Feuerwehr"),
        ("de", "Nach Angaben der Polizei stürzte die Brücke ein.", "collapse", "der Polizei"),
        ("de", "Der Polizei zufolge stürzte die Brücke ein.", "collapse", "Der Polizei"),
        ("de", "Die Brücke sei eingestürzt, sagte ein Sprecher.", "collapse", "ein Sprecher"),
        ("de", "Die Brücke stürzte ein, sagte sie.", "collapse", None),
        ("de", "Die Brücke stürzte am Mittag ein.", "collapse", None),
    ],
)
def test_who_says_so(language: str, text: str, kind: str, source: str | None) -> None:
    assert event(read(text, language), kind).attributed_to == source


@pytest.mark.parametrize(
    ("language", "text", "words", "kind"),
    [
        (
            "en",
            "Most estimates put the number of evacuees between 1,500 and 3,200.",
            "between 1,500 and 3,200",
            "evacuation",
        ),
        ("en", "Police arrested 40 people, and two officers were injured.", "40 people", "arrest"),
        ("en", "Police arrested 40 people, and two officers were injured.", "two officers", "injury"),
        ("en", "After the flood 300 people were evacuated.", "300 people", "evacuation"),
        ("en", "Three explosions were heard.", "Three explosions", "explosion"),
        ("en", "The town has 9,000 inhabitants.", "9,000 inhabitants", None),
        (
            "de",
            "Insgesamt wurden etwa 5.000 Menschen, davon 1.500 Kämpfer, transportiert.",
            "1.500 Kämpfer",
            "evacuation",
        ),
        ("de", "Bei der Evakuierung wurden 40 Panzer erbeutet.", "40 Panzer", "capture"),
        ("de", "Der Konzern streicht 900 Stellen.", "900 Stellen", "layoffs"),
        ("de", "Die Stadt hat 9.000 Einwohner.", "9.000 Einwohner", None),
    ],
)
def test_what_a_figure_counts(language: str, text: str, words: str, kind: str | None) -> None:
    reading = read(text, language, figures=words)
    (counted,) = reading.figures
    kinds = {event.id: event.kind for event in reading.events}
    assert (kinds[counted.event] if counted.event else None) == kind


def test_the_dead_belong_to_a_death_even_beside_another_event() -> None:
    reading = read("The storm hit the coast and ten people died.", "en", figures="ten people", counted="person")
    (counted,) = reading.figures
    assert event(reading, "death").id == counted.event


def test_a_forecast_is_expected() -> None:
    text = "Wahrscheinlich wird eine Vereinbarung entstehen, die erneut Tausende Menschen nach Südheim bringen wird."
    reading = read(text, "de", places="Südheim", figures="Tausende Menschen")
    assert event(reading, "agreement").modality == "expected"
    assert [figure.modality for figure in reading.figures] == ["expected"]


def test_a_source_goes_with_the_figure() -> None:
    reading = read("Most estimates put the number of evacuees at 900.", "en", figures="900")
    assert [figure.attributed_to for figure in reading.figures] == ["Most estimates"]


def test_a_second_source_may_do_without_a_verb() -> None:
    text = "Die Gewerkschaft sprach von 8.000 Streikenden, der Konzern von 5.500."
    reading = read(text, "de", figures="8.000 Streikenden|5.500")
    assert [figure.attributed_to for figure in reading.figures] == ["Die Gewerkschaft", "der Konzern"]


def test_what_an_extractor_knew_is_kept() -> None:
    text = "The town was evacuated."
    whole = document(text, "en")
    given = Figure("f", "d", 0, 8, "The town", Quantity(1, 1), event="other", modality="alleged", attributed_to="us")
    (kept,) = claims(whole, [], [given], extract(whole)).figures
    assert (kept.event, kept.modality, kept.attributed_to) == ("other", "alleged", "us")


def test_a_trigger_inside_a_name_is_dropped() -> None:
    text = "The Protest Party met in the hall."
    whole = document(text, "en")
    start = text.index("met")
    told = Event("e", "d", 0, len(text), text, "protest", Span(4, 11))
    other = Event("o", "d", 0, len(text), text, "meeting", Span(start, start + 3))
    reading = claims(whole, [actor(text, "Protest Party")], [], [told, other])
    assert [event.kind for event in reading.events] == ["meeting"]


@settings(deadline=None, max_examples=100)
@given(st.data(), st.sampled_from(LANGUAGES))
def test_any_mentions_and_figures_are_taken(data: st.DataObject, language: str) -> None:
    words = st.sampled_from(
        ["Acme", "the", "die", "von", "was", "wurde", "attacked", "evakuiert", "said", "laut", ",", ". "]
    )
    text = data.draw(st.lists(words, min_size=1, max_size=25).map(" ".join))
    at = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12))
    spans = [Span(a, min(len(text), a + n)) for a, n in data.draw(st.lists(at, max_size=6))]
    mentions = [
        Mention("d", s.start, s.end, text[slice(*s)], ("actor", "place")[i % 2], "city")
        for i, s in enumerate(spans)  # type: ignore[arg-type]
    ]
    figures = [Figure(str(i), "d", *s, text[slice(*s)], Quantity(1, 1)) for i, s in enumerate(spans)]
    whole = document(text, language)
    reading = claims(whole, mentions, figures, extract(whole))
    known = {mention.id for mention in mentions}
    events = {event.id for event in reading.events}
    for told in reading.events:
        assert {*told.actors, *told.recipients} <= known
        assert told.place is None or told.place in known
        assert not set(told.actors) & set(told.recipients)
        assert told.attributed_to is None or told.attributed_to in text
    for counted in reading.figures:
        assert counted.event is None or counted.event in events


@pytest.mark.parametrize(
    ("language", "text", "names", "kind", "actors"),
    [
        ("en", "The Rail Union began a 24-hour strike over pay.", "Rail Union", "strike", ["Rail Union"]),
        ("en", "The Norland Army has launched a new offensive.", "Norland Army", "offensive", ["Norland Army"]),
        ("en", "The Rail Union is staging a protest in the capital.", "Rail Union", "protest", ["Rail Union"]),
        (
            "de",
            "Die Gewerkschaft Bahn hat am Montag einen Warnstreik begonnen.",
            "Gewerkschaft Bahn",
            "strike",
            ["Gewerkschaft Bahn"],
        ),
        ("en", "Infrastructure Minister Ida Vale called the walkout irresponsible.", "Ida Vale", "strike", []),
        ("en", "Ida Vale called the protest a circus.", "Ida Vale", "protest", []),
        ("en", "The Norland Army began an inquiry into the attack.", "Norland Army", "attack", []),
        ("en", "The Norland Army began calling the attack a crime.", "Norland Army", "attack", []),
        ("de", "Ida Vale nannte den Streik unnötig.", "Ida Vale", "strike", []),
        ("de", "Ida Vale kritisierte den Ausstand scharf.", "Ida Vale", "strike", []),
        ("de", "Die Gewerkschaft Bahn begann nach dem Streik mit der Arbeit.", "Gewerkschaft Bahn", "strike", []),
    ],
)
def test_who_only_speaks_of_a_deed_does_not_do_it(
    language: str, text: str, names: str, kind: str, actors: list[str]
) -> None:
    reading = read(text, language, names)
    assert named(reading, event(reading, kind).actors) == actors


def test_a_title_before_a_person_does_not_hide_who_acts() -> None:
    text = "Verkehrsminister Ida Vale kritisierte den Ausstand scharf."
    mention = Mention("d", text.index("Ida"), text.index(" krit"), "Ida Vale", "actor", "person")
    whole = document(text, "de")
    reading = claims(whole, [mention], [], extract(whole))
    assert named(reading, event(reading, "accusation").actors) == ["Ida Vale"]
    assert named(reading, event(reading, "strike").actors) == []


@pytest.mark.parametrize(
    ("language", "text", "figures", "source"),
    [
        ("de", "Elf Flüge seien ausgefallen, sagte Ida Vale dem Sender.", "Elf Flüge", "Ida Vale"),
        ("de", "Elf Flüge seien ausgefallen, sagte Ida Vale der Zeitung.", "Elf Flüge", "Ida Vale"),
        ("de", "Elf Flüge seien ausgefallen, sagte ein Sprecher der Polizei.", "Elf Flüge", "ein Sprecher der Polizei"),
        ("de", "Elf Flüge fielen aus, teilte das Unternehmen am Donnerstag mit.", "Elf Flüge", "das Unternehmen"),
        ("de", "Dort lagerten nach Angaben des Unternehmens 600 Tonnen Reifen.", "600 Tonnen", "des Unternehmens"),
        (
            "de",
            "Dabei sind nach ukrainischen Angaben mindestens neun Menschen getötet worden.",
            "neun Menschen",
            "ukrainischen Angaben",
        ),
        ("de", "Dabei sind nach eigenen Angaben mindestens neun Menschen getötet worden.", "neun Menschen", None),
        (
            "de",
            "35 Menschen wurden verletzt, teilte Gouverneur Ida Vale auf der Plattform mit.",
            "35 Menschen",
            "Gouverneur Ida Vale",
        ),
        ("de", "Sie teilte den Kuchen in 35 Stücke.", "35 Stücke", None),
        ("de", "29 Menschen wurden verletzt, wie die Behörden mitteilten.", "29 Menschen", "die Behörden"),
        ("de", "Laut dem Ministerium starben 12 Menschen.", "12 Menschen", "dem Ministerium"),
        ("de", "Die Polizei sprach von 35 Opfern, die Gewerkschaft Bahn von 120.", "120", "die Gewerkschaft Bahn"),
        ("en", "The Rail Union spoke of 100,000 marchers.", "100,000 marchers", "The Rail Union"),
        ("en", "Police put the damage at 40,000 euros.", "40,000 euros", "Police"),
    ],
)
def test_the_source_is_who_tells_not_who_is_told(language: str, text: str, figures: str, source: str | None) -> None:
    assert read(text, language, figures=figures).figures[0].attributed_to == source


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Elf Flüge seien ausgefallen, sagte Ida Vale.", "asserted"),
        ("Elf Flüge seien ausgefallen.", "alleged"),
        ("Angeblich seien elf Flüge ausgefallen, sagte Ida Vale.", "alleged"),
        ("Elf Flüge seien nicht ausgefallen, sagte Ida Vale.", "denied"),
        ("Der Umsatz werde zwei Milliarden Euro betragen, teilte das Unternehmen mit.", "expected"),
    ],
)
def test_reported_speech_with_a_source_is_what_the_source_asserts(text: str, modality: str) -> None:
    assert {event.modality for event in read(text, "de").events} == {modality}


def test_a_negation_inside_a_name_denies_nothing() -> None:
    text = "Rund 180 Patienten werden von Ärzte ohne Grenzen in einer Klinik behandelt."
    assert event(read(text, "de", "Ärzte ohne Grenzen"), "treatment").modality == "asserted"
    text = "Rund 180 Patienten werden in einer Klinik nicht behandelt."
    assert event(read(text, "de", ""), "treatment").modality == "denied"


@pytest.mark.parametrize(
    ("language", "text", "figures", "counted", "modality"),
    [
        ("en", "About 40 farms may not let their poultry out.", "About 40 farms", "company", "asserted"),
        ("en", "Not 40 farms were open.", "40 farms", "company", "denied"),
        ("en", "Police denied that 40 farms had opened.", "40 farms", "company", "denied"),
        ("de", "Gut 40 Betriebe dürfen ihr Geflügel nicht ins Freie lassen.", "Gut 40 Betriebe", "company", "asserted"),
        ("de", "Es sind keine 40 Betriebe offen.", "40 Betriebe", "company", "denied"),
        ("de", "Eine Flut haben wir seit 40 Jahren nicht erlebt.", "40 Jahren", "duration", "asserted"),
        ("en", "We have not had such rain in 40 years.", "40 years", "time", "asserted"),
        ("en", "The soldiers did not kill 40 people.", "40 people", "person", "denied"),
    ],
)
def test_how_long_something_was_not_seen_is_not_denied(
    language: str, text: str, figures: str, counted: str, modality: str
) -> None:
    assert read(text, language, figures=figures, counted=counted).figures[0].modality == modality


@pytest.mark.parametrize(
    ("language", "text", "places", "kind", "found"),
    [
        ("en", "Norland's minister said 300 soldiers were deployed.", "Norland", "deployment", None),
        ("en", "Soldiers were deployed in Norland.", "Norland", "deployment", "Norland"),
        ("en", "Firefighters from across Norland were battling the flames.", "Norland", "fire", None),
        (
            "en",
            "It will close a plant in Aville and invest 3 million euros in Beville.",
            "Aville|Beville",
            "investment",
            "Beville",
        ),
        (
            "en",
            "It will close a plant in Aville and invest 3 million euros in Beville.",
            "Aville|Beville",
            "closure",
            "Aville",
        ),
        ("en", "A bus from Aville to Beville crashed in Ceville.", "Aville|Beville|Ceville", "crash", "Ceville"),
        ("en", "A bus from Aville to Beville crashed.", "Aville|Beville", "crash", None),
        ("de", "Ein Bus verunglückte auf dem Weg nach Aburg, zwölf Menschen starben.", "Aburg", "death", None),
        ("de", "Norland: Mindestens 51 Tote in Aburg", "Norland|Aburg", "death", "Aburg"),
        ("de", "In der Halle der Norland Logistik brach ein Brand aus.", "Norland", "fire", None),
        ("de", "In Norland demonstrierten 300 Menschen.", "Norland", "protest", "Norland"),
    ],
)
def test_where_someone_is_from_is_not_where_it_happens(
    language: str, text: str, places: str, kind: str, found: str | None
) -> None:
    reading = read(text, language, places=places)
    place = event(reading, kind).place
    assert (named(reading, (place,)) if place else [None]) == [found]


@pytest.mark.parametrize(
    ("language", "text", "figures", "counted", "kind"),
    [
        ("en", "A protest began. Organisers counted 900 marchers.", "900 marchers", "participant", "protest"),
        ("de", "Tausende demonstrierten. Gezählt wurden 900 Teilnehmer.", "900 Teilnehmer", "participant", "protest"),
        ("en", "A flood began. Officials counted 900 guests.", "900 guests", "participant", None),
        ("en", "A protest began. Officials counted 900 cows.", "900 cows", "cow", None),
        ("en", "Operating profit dropped by 31 to 112 million.", "112 million", "money", "profit"),
        (
            "de",
            "Der Betriebsgewinn fiel um 31 Prozent auf 112 Millionen Euro.",
            "112 Millionen Euro",
            "money",
            "profit",
        ),
        ("en", "Turnout in the regional election was 48 percent.", "48 percent", "share", "turnout"),
        ("en", "The club will pay for the damage, estimated at 25,000 pounds.", "25,000 pounds", "money", "damage"),
        ("en", "The club will pay for the damage, and it owns 25 boats.", "25 boats", "boat", None),
        ("en", "A court sentenced him to six years for embezzling 14 million.", "six years", "duration", "verdict"),
        ("en", "A court sentenced him to six years for embezzling 14 million.", "14 million", "money", "fraud"),
        (
            "en",
            "Two of the injured are in critical condition.",
            "Two of the injured",
            "injured-person",
            "critical-condition",
        ),
        ("de", "Zwei Verletzte schweben in Lebensgefahr.", "Zwei Verletzte", "injured-person", "critical-condition"),
        ("de", "Es gab zwei Verletzte.", "zwei Verletzte", "injured-person", "injury"),
        ("en", "The town is under quarantine; about 600 people live there.", "600 people", "person", None),
    ],
)
def test_which_event_a_figure_belongs_to(
    language: str, text: str, figures: str, counted: str, kind: str | None
) -> None:
    reading = read(text, language, figures=figures, counted=counted)
    kinds = {event.id: event.kind for event in reading.events}
    assert kinds.get(reading.figures[0].event or "") == kind


def test_who_runs_the_clinic_does_not_treat_anyone() -> None:
    text = "Some 180 patients are being treated at a hospital run by the Norland Army."
    assert event(read(text, "en", "Norland Army"), "treatment").actors == ()


@pytest.mark.parametrize(
    ("language", "text", "kind", "status"),
    [
        ("de", "Zum Zeitpunkt des Unglücks war die Förderung eingestellt.", "accident", None),
        ("en", "After the flood the search was called off.", "flood", None),
        ("en", "After the flood the search was called off.", "search", "completed"),
        ("de", "Nach dem Erdbeben ist die Suche beendet, sagte die Polizei.", "earthquake", None),
        ("de", "Nach dem Erdbeben ist die Suche beendet, sagte die Polizei.", "search", "completed"),
    ],
)
def test_what_is_only_named_beside_the_news_has_no_status(
    language: str, text: str, kind: str, status: str | None
) -> None:
    assert event(read(text, language), kind).status == status


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Reisende müssen mit Hunderten Flugausfällen rechnen.", "cancellation", "expected"),
        ("Reisende müssen sich auf Flugausfälle einstellen.", "cancellation", "expected"),
        ("Der Schaden in Millionenhöhe kann noch nicht beziffert werden.", "damage", "asserted"),
        ("Ein Schaden an dem Gebäude entstand nicht.", "damage", "denied"),
    ],
)
def test_what_is_only_reckoned_with_is_expected(text: str, kind: str, modality: str) -> None:
    assert event(read(text, "de"), kind).modality == modality


def test_who_only_says_so_does_not_do_it() -> None:
    text = "Nach Angaben von Bürgermeister Ida Vale werden noch sechs Menschen vermisst."
    reading = read(text, "de", "Ida Vale")
    assert event(reading, "missing").actors == ()
    assert event(reading, "missing").attributed_to == "Bürgermeister Ida Vale"
    text = "Die Stadt wurde von der Garde angegriffen."
    assert event(read(text, "de", "Garde"), "attack").actors


@pytest.mark.parametrize(
    ("language", "text", "kind", "modality"),
    [
        ("en", "Protesters marched, demanding the resignation of Ida Vale.", "resignation", "expected"),
        ("en", "Protesters welcomed the resignation of Ida Vale.", "resignation", "asserted"),
        ("de", "Zehntausende fordern den Rücktritt des Präsidenten.", "resignation", "expected"),
        ("de", "Der Rücktritt des Präsidenten wurde gefeiert.", "resignation", "asserted"),
        ("en", "A general strike was called for Friday.", "strike", "expected"),
        ("en", "A general strike was held on Friday.", "strike", "asserted"),
        ("de", "Die Opposition rief zu einem Generalstreik auf.", "strike", "expected"),
        ("de", "Die Regierung stellte 50 Millionen Euro Soforthilfe bereit.", "aid-delivery", "asserted"),
        ("de", "Die Rebellen sind zum Abzug der Truppen bereit, sie wollen verhandeln.", "negotiation", "expected"),
    ],
)
def test_what_is_only_demanded_has_not_happened(language: str, text: str, kind: str, modality: str) -> None:
    assert event(read(text, language), kind).modality == modality


@pytest.mark.parametrize(
    ("language", "text", "words", "kind"),
    [
        (
            "en",
            "It killed two men, forcing the evacuation of about 600 residents.",
            "about 600 residents",
            "evacuation",
        ),
        ("de", "Zwei Männer starben, es folgte die Evakuierung von 600 Anwohnern.", "600 Anwohnern", "evacuation"),
        ("en", "Nine were taken to hospital, three of them in critical condition.", "three", "critical-condition"),
        ("en", "At least 17 people drowned and as many as 60 were still missing.", "as many as 60", "missing"),
        ("en", "At least 17 people drowned and as many as 60 were still missing.", "17 people", "death"),
        ("en", "Twelve rescue divers searched the wreck.", "Twelve rescue divers", "search"),
        ("en", "The army has rescued 40 people.", "40 people", "rescue"),
    ],
)
def test_a_figure_goes_with_what_counts_it(language: str, text: str, words: str, kind: str) -> None:
    reading = read(text, language, figures=words, counted="person")
    kinds = {event.id: event.kind for event in reading.events}
    assert kinds.get(reading.figures[0].event or "") == kind


@pytest.mark.parametrize(
    ("language", "text", "places", "expected"),
    [
        ("en", "KISUMU, Norland — At least 17 people drowned.", "KISUMU|Norland", None),
        ("de", "ABURG (dpa) - Drei Menschen ertranken.", "ABURG", None),
        ("en", "KISUMU, Norland — At least 17 people drowned near Aville.", "KISUMU|Norland|Aville", "Aville"),
        ("en", "In Aville – a small town – 17 people drowned.", "Aville", "Aville"),
        ("en", "A storm hit, 17 people drowned, according to Norland officials.", "Norland", None),
    ],
)
def test_where_a_report_was_filed_is_not_where_it_happened(
    language: str, text: str, places: str, expected: str | None
) -> None:
    reading = read(text, language, places=places)
    where = event(reading, "death").place
    assert named(reading, (where,) if where else ()) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("language", "text", "names", "kind", "source"),
    [
        ("en", "Acme denied the claims and promised an inquiry.", "Acme", "promise", None),
        ("en", "Acme said that its rival promised an inquiry.", "Acme", "promise", "Acme"),
        ("de", "Ida Vale forderte Acme zum Verzicht auf.", "Ida Vale|Acme", "demand", None),
        ("de", "Ida Vale sagte, Acme fordere einen Verzicht.", "Ida Vale|Acme", "demand", "Ida Vale"),
    ],
)
def test_what_someone_does_by_speaking_is_told_by_the_report(
    language: str, text: str, names: str, kind: str, source: str | None
) -> None:
    assert event(read(text, language, names), kind).attributed_to == source


def test_who_speaks_is_known() -> None:
    reading = read("Ida Vale said two men were arrested.", "en", "Ida Vale")
    told = event(reading, "arrest")
    (mention,) = reading.mentions
    assert (told.speaker, told.attributed_at) == (mention.id, mention.span)
