"""What outlives the paragraph of a lone statement: section breaks, page breaks, the ends of bookmarks."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.errors import TemplateError
from reportgen.fill import render
from reportgen.fill.review import review
from reportgen.fill.review.shape import ANY
from tests.fill.making import member, paragraph, table, template, texts

FIRST, LAST = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>', '<w:sectPr><w:pgSz w:w="2"/></w:sectPr>'
NEW_PAGE = '<w:r><w:br w:type="page"/></w:r>'
DRAWING = "<w:r><w:pict/></w:r>"


def ending(statement: str, section: str = FIRST) -> str:
    """Return a statement's paragraph that also ends a section, as LibreOffice writes it: its properties first."""
    return paragraph(statement, properties=f'<w:pPr>{section}<w:pStyle w:val="Lnhcamu"/></w:pPr>')


def sections(data: bytes) -> list[str]:
    """Return the text of each section."""
    found = [""]
    for one in Document(io.BytesIO(data)).paragraphs:
        found[-1] += one.text
        if one._p.pPr is not None and one._p.pPr.sectPr is not None:
            found.append("")
    return found


@pytest.mark.parametrize("ends", ["{% endif %}", "{%p endif %}"])
def test_a_break_after_the_end_of_a_block_holds_in_any_case(tmp_path: Path, ends: str) -> None:
    made = template(tmp_path, "đầu", "{% if co %}", "giữa", ending(ends), "cuối", section=LAST)
    assert not review(made, {"co": ANY})
    assert sections(render(made, {"co": True})) == ["đầugiữa", "cuối"]
    assert sections(render(made, {"co": False})) == ["đầu", "cuối"]


def test_a_break_after_the_beginning_of_a_block_belongs_to_it(tmp_path: Path) -> None:
    made = template(tmp_path, "đầu", ending("{% if co %}"), "{% endif %}", "cuối", section=LAST)
    assert sections(render(made, {"co": True})) == ["đầu", "cuối"]
    assert sections(render(made, {"co": False})) == ["đầucuối"]


def test_each_turn_ends_its_section(tmp_path: Path) -> None:
    made = template(
        tmp_path,
        "{% for n in day %}",
        "{{ n }}",
        ending("{% if not loop.last %}"),
        "{% endif %}",
        "{% endfor %}",
    )
    assert sections(render(made, {"day": [1, 2, 3]})) == ["1", "2", "3"]


def test_a_break_that_outlived_its_statement_leaves_no_blank_line(tmp_path: Path) -> None:
    made = template(tmp_path, "đầu", "{% if co %}", ending("{% endif %}"), "cuối", section=LAST)
    assert texts(render(made, {"co": True})) == ["đầu", "cuối"]
    assert "carrier" not in member(render(made, {"co": True}))


@pytest.mark.parametrize("before", [table(("ô",)), paragraph("x", properties=f"<w:pPr>{LAST}</w:pPr>")])
def test_a_break_with_no_paragraph_to_end_gets_one_without_height(tmp_path: Path, before: str) -> None:
    made = template(tmp_path, before, ending("{% set a = 1 %}"), "cuối", section=LAST)
    xml = member(render(made, {}))
    assert re.search(r'<w:p><w:pPr><w:spacing [^>]*w:line="20"[^>]*/><w:rPr>.*?</w:rPr>' + FIRST, xml)
    assert "Lnhcamu" not in xml


def test_page_breaks_stay_where_they_stood(tmp_path: Path) -> None:
    before = f"<w:p>{NEW_PAGE}<w:r><w:t>{{% for n in day %}}</w:t></w:r></w:p>"
    within = f"<w:p><w:r><w:t>{{% for n in day %}}</w:t></w:r>{NEW_PAGE}</w:p>"
    for first, count in ((before, 1), (within, 3)):
        made = template(tmp_path, "đầu", first, "{{ n }}", "{% endfor %}")
        assert not review(made, {"day": ANY})
        xml = member(render(made, {"day": [1, 2, 3]}))
        assert xml.count('w:type="page"') == count
    assert xml.index("đầu") < xml.index('w:type="page"') < xml.index(">1<")


