"""Tags without names: what must fail with every year's data is told by ``template check`` as by ``build``."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from reportgen import expressions, workspace
from reportgen.cli import main
from reportgen.errors import KitError
from tests.zips import unzipped, zipped

NAME = "templates/quoc-phong/chuong-trinh.docx"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    workspace.init(root := tmp_path / "kho")
    monkeypatch.chdir(root)
    return root / NAME


def said(template: Path, tag: str, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Return what checking and building say of the template with a tag more."""
    word = Document(str(template))
    word.add_paragraph(tag)
    word.save(str(template))
    assert main(["template", "check", NAME]) == 1
    checked = capsys.readouterr().err
    assert main(["build", "2023", "--only", "chuong-trinh"]) == 1
    return checked, capsys.readouterr().err


@pytest.mark.parametrize(
    "tag", ["{{ '%1000000000d' % 1 }}", "{{ 1 / 0 }}", "{{ 'chữ'|so }}", "{{ 'một'|truncate(1) }}"]
)
def test_what_can_never_be_computed_is_told_by_both(
    own: Path, tag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for told in said(own, tag, capsys):
        assert "[tag-value]" in told and NAME in told


@pytest.mark.parametrize("tag", ["{{ " + "+".join(["1"] * 990) + " }}", "{{ " + "-" * 900 + "1 }}"])
def test_what_is_too_deep_is_told_by_both(own: Path, tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    for told in said(own, tag, capsys):
        assert "[over-limit]" in told and NAME in told and "loi-" not in told


@pytest.mark.parametrize(
    "tag",
    [
        "{% set a = {'a': {}.as_integer_ratio(0)} %}",
        "{% set a = -self %}",
        "{% if {'a': bieu_do[999999999:999999999]} %}a{% endif %}",
        "{% set a = none.f_back(3)|string %}",
        "{% for n in thong_tin.ngay_bc %}{{ n }}{% endfor %}",
        "{{ huan_luyen.0.quan_so + thong_tin.co_quan }}",
    ],
)
def test_what_fails_with_the_type_of_its_data_is_told_by_both(
    own: Path, tag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for told in said(own, tag, capsys):
        assert NAME in told


def test_without_any_sound_workbook_it_says_that_no_data_was_tried(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for workbook in Path("inputs").glob("*.xlsx"):
        workbook.unlink()
    kit = Path("templates/quoc-phong/kit.toml")
    kit.write_text(kit.read_text("utf-8").replace('title = "Huấn luyện"', 'title = "Tập huấn"'), "utf-8")
    assert main(["template", "check", NAME]) == 0
    assert "[template-not-tried]" in capsys.readouterr().err


@pytest.mark.parametrize("source", ["1e400 + 1", "2 ** 1e999", "[1e400, 2]", "1e400|abs + 1"])
def test_a_number_without_end_is_too_much_in_a_kit_as_well(source: str) -> None:
    with pytest.raises(KitError) as refused:
        expressions.compile(source)
    assert [one.code for one in refused.value.diagnostics] == ["over-limit"]


def test_a_title_without_end_is_told_by_both(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = Document(str(own))
    word.core_properties.title = "{% macro m(a=nam) %}{{ m(a) }}{% endmacro %}{{ m() }}"
    word.save(str(own))
    for command in (["template", "check", NAME], ["build", "2023", "--only", "chuong-trinh"]):
        assert main(command) == 1
        told = capsys.readouterr().err
        assert "[over-limit]" in told and NAME in told and "File › Info" in told


@pytest.mark.parametrize("part", ["word/styles.xml", "docProps/core.xml", "word/numbering.xml"])
def test_a_part_that_is_too_deep_is_told_by_both(
    own: Path, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    members = unzipped(own.read_bytes())
    members[part] = b"<a>" * 400 + b"</a>" * 400
    own.write_bytes(zipped(members))
    for command in (
        ["template", "check", NAME],
        ["build", "2023", "--only", "chuong-trinh", "--format", "docx"],
    ):
        assert main(command) == 1
        told = capsys.readouterr().err
        assert NAME in told and part in told and "loi-" not in told
