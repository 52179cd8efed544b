"""``reportgen preview``: one document as its template would fill it now, away from the year's papers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from reportgen.cli import main
from tests import small_kit
from tests.fill.making import add, template

INVITATION = Path("templates/quoc-phong/giay-moi.docx")
PREVIEWS = Path("outputs/xem-truoc")


def words(name: str) -> list[str]:
    return [one.text for one in Document(str(PREVIEWS / name)).paragraphs if one.text]


@pytest.mark.parametrize("typed", ["giay-moi", str(INVITATION)])
def test_a_document_is_made_as_word_and_pdf_beside_no_other(
    in_sample: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    assert main(["preview", typed]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [str(PREVIEWS / f"giay-moi.{kind}") for kind in ("docx", "pdf")]
    assert said.err.endswith("Bản xem thử với số liệu năm 2023.\n")
    assert (PREVIEWS / "giay-moi.pdf").read_bytes().startswith(b"%PDF")
    assert [folder.name for folder in (in_sample / "outputs").iterdir()] == ["xem-truoc"]


def test_the_values_are_of_the_year_asked_for(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = template(in_sample, "Năm {{ nam }}, {{ thong_tin.dia_danh }}", name="mau-moi.docx")
    assert main(["preview", mine.name, "--year", "2022", "--quiet"]) == 0
    assert capsys.readouterr().out == ""
    assert words("mau-moi.docx") == ["Năm 2022, An Lạc Sơn"]


def test_a_template_can_be_repeated_for_a_list(in_sample: Path) -> None:
    mine = template(in_sample, "{{ muc.hinh_thuc }}", name="mau-moi.docx")
    assert main(["preview", mine.name, "--each", "khen_thuong.tap_the", "-q"]) == 0
    assert len(words("mau-moi.docx")) > 1


def test_a_list_that_there_is_not_is_told(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", str(template(in_sample, "a").name), "--each", "huan_luye"]) == 1
    assert "“huan_luye” không phải là một danh sách để lặp văn bản." in capsys.readouterr().err
    assert list(PREVIEWS.glob("*")) == []


def test_every_mistake_is_told_before_anything_is_made(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(in_sample / INVITATION, "{{ thong_tin.dia_dan }}")
    add(in_sample / INVITATION, "{% if xyzzy %}")
    assert main(["preview", "giay-moi"]) == 1
    said = capsys.readouterr().err
    assert said.count("[unknown-name]") == 2 and "[block-not-closed]" in said
    assert not PREVIEWS.exists()


@pytest.mark.parametrize("typed", ["giay-moi-hop", "inputs/2023.xlsx"])
def test_a_document_that_there_is_not_is_told_with_those_there_are(
    in_sample: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    assert main(["preview", typed]) == 1
    said = capsys.readouterr().err
    assert f"Bộ mẫu không có văn bản nào tên là “{typed}”." in said and "giay-moi" in said


def test_a_template_that_there_is_not_is_told(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "khong-co.docx"]) == 1
    assert "[template-not-found]" in capsys.readouterr().err


def test_a_preview_that_was_edited_stays(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "giay-moi", "-q"]) == 0
    add(in_sample / PREVIEWS / "giay-moi.docx", "Sửa tay")
    assert main(["preview", "giay-moi"]) == 0
    said = capsys.readouterr()
    assert str(PREVIEWS / "giay-moi-2.docx") in said.out
    assert "Sửa tay" in words("giay-moi.docx") and "Sửa tay" not in words("giay-moi-2.docx")


def test_json_is_alone_on_the_output(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "giay-moi", "--json"]) == 0
    said = capsys.readouterr()
    assert isinstance(json.loads(said.out), list) and said.err == ""


def test_a_template_that_may_not_be_written_over_is_not(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (in_sample / PREVIEWS).mkdir(parents=True)
    mine = template(in_sample / PREVIEWS, "Năm {{ nam }}")
    before = mine.read_bytes()
    assert main(["preview", str(mine.relative_to(in_sample))]) == 1
    assert mine.name in capsys.readouterr().err
    assert mine.read_bytes() == before


def test_without_a_workbook_or_a_sample_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_kit.lay_out(tmp_path)
    assert main(["preview", "bao-cao", "-C", str(tmp_path)]) == 1
    assert "lệnh new" in capsys.readouterr().err
    assert main(["template", "fields", "-C", str(tmp_path)]) == 0
