"""What filters and texts may be asked for: a paper's need passes, far more is refused before it is computed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.fill import render
from reportgen.sandbox.meter import OverLimitError, metered
from reportgen.sandbox.texts import join, replace
from tests.fill.making import template, texts

LONG = "x" * 5_000
NAMES: Mapping[str, object] = {
    "chu": LONG,
    "hang": [LONG] * 2_000,
    "so": [1, 2, 3],
    "nam": 2023,
    "dai": "9" * 401,
}

REFUSED = {
    "{{ so|batch(10**6)|list }}": "over-limit",
    "{{ so|slice(10**6)|list }}": "over-limit",
    "{{ nam|string|center(10**6) }}": "over-limit",
    "{{ nam|round(10**6) }}": "over-limit",
    "{{ nam|round(1e400) }}": "over-limit",
    "{{ hang|join(chu) }}": "over-limit",
    "{{ chu|replace('x', chu) }}": "over-limit",
    "{{ chu|replace('', chu) }}": "over-limit",
    "{{ dai|int }}": "over-limit",
    "{{ dai|float }}": "over-limit",
    "{{ so|sum(start='x') }}": "tag-value",
    "{{ so|sum(none, 'x') }}": "tag-value",
    "{{ chu|truncate(9, true, hang|first * 900) }}": "over-limit",
}
TAKEN = {
    "{{ so|batch(2)|list|length }}": "2",
    "{{ so|slice(2)|list|length }}": "2",
    "{{ (nam|string|center(8)).strip() }}": "2023",
    "{{ 2.345|round(1) }}": "2.3",
    "{{ so|join('; ') }}": "1; 2; 3",
    "{{ nam|string|join('-') }}": "2-0-2-3",
    "{{ 'a-b'|replace('-', '+') }}": "a+b",
    "{{ '12'|int + 1 }}": "13",
    "{{ so|sum }} {{ so|sum(start=4) }}": "6 10",
    "{{ 'một hai ba'|truncate(7, true, '…', 0) }}": "một ha…",
}


@pytest.mark.parametrize(("tag", "code"), REFUSED.items())
def test_what_no_paper_needs_is_refused(tmp_path: Path, tag: str, code: str) -> None:
    with pytest.raises(TemplateError) as refused:
        render(template(tmp_path, tag), NAMES)
    assert [one.code for one in refused.value.diagnostics] == [code]


@pytest.mark.parametrize(("tag", "printed"), TAKEN.items())
def test_what_a_paper_needs_is_printed(tmp_path: Path, tag: str, printed: str) -> None:
    assert texts(render(template(tmp_path, tag), NAMES))[0] == printed


def test_texts_are_measured_before_they_are_joined_and_replaced() -> None:
    with metered():
        assert join(", ", ["một", "hai"]) == "một, hai" and replace("aXbX", "X", "-", 1) == "a-bX"
        with pytest.raises(OverLimitError):
            join(LONG, [LONG] * 10_000)
    with metered(), pytest.raises(OverLimitError):
        replace(LONG * 10, "x", LONG)
