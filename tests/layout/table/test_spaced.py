"""Tables whose cells stand apart by twice the spacing that the file says."""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout import lay_out
from reportgen.layout.boxes import BorderLine, Fill
from reportgen.layout.document import Border, Edges, Table
from reportgen.layout.table.spaced import LARGEST, spaced
from tests.layout.making import BOXED, baselines, cell, leaves, pages, section, table
from tests.layout.read.making import docx

PLAIN = table([cell("a"), cell("b")], [cell("c"), cell("d")], grid=[40.0, 40.0])


def apart(spec: Table = PLAIN, **changes: object) -> Table:
    return replace(spec, **{"spacing": 2.0, **changes})


def test_text_is_moved_by_the_spacing() -> None:
    (page,) = pages(section(apart()))
    assert baselines(page) == [("a", 12.0), ("b", 12.0), ("c", 26.0), ("d", 26.0)]


def test_a_table_without_spacing_is_left_alone() -> None:
    assert spaced(PLAIN) is PLAIN


def test_each_cell_is_shaded_in_its_own_box() -> None:
    shaded = table([cell("a", shading="FF0000"), cell("b")], grid=[40.0, 40.0])
    (page,) = pages(section(apart(shaded)))
    ((x, y, fill),) = list(leaves(page.children, Fill))
    assert (x, y, fill.width, fill.height) == (4.0, 4.0, 34.0, 10.0)


def test_each_cell_has_its_own_borders_and_the_table_too() -> None:
    boxed = table([cell("a", borders=BOXED), cell("b", borders=BOXED)], grid=[40.0, 40.0])
    (page,) = pages(section(apart(boxed, borders=BOXED)))
    levels = [(x, y, line.dx) for x, y, line in leaves(page.children, BorderLine) if line.dx]
    assert levels == [
        (5.0, 5.5, 33.0),
        (5.0, 16.5, 33.0),
        (42.0, 5.5, 33.0),
        (42.0, 16.5, 33.0),
        (0.0, 0.5, 80.0),
        (0.0, 21.5, 80.0),
    ]


def test_a_border_takes_room_inside_the_box() -> None:
    thick = Edges(top=Border("single", 3.0))
    (page,) = pages(section(apart(table([cell("a", borders=thick)], grid=[40.0]))))
    assert baselines(page) == [("a", 15.0)]


def test_absurd_spacing_is_bounded() -> None:
    found = spaced(apart(spacing=1e9))
    assert found.rows[0].cells[0].apart.gaps.top == 2 * LARGEST


def test_it_is_read() -> None:
    cells = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    body = (
        '<w:tbl><w:tblPr>{}</w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
        + cells.format("a")
        + cells.format("b")
        + "</w:tbl>"
    )
    spacing = '<w:tblCellSpacing w:w="100" w:type="dxa"/>'
    near, far = (dict(baselines(lay_out(docx(body.format(each))).pages[0])) for each in ("", spacing))
    assert round(far["b"] - far["a"] - near["b"] + near["a"], 2) == 10.0
