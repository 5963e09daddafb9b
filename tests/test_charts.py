"""Charts: what is stated is drawn, what is not stated is not invented, and nothing leaves the drawing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.charts import Row, intervals
from generator.drawing.axis import Axis, axis
from tests.drawings import SVG, drawings, points, size, texts

HOSTILE = "</text><script>alert(1)</script>\" onload='x' & \u202egnp.exe \x00 {{ 7*7 }}"


def chart(*rows: Row, rtl: bool = False) -> str:
    return intervals(
        rows,
        title="Evacuated",
        description="Three reports",
        account_label="one voice",
        band_label="band",
        log_label="logarithmic",
        broken_label="broken",
        number=lambda value: f"{value:,.6g}",
        identifier="c",
        rtl=rtl,
    )


def row(low: float | None, high: float | None, **more: object) -> Row:
    given_ = {"label": "A report", "detail": "about", "words": "some", "account": 1, **more}
    return Row(low=low, high=high, **given_)  # type: ignore[arg-type]


def drawn(markup: str, name: str) -> list[dict[str, str]]:
    """Attributes of the elements of a class in the wide drawing."""
    return [dict(node.attrib) for node in drawings(markup)[0].iter() if name in node.get("class", "").split()]


def test_there_is_a_wide_and_a_narrow_drawing_with_title_and_description() -> None:
    wide, narrow = drawings(chart(row(5000, 5000, href="#a")))
    assert wide.get("class") == "syn-chart syn-wide" and narrow.get("class") == "syn-chart syn-narrow"
    assert size(narrow)[0] == 360 < size(wide)[0]
    for svg in (wide, narrow):
        named = [node.get("id") for node in svg if node.tag in (f"{SVG}title", f"{SVG}desc")]
        assert svg.attrib["aria-labelledby"].split() == named


def test_ids_are_unique_and_every_reference_has_a_target() -> None:
    markup = chart(row(1, None), row(None, 5), row(None, None, vague=True))
    ids = re.findall(r' id="([^"]*)"', markup)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]*)\)", markup)) <= set(ids)


def test_a_chart_without_links_is_an_image_and_one_with_links_is_not() -> None:
    assert drawings(chart(row(1, 2)))[0].get("role") == "img"
    assert drawings(chart(row(1, 2, href="#a")))[0].get("role") == "group"


def test_no_rows_no_chart() -> None:
    assert chart() == ""


def test_a_number_is_a_dot_and_a_range_is_a_bar_with_two_ends() -> None:
    markup = chart(row(5000, 5000), row(1500, 3200))
    (dot,), (bar,) = drawn(markup, "syn-dot"), drawn(markup, "syn-bar")
    assert float(dot["cx"]) > float(bar["x"]) + float(bar["width"])
    assert not drawn(markup, "syn-open")


@pytest.mark.parametrize(("low", "high", "kind"), [(50.0, None, "syn-open-high"), (None, 50.0, "syn-open-low")])
def test_an_open_bound_is_drawn_as_a_fading_end_not_as_a_bar(low: float | None, high: float | None, kind: str) -> None:
    markup = chart(row(low, high), row(20, 60))
    (bar,) = drawn(markup, kind)
    assert "url(#" in bar["fill"]
    assert len(drawn(markup, "syn-bar")) == 1 and not drawn(markup, "syn-dot")


def test_a_bar_without_an_upper_bound_reaches_beyond_every_stated_number() -> None:
    markup = chart(row(50, None), row(80, 80))
    (bar,), (dot,) = drawn(markup, "syn-open-high"), drawn(markup, "syn-dot")
    assert float(bar["x"]) + float(bar["width"]) > float(dot["cx"]) + 20


def test_a_vague_word_gets_no_position() -> None:
    markup = chart(row(12, 12, vague=True, words="dozens"), row(40, 40))
    assert len(drawn(markup, "syn-vague")) == 1 and len(drawn(markup, "syn-dot")) == 1
    assert any(text.text == "dozens" for text in texts(drawings(markup)[0]))


def test_a_chart_of_vague_words_only_has_no_scale() -> None:
    assert not drawn(chart(row(None, None, vague=True)), "syn-ticks")


def test_rows_of_one_account_are_joined_and_the_sign_is_explained() -> None:
    joined = chart(row(1, 1), row(2, 2, account=2), row(3, 3))
    assert len(drawn(joined, "syn-account")) == 1
    assert any(text.text == "one voice" for text in texts(drawings(joined)[0]))
    alone = chart(row(1, 1), row(2, 2, account=2))
    assert not drawn(alone, "syn-account")
    assert not any(text.text == "one voice" for text in texts(drawings(alone)[0]))


def test_brackets_of_interleaved_accounts_do_not_lie_on_each_other() -> None:
    markup = chart(row(1, 1), row(2, 2, account=2), row(3, 3), row(4, 4, account=2))
    starts = {bracket["d"].split()[0] for bracket in drawn(markup, "syn-account")}
    assert len(starts) == 2


@pytest.mark.parametrize(
    ("values", "logarithmic"),
    [((1.0, 51.0), True), ((1.0, 50.0), False), ((0.0, 9000.0), False), ((-5.0, 9000.0), False)],
)
def test_the_scale_is_logarithmic_only_where_small_values_would_vanish(
    values: tuple[float, ...], logarithmic: bool
) -> None:
    markup = chart(*(row(value, value) for value in values))
    said = any(text.text == "logarithmic" for text in texts(drawings(markup)[0]))
    assert said is logarithmic


@pytest.mark.parametrize(
    ("values", "first"), [((1500.0, 5000.0), 0), ((5000.0, 5000.0), 0), ((2016.0, 2019.0), 2016), ((-9.0, -1.0), -10)]
)
def test_a_scale_begins_at_nothing_unless_all_values_are_far_from_it(values: tuple[float, ...], first: float) -> None:
    scale = line(values)
    assert scale.ticks[0] == first
    said = any(text.text == "broken" for text in texts(drawings(chart(*(row(v, v) for v in values)))[0]))
    assert said is (first > 0)


def test_ticks_differ_in_words_so_that_years_have_no_halves() -> None:
    labels = [f"{tick:.0f}" for tick in line((2016.0, 2019.0)).ticks]
    assert labels == ["2016", "2017", "2018", "2019"]


def line(values: tuple[float, ...]) -> Axis:
    return axis(values, 100, 600, lambda value: f"{value:.0f}", 12, ahead=False)


def test_hostile_words_stay_text() -> None:
    markup = chart(row(1, 1, label=HOSTILE, detail=HOSTILE, words=HOSTILE, href='#"><script>'))
    assert "<script" not in markup and "onload='" not in markup and "\u202e" not in markup and "\x00" not in markup
    assert drawings(markup)


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x"]
)
def test_only_addresses_of_the_web_become_links(href: str) -> None:
    assert "<a " not in chart(row(1, 1, href=href))
    assert "<a " in chart(row(1, 1, href="../sources/a/#s-3"))


def test_numbers_grow_to_the_right_in_a_language_from_right_to_left() -> None:
    rows = (row(1, 1), row(5, 5))
    for markup in (chart(*rows), chart(*rows, rtl=True)):
        first, second = (float(dot["cx"]) for dot in drawn(markup, "syn-dot"))
        assert first < second
    svg = drawings(chart(*rows, rtl=True))[0]
    assert svg.get("direction") == "ltr"
    label = next(node for node in svg.iter() if node.get("class") == "syn-label")
    assert float(label.attrib["x"]) > 600 and label.get("text-anchor") == "end"


bounds = st.one_of(st.none(), st.floats(), st.integers(-(10**6), 10**9).map(float))
rows_ = st.lists(
    st.builds(
        Row,
        label=st.text(max_size=80),
        detail=st.text(max_size=30),
        words=st.text(max_size=40),
        low=bounds,
        high=bounds,
        band_low=bounds,
        band_high=bounds,
        href=st.sampled_from(["", "#a", "../x/"]),
        account=st.integers(0, 3),
        emphasis=st.booleans(),
        vague=st.booleans(),
    ),
    max_size=7,
)


@settings(max_examples=80, deadline=None)
@given(rows_, st.booleans())
def test_whatever_is_stated_the_drawing_holds_it(rows: list[Row], rtl: bool) -> None:
    markup = chart(*rows, rtl=rtl)
    assert markup == chart(*rows, rtl=rtl)
    markup.encode("utf-8")
    for svg in drawings(markup):
        across, down = size(svg)
        for x, y in points(svg):
            assert -4 <= x <= across + 4 and -4 <= y <= down + 4
        for text in texts(svg):
            assert text.left > -4 and text.right < across + 4, text


def test_values_in_words_lie_on_no_mark() -> None:
    markup = chart(
        row(5000, 5000, words="5,000"), row(1500, 6000, words="1,500–6,000"), row(10, 6900, words="10–6,900")
    )
    svg = drawings(markup)[0]
    values = [text for text in texts(svg) if text.kind == "syn-value"]
    for mark in [*drawn(markup, "syn-bar")]:
        left, top = float(mark["x"]), float(mark["y"])
        right, bottom = left + float(mark["width"]), top + float(mark["height"])
        assert not any(v.left < right and left < v.right and v.top < bottom and top < v.bottom for v in values)
