from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import kit
from reportgen.diagnostics import Diagnostic
from reportgen.errors import KitError
from tests.kit.making import load

GOOD = """
[kit]
name = "mau"
title = "Bộ mẫu"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
  [[sheet.column]]
  name = "co_quan"
  title = "Cơ quan"

[[sheet]]
name = "huan_luyen"
title = "Huấn luyện"
required = true
unique = ["nhom", "don_vi"]
  [[sheet.column]]
  name = "nhom"
  title = "Nhóm"
  type = "choice"
  constraints = { required = true, enum = ["Cơ động", "Tại chỗ"] }
  [[sheet.column]]
  name = "don_vi"
  title = "Đơn vị"
  [[sheet.column]]
  name = "quan_so"
  title = "Quân số"
  type = "integer"
  constraints = { minimum = 0 }
  [[sheet.check]]
  that = "quan_so > 0"
  message = "Phải có người."
  columns = ["quan_so"]

[[figure]]
name = "tong_quan_so"
title = "Tổng quân số"
value = "tong(huan_luyen, 'quan_so')"

[awards]
sheet = "huan_luyen"
catalogue = "awards.toml"
columns = { kind = "nhom", title = "don_vi", name = "don_vi" }

[[document]]
name = "bao-cao"
title = "Báo cáo"
template = "bao-cao.docx"
"""


def problems(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(KitError) as caught:
        load(folder, text)
    return caught.value.diagnostics


def test_a_good_kit_is_complete(folder: Path) -> None:
    loaded = load(folder, GOOD)
    sheet = loaded.sheet("huan_luyen")
    assert [column.name for column in sheet.columns] == ["nhom", "don_vi", "quan_so"]
    assert sheet.unique == (("nhom", "don_vi"),)
    assert sheet.column("nhom").constraints.enum == ("Cơ động", "Tại chỗ")
    assert sheet.checks[0].that(quan_so=1) is True
    assert loaded.awards is not None
    assert loaded.awards.columns == {"kind": "nhom", "title": "don_vi", "name": "don_vi"}
    assert loaded.documents[0].template == folder / "bao-cao.docx"


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ('title = "Quân số"', 'titel = "Quân số"', "missing-key", "titel"),
        ("required = true\n", "requred = true\n", "unknown-key", "required"),
        ("minimum = 0", 'minimum = "0"', "wrong-type", ""),
        ('type = "integer"', 'type = "interger"', "wrong-value", "integer"),
        ('title = "Bộ mẫu"', 'title = "Bộ mẫu"\npdf_standard = "a-9"', "wrong-value", ""),
        ('name = "quan_so"', 'name = "Quân số"', "bad-name", ""),
        ('name = "don_vi"\n', 'name = "items"\n', "bad-name", ""),
        ('"quan_so > 0"', '"quanso > 0"', "unknown-name", "quan_so"),
        ('"quan_so > 0"', '"quan_so >"', "bad-expression", ""),
        ("(huan_luyen, 'quan_so')", "(huanluyen, 'quan_so')", "unknown-name", "huan_luyen"),
        ('columns = ["quan_so"]', 'columns = ["quan_xo"]', "unknown-column", "quan_so"),
        ('kind = "nhom"', 'kind = "nhon"', "unknown-column", "nhom"),
        ('sheet = "huan_luyen"', 'sheet = "huan_luyn"', "unknown-sheet", "huan_luyen"),
        ('"awards.toml"', '"awards.toml"\nlocal_basis = "trang.quy_dinh"', "unknown-sheet", ""),
        (
            '"awards.toml"',
            '"awards.toml"\nbases = [{ field = "a.b", date = "thong_tin" }]',
            "wrong-value",
            "",
        ),
        ('"awards.toml"', '"awards.toml"\nbases = [{ field = "thong_tin.can_cu" }]', "missing-key", ""),
        ('name = "don_vi"\n', 'name = "nhom"\n', "duplicate-name", ""),
        ('title = "Đơn vị"', 'title = "NHÓM"', "duplicate-title", ""),
        ('"bao-cao.docx"', '"bao-cao.docx"\neach = "huan_luyn"', "unknown-sheet", "huan_luyen"),
        ('"bao-cao.docx"', '"bao-cao.docx"\nneeds = "huan_luyn.nhom"', "unknown-sheet", "huan_luyen"),
        ('"bao-cao.docx"', '"bao-cao.docx"\nneeds = "loc(huan_luyn, nhom=1)"', "unknown-sheet", "huan_luyen"),
        ('"bao-cao.docx"', '"bao-cao.docx"\nneeds = "+"', "unknown-sheet", ""),
        ('"bao-cao.docx"', '"bao-ca0.docx"', "kit-file-missing", "bao-cao.docx"),
        ('"bao-cao.docx"', '"../bao-cao.docx"', "path-outside-kit", ""),
        ('"bao-cao.docx"', '"/etc/passwd"', "path-outside-kit", ""),
        (', enum = ["Cơ động", "Tại chỗ"]', "", "missing-key", ""),
    ],
)
def test_each_mistake_is_named_with_its_mend(folder: Path, old: str, new: str, code: str, hint: str) -> None:
    assert old in GOOD
    found = problems(folder, GOOD.replace(old, new, 1))
    first = next(problem for problem in found if problem.code == code)
    assert first.place.file.endswith("kit.toml")
    assert first.place.paragraph
    assert hint in first.hint


