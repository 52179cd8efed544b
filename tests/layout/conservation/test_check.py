"""Text that a stage drops is told, with its first words; what an exact height hides is a note."""

from collections.abc import Callable

import pytest

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.layout import convert, lay_out
from reportgen.layout.block.fragment import Keep
from reportgen.layout.block.stack import Stack
from reportgen.layout.boxes import Box
from reportgen.layout.page.flow import Flow
from reportgen.layout.page.notes import PageNotes
from reportgen.layout.table.table import TableFragment
from tests.layout.read.making import docx

SMALL = '<w:sectPr><w:pgSz w:w="6000" w:h="3000"/><w:pgMar w:top="400" w:bottom="400" w:left="400" w:right="400"/>'


def paragraph(text: str, inner: str = "") -> str:
    return f"<w:p><w:r>{inner}<w:t>{text}</w:t></w:r></w:p>"


def small(body: str, **parts: str) -> bytes:
    return docx(f"{body}{SMALL}</w:sectPr>", **parts)


def cells(height: str = "") -> bytes:
    rows = "".join(
        f"<w:tr><w:trPr>{height}</w:trPr><w:tc>{paragraph(f'hàng {number}')}{paragraph(f'dòng {number}')}</w:tc></w:tr>"
        for number in range(12)
    )
    return small(f"{paragraph('đầu')}<w:tbl>{rows}</w:tbl>{paragraph('cuối')}")


def told(made: bytes) -> list[Diagnostic]:
    return [each for each in lay_out(made, "a.docx").diagnostics if each.code.startswith("text")]


Cut = Callable[[TableFragment, float, Keep], tuple[TableFragment | None, TableFragment | None]]


def dropping(cut: Cut) -> Cut:
    """Return a cut that loses the first row, paragraph or block of what is left."""

    def broken(
        fragment: TableFragment, available_height: float, keep: Keep = Keep.ALL
    ) -> tuple[TableFragment | None, TableFragment | None]:
        head, tail = cut(fragment, available_height, keep)
        if isinstance(tail, TableFragment) and len(tail.rows) > 1:
            tail = TableFragment(tail.table, tail.rows[1:], tail.left, tail.width, tail.repeated)
        return head, tail

    return broken


def test_a_stage_that_drops_a_row_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    made = cells()
    assert told(made) == []
    monkeypatch.setattr(TableFragment, "split", dropping(TableFragment.split))
    (found,) = told(made)
    assert (found.severity, found.code, found.place.file) == (Severity.ERROR, "text-lost", "a.docx")
    assert found.place.paragraph.startswith("hàng") and found.place.page == 1
    assert "“hàng" in found.message and found.hint
    assert convert(made).pdf.startswith(b"%PDF")


def bare(stack: Stack, kind: str = "stack") -> Box:
    """Return the box of a stack that forgot what stands in it."""
    return Box(kind, stack.width, stack.height)


BREAKS = [
    (Flow, "_place_fragment", lambda _flow, _block, _page: None),
    (PageNotes, "add", lambda _notes, _block, _frame: None),
    (Stack, "box", bare),
]


@pytest.mark.parametrize(("stage", "name", "broken"), BREAKS)
def test_whatever_is_dropped_is_told(
    stage: type[Flow] | type[PageNotes] | type[Stack],
    name: str,
    broken: Callable[..., object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    call = '<w:footnoteReference w:id="1"/>'
    note = f'<w:footnote w:id="1">{paragraph("chú thích")}</w:footnote>'
    made = small(paragraph("trước") + paragraph("chữ", call) + paragraph("sau"), footnotes=note)
    assert told(made) == []
    monkeypatch.setattr(stage, name, broken)
    assert [each.code for each in told(made)] == ["text-lost"]


def test_what_an_exact_height_hides_is_a_note() -> None:
    hidden = cells('<w:trHeight w:val="200" w:hRule="exact"/>')
    (found,) = told(hidden)
    assert (found.severity, found.code) == (Severity.NOTE, "text-hidden")
    assert found.place.paragraph.startswith("dòng")
    assert told(cells('<w:trHeight w:val="240"/>')) == []


@pytest.mark.parametrize("between", ["<w:br/>", " "])
def test_the_lines_of_one_paragraph_that_an_exact_height_hides_are_a_note(between: str) -> None:
    text = between.join(f"<w:t>dòng {number}</w:t>" for number in range(9)) if between != " " else ""
    run = f"<w:r>{text or '<w:t>' + 'dòng chữ ' * 60 + '</w:t>'}</w:r>"
    for height, codes in (("300", ["text-hidden"]), ("9000", [])):
        row = f'<w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>'
        made = docx(f"<w:tbl><w:tr>{row}<w:tc><w:p>{run}</w:p></w:tc></w:tr></w:tbl><w:p/>")
        assert [each.code for each in told(made)] == codes


def test_hidden_text_is_one_note_with_its_first_words() -> None:
    vanish = "<w:rPr><w:vanish/></w:rPr>"
    made = small(
        paragraph(" ", vanish) + paragraph("Phần ẩn", vanish) + paragraph("ẩn nữa", vanish) + paragraph("a")
    )
    (found,) = (each for each in lay_out(made, "a.docx").diagnostics if each.code == "hidden-text")
    assert (found.severity, found.place.paragraph) == (Severity.NOTE, "Phần ẩn")
    assert told(made) == []
    shown = lay_out(small(paragraph("a", "<w:rPr><w:webHidden/></w:rPr>")), "a.docx")
    assert not shown.diagnostics


@pytest.mark.parametrize(
    "inner",
    [
        "<w:t>chữ\u00ad mềm</w:t>",
        "<w:t>straße</w:t>",
        "<w:rPr><w:caps/></w:rPr><w:t>straße ﬁ</w:t>",
        '<w:rPr><w:smallCaps/></w:rPr><w:t xml:space="preserve"> straße  ǰ ﬁ </w:t>',
        "<w:noBreakHyphen/><w:t>a-b–c…d\u200be\u3000漢字</w:t>",
        f"<w:t>{'dài' * 300}</w:t>",
        "<w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t>",
        "<w:tab/><w:t>a\u00a0b</w:t><w:br/><w:t> </w:t>",
        '<w:sym w:font="Wingdings" w:char="F0FC"/>',
    ],
)
def test_letters_are_counted_as_they_are_shown(inner: str) -> None:
    run = f"<w:r>{inner}</w:r>"
    made = small(f"<w:p>{run}</w:p><w:p>{run}<w:r><w:t> x</w:t></w:r></w:p><w:p>{run * 40}</w:p>")
    assert told(made) == []