@pytest.mark.parametrize(("value", "count"), [("", 1), (' w:val="0"', 0), (' w:val="true"', 1)])
def test_a_page_begun_by_a_statement_s_paragraph_is_begun(tmp_path: Path, value: str, count: int) -> None:
    starts = paragraph("{% if co %}", properties=f"<w:pPr><w:pageBreakBefore{value}/></w:pPr>")
    made = template(tmp_path, "đầu", starts, "chữ", "{% endif %}")
    assert member(render(made, {"co": True})).count('w:type="page"') == count


def test_a_line_break_beside_a_lone_statement_goes_with_it(tmp_path: Path) -> None:
    made = template(tmp_path, "<w:p><w:r><w:t>{% if co %}</w:t><w:br/></w:r></w:p>", "chữ", "{% endif %}")
    assert texts(render(made, {"co": True})) == ["chữ"]


def test_bookmarks_that_begin_or_end_beside_a_statement_survive(tmp_path: Path) -> None:
    begin = '<w:p><w:bookmarkStart w:id="4" w:name="dau"/><w:r><w:t>{% if co %}</w:t></w:r></w:p>'
    end = '<w:p><w:r><w:t>{% endif %}</w:t></w:r><w:bookmarkEnd w:id="4"/></w:p>'
    made = template(tmp_path, begin, "chữ", end, "cuối")
    xml = member(render(made, {"co": True}))
    assert xml.index("bookmarkStart") < xml.index("chữ") < xml.index("bookmarkEnd") < xml.index("cuối")
    assert texts(render(made, {"co": True})) == ["chữ", "cuối"]


def test_a_bookmark_cut_by_a_branch_leaves_no_end_alone(tmp_path: Path) -> None:
    begin = '<w:p><w:bookmarkStart w:id="0" w:name="dau"/><w:r><w:t>chữ</w:t></w:r></w:p>'
    end = '<w:p><w:r><w:t>cuối</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>'
    made = template(tmp_path, "{% if co %}", begin, "{% endif %}", end)
    assert "bookmarkEnd" not in member(render(made, {"co": False}))
    assert member(render(made, {"co": True})).count('w:id="0"') == 2


def test_a_bookmark_begun_in_each_turn_and_ended_once_is_one(tmp_path: Path) -> None:
    begin = '<w:p><w:bookmarkStart w:id="9" w:name="dau"/><w:r><w:t>{{ n }}</w:t></w:r></w:p>'
    end = '<w:p><w:r><w:t>cuối</w:t></w:r><w:bookmarkEnd w:id="9"/></w:p>'
    xml = member(
        render(template(tmp_path, "{% for n in day %}", begin, "{% endfor %}", end), {"day": [1, 2]})
    )
    assert re.findall(r'<w:bookmark\w+ w:id="0"(?: w:name="(\w+)")?', xml) == ["dau", ""]
    assert xml.index("bookmarkStart") < xml.index(">1<")


def test_bookmarks_in_a_statement_s_row_survive(tmp_path: Path) -> None:
    marked = '<w:p><w:bookmarkStart w:id="4" w:name="d"/><w:r><w:t>{% for n in day %}</w:t></w:r></w:p>'
    ended = '<w:p><w:bookmarkEnd w:id="4"/><w:r><w:t>{% endfor %}</w:t></w:r></w:p>'
    made = template(tmp_path, table((marked,), ("{{ n }}",), (ended,)), "cuối")
    xml = member(render(made, {"day": [1, 2]}))
    assert xml.count("<w:tr>") == 2 and xml.count("bookmarkStart") == 1 and xml.count("bookmarkEnd") == 1


