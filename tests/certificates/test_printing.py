"""What is printed: places in millimetres, offsets, long names, equal bytes; measured in the PDF."""

from __future__ import annotations

import ctypes
import io
import shutil
import tomllib
import zipfile
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from reportgen import layout
from reportgen.certificates import Offset, Recipient, calibration, full_page, load, overprint
from reportgen.diagnostics import Place
from reportgen.errors import KitError, TemplateError
from tests.fill import year

SHORT = {"ten": "Trần Mẫu", "hinh_thuc": "Giấy khen", "don_vi": "Xã Mẫu", "chuc_vu": None, "cap_bac": None}
SHORT |= {"thanh_tich": None, "loai": "Cá nhân"}


def somebody(name: str = "Trần Mẫu", number: int = 1) -> Recipient:
    return Recipient(number, name, {**SHORT, "ten": name}, {"ten": Place("2023.xlsx", "Khen thưởng", "D4")})


def kit(folder: Path, field: str) -> Path:
    head = 'document = "giay-khen"\n[paper]\nwidth = 297\nheight = 210\n'
    text = f'{head}[[field]]\nname = "ten"\ntext = "{{{{ muc.ten }}}}"\n{field}\n'
    (folder / "certificates.toml").write_text(text, "utf-8")
    return folder


def first_letter(docx: bytes, folder: Path) -> tuple[float, float]:
    """Return where the first letter's foot stands, in millimetres from the top left."""
    path = folder / "giay.docx"
    path.write_bytes(docx)
    page = pypdfium2.PdfDocument(layout.convert(path).pdf)[0]
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text.raw, 0, x, y)
    return x.value * 25.4 / 72, (page.get_height() - y.value) * 25.4 / 72


