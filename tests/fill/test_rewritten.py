"""Templates as word processors rewrite them: tracked changes, content controls, tags cut by marks nobody sees."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from reportgen import language
from reportgen.errors import TemplateError
from reportgen.fill import notes, render
from reportgen.fill.review import review
from reportgen.fill.review.shape import ANY
from tests.fill.making import MAIN, member, paragraph, table, template, texts


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(*runs: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{"".join(runs)}</w:ins>'


def deleted(text: str, name: str = "del") -> str:
    return f'<w:{name} w:id="2" w:author="A"><w:r><w:delText>{text}</w:delText></w:r></w:{name}>'


def marked(*runs: str, name: str = "del") -> str:
    """Return a paragraph whose mark was tracked."""
    return f'<w:p><w:pPr><w:rPr><w:{name} w:id="3" w:author="A"/></w:rPr></w:pPr>{"".join(runs)}</w:p>'


@pytest.mark.parametrize("name", ["del", "moveFrom"])
@pytest.mark.parametrize("text", ["{{ khong_co }}", "{% if co %}", "chữ cũ"])
def test_what_was_deleted_is_no_template_text(tmp_path: Path, name: str, text: str) -> None:
    made = template(tmp_path, f"<w:p>{run('Năm ')}{deleted(text, name)}{inserted(run('{{ nam }}'))}</w:p>")
    data = render(made, {"nam": 2023})
    assert texts(data) == ["Năm 2023"]
    assert not re.search(r"<w:(del|ins|moveFrom|delText)\b", member(data))


def test_moved_text_stands_where_it_went(tmp_path: Path) -> None:
    source = (
        '<w:moveFromRangeStart w:id="5" w:name="m"/><w:moveFrom w:id="6">'
        + run("{{ nam }}")
        + '</w:moveFrom><w:moveFromRangeEnd w:id="5"/>'
    )
    made = template(
        tmp_path, f"<w:p>{source}</w:p>", f'<w:p><w:moveTo w:id="7">{run("{{ nam }}")}</w:moveTo></w:p>'
    )
    data = render(made, {"nam": 2023})
    assert texts(data) == ["", "2023"] and "move" not in member(data)


def test_a_tag_cut_by_a_revision_is_whole(tmp_path: Path) -> None:
    made = template(tmp_path, f"<w:p>{run('{{ na')}{deleted('x')}{inserted(run('m }}'))}</w:p>")
    assert not [found for found in review(made, {"nam": ANY}) if found.code != "revisions-accepted"]
    assert texts(render(made, {"nam": 2023})) == ["2023"]


def test_paragraphs_whose_mark_was_deleted_are_joined(tmp_path: Path) -> None:
    made = template(
        tmp_path, marked(run("một ")), marked(deleted("cũ")), "hai", marked(run("ba"), name="ins")
    )
    assert texts(render(made, {})) == ["một hai", "ba"]


def test_a_bookmark_between_does_not_keep_them_apart(tmp_path: Path) -> None:
    mark = '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>'
    assert texts(render(template(tmp_path, marked(run("một ")), mark, "hai"), {})) == ["một hai"]


@pytest.mark.parametrize("root", ["del", "ins", "sdt", "p", "tr"])
def test_a_part_that_is_no_part_is_told(tmp_path: Path, root: str) -> None:
    made = template(tmp_path, "chữ")
    with zipfile.ZipFile(made, "a") as archive:
        inside = paragraph("{% set a = 1 %}") if root != "p" else run("{% set a = 1 %}")
        archive.writestr("word/header1.xml", f'<w:{root} xmlns:w="{MAIN}">{inside}</w:{root}>')
    for refused in (lambda: render(made, {}), lambda: review(made, {})):
        try:
            refused()
        except TemplateError as told:
            assert [found.code for found in told.diagnostics] == ["template-damaged"]


def test_a_section_whose_mark_was_deleted_is_joined_to_the_next(tmp_path: Path) -> None:
    ends = marked(run("một ")).replace("</w:rPr>", "</w:rPr><w:sectPr/>")
    assert member(render(template(tmp_path, ends, "hai"), {})).count("<w:sectPr/>") == 1


def test_rows_that_were_deleted_go(tmp_path: Path) -> None:
    rows = table(("một",), ("{{ khong_co }}",), ("ba",))
    second = rows.index("<w:tr>", rows.index("một"))
    gone = rows[:second] + rows[second:].replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>', 1)
    assert member(render(template(tmp_path, gone, "hết"), {})).count("<w:tr>") == 2


def test_former_properties_are_forgotten(tmp_path: Path) -> None:
    former = '<w:pPr><w:pPrChange w:id="1"><w:pPr><w:sectPr/></w:pPr></w:pPrChange></w:pPr>'
    data = render(template(tmp_path, paragraph("{% set a = 1 %}", properties=former), "chữ"), {})
    assert "Change" not in member(data) and member(data).count("<w:sectPr/>") == 1


def test_that_changes_were_accepted_is_told_once(tmp_path: Path) -> None:
    made = template(tmp_path, *[f"<w:p>{deleted('cũ')}{run('mới')}</w:p>"] * 3)
    (found,) = notes(made)
    assert found.code == "revisions-accepted" and found.severity == "warning"
    assert found.place.file == made.as_posix() and found.hint
    assert [one.code for one in review(made, {})] == ["revisions-accepted"]
    assert not notes(template(tmp_path, "chữ", name="khac.docx"))


def test_changes_in_a_header_without_tags_are_accepted_too(tmp_path: Path) -> None:
    made = template(tmp_path, "chữ")
    header = f'<w:hdr xmlns:w="{MAIN}"><w:p>{deleted("cũ")}{inserted(run("mới"))}</w:p></w:hdr>'
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/header1.xml", header)
    assert "<w:p><w:r>" in member(render(made, {}), "word/header1.xml")
    assert [found.code for found in notes(made)] == ["revisions-accepted"]
    vietnamese = notes(made)[0].message
    language.use("en")
    english = notes(made)[0].message
    assert english != vietnamese and english.isascii(), "told in the language of who asks now"


# --- controls --------------------------------------------------------------------------------


def control(content: str) -> str:
    return (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>'
        f"{content}</w:sdtContent></w:sdt>"
    )


def test_a_statement_in_a_control_of_its_own_is_a_statement(tmp_path: Path) -> None:
    made = template(
        tmp_path,
        control(paragraph("{% for n in day %}")),
        control(paragraph("{{ n }}")),
        control(paragraph("{% endfor %}")),
    )
    assert not review(made, {"day": ANY})
    data = render(made, {"day": [1, 2]})
    assert texts(data) == ["1", "2"] and "w:sdt" not in member(data)


@pytest.mark.parametrize(
    "text",
    [
        f"{control(run('{{ na'))}{run('m }}')}",
        f"<w:smartTag>{run('{{ nam }}')}</w:smartTag>",
        f"{control(run('{% if nam %}'))}{run('2023')}{control(run('{% endif %}'))}",
    ],
)
def test_a_tag_partly_in_a_control(tmp_path: Path, text: str) -> None:
    made = template(tmp_path, f"<w:p>{text}</w:p>")
    assert not review(made, {"nam": ANY})
    assert texts(render(made, {"nam": 2023})) == ["2023"]


def test_controls_without_tags_stay(tmp_path: Path) -> None:
    made = template(tmp_path, control(paragraph("chữ")), "{{ nam }}")
    assert "w:sdt" in member(render(made, {"nam": 2023}))


# --- marks nobody sees -------------------------------------------------------------------------

UNSEEN = (
    '<w:proofErr w:type="spellStart"/>',
    "<w:r><w:lastRenderedPageBreak/></w:r>",
    "<w:r><w:softHyphen/></w:r>",
    '<w:r><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:r>',
    '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
)


@pytest.mark.parametrize("between", UNSEEN)
@pytest.mark.parametrize("cut", range(1, 8))
def test_a_tag_cut_by_what_nobody_sees_is_whole(tmp_path: Path, between: str, cut: int) -> None:
    tag = "{{nam|so}}"
    made = template(tmp_path, f"<w:p>{run(tag[:cut])}{between}{run(tag[cut:])}</w:p>")
    assert not review(made, {"nam": ANY})
    assert texts(render(made, {"nam": 2023}))[0].replace("\u00ad", "").strip() in ("2.023", "2.023-")


@pytest.mark.parametrize("marks", ["‘’", "’’", "“”", "””"])
def test_quotation_marks_put_right_while_typing(tmp_path: Path, marks: str) -> None:
    made = template(tmp_path, f"{{{{ [1, 2]|noi({marks[0]}; {marks[1]}) }}}}")
    assert texts(render(made, {})) == ["1; 2"]


def test_a_tag_in_a_link_s_target_with_spaces_made_underscores(tmp_path: Path) -> None:
    link = f'<w:p><w:hyperlink w:anchor="muc-{{{{_muc.so_x_}}}}">{run("{{ muc.so_x }}")}</w:hyperlink></w:p>'
    assert 'w:anchor="muc-7"' in member(render(template(tmp_path, link), {"muc": {"so_x": 7}}))


def test_a_style_by_another_name_changes_nothing(tmp_path: Path) -> None:
    renamed = '<w:pPr><w:pStyle w:val="Lnhcamu"/></w:pPr>'
    made = template(
        tmp_path,
        paragraph("{% if co %}", properties=renamed),
        "chữ",
        paragraph("{% endif %}", properties=renamed),
    )
    assert texts(render(made, {"co": True})) == ["chữ"]


def test_the_filled_file_opens(tmp_path: Path) -> None:
    from docx import Document

    made = template(tmp_path, f"<w:p>{inserted(run('{{ nam }}'))}</w:p>")
    assert Document(io.BytesIO(render(made, {"nam": 1}))).paragraphs
