"""Tags without names: what must fail with every year's data is told by ``template check`` as by ``build``."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from reportgen import expressions, workspace
from reportgen.cli import main
from reportgen.errors import KitError
from tests import small_kit
from tests.fill.making import add
from tests.zips import unzipped, zipped

SHIPPED = Path("templates/quoc-phong/chuong-trinh.docx")
SMALL = Path("templates/nho/bao-cao.docx")


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A template of the kit that is shipped, from its workspace."""
    workspace.init(tmp_path)
    monkeypatch.chdir(tmp_path)
    return SHIPPED


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A template of the small kit, from its workspace."""
    small_kit.lay_out(tmp_path)
    small_kit.write_year(tmp_path / "inputs" / "2023.xlsx", *small_kit.YEAR)
    monkeypatch.chdir(tmp_path)
    return SMALL


def said(template: Path, tag: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what checking and building say of the template with a tag more."""
    add(template, tag)
    return both(template, capsys)


def both(template: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what checking and building say of the template: it is refused, and its file is named."""
    told = []
    for command in (
        ["template", "check", template.as_posix()],
        ["build", "2023", "--only", template.stem, "--format", "docx"],
    ):
        assert main(command) == 1
        told.append(capsys.readouterr().err)
        assert template.as_posix() in told[-1]
    return told


@pytest.mark.parametrize(
    "tag", ["{{ '%1000000000d' % 1 }}", "{{ 1 / 0 }}", "{{ 'chữ'|so }}", "{{ 'một'|truncate(1) }}"]
)
def test_what_can_never_be_computed_is_told_by_both(
    small: Path, tag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for told in said(small, tag, capsys):
        assert "[tag-value]" in told


@pytest.mark.parametrize("tag", ["{{ " + "+".join(["1"] * 990) + " }}", "{{ " + "-" * 900 + "1 }}"])
def test_what_is_too_deep_is_told_by_both(small: Path, tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    for told in said(small, tag, capsys):
        assert "[over-limit]" in told and "loi-" not in told


@pytest.mark.parametrize(
    "tag",
    [
        "{% set a = {'a': {}.as_integer_ratio(0)} %}",
        "{% set a = -self %}",
        "{% set a = none.f_back(3)|string %}",
        "{{ huan_luyen.0.quan_so + huan_luyen.0.nhom }}",
    ],
)
def test_what_fails_with_the_type_of_its_data_is_told_by_both(
    small: Path, tag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(said(small, tag, capsys)) == 2


@pytest.mark.parametrize(
    "tag",
    [
        "{% if {'a': bieu_do[999999999:999999999]} %}a{% endif %}",
        "{% for n in thong_tin.ngay_bc %}{{ n }}{% endfor %}",
        "{{ huan_luyen.0.quan_so + thong_tin.co_quan }}",
    ],
)
def test_what_fails_with_the_type_of_shipped_names_is_told_by_both(
    shipped: Path, tag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(said(shipped, tag, capsys)) == 2


def test_without_any_sound_workbook_it_says_that_no_data_was_tried(
    shipped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for workbook in Path("inputs").glob("*.xlsx"):
        workbook.unlink()
    kit = shipped.parent / "kit.toml"
    kit.write_text(kit.read_text("utf-8").replace('title = "Huấn luyện"', 'title = "Tập huấn"'), "utf-8")
    assert main(["template", "check", shipped.as_posix()]) == 0
    assert "[template-not-tried]" in capsys.readouterr().err


@pytest.mark.parametrize("source", ["1e400 + 1", "2 ** 1e999", "[1e400, 2]", "1e400|abs + 1"])
def test_a_number_without_end_is_too_much_in_a_kit_as_well(source: str) -> None:
    with pytest.raises(KitError) as refused:
        expressions.compile(source)
    assert [one.code for one in refused.value.diagnostics] == ["over-limit"]


def test_a_title_without_end_is_told_by_both(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = Document(str(small))
    word.core_properties.title = "{% macro m(a=nam) %}{{ m(a) }}{% endmacro %}{{ m() }}"
    word.save(str(small))
    for told in both(small, capsys):
        assert "[over-limit]" in told and "File › Info" in told


@pytest.mark.parametrize("part", ["word/styles.xml", "docProps/core.xml", "word/numbering.xml"])
def test_a_part_that_is_too_deep_is_told_by_both(
    small: Path, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    members = unzipped(small.read_bytes())
    members[part] = b"<a>" * 400 + b"</a>" * 400
    small.write_bytes(zipped(members))
    for told in both(small, capsys):
        assert part in told and "loi-" not in told