def body(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read("word/document.xml").decode()


@pytest.mark.parametrize(("dx", "dy"), [(0.0, 0.0), (1.5, -2.25)])
def test_text_stands_at_its_millimetres(tmp_path: Path, dx: float, dy: float) -> None:
    settings = load(kit(tmp_path, 'x = 60\ny = 100\nwidth = 150\nsize = 20\nalign = "left"'))
    made = overprint(settings, [somebody()], {}, Offset(dx, dy))
    assert first_letter(made.docx, tmp_path) == pytest.approx((60 + dx, 100 + dy), abs=0.2)


def test_name_too_long_is_shrunk_then_broken_then_told(tmp_path: Path) -> None:
    place = "x = 60\ny = 100\nwidth = 60\nsize = 20\nminimum = 14\nlines = 2"
    settings = load(kit(tmp_path, place))
    names = [
        "Trần Mẫu",
        "Trần Hoàng Minh Thử Mẫu",
        "Hội đồng Nghĩa vụ quân sự xã Mẫu Thượng",
        "Ban Chấp hành " * 9,
    ]
    made = [overprint(settings, [somebody(name)], {}, Offset()) for name in names]
    sizes = [int(body(each.docx).partition('<w:sz w:val="')[2].partition('"')[0]) for each in made]
    assert sizes[0] == 40 > sizes[1] >= 28 and sizes[3] == 28
    assert ["<w:br/>" in body(each.docx) for each in made] == [False, False, True, True]
    assert [len(each.diagnostics) for each in made] == [0, 0, 0, 1]
    found = made[3].diagnostics[0]
    assert (found.code, found.place.cell) == ("certificate-too-long", "D4")


def test_equal_bytes_and_a_page_each(tmp_path: Path) -> None:
    settings, names = load(year.KIT), year.names()
    both = [somebody(), somebody("Lê Thử", 2)]
    once = overprint(settings, both, names, Offset())
    assert once == overprint(settings, both, names, Offset()) and once.diagnostics == ()
    path = tmp_path / "hai.docx"
    path.write_bytes(once.docx)
    assert layout.convert(path).pages == 2


def test_calibration_page_moves_with_the_offset(tmp_path: Path) -> None:
    blank = load(year.KIT).blank
    path = tmp_path / "thu.docx"
    path.write_bytes(calibration(blank, Offset(1.5, 0)))
    conversion = layout.convert(path)
    text = pypdfium2.PdfDocument(conversion.pdf)[0].get_textpage().get_text_range()
    assert conversion.pages == 1 and "--offset-x 1,5" in text and "Thẩm quyền" in text
    assert (
        calibration(blank, Offset()) != calibration(blank, Offset(0, 1)) == calibration(blank, Offset(0, 1))
    )


def test_full_page_shrinks_names_and_stays_one_page(tmp_path: Path) -> None:
    long = somebody(
        "Ban Chấp hành Công đoàn cơ sở Trung tâm Dịch vụ kỹ thuật nông nghiệp huyện An Lạc Sơn", 2
    )
    made = full_page(year.KIT / "giay-khen.docx", [somebody(), long], year.names())
    path = tmp_path / "giay.docx"
    path.write_bytes(made.docx)
    assert layout.convert(path).pages == 2 and made.diagnostics == ()
    assert '<w:sz w:val="' in body(made.docx)


def test_full_page_says_whose_name_is_too_long() -> None:
    made = full_page(
        year.KIT / "giay-khen.docx", [somebody(), somebody("Ban Chấp hành " * 30, 2)], year.names()
    )
    assert [(found.code, found.place.cell) for found in made.diagnostics] == [("certificate-too-long", "D4")]


def test_every_problem_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(KitError) as refused:
        load(kit(tmp_path, 'x = 60\nwidth = 5000\ncolour = "đỏ"\nalgin = "left"'))
    codes = sorted(found.code for found in refused.value.diagnostics)
    assert codes == ["missing-key", "unknown-key", "wrong-value", "wrong-value"]


@pytest.mark.parametrize("width", ["2023-11-22", "nan", "inf"])
def test_what_is_no_length_is_told(tmp_path: Path, width: str) -> None:
    with pytest.raises(KitError) as refused:
        load(kit(tmp_path, f"x = 60\ny = 100\nwidth = {width}"))
    assert [found.code for found in refused.value.diagnostics] == ["wrong-value"]


@pytest.mark.parametrize("name", ["../khac", "giay khen", "Giấy", "/etc"])
def test_a_document_that_would_be_no_folder_of_the_years_is_told(tmp_path: Path, name: str) -> None:
    place = kit(tmp_path, "x = 60\ny = 100\nwidth = 60")
    file = place / "certificates.toml"
    file.write_text(file.read_text("utf-8").replace('"giay-khen"', f'"{name}"'), "utf-8")
    with pytest.raises(KitError) as refused:
        load(place)
    assert [found.code for found in refused.value.diagnostics] == ["bad-name"]


def test_kit_without_places_is_told(tmp_path: Path) -> None:
    with pytest.raises(KitError) as refused:
        load(tmp_path)
    assert refused.value.diagnostics[0].code == "no-certificates"


def test_unknown_name_in_a_field_is_told(tmp_path: Path) -> None:
    shutil.copy(kit(tmp_path, "x = 1\ny = 20\nwidth = 90") / "certificates.toml", tmp_path / "x")
    text = (tmp_path / "x").read_text("utf-8").replace("muc.ten", "muc.tne")
    (tmp_path / "certificates.toml").write_text(text, "utf-8")
    with pytest.raises(TemplateError) as refused:
        overprint(load(tmp_path), [somebody()], {}, Offset())
    found = refused.value.diagnostics[0]
    assert (found.code, found.place.paragraph) == ("unknown-name", "field.ten")


def test_shipped_fields_stand_on_their_paper() -> None:
    blank = load(year.KIT).blank
    assert all(field.x + field.width <= blank.width and field.y < blank.height for field in blank.fields)
    fields = tomllib.loads((year.KIT / "certificates.toml").read_text("utf-8"))["field"]
    assert [field.name for field in blank.fields] == [each["name"] for each in fields]