def test_a_comment_on_a_statement_goes_with_it(tmp_path: Path) -> None:
    begin = '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>đầu</w:t></w:r></w:p>'
    end = (
        '<w:p><w:r><w:t>{% if co %}</w:t></w:r><w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    made = template(tmp_path, begin, end, "{% endif %}")
    assert "comment" not in member(render(made, {"co": True}))


def test_a_comment_repeated_by_a_loop_stands_once(tmp_path: Path) -> None:
    noted = (
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>{{ n }}</w:t></w:r><w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    made = template(tmp_path, "{% for n in day %}", noted, "{% endfor %}")
    assert len(re.findall(r"<w:comment\w+", member(render(made, {"day": [1, 2]})))) == 3


@pytest.mark.parametrize(
    "printed",
    [DRAWING, '<w:r><w:sym w:char="F0FC"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>'],
)
def test_what_prints_without_being_text_does_not_vanish(tmp_path: Path, printed: str) -> None:
    held = f"<w:p>{printed}<w:r><w:t>{{% set a = 1 %}}</w:t></w:r></w:p>"
    made = template(tmp_path, held, "cuối")
    assert printed[5:-7].split(maxsplit=1)[0] in member(render(made, {}))


def test_such_a_paragraph_that_begins_a_block_is_refused_by_both(tmp_path: Path) -> None:
    held = f"<w:p>{DRAWING}<w:r><w:t>{{% if co %}}</w:t></w:r></w:p>"
    made = template(tmp_path, held, "chữ", "{% endif %}")
    assert "tags-misplaced" in [found.code for found in review(made, {"co": ANY})]
    with pytest.raises(TemplateError):
        render(made, {"co": False})


# --- any small template -----------------------------------------------------------------------


@st.composite
def blocks(draw: st.DrawFn, depth: int = 2) -> list[tuple[str, ...]]:
    """Return paragraphs as ("text",), ("if", condition, …), ("for", turns), ("end",), each maybe ending a section."""
    made: list[tuple[str, ...]] = []
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["text", "if", "for"] if depth else ["text"]))
        mark = draw(st.sampled_from(["", "", "section", "bookmark"]))
        if kind == "text":
            made.append(("text", "", mark))
            continue
        value = draw(st.sampled_from(["0", "1"] if kind == "if" else ["0", "1", "3"]))
        inside = draw(blocks(depth - 1))
        made += [(kind, value, mark), *inside, ("end", kind, draw(st.sampled_from(["", "section"])))]
    return made


def as_paragraphs(parts: list[tuple[str, ...]]) -> list[str]:
    made = []
    for number, (kind, value, mark) in enumerate(parts):
        text = {
            "text": f"[{number}]",
            "if": f"{{% if {value} %}}",
            "for": f"{{% for n in range({value}) %}}",
            "end": f"{{% end{value} %}}",
        }[kind]
        made.append(ending(text) if mark == "section" else paragraph(text))
        if mark == "bookmark":
            marks = f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/><w:bookmarkEnd w:id="{number}"/>'
            made[-1] = made[-1].replace("<w:r>", marks + "<w:r>", 1)
    return made


def expected(parts: list[tuple[str, ...]]) -> list[str]:
    """Return the texts, sections' ends (``|``) and bookmarks (``*``) that are met when ``parts`` are run."""
    met, at = [], 0
    while at < len(parts):
        kind, value, mark = parts[at]
        own = ["*"] if mark == "bookmark" else []
        end = ["|"] if mark == "section" else []
        if kind == "text":
            met += [*own, f"[{at}]", *end]
            at += 1
            continue
        closing = _closing(parts, at)
        inside = [(("", "", "") if n <= at else p) for n, p in enumerate(parts[:closing])]
        met += own + [*end, *expected_from(inside, at + 1)] * int(value)
        met += ["|"] if parts[closing][2] == "section" else []
        at = closing + 1
    return met


def expected_from(parts: list[tuple[str, ...]], begin: int) -> list[str]:
    shifted = expected(parts[begin:])
    return [re.sub(r"\d+", lambda m: str(int(m.group()) + begin), word) for word in shifted]


def _closing(parts: list[tuple[str, ...]], at: int) -> int:
    depth = 0
    for number in range(at, len(parts)):
        depth += {"if": 1, "for": 1, "end": -1}.get(parts[number][0], 0)
        if depth == 0:
            return number
    raise AssertionError


@settings(max_examples=60, deadline=None)
@given(blocks())
def test_every_word_and_section_that_is_met_is_there_once(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[str, ...]]
) -> None:
    made = template(tmp_path_factory.getbasetemp(), *as_paragraphs(parts), "hết", name="any.docx")
    assert not [found for found in review(made, {}) if found.severity == "error"]
    data = render(made, {})
    found = re.findall(r"\[\d+\]|<w:sectPr|<w:bookmarkStart", member(data))
    names = {"<w:sectPr": "|", "<w:bookmarkStart": "*"}
    assert sorted(names.get(word, word) for word in found) == sorted([*expected(parts), "|"])
    assert [w for w in found if w[0] == "["] == [w for w in expected(parts) if w[0] == "["]
    assert len(Document(io.BytesIO(data)).sections) == expected(parts).count("|") + 1