@pytest.mark.parametrize("needs", ["huan_luyen", "huan_luyen.tap_the", "loc(huan_luyen, nhom='Cơ động')"])
def test_a_list_comes_from_its_sheet(folder: Path, needs: str) -> None:
    loaded = load(folder, GOOD.replace('"bao-cao.docx"', f'"bao-cao.docx"\nneeds = "{needs}"'))
    assert loaded.sheet_of(loaded.documents[0].lists[0]).name == "huan_luyen"


def test_the_standard_of_the_pdfs_is_the_kit_s(folder: Path) -> None:
    assert load(folder, GOOD).pdf_standard is None
    asked = GOOD.replace('title = "Bộ mẫu"', 'title = "Bộ mẫu"\npdf_standard = "a-2a+ua-1"')
    assert str(load(folder, asked).pdf_standard) == "a-2a+ua-1"


def test_all_mistakes_come_at_once(folder: Path) -> None:
    text = GOOD.replace("required = true\n", "requred = true\n").replace(
        'layout = "fields"', 'layout = "form"'
    )
    assert {problem.code for problem in problems(folder, text)} == {"unknown-key", "wrong-value"}


def test_wrong_syntax_is_told_by_line(folder: Path) -> None:
    (problem,) = problems(folder, "[kit]\nname = \n")
    assert problem.code == "kit-syntax"
    assert "dòng 2" in problem.place.paragraph


def test_a_missing_kit_is_told(tmp_path: Path) -> None:
    with pytest.raises(KitError) as caught:
        kit.load(tmp_path / "khong-co")
    assert caught.value.diagnostics[0].code == "kit-missing"


@given(st.sampled_from(GOOD.split("\n")), st.text(max_size=10))
def test_no_line_makes_a_traceback(tmp_path_factory: pytest.TempPathFactory, line: str, noise: str) -> None:
    folder = tmp_path_factory.mktemp("kit")
    try:
        assert load(folder, GOOD.replace(line, line[: len(noise)] + noise, 1))
    except KitError as problem:
        assert problem.diagnostics


@pytest.mark.parametrize(
    "text", ["a" + ".a" * 50_000 + " = 1", "[x" + ".a" * 50_000 + "]", 'a."b".' + "c." * 9_000 + "d = 1"]
)
def test_a_key_of_thousands_of_parts_takes_no_memory(text: str, tmp_path: Path) -> None:
    from reportgen.kit.source import toml

    (file := tmp_path / "kit.toml").write_text(text)
    with pytest.raises(KitError) as refused:
        toml(file, 2_000_000)
    assert refused.value.diagnostics[0].code == "kit-syntax"


@pytest.mark.parametrize("text", ["a = " + "9" * 5_000, "a = [" * 900, "a = 2024-02-30", "a = 1e" + "9" * 30])
def test_absurd_values_are_told_as_the_files_fault(text: str, tmp_path: Path) -> None:
    from reportgen.kit.source import toml

    (file := tmp_path / "kit.toml").write_text(text)
    with pytest.raises(KitError) as refused:
        toml(file, 2_000_000)
    assert refused.value.diagnostics[0].code == "kit-syntax"
    assert "\n" not in refused.value.diagnostics[0].message


def test_dots_in_texts_and_remarks_are_no_key(tmp_path: Path) -> None:
    from reportgen.kit.source import toml

    (file := tmp_path / "kit.toml").write_text(
        f'a = "{"." * 99}" # {"." * 99}\nb = """\n{"." * 99}"""\n"{"." * 99}" = 1\n'
    )
    assert len(toml(file, 2_000_000)) == 3


@pytest.mark.parametrize(
    ("value", "column"),
    [
        ("tong(huan_luyen, 'quan_soo')", "quan_soo"),
        ("tong_du(loc(huan_luyen, nhom='Cơ động'), 'quan_soo') / 2", "quan_soo"),
        ("dem(loc(huan_luyen, nhomm='Cơ động'))", "nhomm"),
        ("1 if tong(loc(loc(huan_luyen, don_vi='a'), nhom='b'), 'số') else 0", "số"),
    ],
)
def test_an_unknown_column_has_its_place_also_where_the_sheet_is_empty(
    folder: Path, value: str, column: str
) -> None:
    with pytest.raises(KitError) as caught:
        load(folder, GOOD.replace("tong(huan_luyen, 'quan_so')", value))
    (found,) = caught.value.diagnostics
    assert (found.code, found.place.paragraph) == ("unknown-column", "figure.tong_quan_so.value")
    assert found.place.file.endswith("kit.toml") and f"“{column}” trong trang “huan_luyen”" in found.message
    assert found.hint


@pytest.mark.parametrize(
    "value", ["tong(huan_luyen, 'quan_so')", "dem(loc(huan_luyen, nhom='a'))", "dem(huan_luyen)"]
)
def test_columns_that_are_there_are_not_told(folder: Path, value: str) -> None:
    assert load(folder, GOOD.replace("tong(huan_luyen, 'quan_so')", value)).figures
