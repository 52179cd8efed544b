"""The papers of a collection: what stands in them, the same bytes, and never over what a person has edited."""

import io
import re
import shutil
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from reportgen import sheets
from reportgen.figures import PERCENT
from reportgen.runs.collect import book, papers, table
from reportgen.runs.collect.document import document
from reportgen.runs.collect.heading import Heading, heading
from reportgen.runs.collect.model import OFFICE
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.sheets.model import Sheet
from reportgen.workspace import Workspace
from tests.runs.collect import small, story
from tests.runs.collect.story import HOSTILE, UNITS, Story
from tests.runs.collect.units import SAMPLE, Sent, collected, communes, make_units, upper
from tests.validity.auditing import faults, faults_of_ours
from tests.zips import unzipped

RANKED = "tuyen_quan_giao"
NAME = "2026-thu-nhan"
WITHOUT_PDF = (DocumentFormat.XLSX, DocumentFormat.DOCX)


def order(space: Workspace, *formats: DocumentFormat, force: bool = False) -> BuildRequest:
    return BuildRequest(space, 2026, formats=formats or tuple(DocumentFormat), force=force)


def tabs(data: bytes) -> dict[str, Sheet]:
    return {sheet.title: sheet for sheet in sheets.read_bytes(data, Path("so.xlsx")).sheets}


def words_of(docx: bytes) -> str:
    return re.sub(r"<[^>]+>", " ", unzipped(docx)["word/document.xml"].decode())


