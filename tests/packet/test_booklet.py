from pathlib import Path

import pytest

from reportgen.packet import as_booklet
from reportgen.packet.booklet import sides
from tests.layout.draw.making import text_of
from tests.packet.making import Folder, open_pdf, pages_of


def test_eight_pages_fold_from_two_sheets() -> None:
    assert list(sides(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]


@pytest.mark.parametrize("count", range(1, 14))
def test_every_page_stands_once_and_first_is_at_the_right(count: int) -> None:
    found = [index for pair in sides(count) for index in pair if index is not None]
    assert sorted(found) == list(range(count))
    assert next(sides(count))[1] == 0


def test_sheets_are_a4_lying_with_two_pages_on_a_side(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    packet = folder.bound(folder.paper("A", *pages_of(3)))
    sheets = as_booklet(packet.pdf)
    with open_pdf(sheets) as pdf:
        assert len(pdf.pages) == len(list(sides(packet.pages)))
        assert [round(float(n)) for n in pdf.pages[0].mediabox] == [0, 0, 842, 595]
    assert "A" in text_of(sheets, 0)
    assert as_booklet(packet.pdf) == sheets
