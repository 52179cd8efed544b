"""The letters of a tag: its brackets, its quotation marks, what Word put into it, where it stands in the file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.fill.review import review
from tests.fill.making import MAIN, paragraph, template
from tests.fill.review.reading import codes, names, read

MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
HINT = "Thẻ phải mở và đóng đủ hai dấu liền nhau: {{ … }} hoặc {% … %}."


@pytest.mark.parametrize(
    ("text", "code", "shown", "hint"),
    [
        ("{{ nam ", "tag-not-closed", "{{ nam", "Gõ thêm }} vào cuối thẻ, trong cùng đoạn văn."),
        ("{{ nam %}", "tag-not-closed", "{{ nam %}", "Gõ thêm }} vào cuối thẻ, trong cùng đoạn văn."),
        (
            "{% if nam {{ nam }}",
            "tag-not-closed",
            "{% if nam",
            "Gõ thêm %} vào cuối thẻ, trong cùng đoạn văn.",
        ),
        ("{# dở dang", "tag-not-closed", "{# dở dang", "Gõ thêm #} vào cuối thẻ, trong cùng đoạn văn."),
        ("năm { nam }}", "tag-not-opened", "{ nam }}", HINT),
        ("nam }}", "tag-not-opened", "nam }}", HINT),
        ("{ {nam}}", "tag-not-opened", "{ {", HINT),
        ("{{ nam }} %}", "tag-not-opened", "%}", HINT),
    ],
)
def test_a_tag_that_lacks_a_bracket_is_told(
    tmp_path: Path, text: str, code: str, shown: str, hint: str
) -> None:
    (found,) = read(tmp_path, text)
    assert (found.code, found.hint) == (code, hint)
    assert f"“{shown}”" in found.message


@pytest.mark.parametrize("text", ["{# một ghi chú {{ với thẻ }} #}", "{nam}", "a } b { c"])
def test_remarks_and_single_brackets_are_right(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ()


@pytest.mark.parametrize(
    ("tag", "code", "message"),
    [
        ("{{ ‘a’ }}", "curly-quotes", "Trong thẻ {{ ‘a’ }} có nháy cong; khi điền được hiểu như nháy thẳng."),
        ("{{ „a“ }}", "wrong-quotes", "Dấu nháy „ trong thẻ {{ „a“ }} không dùng được."),
        (
            "{{ 'a “b”' }}",
            "wrong-quotes",
            "Trong thẻ {{ 'a “b”' }} có nháy cong nằm giữa nháy thẳng; khi điền, nháy cong sẽ bị đổi.",
        ),
        ("{{ na\u200bm }}", "invisible-character", "Trong thẻ {{ nam }} có ký tự ẩn."),
    ],
)
def test_letters_that_a_tag_may_not_have_are_told(tmp_path: Path, tag: str, code: str, message: str) -> None:
    (found,) = read(tmp_path, tag)
    assert (found.code, found.message) == (code, message)


@pytest.mark.parametrize(("tag", "prefix"), [("{% p if nam %}", "p"), ("{% tr for a in huan_luyen %}", "tr")])
def test_a_space_before_a_prefix_is_told(tmp_path: Path, tag: str, prefix: str) -> None:
    (found,) = read(tmp_path, tag)
    assert found.code == "spaced-prefix"
    assert found.hint.startswith("Viết liền {%" + prefix + ", hoặc bỏ hẳn chữ ấy")


@pytest.mark.parametrize("mark", ["<w:br/>", "<w:tab/>", "<w:noBreakHyphen/>"])
def test_a_mark_of_word_inside_a_tag_is_told(tmp_path: Path, mark: str) -> None:
    (found,) = read(tmp_path, f"<w:p><w:r><w:t>{{{{ na</w:t>{mark}<w:t>m }}}}</w:t></w:r></w:p>")
    assert (found.code, found.hint) == ("tag-broken", "Xóa dấu ấy, gõ lại thẻ trên một dòng liền.")


def test_a_tab_stop_of_the_paragraph_breaks_no_tag(tmp_path: Path) -> None:
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>'
    assert read(tmp_path, paragraph("{{ na", "m }}", properties=stops)) == ()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("{{ nam }}",), []),
        (("{{ nma }}",), ["unknown-name"]),
        (("{{ na", "m }}"), ["tag-split", "tag-split"]),
    ],
)
@pytest.mark.parametrize(
    "around",
    [
        "<w:r><w:instrText>{}</w:instrText></w:r>",
        f'<m:oMath xmlns:m="{MATHS}"><m:r><m:t>{{}}</m:t></m:r></m:oMath>',
    ],
)
def test_tags_in_field_codes_and_formulas_are_read_and_must_be_whole(
    tmp_path: Path, around: str, texts: tuple[str, ...], expected: list[str]
) -> None:
    body = "".join(around.format(text) for text in texts)
    assert codes(read(tmp_path, f"<w:p>{body}</w:p>")) == expected


# --- the whole file ------------------------------------------------------------------------------


def with_member(path: Path, name: str, text: str) -> Path:
    """Put one more part, or another one, into a template."""
    with zipfile.ZipFile(path) as archive:
        members = {item: archive.read(item) for item in archive.namelist()} | {name: text.encode()}
    with zipfile.ZipFile(path, "w") as archive:
        for item, data in members.items():
            archive.writestr(item, data)
    return path


def properties(title: str) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )


def test_the_body_is_told_first_then_header_and_title(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ mot }}")
    with_member(made, "word/header1.xml", f'<w:hdr xmlns:w="{MAIN}">{paragraph("{{ hai }}")}</w:hdr>')
    with_member(made, "docProps/core.xml", properties("{{ ba_bon }}"))
    found = review(made, names())
    assert [one.message.split("”")[0].partition("“")[2] for one in found] == ["mot", "hai", "ba_bon"]
    assert found[1].place.paragraph.startswith("đầu trang")


def test_a_title_longer_than_filling_takes_is_told(tmp_path: Path) -> None:
    made = with_member(template(tmp_path, "a"), "docProps/core.xml", properties("{{ nam }}" + "a" * 200_000))
    assert codes(review(made, names())) == ["over-limit"]


@pytest.mark.parametrize("name", ["word/document.xml", "docProps/core.xml"])
def test_a_part_that_is_no_sound_xml_is_refused(tmp_path: Path, name: str) -> None:
    made = with_member(template(tmp_path, "a"), name, "<a><b></a>")
    with pytest.raises(TemplateError) as refused:
        review(made, names())
    assert refused.value.diagnostics[0].place.file == made.as_posix()


def test_a_paragraph_longer_than_filling_takes_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    assert codes(read(tmp_path, "{{ nam }}" + "a" * 200_000, "{{ nma }}")) == ["over-limit", "unknown-name"]


def test_no_more_is_read_of_a_part_than_filling_takes(tmp_path: Path) -> None:
    found = read(tmp_path, "{{ nma }}", *["{{ nam }}" * 2_000] * 5, "{{ nma }}")
    assert codes(found) == ["unknown-name", "over-limit"]


def test_a_template_that_is_more_work_than_a_paper_may_be_is_told(tmp_path: Path) -> None:
    many = "{% for a in range(3000) %}{% for b in range(3000) %}x{% endfor %}{% endfor %}"
    found = read(tmp_path, many)
    assert codes(found) == ["over-limit"]
