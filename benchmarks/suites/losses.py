"""Loss reports of a war as readings: each row a document with one figure, so that the comparison is measured alone.

Which of the rows are of a day or a total, a minimum or a maximum, the people who collected them have marked. Two such
rows are not comparable, whatever their numbers.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from generator.identity import short_hash
from generator.model import Document, Entity, Event, Figure, Mention, Reading, Span, Story
from generator.quantity import Approximation, Quantity
from generator.synopsis import Synopsis
from generator.when import When

FOLDER = "conflict_figures"
FIRST_DAY = date(2022, 2, 24)
CONCEPTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def radford(data: Path) -> Iterator[tuple[str, Synopsis]]:
    """The 4,609 reports of Radford et al., a story for each country whose losses they are."""
    with (data / FOLDER / "radford_pnas_4609_loss_reports.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for country in sorted({row["loss_country"] for row in rows}):
        own = [row for row in rows if row["loss_country"] == country]
        yield country, synopsis(country, [_report(country, number, row) for number, row in enumerate(own)])


def _report(country: str, number: int, row: dict[str, str]) -> Reading:
    """One row; a report of a day is stated for that day, one of a total up to it."""
    published = (FIRST_DAY + timedelta(days=int(row["days"]))).isoformat()
    bound: Approximation = "at_least" if row["minimum"] == "1" else "at_most" if row["maximum"] == "1" else "exact"
    count = float(row["loss_count"])
    quantity = (None if bound == "at_most" else count, None if bound == "at_least" else count, bound)
    extent = "total" if row["time_frame"] == "Cumulative" else "period"
    kind, thing = CONCEPTS["radford"][row["category"]]
    return reading(f"{country}-{number:04}", country, published, quantity, (kind, thing), extent, row["claim_source"])


def economist(data: Path) -> Iterator[tuple[str, Synopsis]]:
    """The estimates of soldiers lost that The Economist collected, a story for each country."""
    name = "economist_Soldier_deaths_casualties_in_Ukraine_-_estimates.csv"
    with (data / FOLDER / name).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for country in sorted({row["country"] for row in rows}):
        own = [row for row in rows if row["country"] == country and _bounds(row) != (None, None)]
        yield country, synopsis(country, [_estimate(country, number, row) for number, row in enumerate(own)])


def _bounds(row: dict[str, str]) -> tuple[float | None, float | None]:
    low, high, best = (
        float(row[name].replace(",", "")) if row[name] else None
        for name in ("estimate_low", "estimate_high", "estimate")
    )
    return (low if low is not None else best), (high if high is not None else best)


def _estimate(country: str, number: int, row: dict[str, str]) -> Reading:
    day, month, year = row["date"].split("/")
    low, high = _bounds(row)
    concept = tuple(CONCEPTS["economist"][row["type"]])
    return reading(
        f"{country}-{number:04}",
        country,
        f"{year}-{month}-{day}",
        (low, high, "about"),
        concept,
        "total",
        row["source"],
    )


def reading(
    name: str,
    place: str,
    published: str,
    bounds: tuple[float | None, float | None, Approximation],
    concept: tuple[str, ...],
    extent: str,
    source: str,
) -> Reading:
    """A document that says nothing but one figure, with its source."""
    low, high, bound = bounds
    words = " to ".join(f"{value:g}" for value in (low, high) if value is not None)
    text = f"{words} ({source})"
    whole, number = Span(0, len(text)), Span(0, len(words))
    document = Document(name, f"{name}.txt", "", text, "en", (whole,), (whole,), published=published)
    day = Mention(name, 0, len(words), words, "date", "date", when=When("day", "at", published, published))
    event = Event(f"{name}:e", name, *whole, text, concept[0], number, place=place)
    figure = Figure(
        f"{name}:f",
        name,
        *number,
        words,
        Quantity(low, high, bound, counted=concept[1]),
        event=event.id,
        place=place,
        date=day.id,
        attributed_to=source,
        speaker=speaker(source),
        extent=extent,  # type: ignore[arg-type]
    )
    return Reading(document, (day,), (figure,), (event,))


def speaker(source: str) -> str:
    """The id of the entity that a source is."""
    return f"source-{short_hash(source)}"


def synopsis(country: str, readings: list[Reading]) -> Synopsis:
    """One story of all reports about the losses of a country."""
    sources = {figure.speaker for item in readings for figure in item.figures if figure.speaker}
    entities = {country: Entity(country, "place", "country")}
    entities |= {name: Entity(name, "actor", "state") for name in sorted(sources)}
    documents = tuple(item.document.id for item in readings)
    return Synopsis(Story(country, None, country, documents), tuple(readings), entities, (), frozenset())
