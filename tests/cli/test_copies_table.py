"""The table of copies in the columns that a terminal has."""

import pytest

from reportgen.cli import copies_table

ROWS = [
    ("", "Tài liệu", "Trang", "Tờ in một mặt", "Một mặt × 5 bản"),
    ("1", "Báo cáo tổng kết công tác quốc phòng, quân sự địa phương năm 2025", "16", "16", "80"),
    ("", "Cộng", "16", "16", "80"),
]


@pytest.mark.parametrize("width", [44, 80, None])
def test_every_word_and_number_is_there(width: int | None) -> None:
    lines = list(copies_table.lines(ROWS, width))
    assert all(len(line) <= (width or 200) for line in lines)
    assert sorted(" ".join(lines).split()) == sorted(" ".join(text for row in ROWS for text in row).split())


def test_numbers_stand_below_their_heading() -> None:
    lines = list(copies_table.lines(ROWS, 60))
    assert [line.rstrip().endswith(("mặt", "bản", "80")) for line in lines].count(True) >= 3
    assert len({len(line) for line in lines if line.endswith(("80", "bản"))}) == 1
