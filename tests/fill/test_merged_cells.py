"""Cells that a loop repeats, merged by ``{% vm %}`` and ``{% hm %}``: equal ones alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.fill import render
from reportgen.fill.review import review
from reportgen.fill.review.shape import ANY
from tests.fill.making import cells, member, paragraph, table, template

ROWS = [{"nhom": "A", "ten": "một"}, {"nhom": "A", "ten": "hai"}, {"nhom": "A", "ten": "ba"}]


def merging(folder: Path, cell: str = "{% vm %}{{ hang.nhom }}") -> Path:
    rows = (("{% for hang in bang %}", ""), (cell, "{{ hang.ten }}"), ("{% endfor %}", ""))
    return template(folder, table(*rows), "hết")


def merges(xml: str) -> list[str]:
    return re.findall(r'vMerge w:val="(\w+)"', xml)


@pytest.mark.parametrize(
    "cell", ["{% vm %}{{ hang.nhom }}", "{{ hang.nhom }}{%vm%}", "{{ hang.nhom }}{% vm %}"]
)
def test_equal_values_become_one_cell(tmp_path: Path, cell: str) -> None:
    made = merging(tmp_path, cell)
    assert not review(made, {"bang": ANY})
    data = render(made, {"bang": ROWS})
    assert merges(member(data)) == ["restart", "continue", "continue"]
    assert member(data).count(">A<") == 1 and "merge=" not in member(data)
    assert [row[1] for row in cells(data)] == ["một", "hai", "ba"]


@pytest.mark.parametrize("values", ["ABC", "AAB", "ABA", ["A", "", "A"], ["", "A", "A"], ["A", None]])
def test_unequal_values_are_refused_with_the_cell(tmp_path: Path, values: list[str | None]) -> None:
    made = merging(tmp_path)
    with pytest.raises(TemplateError) as caught:
        render(made, {"bang": [{"nhom": value, "ten": "x"} for value in values]})
    (found,) = caught.value.diagnostics
    assert found.code == "merged-values-differ"
    assert found.place.paragraph == "bảng 1, hàng 2, ô 1" and found.place.file == made.as_posix()
    assert "“A”" in found.message and "{% vm %}" in found.message and "nhom" in found.hint


def test_each_run_of_the_loop_merges_for_itself(tmp_path: Path) -> None:
    rows = (
        ("{% for nhom in bang|nhom('nhom') %}", ""),
        ("{% for hang in nhom.hang %}", ""),
        ("{% vm %}{{ nhom.ten }}", "{{ hang.ten }}"),
        ("{% endfor %}", ""),
        ("{% endfor %}", ""),
    )
    made = template(tmp_path, table(*rows), "hết")
    data = render(made, {"bang": [*ROWS[:2], {"nhom": "B", "ten": "ba"}, {"nhom": "B", "ten": "bốn"}]})
    assert merges(member(data)) == ["restart", "continue"] * 2
    assert member(data).count(">A<") == member(data).count(">B<") == 1


def test_one_row_merges_with_nothing(tmp_path: Path) -> None:
    assert merges(member(render(merging(tmp_path), {"bang": ROWS[:1]}))) == []


def test_rows_between_keep_their_cells_apart(tmp_path: Path) -> None:
    rows = (
        ("{% for hang in bang %}", ""),
        ("{% vm %}{{ hang.nhom }}", "x"),
        ("{{ hang.ten }}", "y"),
        ("{% endfor %}", ""),
    )
    data = render(template(tmp_path, table(*rows), "hết"), {"bang": ROWS})
    assert merges(member(data)) == [] and member(data).count(">A<") == 3


def test_the_tag_in_a_paragraph_of_its_own_leaves_no_line(tmp_path: Path) -> None:
    data = render(merging(tmp_path, paragraph("{% vm %}") + paragraph("{{ hang.nhom }}")), {"bang": ROWS[:1]})
    assert cells(data)[0][0] == "A"


def test_the_tag_scattered_over_runs(tmp_path: Path) -> None:
    data = render(merging(tmp_path, paragraph("{", "% v", "m %}", "{{ hang.nhom }}")), {"bang": ROWS})
    assert merges(member(data)) == ["restart", "continue", "continue"]


def test_properties_of_the_cell_stay_in_order(tmp_path: Path) -> None:
    own = '<w:tcPr><w:tcW w:w="9"/><w:vAlign w:val="center"/></w:tcPr>' + paragraph("{% vm %}{{ hang.nhom }}")
    xml = member(render(merging(tmp_path, own), {"bang": ROWS[:2]}))
    assert '<w:tcW w:w="9"/><w:vMerge w:val="restart"/><w:vAlign' in xml


def across(folder: Path, value: str) -> Path:
    row = (
        paragraph("{%tc for n in day %}"),
        '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("{% hm %}" + value),
        paragraph("{%tc endfor %}"),
    )
    return template(folder, table(row), "hết")


def test_equal_values_across(tmp_path: Path) -> None:
    made = across(tmp_path, "chung")
    assert not review(made, {"day": ANY})
    xml = member(render(made, {"day": [1, 2, 3]}))
    assert re.findall(r'gridSpan w:val="(\d+)"', xml) == ["6"] and xml.count("chung") == 1


def test_unequal_values_across_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        render(across(tmp_path, "{{ n }}"), {"day": [1, 2, 3]})
    assert [found.code for found in caught.value.diagnostics] == ["merged-values-differ"]


@pytest.mark.parametrize("tag", ["{% vm %}", "{% hm %}"])
def test_outside_of_a_loop_both_refuse(tmp_path: Path, tag: str) -> None:
    made = template(tmp_path, table((f"{tag}chữ",)), "hết")
    with pytest.raises(TemplateError) as caught:
        render(made, {"bang": ROWS})
    told = [(found.code, found.place.paragraph.split(":")[0]) for found in caught.value.diagnostics]
    assert told == [("unknown-name", "bảng 1, hàng 1, ô 1")]
    assert [found.code for found in review(made, {"bang": ANY})] == ["unknown-name"]


@pytest.mark.parametrize("tag", ["{% vm %}", "{% hm %}"])
def test_outside_of_a_table_both_refuse(tmp_path: Path, tag: str) -> None:
    made = template(tmp_path, "{% for n in day %}", f"{tag}chữ", "{% endfor %}")
    assert [found.code for found in review(made, {"day": ANY})] == ["outside-table"]
    with pytest.raises(TemplateError):
        render(made, {"day": [1]})


@pytest.mark.parametrize("own", ["", "x", "99 0", "0", "0 1 2"])
def test_what_a_file_brings_along_is_no_note(tmp_path: Path, own: str) -> None:
    rows = table(("chữ",)).replace("<w:tc>", f'<w:tc merge="{own}">')
    assert cells(render(template(tmp_path, rows, "{{ nam }}"), {"nam": 1})) == [["chữ"]]


@pytest.mark.parametrize("value", ["{}", "{'index0': 'x'}", "{'index0': ''}"])
def test_another_loop_than_jinja_s_merges_nothing(tmp_path: Path, value: str) -> None:
    made = template(tmp_path, "{% set loop = " + value + " %}", table(("{% vm %}chữ",)), "hết")
    try:
        assert merges(member(render(made, {}))) == []
    except TemplateError as told:
        assert told.diagnostics


@pytest.mark.parametrize("tag", ["{% vm %}", "{%hm%}"])
def test_outside_of_a_table_it_is_told_with_its_paragraph(tmp_path: Path, tag: str) -> None:
    made = template(tmp_path, "đầu", f"{tag}chữ {{{{ nam }}}}")
    assert [found.code for found in review(made, {"nam": ANY})] == ["outside-table"]
    with pytest.raises(TemplateError) as caught:
        render(made, {"nam": 1})
    (found,) = caught.value.diagnostics
    assert (found.code, found.place.file) == ("outside-table", made.as_posix())
    assert tag in found.message and tag in found.place.paragraph


@pytest.mark.parametrize("cell", ["{% vm %}{% hm %}x", "{% vm %}x{% vm %}"])
def test_two_in_one_cell_are_refused_by_both(tmp_path: Path, cell: str) -> None:
    made = template(tmp_path, "{% for x in bang %}", table((cell,)), "{% endfor %}")
    assert [found.code for found in review(made, {"bang": ANY})] == ["merged-twice"]
    with pytest.raises(TemplateError) as caught:
        render(made, {"bang": ROWS})
    assert [found.code for found in caught.value.diagnostics] == ["merged-twice"]
