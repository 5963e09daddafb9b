"""The colours of findings and marks can be read on paper and in the dark."""

import re
from pathlib import Path

import pytest

from tests.test_site_colours import COLOURS, PAIR, contrast

STYLES = (Path(__file__).resolve().parent.parent / "theme" / "assets" / "report.css").read_text("utf-8")
OWN = {name: (light, dark) for name, light, dark in PAIR.findall(STYLES)}
GROUNDS = ("said", "figure")  # behind ink; all others are text on paper or sheet


def test_all_colours_are_known():
    assert {"conflict", "open", "changed", "agreed", *GROUNDS} <= set(OWN)
    assert not re.findall(r"#[0-9a-f]{3,6}\b", re.sub(r"light-dark\([^)]*\)|@media print[\s\S]*", "", STYLES))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", sorted(OWN))
def test_text_can_be_read(name: str, scheme: int):
    if name in GROUNDS:
        pairs = [(COLOURS["ink"][scheme], OWN[name][scheme])]
    else:
        pairs = [(OWN[name][scheme], COLOURS[ground][scheme]) for ground in ("paper", "sheet")]
    assert all(contrast(*pair) >= 4.5 for pair in pairs)
