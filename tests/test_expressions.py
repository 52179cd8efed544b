from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.meta import find_undeclared_variables

from reportgen import expressions
from reportgen.diagnostics import Place
from reportgen.errors import KitError
from reportgen.expressions import ExpressionError
from reportgen.kit.model import Kit
from reportgen.sandbox import BoundedEnvironment

HERE = Place("kit.toml", paragraph="sheet.huan_luyen.check.1.that")


def value(source: str, **names: object) -> object:
    return expressions.compile(source, HERE)(**names)


@pytest.mark.parametrize("source", ["", "a +", "a b", "(((", "a|khong_co", "{{ a }}"])
def test_what_is_no_expression_is_refused_at_its_key(source: str) -> None:
    with pytest.raises(KitError) as caught:
        expressions.compile(source, HERE)
    assert caught.value.diagnostics[0].code == "bad-expression"
    assert caught.value.diagnostics[0].place == HERE


def test_numbers_stay_exact() -> None:
    assert value("0.1 + a", a=Decimal("0.2")) == Decimal("0.3")
    assert value("a / 4", a=1) == Decimal("0.25")
    assert type(value("a + 1", a=1)) is int


ROWS = [{"nhom": "Cơ động", "so": 3}, {"nhom": "cơ động", "so": None}, {"nhom": "Tại chỗ", "so": 5}]


def test_functions_leave_empty_cells_out() -> None:
    assert value("tong(r, 'so')", r=ROWS) == 8
    assert value("dem(loc(r, nhom='Cơ động'))", r=ROWS) == 2
    assert value("tong(loc(r, nhom=['Cơ động', 'Tại chỗ']), 'so')", r=ROWS) == 8
    assert value("ty_le(a, b)", a=None, b=3) is None
    assert value("ty_le(a, 0)", a=1) is None
    assert value("ty_le(1, 4)") == Decimal("0.25")


UNGRADED = [{"nhom": "Tự vệ", "so": None}]


@pytest.mark.parametrize(
    ("source", "rows", "expected"),
    [
        ("tong(r, 'so')", [], None),
        ("tong(r, 'so')", None, None),
        ("tong(r, 'so')", UNGRADED, None),
        ("tong(loc(r, nhom='Tự vệ'), 'so')", ROWS, 0),
        ("tong(loc(r, nhom='Tự vệ'), 'so')", UNGRADED, None),
        ("tong(loc(r, nhom='Tự vệ'), 'so')", [], None),
        ("dem(r)", [], None),
        ("dem(r)", None, None),
        ("dem(loc(r, nhom='Tự vệ'))", ROWS, 0),
        ("dem(loc(loc(r, nhom='Tự vệ'), so=3))", ROWS, 0),
        ("dem(loc(r, so=3))", UNGRADED, None),
        ("dem(loc(r, nhom='Tự vệ'))", [], None),
        ("tong_du(r, 'so')", [], None),
        ("tong_du(r, 'so')", ROWS, None),
        ("tong_du(loc(r, nhom='Tại chỗ'), 'so')", ROWS, 5),
        ("tong_du(loc(r, nhom='Tự vệ'), 'so')", ROWS, 0),
        ("tong(r, 'so') + 5", [], None),
        ("10 - dem(r)", [], None),
        ("3 * tong(r, 'so') / 2", UNGRADED, None),
        ("-tong(r, 'so')", [], None),
        ("dem(r) // 2 + dem(r) % 2", [], None),
        ("(dem(r) or 0) + 5", [], 5),
        ("ty_le(tong(r, 'so') + 1, 4)", [], None),
    ],
)
def test_nothing_is_not_zero(
    source: str, rows: list[Mapping[str, str | int | None]] | None, expected: int | None
) -> None:
    assert value(source, r=rows) == expected


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("dem(r) > 0", False),
        ("tong(r, 'so') >= 0", False),
        ("tong(r, 'so') < 10000", True),
        ("0 <= dem(r)", False),
        ("dem(r) <= 5 < 7", True),
        ("dem(r) <= 5 == 7", False),
        ("dem(r) <= 5 not in [5]", False),
    ],
)
def test_a_check_of_a_table_without_rows_is_no_error(source: str, holds: bool) -> None:
    assert value(source, r=[]) is holds


@pytest.mark.parametrize(
    "source",
    [
        "''.__class__.__mro__",
        "khong_co",
        "'x' * 9",
        "tong(r, 'khong_co')",
        "1 / 0",
        "r + 1",
        "cycler(1)",
        "r[99]",
        "r.append(1)",
    ],
)
def test_what_cannot_be_computed_is_told_at_the_kits_key(source: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        value(source, r=ROWS)
    assert caught.value.diagnostics[0].place == HERE
    assert len(ROWS) == 3


def test_a_misspelt_column_is_suggested() -> None:
    with pytest.raises(ExpressionError) as caught:
        value("tong(r, 'nhomm')", r=ROWS)
    assert "nhom" in caught.value.diagnostics[0].hint


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        ("a + b == c", {"a", "b", "c"}),
        ("loai != 'Cá nhân' or don_vi", {"loai"}),
        ("a is none or a <= b", {"b"}),
        ("a == none or b", set()),
        ("not a", set()),
        ("(a|default(0)) > b", {"b"}),
        ("a if b else c", {"a", "c"}),
        ("tong(h, 'x') > 0.5", {"h"}),
    ],
)
def test_needed_names_are_those_that_the_expression_does_not_test_itself(
    source: str, needed: set[str]
) -> None:
    assert expressions.compile(source).needed == needed


def test_one_context_serves_many_rows_without_leaks() -> None:
    holds = expressions.compile("a + chung").over({"chung": 10})
    assert [holds({"a": 1}), holds({"a": 2})] == [11, 12]
    with pytest.raises(ExpressionError):
        holds({})


def test_a_broken_comparison_tells_both_sides() -> None:
    assert expressions.compile("a + b == c").comparison({"a": 1, "b": 2, "c": 4}) == (3, "≠", 4)
    assert expressions.compile("x != 'k' or n >= 7").comparison({"x": "k", "n": 5}) == (5, "<", 7)
    assert expressions.compile("not a").comparison({"a": 1}) is None


@given(st.text(max_size=60))
def test_no_text_makes_a_traceback(source: str) -> None:
    try:
        expressions.compile(source, HERE)(a=1, b="x")
    except (KitError, ExpressionError) as problem:
        assert problem.diagnostics


def test_the_names_of_an_expression_are_those_that_jinja_finds(shipped_kit: Kit) -> None:
    environment = BoundedEnvironment(expressions.FUNCTIONS)
    sources = ["ten", "1.5", *(figure.value for figure in shipped_kit.figures)]
    assert len(sources) > 50
    for source in sources:
        found = find_undeclared_variables(environment.parse(f"{{{{ {source} }}}}"))
        assert expressions.compile(source).names == found - expressions.FUNCTIONS.keys()
