"""What filled templates hold: values, loops, breaks, ids; equal bytes for equal input."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.fill import render
from tests.fill.making import cells, member, paragraph, table, template, texts


def test_values_are_escaped(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ ten }}")
    assert texts(render(made, {"ten": "Nguyễn & <Trần>"})) == ["Nguyễn & <Trần>"]


def test_tag_scattered_over_runs_is_found(tmp_path: Path) -> None:
    made = template(tmp_path, paragraph("Năm {", "{ na", "m }", "} hết"))
    assert texts(render(made, {"nam": 2023})) == ["Năm 2023 hết"]


def test_comparison_and_ampersand_inside_tags(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ 'a & b' if 1 < 2 else 'c' }}")
    assert texts(render(made, {})) == ["a & b"]


def test_lone_tag_takes_its_paragraph_away(tmp_path: Path) -> None:
    made = template(tmp_path, "{% if co %}", "có", "{% else %}", "không", "{% endif %}", "hết")
    assert texts(render(made, {"co": True})) == ["có", "hết"]
    assert texts(render(made, {"co": False})) == ["không", "hết"]


def test_docxtpl_prefixes_mean_the_same(tmp_path: Path) -> None:
    made = template(tmp_path, "{%p for so in day %}", "{{ so }}", "{%p endfor %}")
    assert texts(render(made, {"day": [1, 2]})) == ["1", "2"]


def test_lone_tag_takes_its_row_away(tmp_path: Path) -> None:
    rows = [
        ("TT", "Tên"),
        ("{% for n in day %}", ""),
        ("{{ loop.index }}", "{{ n }}"),
        ("", "{%tr endfor %}"),
    ]
    made = template(tmp_path, table(*rows), "hết")
    assert cells(render(made, {"day": ["a", "b"]})) == [["TT", "Tên"], ["1", "a"], ["2", "b"]]


def test_cell_left_without_paragraph_gets_one(tmp_path: Path) -> None:
    inside = paragraph("{% if co %}") + paragraph("chữ") + paragraph("{% endif %}")
    made = template(tmp_path, table(("a", inside)), "hết")
    assert cells(render(made, {"co": False})) == [["a", ""]]
    assert re.search(r"<w:tc><w:p/></w:tc>", member(render(made, {"co": False})))


def test_table_left_without_rows_goes(tmp_path: Path) -> None:
    made = template(tmp_path, table(("{% for n in day %}",), ("{{ n }}",), ("{% endfor %}",)), "hết")
    assert "w:tbl" not in member(render(made, {"day": []}))


def test_lone_tag_does_not_take_a_section_away(tmp_path: Path) -> None:
    ends = paragraph("{% if co %}", properties="<w:pPr><w:sectPr/></w:pPr>")
    made = template(tmp_path, ends, "chữ", "{% endif %}")
    assert member(render(made, {"co": True})).count("<w:sectPr/>") == 2


FIRST, LAST = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>', '<w:sectPr><w:pgSz w:w="2"/></w:sectPr>'
BREAK = paragraph(properties=f"<w:pPr>{FIRST}</w:pPr>")


@pytest.mark.parametrize(
    ("before", "after"),
    [("chữ", "chữ</w:t></w:r></w:p>"), (table(("ô",)), "</w:tbl><w:p><w:pPr/></w:p>")],
)
def test_a_last_section_without_content_prints_no_page(tmp_path: Path, before: str, after: str) -> None:
    made = template(tmp_path, before, BREAK, "{% if co %}", "phụ lục", "{% endif %}", section=LAST)
    assert member(render(made, {"co": False})).endswith(f"{after}{FIRST}</w:body></w:document>")
    both = member(render(made, {"co": True}))
    assert FIRST in both and both.endswith(f"{LAST}</w:body></w:document>")


def test_a_last_section_of_one_empty_paragraph_is_the_author_s(tmp_path: Path) -> None:
    made = template(tmp_path, "chữ", BREAK, "<w:p/>", section=LAST)
    assert member(render(made, {})).endswith(f"<w:p/>{LAST}</w:body></w:document>")


def test_line_break_and_tab_in_a_value(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ van }}")
    xml = member(render(made, {"van": "dòng một\r\ndòng\thai"}))
    assert "<w:br/>" in xml and "<w:tab/>" in xml
    assert texts(render(made, {"van": "một\nhai"})) == ["một\nhai"]


def test_empty_values_print_nothing(tmp_path: Path) -> None:
    made = template(tmp_path, "[{{ rong }}{{ none }}{{ rong|so }}{{ rong|ngay }}{{ rong|kem('(', ')') }}]")
    assert texts(render(made, {"rong": None})) == ["[]"]


def test_column_named_like_a_method(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ hang.items }} {{ hang.ten }}")
    assert texts(render(made, {"hang": {"items": "cột", "ten": "x"}})) == ["cột x"]


def test_tags_in_the_title(tmp_path: Path) -> None:
    from docx import Document

    made = tmp_path / "mau.docx"
    document = Document()
    document.core_properties.title = "Năm {{ nam }} & sau"
    document.save(str(made))
    assert "<dc:title>Năm 2023 &amp; sau</dc:title>" in member(
        render(made, {"nam": 2023}), "docProps/core.xml"
    )


def test_same_input_same_bytes(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ nam }}", table(("{% for n in day %}",), ("{{ n }}",), ("{% endfor %}",)))
    names = {"nam": 2023, "day": [1, 2, 3]}
    assert render(made, names) == render(made, names)


def test_source_date_epoch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    core = member(render(template(tmp_path, "chữ"), {}), "docProps/core.xml")
    assert core.count("1970-01-01T00:00:00Z") == 2


def test_edited_template_is_read_again(tmp_path: Path) -> None:
    assert texts(render(template(tmp_path, "cũ"), {})) == ["cũ"]
    assert texts(render(template(tmp_path, "mới"), {})) == ["mới"]


def test_each_gives_a_section_for_each_record(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ muc.ten }} {{ nam }}", section='<w:sectPr><w:pgSz w:w="1"/></w:sectPr>')
    data = render(made, {"nam": 2023, "ds": [{"ten": "A"}, {"ten": "B"}, {"ten": "C"}]}, "ds")
    assert texts(data) == ["A 2023", "B 2023", "C 2023"]
    assert member(data).count('<w:pgSz w:w="1"/><w:pgNumType w:start="1"/>') == 3


def test_each_of_nothing_is_still_a_document(tmp_path: Path) -> None:
    assert texts(render(template(tmp_path, "{{ muc.ten }}"), {"ds": []}, "ds")) == [""]


def test_each_after_a_table_ends_its_section_in_a_paragraph(tmp_path: Path) -> None:
    made = template(tmp_path, table(("{{ muc.ten }}",)))
    data = member(render(made, {"ds": [{"ten": "A"}, {"ten": "B"}]}, "ds"))
    assert re.search(r"</w:tbl><w:p><w:pPr><w:sectPr>.*?</w:sectPr></w:pPr></w:p><w:tbl>", data)


def test_identifiers_are_unique_after_a_loop(tmp_path: Path) -> None:
    mark = (
        '<w:p><w:bookmarkStart w:id="7" w:name="dau"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>'
    )
    made = template(tmp_path, "{% for n in day %}", mark, "{% endfor %}")
    xml = member(render(made, {"day": [1, 2, 3]}))
    assert re.findall(r'bookmarkStart w:id="(\d)" w:name="(\w+)"', xml) == [
        ("0", "dau"),
        ("1", "dau_2"),
        ("2", "dau_3"),
    ]
    assert re.findall(r'bookmarkEnd w:id="(\d)"', xml) == ["0", "1", "2"]


def test_large_template_is_filled_in_linear_time(tmp_path: Path) -> None:
    rows = [tuple(f"{{{{ nam }}}} {n}" for n in range(6))] * 20
    small, large = ([table(*rows)] * count for count in (3, 24))
    times = []
    for number, blocks in enumerate((small, large)):
        made = template(tmp_path, *blocks, name=f"{number}.docx")
        begin = time.process_time()
        render(made, {"nam": 2023})
        times.append(time.process_time() - begin)
    assert times[1] < 8 * times[0] * 4 + 0.3, times


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=30))
def test_any_text_can_be_a_value(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    made = template(tmp_path_factory.getbasetemp(), "{{ chu }}", name="any.docx")
    shown = texts(render(made, {"chu": text}))
    assert len(shown) == 1
    kept = re.sub("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", "", re.sub("\r\n?|\v", "\n", text))
    assert shown[0] == kept


@pytest.mark.parametrize("text", ["{% if nam %}chữ{% endif %}", "{# a #}chữ{# b #}"])
def test_text_between_two_tags_stays(tmp_path: Path, text: str) -> None:
    assert "chữ" in texts(render(template(tmp_path, text, "hết"), {"nam": 2023}))
