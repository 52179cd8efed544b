"""The test page for a printer: rulers in millimetres on both axes, and a cross at the place of every field."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.certificates.drawing import FilledBar, drawing
from reportgen.certificates.frames import TextFrame, paragraph
from reportgen.certificates.model import Blank, TextAlign, TextField, TextStyle
from reportgen.certificates.overprint import Offset, move
from reportgen.certificates.package import Sheets, docx
from reportgen.language import _

RULER = 12.0  # millimetres from the edge: printers leave 4 to 6 white
HAIR = 0.12
ARM = 3.0
CROSS = "C00000"
SMALL = TextStyle(size=7.0)
WORDS = TextStyle(size=10.0)


def calibration(blank: Blank, offset: Offset) -> bytes:
    """Return the DOCX of the test page: every place as it is printed with ``offset``."""
    placed = move(blank, offset)
    bars = [*_ruler_across(blank, offset), *_ruler_down(blank, offset)]
    bars += [bar for field in placed.fields for bar in _cross(field)]
    host = f'<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr>{drawing(bars, "thước")}</w:p>'
    frames = [*_numbers(blank, offset), *map(_caption, placed.fields), *_words(blank, offset)]
    page = "".join(map(paragraph, frames)) + host
    return docx(Sheets([page], blank.width, blank.height, _("Trang căn chỉnh máy in")))


def _ruler_across(blank: Blank, offset: Offset) -> Iterator[FilledBar]:
    top = RULER + offset.y
    yield FilledBar(offset.x, top, blank.width, HAIR)
    for mark in range(int(blank.width) + 1):
        yield FilledBar(mark + offset.x - HAIR / 2, top, HAIR, _tick(mark))


def _ruler_down(blank: Blank, offset: Offset) -> Iterator[FilledBar]:
    left = RULER + offset.x
    yield FilledBar(left, offset.y, HAIR, blank.height)
    for mark in range(int(blank.height) + 1):
        yield FilledBar(left, mark + offset.y - HAIR / 2, _tick(mark), HAIR)


def _tick(mark: int) -> float:
    return 4.0 if mark % 10 == 0 else 2.8 if mark % 5 == 0 else 1.6


def _numbers(blank: Blank, offset: Offset) -> Iterator[TextFrame]:
    for mark in range(20, int(blank.width) - 4, 10):
        yield _small(str(mark), mark - 5 + offset.x, RULER + 7.0 + offset.y, TextAlign.CENTER)
    for mark in range(20, int(blank.height) - 4, 10):
        yield _small(str(mark), RULER + 5.0 + offset.x, mark + 0.9 + offset.y, TextAlign.LEFT)


def _small(text: str, x: float, y: float, align: TextAlign) -> TextFrame:
    return TextFrame((text,), x, y, 10.0, 3.2, SMALL.size, SMALL, align)


def _cross(field: TextField) -> tuple[FilledBar, ...]:
    """Return a cross where the field's text is aligned, and a line along its feet."""
    x = _anchor(field)
    return (
        FilledBar(field.x, field.y, field.width, HAIR, "A0A0A0"),
        FilledBar(x - ARM, field.y - HAIR / 2, 2 * ARM, 2 * HAIR, CROSS),
        FilledBar(x - HAIR, field.y - ARM, 2 * HAIR, 2 * ARM, CROSS),
    )


def _anchor(field: TextField) -> float:
    shares = {TextAlign.LEFT: 0.0, TextAlign.CENTER: 0.5, TextAlign.RIGHT: 1.0}
    return field.x + field.width * shares[field.align]


def _caption(field: TextField) -> TextFrame:
    text = f"{field.title or field.name} ({_millimetres(_anchor(field))}; {_millimetres(field.y)})"
    return TextFrame((text,), field.x + ARM + 1.0, field.y - 0.7, 90.0, 3.2, SMALL.size, SMALL)


def _millimetres(value: float) -> str:
    return f"{round(value, 1):g}".replace(".", ",")


def _words(blank: Blank, offset: Offset) -> tuple[TextFrame, ...]:
    lines = (
        _("Trang căn chỉnh: in đúng cỡ 100% (không chọn “vừa trang”), trên giấy cùng khổ với phôi."),
        _("Đặt thước vào mép trái và mép trên tờ giấy, đọc xem vạch 100 nằm ở đâu."),
        _("Vạch 100 nằm ở 101,5 mm: giảm độ dời 1,5 mm; nằm ở 98 mm: tăng độ dời 2 mm."),
        _("Độ dời đang dùng: --offset-x {x} --offset-y {y} (mm; sang phải và xuống dưới là dương).",
          x=_millimetres(offset.x), y=_millimetres(offset.y)),
    )  # fmt: skip
    width = min(170.0, blank.width - 2 * (RULER + 12.0))
    return (TextFrame(lines, RULER + 14.0, RULER + 14.0, width, 5.0, WORDS.size, WORDS),)
