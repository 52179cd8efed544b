"""Tables: header cells, spans, parts on several pages; and tables that only lay out."""

from __future__ import annotations

from reportgen.layout.document import NO_EDGES, Cell
from tests.layout.draw.structure.making import cell, item, paragraph, row, table, tagged


def test_rows_of_the_head_have_header_cells() -> None:
    found = tagged(table(row("Tên", "Số", header=True), row("An", "1"), row("Bình", "2")))
    assert found.outline() == "Document(Table(TR(TH TH) TR(TD TD) TR(TD TD)))"
    assert [each.attribute("Scope") for each in found.tree.find("TH")] == ["/Column", "/Column"]
    assert found.blocks() == ["Tên", "Số", "An", "1", "Bình", "2"]


def test_a_table_that_is_all_head_has_none() -> None:
    assert tagged(table(row("a", "b", header=True))).tree.find("TH") == []


def test_spans_are_told() -> None:
    found = tagged(
        table(
            row(cell("rộng", span=2), header=True),
            row(cell("cao", merge="restart"), "1"),
            row(cell("", merge="continue"), "2"),
        )
    )
    assert found.outline() == "Document(Table(TR(TH) TR(TD TD) TR(TD)))"
    assert found.tree.find("TH")[0].attribute("ColSpan") == 2
    assert found.tree.find("TD")[0].attribute("RowSpan") == 2


def test_a_head_of_two_rows_says_over_which_columns_each_cell_stands() -> None:
    found = tagged(
        table(
            row(cell("Đơn vị", merge="restart"), cell("Quân số", span=2), header=True),
            row(cell("", merge="continue"), "Nam", "Nữ", header=True),
            *(row(f"Tổ {number}", "1", "2") for number in range(40)),
            columns=3,
        ),
        height=200.0,
    )
    assert found.outline().startswith("Document(Table(TR(TH TH) TR(TH TH) TR(TD TD TD)")
    heads = found.tree.find("TH")
    assert {head.attribute("Scope") for head in heads} == {"/Column"}
    told = [(found.text(each), each.attribute("ColSpan"), each.attribute("RowSpan")) for each in heads]
    assert told == [("Đơn vị", None, 2), ("Quân số", 2, None), ("Nam", None, None), ("Nữ", None, None)]


def test_a_row_of_fewer_columns_is_filled() -> None:
    found = tagged(table(row("a", "b", "c"), row("d", "e"), row("f", grid_before=2), columns=3))
    assert found.outline() == "Document(Table(TR(TD TD TD) TR(TD TD TD) TR(TD TD)))"
    assert found.blocks() == list("abcdef")


def test_a_cell_of_several_blocks_has_them_inside() -> None:
    found = tagged(table(row(cell("a", "b"), cell(item("c")))))
    assert found.outline() == "Document(Table(TR(TD(P P) TD(L(LI(Lbl LBody))))))"


def test_a_table_over_pages_is_one_and_its_head_is_read_once() -> None:
    rows = [row(f"tên{number}", str(number)) for number in range(40)]
    found = tagged(table(row("Tên", "Số", header=True), *rows), height=200.0)
    assert len(found.tree.find("Table")) == 1 and len(found.tree.find("TR")) == 41
    assert len(found.tree.find("TH")) == 2
    assert "".join(found.contents[1].artifacts) == "TênSố"


def test_a_row_over_two_pages_is_one() -> None:
    words = " ".join(f"chữ{number}" for number in range(60))
    found = tagged(table(row(words, cell("x", words))), height=200.0)
    assert len(found.tree.find("TR")) == 1 and len(found.tree.find("TD")) == 2
    assert found.blocks() == [words, "x", words]


def test_a_merged_cell_over_two_pages_is_one() -> None:
    words = " ".join(f"chữ{number}" for number in range(60))
    rows = [row(cell("", merge="continue"), str(number)) for number in range(12)]
    found = tagged(table(row(cell(words, merge="restart"), "a"), *rows), height=200.0)
    assert len(found.pages) > 1
    assert found.text(found.tree.find("TD")[0]).split() == words.split()


def test_two_tables_of_equal_cells_are_two() -> None:
    same = row("a", "b")
    assert tagged(table(same), paragraph("."), table(same)).outline(depth=1) == "Document(Table P Table)"


def test_a_table_without_lines_only_lays_out() -> None:
    def plain(*texts: str) -> Cell:
        return cell(*texts, borders=NO_EDGES)

    found = tagged(table(row(plain("UBND", "HUYỆN"), plain("CỘNG HÒA"))))
    assert found.outline() == "Document(Div(Div(P P) P))"
    assert found.blocks() == ["UBND", "HUYỆN", "CỘNG HÒA"]


def test_shading_or_a_head_makes_it_data() -> None:
    plain = cell("a", borders=NO_EDGES)
    shaded = cell("a", borders=NO_EDGES, shading="EEEEEE")
    assert tagged(table(row(plain, shaded))).tree.find("Table")
    assert tagged(table(row(plain, plain, header=True), row(plain, plain))).tree.find("Table")


def test_a_table_in_a_cell() -> None:
    inner = table(row("c", "d"))
    assert (
        tagged(table(row(cell("a", inner), "b"))).outline()
        == "Document(Table(TR(TD(P Table(TR(TD TD))) TD)))"
    )
