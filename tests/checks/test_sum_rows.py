"""Rows that repeat a sum never count twice, however an office writes them; what only looks like one counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import sheets
from reportgen.checks import check_year
from reportgen.checks.sums import Word, word_of
from reportgen.diagnostics import Severity
from reportgen.kit.model import Kit
from reportgen.sheets import Merge, Raw, Sheet, Workbook
from tests.checks.making import Rows
from tests.shipped import figures_of

TABLES = {"Huấn luyện": 3, "Giáo dục QPAN": 3, "Tuyển quân": 3, "Chính sách": 3}
"""Tables with figures → the row of their headings, from 0 + 1: the first row of records."""


@pytest.fixture(scope="module")
def book(checkout: Path) -> Workbook:
    return sheets.read(checkout / "inputs" / "2023.xlsx")


def with_sheet(book: Workbook, title: str, rows: Rows, merges: tuple[Merge, ...] = ()) -> Workbook:
    return replace(
        book,
        sheets=tuple(replace(s, rows=rows, merges=merges) if s.title == title else s for s in book.sheets),
    )


def records_of(sheet: Sheet) -> Rows:
    """Return the rows of the records, without the row of totals."""
    return [list(row) for row in sheet.rows[TABLES[sheet.title] :] if isinstance(row[0], float)]


def sums(rows: Rows, label: dict[int, Raw]) -> list[Raw]:
    """Return a row of the sums of ``rows``, with ``label`` in its cells of words."""
    width = max(len(row) for row in rows)
    columns = ([row[j] for row in rows if j < len(row)] for j in range(width))
    totals: list[Raw] = [
        sum(own for own in column if isinstance(own, float))
        if any(isinstance(own, float) for own in column)
        else ""
        for column in columns
    ]
    totals[0] = ""
    for column, text in label.items():
        totals[column] = text
    return totals


def figures(shipped_kit: Kit, book: Workbook) -> tuple[object, list[str], list[str]]:
    """Return the figures, the codes of questions and errors, and those of notes."""
    data, problems = check_year(shipped_kit, book, 2023)
    stopping = [p.code for p in problems if p.severity is Severity.ERROR]
    notes = [p.code for p in problems if p.severity is Severity.NOTE]
    return figures_of(shipped_kit, data), stopping, notes


@pytest.fixture(scope="module")
def expected(shipped_kit: Kit, book: Workbook) -> object:
    """Return the figures of the sample as it is."""
    return figures(shipped_kit, book)[0]


WORDS: list[dict[int, Raw]] = [
    {1: "Tổng cộng toàn huyện"},
    {1: "Tổng cộng (17 xã)"},
    {0: 18.0, 1: "Tổng cộng"},
    {0: "Cộng"},
    {0: "TỔNG SỐ:"},
    {1: "Toàn huyện"},
    {0: "Cộng (A)"},
    {1: "Lũy kế cả năm"},
    {2: "Tổng kinh phí"},
    {1: "* Tổng cộng"},
]


@pytest.mark.parametrize("title", TABLES)
@pytest.mark.parametrize("label", WORDS, ids=lambda label: " ".join(map(str, label.values())))
def test_a_total_by_words_and_figures_is_passed_over(
    shipped_kit: Kit, book: Workbook, expected: object, title: str, label: dict[int, Raw]
) -> None:
    sheet = next(s for s in book.sheets if s.title == title)
    rows = records_of(sheet)
    head = [list(row) for row in sheet.rows[: TABLES[title]]]
    found, stopping, notes = figures(shipped_kit, with_sheet(book, title, [*head, *rows, sums(rows, label)]))
    assert (found, stopping) == (expected, [])
    assert "totals-row" in notes


@pytest.mark.parametrize("title", TABLES)
@pytest.mark.parametrize(
    "label", [{1: "Khối xã"}, {}, {0: 99.0, 1: "Các đơn vị"}], ids=["name", "nothing", "number"]
)
def test_a_total_by_figures_alone_is_asked_about(
    shipped_kit: Kit, book: Workbook, title: str, label: dict[int, Raw]
) -> None:
    sheet = next(s for s in book.sheets if s.title == title)
    rows = records_of(sheet)
    head = [list(row) for row in sheet.rows[: TABLES[title]]]
    _found, stopping, _notes = figures(
        shipped_kit, with_sheet(book, title, [*head, *rows, sums(rows, label)])
    )
    assert {"row-like-sum", "row-without-name"} & set(stopping)


@pytest.mark.parametrize("title", TABLES)
def test_a_total_by_words_alone_is_asked_about(
    shipped_kit: Kit, book: Workbook, expected: object, title: str
) -> None:
    sheet = next(s for s in book.sheets if s.title == title)
    rows = records_of(sheet)
    head = [list(row) for row in sheet.rows[: TABLES[title]]]
    wrong = [own + 1 if isinstance(own, float) and own else own for own in sums(rows, {1: "Tổng cộng"})]
    found, stopping, _notes = figures(shipped_kit, with_sheet(book, title, [*head, *rows, wrong]))
    assert (found, stopping) == (expected, ["total-mismatch"])


@pytest.mark.parametrize("title", TABLES)
@pytest.mark.parametrize(("first", "second"), [("A", "B"), ("I", "II")])
def test_groups_that_stand_first_with_letters_are_passed_over(
    shipped_kit: Kit, book: Workbook, expected: object, title: str, first: str, second: str
) -> None:
    sheet = next(s for s in book.sheets if s.title == title)
    rows = records_of(sheet)
    head = [list(row) for row in sheet.rows[: TABLES[title]]]
    cut = len(rows) // 2
    groups = sums(rows[:cut], {0: first, 1: "Nhóm đầu"}), sums(rows[cut:], {0: second, 1: "Nhóm sau"})
    grouped = [groups[0], *rows[:cut], groups[1], *rows[cut:]]
    found, stopping, notes = figures(shipped_kit, with_sheet(book, title, [*head, *grouped]))
    assert (found, stopping, notes.count("group-row")) == (expected, [], 2)


@pytest.mark.parametrize("title", TABLES)
def test_subtotals_and_their_total_are_passed_over(
    shipped_kit: Kit, book: Workbook, expected: object, title: str
) -> None:
    sheet = next(s for s in book.sheets if s.title == title)
    rows = records_of(sheet)
    head = [list(row) for row in sheet.rows[: TABLES[title]]]
    cut = len(rows) // 2
    summed = [
        *rows[:cut], sums(rows[:cut], {1: "Cộng cụm 1"}), *rows[cut:], sums(rows[cut:], {1: "Cộng cụm 2"}),
        sums(rows, {1: "Tổng cộng"}),
    ]  # fmt: skip
    found, stopping, _notes = figures(shipped_kit, with_sheet(book, title, [*head, *summed]))
    assert (found, stopping) == (expected, [])


def test_parts_of_a_row_are_not_counted_again(shipped_kit: Kit, book: Workbook, expected: object) -> None:
    sheet = next(s for s in book.sheets if s.title == "Tuyển quân")
    rows, head = records_of(sheet), [list(row) for row in sheet.rows[:3]]
    parts: Rows = [
        ["", "Trong đó: dân tộc thiểu số", 3.0, 3.0, 1.0, 2.0, 0.0, 0.0],
        ["", "- Nữ", 1.0, 1.0, 1.0, 0.0, 0.0, 0.0],
    ]
    grid = [*head, *rows[:2], *parts, *rows[2:], sums(rows, {1: "Tổng cộng"})]
    found, stopping, notes = figures(shipped_kit, with_sheet(book, "Tuyển quân", grid))
    assert (found, stopping, notes.count("part-row")) == (expected, [], 2)


def test_a_part_greater_than_its_whole_is_asked_about(shipped_kit: Kit, book: Workbook) -> None:
    sheet = next(s for s in book.sheets if s.title == "Tuyển quân")
    rows, head = records_of(sheet), [list(row) for row in sheet.rows[:3]]
    part: list[Raw] = ["", "Trong đó: nữ", 30.0, 30.0, 10.0, 20.0, 0.0, 0.0]
    _found, stopping, _notes = figures(
        shipped_kit, with_sheet(book, "Tuyển quân", [*head, *rows[:2], part, *rows[2:]])
    )
    assert stopping == ["part-mismatch"]


def test_rows_below_the_total_are_counted_and_asked_about(shipped_kit: Kit, book: Workbook) -> None:
    sheet = next(s for s in book.sheets if s.title == "Tuyển quân")
    rows, head = records_of(sheet), [list(row) for row in sheet.rows[:3]]
    late: Rows = [["", "Ngoài chỉ tiêu"], ["", "Xã Đến Muộn", 5.0, 5.0, 2.0, 3.0, 0.0, 0.0]]
    data, problems = check_year(
        shipped_kit, with_sheet(book, "Tuyển quân", [*head, *rows, sums(rows, {1: "Tổng cộng"}), *late]), 2023
    )
    asked = {p.place.cell: p.code for p in problems if p.severity is Severity.ERROR}
    assert asked == {"B23": "row-after-total"}
    assert {p.place.cell: p.code for p in problems}["B22"] == "caption-row"
    assert data.tables["tuyen_quan"][-1]["giao_quan"] == 5


@pytest.mark.parametrize("total", [["", "Cộng: 59 tập thể, cá nhân"], ["Cộng"], ["Tổng cộng:", "", "59"]])
def test_an_award_of_few_words_below_a_total_is_never_a_footer(
    shipped_kit: Kit, book: Workbook, total: list[Raw]
) -> None:
    sheet = next(s for s in book.sheets if s.title == "Khen thưởng")
    grid = [list(row) for row in sheet.rows]
    grid += [total, ["", "Tập thể", "", "Xã Mới", "", "", "Giấy khen"]]
    data, problems = check_year(shipped_kit, with_sheet(book, "Khen thưởng", grid), 2023)
    assert data.tables["khen_thuong"][-1]["ten"] == "Xã Mới"
    assert [p.code for p in problems if p.severity is Severity.ERROR] == ["row-after-total"]


@pytest.mark.parametrize(
    "name", ["Xã Cộng Hòa", "Cộng Hòa", "Toàn Thắng", "Xã Toàn Thắng", "Tổng công ty Sông Hồng"]
)
def test_a_place_that_sounds_like_a_total_is_counted(shipped_kit: Kit, book: Workbook, name: str) -> None:
    sheet = next(s for s in book.sheets if s.title == "Tuyển quân")
    grid = [list(row) for row in sheet.rows]
    grid[4][1] = name
    data, problems = check_year(shipped_kit, with_sheet(book, "Tuyển quân", grid), 2023)
    assert len(data.tables["tuyen_quan"]) == 17
    assert [p.code for p in problems if p.severity is Severity.ERROR] == []


def test_names_over_groups_of_rows_are_captions(shipped_kit: Kit, book: Workbook, expected: object) -> None:
    sheet = next(s for s in book.sheets if s.title == "Tuyển quân")
    rows, head = records_of(sheet), [list(row) for row in sheet.rows[:3]]
    grid: Rows = [*head, ["", "Cụm 1"], *rows[:8], ["", "Cụm 2"], *rows[8:]]
    found, stopping, notes = figures(shipped_kit, with_sheet(book, "Tuyển quân", grid))
    assert (found, stopping, notes.count("caption-row")) == (expected, [], 2)


def test_captions_repeated_headings_and_signatures_are_told(
    shipped_kit: Kit, book: Workbook, expected: object
) -> None:
    sheet = next(s for s in book.sheets if s.title == "Tuyển quân")
    rows, head = records_of(sheet), [list(row) for row in sheet.rows[:3]]
    grid: Rows = [
        *head, ["I. CỤM 1"], *rows[:8], list(head[2]), *rows[8:], sums(rows, {0: "Tổng cộng"}), [],
        ["", "", "", "", "", "An Lạc Sơn, ngày 10 tháng 11 năm 2023"], ["", "Người lập biểu"], ["", "Lê Văn Mẫu"],
    ]  # fmt: skip
    found, stopping, notes = figures(shipped_kit, with_sheet(book, "Tuyển quân", grid))
    assert (found, stopping) == (expected, [])
    assert notes.count("footer-row") == 3
    assert {"caption-row", "repeated-headings"} <= set(notes)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tổng cộng", Word.TOTAL), ("CỘNG", Word.TOTAL), ("Cộng I", Word.TOTAL), ("Tổng (17 xã)", Word.TOTAL),
        ("Toàn tỉnh", Word.TOTAL), ("Luỹ kế", Word.TOTAL), ("Năm 2022", Word.TOTAL), ("II. Cộng", Word.TOTAL),
        ("So với năm 2022", Word.TOTAL), ("Trong đó nữ", Word.PART), ("Bao gồm:", Word.PART), ("- Nữ", Word.MORE),
        ("Cộng Hòa", Word.NONE), ("Toàn Thịnh", Word.NONE), ("Tổng đội Thanh niên xung phong", Word.NONE),
        ("Xã Tổng Cọt", Word.NONE), ("Gồm Sứ", Word.NONE), ("", Word.NONE),
    ],
)  # fmt: skip
def test_what_words_say(text: str, word: Word) -> None:
    assert word_of([text]) is word
