"""Four times as many records take four times as long: nothing asks for the length of what grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.fill import render
from tests.fill.making import paragraph, template
from tests.in_time import fastest

FEW, MANY = 100, 400
AT_MOST = 5.2


@pytest.mark.parametrize("kind", ["copies", "rows", "lists"])
def test_time_is_linear_in_the_records(tmp_path: Path, kind: str) -> None:
    numbered = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    body = {
        "copies": ["{{ muc }}"] * 20,
        "rows": ["{% for a in day %}", *["{{ a }}"] * 20, "{% endfor %}"],
        "lists": ["{% for a in day %}", *[paragraph("{{ a }}", properties=numbered)] * 2, "{% endfor %}"],
    }[kind]
    made = template(tmp_path, *body)
    each = "day" if kind == "copies" else ""

    def filled(count: int) -> float:
        names = {"day": [f"Người thứ {n}" for n in range(count)]}
        return fastest(lambda: render(made, names, each))

    assert filled(MANY) < AT_MOST * filled(FEW)
