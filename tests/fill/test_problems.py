"""What a clerk is told: the file, the paragraph or cell, the tag, and what to do."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from reportgen.diagnostics import Diagnostic
from reportgen.errors import TemplateError
from reportgen.fill import render
from reportgen.ooxml import limits
from tests.fill.making import MAIN, paragraph, table, template


def problems(path: Path, each: str = "", **names: object) -> tuple[Diagnostic, ...]:
    with pytest.raises(TemplateError) as caught:
        render(path, names, each)
    return caught.value.diagnostics


def test_unknown_name_names_paragraph_tag_and_nearest(tmp_path: Path) -> None:
    made = template(tmp_path, "đầu", "Năm {{ thong_tin.nm }} này", "cuối")
    (found,) = problems(made, thong_tin={"nam": 2023, "cap": "xã"})
    assert found.code == "unknown-name"
    assert found.place.file == made.as_posix()
    assert found.place.paragraph == "“Năm {{ thong_tin.nm }} này”"
    assert "{{ thong_tin.nm }}" in found.message
    assert "“nam”" in found.hint


def test_every_unknown_name_is_told_at_once(tmp_path: Path) -> None:
    made = template(
        tmp_path, "{{ mot }} {{ hai }}", "{% for x in ba %}", "{{ x }}", "{% endfor %}", "{{ bon|so }}"
    )
    names = [d.message.split("“")[1].split("”")[0] for d in problems(made, nam=1)]
    assert names == ["mot", "hai", "ba", "bon"]


def test_place_in_a_table(tmp_path: Path) -> None:
    made = template(tmp_path, table(("a",)), table(("a", "b"), ("c", "{{ sai }}")), "hết")
    assert problems(made)[0].place.paragraph == "bảng 2, hàng 2, ô 2"


def test_place_after_lifted_rows(tmp_path: Path) -> None:
    rows = (("{% for n in day %}", ""), ("{{ n }}", "{{ sai }}"), ("{% endfor %}", ""))
    assert (
        problems(template(tmp_path, table(*rows), "hết"), day=[1])[0].place.paragraph == "bảng 1, hàng 2, ô 2"
    )


def test_default_and_defined_may_ask(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ sai|default('x') }}{% if sai is defined %}y{% endif %}")
    assert render(made, {})


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("Năm {{ nam", "tag-not-closed", "}}"),
        ("{{ nam|soo }}", "unknown-filter", "“so”"),
        ("{{ nam + }}", "tag-syntax", "{{ nam + }}"),
        ("{% fro x in nam %}", "unknown-statement", "fro"),
        ("{% if nam %} chữ", "block-not-closed", "endif"),
        ("chữ {% endif %}", "block-not-opened", "endif"),
        ("{% if nam %}{% for x in [1] %}{% endif %}{% endfor %}", "block-mismatch", "endfor"),
        ("{{ 'chữ'|so }}", "tag-value", "“so”"),
        ("{{ nam + 'a' }}", "tag-value", "{{ nam + 'a' }}"),
        ("{{ 1 / 0 }}", "tag-value", "{{ 1 / 0 }}"),
        ("{{ ''.__class__ }}", "unknown-name", "__class__"),
        ("{{ so_sanh('huan_luyn') }}", "tag-value", "huan_luyen"),
    ],
)
def test_kinds_of_mistakes(tmp_path: Path, text: str, code: str, says: str) -> None:
    found = problems(
        template(tmp_path, "đầu", text),
        so_lieu={"huan_luyen": 1},
        nam_truoc={"co": False},
        don_vi_tinh={},
        nam=2023,
    )[0]
    assert found.code == code
    assert says in found.message + found.hint
    assert found.place.paragraph.startswith("“") and found.hint


def test_tags_in_different_cells(tmp_path: Path) -> None:
    made = template(tmp_path, table(("{% for n in day %}", ""), ("{{ n }} {% endfor %} x", "y")), "hết")
    assert problems(made, day=[1, 2])[0].code == "tags-misplaced"


def test_each_that_is_no_list(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ muc }}")
    assert problems(made, "nam", nam=2023)[0].code == "not-a-list"
    assert problems(made, "khong_co", nam=2023)[0].code == "not-a-list"


def test_missing_file(tmp_path: Path) -> None:
    assert problems(tmp_path / "khong-co.docx")[0].code == "template-not-found"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>", bytes(range(256)) * 9])
def test_not_a_word_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "hong.docx"
    path.write_bytes(data)
    assert problems(path)[0].code == "template-damaged"


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bom.docx"
    bomb = f'<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document xmlns:w="{MAIN}"><w:body>&a;</w:body></w:document>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", bomb)
    assert problems(path)[0].code == "template-damaged"


def test_template_that_unpacks_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOTAL", 100)
    assert problems(template(tmp_path, "chữ"))[0].code == "template-too-large"


def test_loop_that_fills_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportgen.sandbox import meter

    monkeypatch.setattr(meter, "MOST_PRINTED", 5000)
    made = template(tmp_path, "{% for n in range(1000) %}", paragraph("chữ"), "{% endfor %}")
    (found,) = problems(made)
    assert (found.code, found.place.paragraph) == ("over-limit", "“{% for n in range(1000) %}”")


@pytest.mark.parametrize(
    "tag",
    [
        "{% with a = -{'a': nam} %}{{ a }}{% endwith %}",
        "{% macro m(a=nam|ngay) %}{{ a }}{% endmacro %}{{ m() }}",
        "{% if nam|ngay %}x{% endif %}",
        "{% for x in nam %}x{% endfor %}",
        "{% set x = nam|ngay %}",
        "{% if not nam %}{% elif nam|ngay %}x{% endif %}",
    ],
)
@pytest.mark.parametrize("before", ["đầu", "{{ nam }}", "{% if nam %}có{% endif %}"])
def test_the_tag_that_fails_is_named_and_not_the_one_before(tmp_path: Path, tag: str, before: str) -> None:
    made = template(tmp_path, before, tag)
    with pytest.raises(TemplateError) as caught:
        render(made, {"nam": 2023})
    (found,) = caught.value.diagnostics
    assert found.place.file == made.as_posix() and found.place.paragraph.startswith("“" + tag[:20])
    (named,) = re.findall(r"\{[{%].*?[%}]\}(?!\})", found.message)
    assert named in tag
