from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from reportgen.charts import ChartYear, declared_charts
from reportgen.charts.declared import DeclaredChart
from reportgen.errors import ReportgenError
from reportgen.expressions import compile
from reportgen.kit.model import ChartSpec, FigureSpec, SeriesSpec

FIGURES = (
    FigureSpec("quan_so", "Quân số", "1", "đồng chí"),
    FigureSpec("dang_vien", "Đảng viên", "1", "đồng chí"),
    FigureSpec("ty_le", "Tỷ lệ", "1", "%"),
)
OVER_YEARS = ChartSpec("cac_nam", "Các năm {cac_nam}", ("quan_so", "dang_vien"))
ROWS = (
    {"nhom": "Cơ động", "quan_so": 10, "gioi": 4},
    {"nhom": "Tại chỗ", "quan_so": 0, "gioi": 0},
    {"nhom": "cơ động", "quan_so": 10, "gioi": 5},
)
RATE = SeriesSpec("Giỏi", compile("ty_le(tong(hang, 'gioi'), tong(hang, 'quan_so'))"))
OVER_ROWS = ChartSpec("nhom", "Năm {nam}", rows=compile("huan_luyen"), label="nhom", series=(RATE,), unit="%")


def figures(**own: int | Decimal) -> dict[str, int | Decimal | None]:
    return {"quan_so": None, "dang_vien": None, "ty_le": None, **own}


def made(
    spec: ChartSpec,
    years: Mapping[int, Mapping[str, int | Decimal | None]] | None = None,
    rows: Sequence[Mapping[str, object]] = ROWS,
) -> tuple[DeclaredChart, ...]:
    year = ChartYear(2023, {"huan_luyen": rows, "nam": 2023}, years or {2023: figures()})
    return declared_charts([spec], FIGURES, year)


def test_figures_are_groups_with_a_bar_for_each_year() -> None:
    years = {2023: figures(quan_so=5, dang_vien=2), 2022: figures(quan_so=4)}
    (drawn,) = made(OVER_YEARS, years)
    assert drawn.chart.categories == ("Quân số", "Đảng viên")
    assert [(s.title, s.values) for s in drawn.chart.series] == [
        ("Năm 2022", (4, None)),
        ("Năm 2023", (5, 2)),
    ]
    assert (drawn.title, drawn.unit, drawn.chart.dark_last) == ("Các năm 2022–2023", "đồng chí", True)


def test_one_year_alone_is_left_out() -> None:
    assert made(OVER_YEARS, {2023: figures(quan_so=5)}) == ()
    assert made(OVER_YEARS, {2023: figures(quan_so=5), 2022: figures()}) == ()


def test_only_the_last_five_years_up_to_this_one_are_shown() -> None:
    (drawn,) = made(OVER_YEARS, {year: figures(quan_so=year) for year in range(2010, 2026)})
    assert [s.title for s in drawn.chart.series] == [f"Năm {year}" for year in range(2019, 2024)]


def test_a_figure_that_no_year_has_gets_no_room() -> None:
    (drawn,) = made(OVER_YEARS, {2023: figures(quan_so=5), 2022: figures(quan_so=4)})
    assert drawn.chart.categories == ("Quân số",)


def test_a_figure_that_this_year_does_not_tell_is_compared_with_nothing() -> None:
    years = {2023: figures(quan_so=5), 2022: figures(quan_so=4, dang_vien=3)}
    (drawn,) = made(OVER_YEARS, years)
    assert drawn.chart.categories == ("Quân số",)
    assert made(OVER_YEARS, {2023: figures(), 2022: figures(quan_so=4), 2021: figures(quan_so=3)}) == ()


def test_rates_are_in_percent_and_their_caption_has_no_unit() -> None:
    spec = ChartSpec("ty_le", "Tỷ lệ", ("ty_le",))
    (drawn,) = made(spec, {2023: figures(ty_le=Decimal("0.5")), 2022: figures(ty_le=1)})
    assert drawn.chart.percent
    assert drawn.unit == ""


def test_rows_are_grouped_by_their_label() -> None:
    (drawn,) = made(OVER_ROWS)
    assert drawn.chart.categories == ("Cơ động", "Tại chỗ")
    assert drawn.chart.series[0].values == (Decimal("0.45"), None)
    assert drawn.title == "Năm 2023"
    assert not drawn.chart.dark_last


def test_a_chart_without_rows_or_figures_is_left_out() -> None:
    assert made(OVER_ROWS, rows=()) == ()
    assert made(OVER_ROWS, rows=ROWS[1:2]) == ()


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        (ChartSpec("a", "A", rows=compile("nam"), label="nhom", series=(RATE,)), "“a”"),
        (ChartSpec("a", "A", rows=compile("huan_luyen"), label="don_vi", series=(RATE,)), "“don_vi”"),
        (
            ChartSpec(
                "a",
                "A",
                rows=compile("huan_luyen"),
                label="nhom",
                series=(SeriesSpec("B", compile("hang[0].nhom")),),
            ),
            "“Cơ động”",
        ),
    ],
)
def test_what_cannot_be_drawn_is_told(spec: ChartSpec, said: str) -> None:
    with pytest.raises(ReportgenError) as caught:
        made(spec)
    assert said in caught.value.diagnostics[0].message