@pytest.fixture(scope="module")
def made(told: Story) -> dict[str, bytes]:
    """Return the papers with a ranking."""
    return papers.papers(order(told.space), told.collected, RANKED).files


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Return a collection of few figures: one unit under another."""
    units = {"KV1": upper("khu vực 1"), "A": Sent("xã An", parent="KV1")}
    space = small.make_units(tmp_path_factory.mktemp("few"), units)
    return Story(space, small.collected(space))


# --- the workbook -----------------------------------------------------------------------------


def test_the_workbook_has_a_tab_for_each_question(made: dict[str, bytes]) -> None:
    assert list(tabs(made[f"{NAME}.xlsx"])) == [
        "Tình hình gửi sổ",
        "Theo cấp trên",
        "Tổng hợp số liệu",
        "Số liệu từng đơn vị",
        "Cần hỏi lại",
        "Chữ của đơn vị",
        "Xếp hạng",
    ]


def test_counts_of_upper_units_stand_over_their_sum(made: dict[str, bytes]) -> None:
    rows = [row[1:] for row in tabs(made[f"{NAME}.xlsx"])["Theo cấp trên"].rows[4:]]
    assert [row[0] for row in rows] == ["khu vực 1", "khu vực 2", "Tổng cộng"]
    assert list(rows[2][1:]) == [
        float(str(one)) + float(str(two)) for one, two in zip(rows[0][1:], rows[1][1:], strict=True)
    ]


def test_sums_are_those_that_were_computed_and_say_of_how_many(told: Story, made: dict[str, bytes]) -> None:
    rows = {str(row[1]): row for row in tabs(made[f"{NAME}.xlsx"])["Tổng hợp số liệu"].rows}
    compared = 0
    for spec in table.told_figures(told.collected):
        value, share = table.total_of(told.collected.totals[OFFICE], spec.name)
        if value is not None and spec.unit != PERCENT:
            assert (rows[spec.title][3], rows[spec.title][4]) == (float(value), share)
            compared += 1
    assert compared > 50


def test_the_units_figures_add_up_to_their_last_rows(told: Story, made: dict[str, bytes]) -> None:
    _caption, _about, _empty, titles, *rows, total, shares = tabs(made[f"{NAME}.xlsx"])[
        "Số liệu từng đơn vị"
    ].rows
    column = next(at for at, title in enumerate(titles) if str(title).startswith("Quân số dân quân tự vệ"))
    assert len(rows) == len(told.collected.states)
    assert total[column] == sum(float(str(row[column])) for row in rows if row[column] != "")
    assert shares[column] == "3/8 đơn vị"


def test_all_that_is_to_be_asked_is_listed(told: Story, made: dict[str, bytes]) -> None:
    rows = tabs(made[f"{NAME}.xlsx"])["Cần hỏi lại"].rows[4:]
    asked = [one for _code, one in book.questions(told.collected)]
    assert [row[6] for row in rows] == [one.message for one in asked]
    assert {row[1] for row in rows if row[2] == "phải sửa"} == {UNITS[code].name for code in "BEF"}


def test_what_looks_like_a_formula_is_written_as_text(made: dict[str, bytes]) -> None:
    data = made[f"{NAME}.xlsx"]
    written = {str(row[5]) for row in tabs(data)["Chữ của đơn vị"].rows}
    assert set(HOSTILE) <= written
    parts = {name: part for name, part in unzipped(data).items() if name.startswith("xl/worksheets/")}
    assert len(parts) == 7
    assert not [name for name, part in parts.items() if re.search(rb"<(\w+:)?f[\s>/]", part)]


@pytest.mark.parametrize("name", ["=1+1", "+xã", "-xã", "@xã", "xã \x0b Vỡ", "xã <b>&amp;"])
def test_names_of_units_are_text_in_every_paper(few: Story, name: str) -> None:
    units = tuple(
        replace(unit, name=name) if unit.code == "KV1" else unit for unit in few.collected.roster.units
    )
    own = replace(few.collected, roster=replace(few.collected.roster, units=units))
    data = book.workbook(own, few.folder)
    assert b"<f>" not in b"".join(
        part for at, part in unzipped(data).items() if at.startswith("xl/worksheets/")
    )
    shown = name.replace("\x0b", "")
    assert any(
        str(cell).replace("\N{REPLACEMENT CHARACTER}", "") == shown
        for row in tabs(data)["Tình hình gửi sổ"].rows
        for cell in row
    )
    assert document(own, Heading(), few.folder)


def test_a_long_text_fits_its_cell(told: Story) -> None:
    left = (replace(told.collected.states[0].reading.left[0], value="dài " * 20_000),)  # type: ignore[union-attr]
    first = told.collected.states[0]
    state = replace(first, reading=replace(first.reading, left=left))  # type: ignore[type-var]
    own = replace(told.collected, states=(state, *told.collected.states[1:]))
    rows = tabs(book.workbook(own, told.folder))["Chữ của đơn vị"].rows
    assert max(len(str(row[5])) for row in rows) == book.LONGEST


# --- the paper --------------------------------------------------------------------------------


def test_the_paper_names_every_unit_and_what_to_ask(told: Story, made: dict[str, bytes]) -> None:
    said = words_of(made[f"{NAME}.docx"])
    assert "Tình hình gửi số liệu năm 2026" in said
    assert "(Số liệu đến ngày 01 tháng 12 năm 2026)" in said
    for unit in UNITS.values():
        assert unit.name in said
    for _code, one in book.questions(told.collected, whole=False):
        assert told.folder.as_posix() not in one.message
        assert one.message.replace("&", "&amp;") in said


def test_the_pages_show_it_all(made: dict[str, bytes]) -> None:
    pdf = pypdfium2.PdfDocument(io.BytesIO(made[f"{NAME}.pdf"]))
    try:
        assert {page.get_size()[0] > page.get_size()[1] for page in pdf} == {True}
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()
    flat = re.sub(r"\s+", " ", text)
    for unit in UNITS.values():
        assert unit.name in flat or unit.name[0].upper() + unit.name[1:] in flat
    assert "NGƯỜI LẬP BIỂU" in flat and "TÌNH HÌNH GỬI SỔ" in flat


def test_the_heading_is_that_of_the_superiors_own_workbook(tmp_path: Path) -> None:
    space = make_units(tmp_path, {"A": Sent("xã An")})
    found = collected(space)
    assert heading(space, found) == Heading()
    shutil.copy(SAMPLE, space.inputs / "2026.xlsx")
    own = heading(space, found)
    assert own.lines == ("BAN CHỈ HUY QUÂN SỰ", "XÃ MỸ UYÊN")
    assert own.superior == ("BỘ CHỈ HUY QUÂN SỰ", "TỈNH HOÀI GIANG")
    assert (own.name, own.place, own.post) == ("Ban Chỉ huy quân sự xã Mỹ Uyên", "Mỹ Uyên", "CHỈ HUY TRƯỞNG")


def test_a_damaged_workbook_of_the_superior_leaves_the_heading_to_the_pen(tmp_path: Path) -> None:
    space = small.make_units(tmp_path, {"A": Sent("xã An")})
    found = small.collected(space)
    (space.inputs / "2026.xlsx").write_bytes(b"PK hong")
    assert heading(space, found) == Heading()


def test_nobody_having_sent_anything_is_a_paper_too(tmp_path: Path) -> None:
    space = small.make_units(tmp_path, {"A": Sent("xã An", sent=False)})
    made = papers.papers(order(space, *WITHOUT_PDF), small.collected(space), RANKED).files
    assert "chưa gửi" in words_of(made[f"{NAME}.docx"])
    assert "chưa có số liệu" in words_of(made[f"{NAME}.docx"])


def test_word_and_excel_open_them(made: dict[str, bytes], tmp_path: Path) -> None:
    for name, judge in ((f"{NAME}.docx", faults), (f"{NAME}.xlsx", faults_of_ours)):
        (tmp_path / name).write_bytes(made[name])
        assert judge(tmp_path / name) == []


# --- the same bytes, and never over a person's work -------------------------------------------


def test_the_same_workbooks_elsewhere_give_the_same_bytes(made: dict[str, bytes], tmp_path: Path) -> None:
    elsewhere = story.tell(tmp_path / "nơi khác")
    again = papers.papers(order(elsewhere.space), elsewhere.collected, RANKED).files
    assert again == made
    assert not any(str(tmp_path).encode() in data for data in again.values())


def test_another_day_is_another_paper(few: Story) -> None:
    later = replace(few.collected, on=date(2026, 12, 2))
    one, two = (
        papers.papers(order(few.space, DocumentFormat.DOCX), found, RANKED).files
        for found in (few.collected, later)
    )
    assert one[f"{NAME}.docx"] != two[f"{NAME}.docx"]


def test_what_a_person_has_edited_stays_until_it_is_forced(tmp_path: Path) -> None:
    space = small.make_units(tmp_path, communes(2))
    found = small.collected(space)
    first = papers.store(order(space, *WITHOUT_PDF), found)
    assert [path.name for path in first.made] == [f"{NAME}.xlsx", f"{NAME}.docx"]
    before = {path: path.read_bytes() for path in first.made}
    for path in first.made:
        path.write_bytes(before[path] + b" ")
    second = papers.store(order(space, *WITHOUT_PDF), found)
    assert (second.made, set(second.kept)) == ((), set(first.made))
    assert [path.read_bytes() for path in first.made] == [data + b" " for data in before.values()]
    assert {one.code for one in second.diagnostics} == {"edited-kept"}
    third = papers.store(order(space, *WITHOUT_PDF, force=True), found)
    assert {path: path.read_bytes() for path in third.made} == before
    aside = [path.with_name(f"{path.stem}.cu{path.suffix}") for path in first.made]
    assert [path.read_bytes() for path in aside] == [data + b" " for data in before.values()]


def test_the_pdf_is_laid_out_from_the_edited_paper(tmp_path: Path) -> None:
    space = small.make_units(tmp_path, {"A": Sent("xã An", sent=False)})
    found = small.collected(space)
    docx, pdf = papers.store(order(space, DocumentFormat.DOCX, DocumentFormat.PDF), found).made
    docx.write_bytes(document(found, Heading(lines=("ĐÃ SỬA TAY",)), space.papers(2026)))
    papers.store(order(space, DocumentFormat.DOCX, DocumentFormat.PDF), found)
    read = pypdfium2.PdfDocument(pdf)
    try:
        assert "ĐÃ SỬA TAY" in read[0].get_textpage().get_text_range()
    finally:
        read.close()


def test_nothing_of_the_years_own_papers_is_touched(tmp_path: Path) -> None:
    space = small.make_units(tmp_path, communes(1))
    papers.store(order(space, *WITHOUT_PDF), small.collected(space))
    assert sorted(path.name for path in space.output(2026).iterdir()) == [papers.FOLDER]
