"""Conditions and loops around blocks and rows."""

from __future__ import annotations

import pytest

from reportgen.word.blocks import cell, heads, paragraph, row, side_by_side
from reportgen.word.statements import (
    Field,
    choice,
    each,
    each_row,
    given,
    given_row,
    line,
    statement,
    statement_row,
    text_of,
)
from tests.word.making import lines, opened

CONTENT = paragraph("NoiDung", "Câu.")


def texts(*parts: tuple[str, str]) -> list[str]:
    return [text for _style, text in parts]


def test_a_condition_stands_in_paragraphs_of_its_own() -> None:
    assert lines(given("co", CONTENT)) == [
        ("LenhMau", "{% if co %}"),
        ("NoiDung", "Câu."),
        ("LenhMau", "{% endif %}"),
    ]
    other = texts(*lines(given("co", CONTENT, otherwise=paragraph("NoiDung", "Không."))))
    assert other == ["{% if co %}", "Câu.", "{% else %}", "Không.", "{% endif %}"]


def test_a_choice_has_one_case_more_than_conditions() -> None:
    cases = [paragraph("NoiDung", text) for text in ("Một.", "Hai.", "Ba.")]
    made = texts(*lines(choice(["a", "b"], cases)))
    assert made == ["{% if a %}", "Một.", "{% elif b %}", "Hai.", "{% else %}", "Ba.", "{% endif %}"]
    with pytest.raises(ValueError, match="zip"):
        choice(["a", "b"], cases[:2])


def test_a_loop_says_what_is_printed_where_there_is_nothing() -> None:
    made = texts(*lines(each("x in ds", CONTENT, otherwise=statement("{# không #}"))))
    assert made == ["{% for x in ds %}", "Câu.", "{% else %}", "{# không #}", "{% endfor %}"]


def test_a_line_of_an_optional_field_is_conditional() -> None:
    assert texts(*lines(line("NoiDung", Field("a")))) == ["{{ a }}"]
    assert texts(*lines(line("NoiDung", Field("a", optional=True)))) == [
        "{% if a %}",
        "{{ a }}",
        "{% endif %}",
    ]
    assert text_of("a") == "a"


def test_statements_of_rows_span_the_table() -> None:
    rows = given_row("co", 2, *each_row("x in ds", 2, row(cell("BangSo", "1"), cell("BangChu", "a"))))
    (table,) = opened(side_by_side((1000, 2000), heads("TT", "Tên"), *rows, statement_row("{# #}", 2))).tables
    assert [len(each._tr.tc_lst) for each in table.rows] == [
        2, 1, 1, 2, 1, 1, 1,
    ]  # fmt: skip
