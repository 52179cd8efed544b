"""Charts and the comparison, as a kit declares them."""

from pathlib import Path

import pytest

from reportgen.errors import KitError
from tests.kit.making import load
from tests.narrow import there
from tests.runs.compare.office import KIT


def test_a_kit_says_its_charts(folder: Path) -> None:
    over_rows, over_years = load(folder, KIT).charts
    assert (over_rows.label, over_rows.unit, over_rows.figures) == ("nhom", "%", ())
    assert there(over_rows.rows)(huan_luyen=[1]) == [1]
    assert [series.title for series in over_rows.series] == ["Giỏi"]
    assert (over_years.figures, over_years.rows, over_years.series) == (("quan_so",), None, ())


def test_a_kit_says_its_comparison_and_its_groups(folder: Path) -> None:
    loaded = load(folder, KIT)
    assert there(loaded.comparison).template == folder / "so-sanh.docx"
    assert [figure.group for figure in loaded.figures] == ["Huấn luyện", "Huấn luyện", "Khác"]


def test_a_kit_needs_neither(folder: Path) -> None:
    loaded = load(folder, KIT[: KIT.index("[[chart]]")])
    assert (loaded.charts, loaded.comparison) == ((), None)


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ('figures = ["quan_so"]', 'figures = ["quan_sso"]', "unknown-figure", "quan_so"),
        ('figures = ["quan_so"]', 'figures = ["quan_so", "ty_le_gioi"]', "mixed-units", "hai biểu đồ"),
        ('figures = ["quan_so"]', "figures = []", "missing-key", ""),
        ('figures = ["quan_so"]', 'figurs = ["quan_so"]', "unknown-key", "figures"),
        ('rows = "huan_luyen"', 'rows = "huanluyen"', "unknown-name", "huan_luyen"),
        ('rows = "huan_luyen"', 'rows = "hang"', "unknown-name", ""),
        ("tong(hang, 'gioi')", "tong(han, 'gioi')", "unknown-name", "hang"),
        ('label = "nhom"\n', "", "missing-key", ""),
        ('name = "cac_nam"', 'name = "nhom"', "duplicate-name", ""),
        ('name = "cac_nam"', 'name = "tat_ca"', "bad-name", ""),
        ('template = "so-sanh.docx"', 'template = "so-sang.docx"', "kit-file-missing", "so-sanh.docx"),
    ],
)
def test_each_mistake_is_named_with_its_mend(folder: Path, old: str, new: str, code: str, hint: str) -> None:
    assert old in KIT
    begin = KIT.index("[[chart]]")
    with pytest.raises(KitError) as caught:
        load(folder, KIT[:begin] + KIT[begin:].replace(old, new, 1))
    first = next(problem for problem in caught.value.diagnostics if problem.code == code)
    assert first.place.paragraph.startswith(("chart", "comparison"))
    assert hint in first.hint


def test_more_series_than_greys_are_refused(folder: Path) -> None:
    one = '  [[chart.series]]\n  title = "Giỏi"\n'
    begin = KIT.index(one)
    end = KIT.index("[[chart]]", begin)
    with pytest.raises(KitError) as caught:
        load(folder, KIT[:begin] + KIT[begin:end] * 6 + KIT[end:])
    assert [problem.code for problem in caught.value.diagnostics] == ["too-many-series"]


@pytest.mark.parametrize(
    ("name", "hint"), [("namm", "nam"), ("cac_nma", "cac_nam"), ("xyz", "{nam}, {cac_nam}")]
)
def test_a_name_in_a_title_that_nobody_gives_is_found(folder: Path, name: str, hint: str) -> None:
    begin = KIT.index("[[chart]]")
    title = KIT.index('title = "', begin) + len('title = "')
    with pytest.raises(KitError) as caught:
        load(folder, f"{KIT[:title]}{{{name}}} {KIT[title:]}")
    (found,) = caught.value.diagnostics
    assert (found.code, found.place.paragraph.rpartition(".")[2]) == ("unknown-name", "title")
    assert f"{{{name}}}" in found.message and hint in found.hint
