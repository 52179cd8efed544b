"""An ``RuleExample`` → a Word file: the sound paper of its kind, with what the example writes otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.linter.example import ELEMENTS, ExampleLine, RuleExample
from reportgen.linter.paper.width import width
from tests.linter import making
from tests.linter.making import Sheet, docx, p, section_end, table
from tests.linter.model_texts import MODELS

COLUMNS = (3500, 5700)  # of the letterhead; twentieths of a point
SIDES = 10.8  # points that a cell keeps free at its sides
HALF = 0.42  # of the words: between a third and a half
RULES = {"tieu_ngu": 1.0, "co_quan": HALF, "trich_yeu": HALF}
UNDER = {"tieu_ngu": "tieu_ngu", "co_quan": "co_quan_ban_hanh", "trich_yeu": "trich_yeu"}

_CENTRED = {"align": "center", "before": 0}
_BODY = {"align": "both", "first": 36}
_TITLE = {"bold": True, "align": "center"}
LOOKS: Mapping[str, Mapping[str, object]] = {
    "quoc_hieu": {"size": 12, "bold": True, **_CENTRED},
    "tieu_ngu": {"size": 13, "bold": True, **_CENTRED},
    "co_quan_chu_quan": {"size": 12, **_CENTRED},
    "co_quan_ban_hanh": {"size": 12, "bold": True, **_CENTRED},
    "so_ky_hieu": {"size": 13, "align": "center"},
    "dia_danh_thoi_gian": {"size": 13, "italic": True, "align": "center"},
    "vv": {"size": 12, "align": "center"},
    "ten_loai": {**_TITLE, "before": 12},
    "trich_yeu": {**_TITLE, "before": 0},
    "kem_theo": {"italic": True, "align": "center"},
    "tham_quyen": _TITLE,
    "can_cu": {"italic": True, **_BODY},
    "quyet_dinh": _TITLE,
    "kinh_gui": {"left": 72},
    "kinh_gui_dong": {"left": 90},
    "mo_dau": _BODY,
    "than": _BODY,
    "ket_thuc": _BODY,
    "noi_nhan": {"size": 12, "bold": True, "italic": True},
    "noi_nhan_dong": {"size": 11, "before": 0},
    "chuc_vu": {**_TITLE, "before": 0},
    "ho_ten": _TITLE,
    "chuc_vu_trai": {**_TITLE, "before": 0},
    "ho_ten_trai": _TITLE,
    "phu_luc": _TITLE,
    "phu_luc_tieu_de": _TITLE,
    "phu_luc_kem_theo": {"italic": True, "align": "center"},
    "phu_luc_noi_dung": _BODY,
    "so_trang": {"align": "center", "before": 0, "field": True},
    "chan_trang": {"align": "center", "before": 0, "field": True},
}
"""How each element looks in a sound paper."""

_OWN_LINE = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục) \w+\b")
_SECTION = re.compile(r"[IVX]+[.:/] ")
_ARTICLE = re.compile(r"Điều \d+\s?[.:]?")
_TITLED = re.compile(r"\d{1,2}[.)/:] [^.;:]{1,60}")


def example_docx(path: Path, example: RuleExample | str) -> Path:
    """Write the paper that an example stands for; a text alone is the body of a report. Return its path."""
    writer = _Writer(RuleExample(example) if isinstance(example, str) else example)
    blocks = list(writer.blocks())
    return docx(path, *blocks, sheet=writer.last_sheet())


def sound(path: Path, model: str) -> Path:
    """Write the sound paper of a kind as it is; return its path."""
    return example_docx(path, RuleExample("", model, ten_loai=MODELS[model].get("ten_loai", ())))


class _Writer:
    """Writes the blocks of one paper."""

    def __init__(self, example: RuleExample) -> None:
        unknown = {*example.put} - ELEMENTS
        if unknown:
            raise ValueError(f"no such elements: {unknown}")
        self.texts = MODELS[example.model] | example.put
        self.rules = RULES | example.rules
        self.made = example.made
        self.sheet = _sheet(example.sheet, self._xml("so_trang"), self._xml("chan_trang"))

    def blocks(self) -> Iterator[str]:
        """Yield letterhead, opening, body, closing and annexes."""
        yield self._letterhead()
        yield self._xml("ten_loai")
        yield self._ruled("trich_yeu", self._room())
        for name in ("kem_theo", "tham_quyen", "can_cu", "quyet_dinh", "kinh_gui", "kinh_gui_dong"):
            yield self._xml(name)
        yield self._xml("mo_dau")
        yield "".join(_of_body(self._lines("than")))
        yield self._xml("ket_thuc")
        yield self._closing()
        yield from self._annexes()

    def last_sheet(self) -> Sheet:
        """Return the sheet of the last section: the last annex begins with page 1."""
        return replace(self.sheet, start=1) if self._apart() else self.sheet

    def _apart(self) -> bool:
        return bool(self._lines("phu_luc")) and self.made != "counted-on"

    def _lines(self, name: str) -> tuple[ExampleLine, ...]:
        said = self.texts.get(name, ())
        lines = said if isinstance(said, tuple) else (said,)
        return tuple(ExampleLine(one) if isinstance(one, str) else one for one in lines)

    def _xml(self, name: str) -> str:
        return "".join(_paragraph(one, LOOKS[name]) for one in self._placed(name))

    def _placed(self, name: str) -> Iterator[ExampleLine]:
        """Yield the lines; a single addressee stands in the middle, on the line of the word."""
        alone = name == "kinh_gui" and not self._lines("kinh_gui_dong")
        for one in self._lines(name):
            yield ExampleLine(one.text, {"align": "center", "left": 0, **one.look}) if alone else one

    def _room(self) -> float:
        width, (_top, _bottom, left, right) = self.sheet.size[0], self.sheet.margins
        return (width - left - right) * making.MM

    def _ruled(self, name: str, room: float) -> str:
        """Return the lines of an element and the rule below them, as long as the example or the decree says."""
        lines, share = self._lines(UNDER[name]), self.rules[name]
        written = self._xml(UNDER[name])
        if not lines or not share:
            return written
        side = (room - min(_length(lines[-1], LOOKS[UNDER[name]]), room) * share) / 2
        return written + p("", bottom=True, left=side, right=side, before=0, size=4)

    def _letterhead(self) -> str:
        left, right = (twips / 20 - SIDES for twips in COLUMNS)
        agency = self._xml("co_quan_chu_quan") + self._ruled("co_quan", left)
        national = self._xml("quoc_hieu") + self._ruled("tieu_ngu", right)
        number = self._xml("so_ky_hieu") + self._xml("vv")
        rows = ((_cell(agency), _cell(national)), (_cell(number), _cell(self._xml("dia_danh_thoi_gian"))))
        if self.made == "swapped":
            return table(*(row[::-1] for row in rows), widths=COLUMNS[::-1])
        return table(*rows, widths=COLUMNS)

    def _closing(self) -> str:
        """Return recipients, or who signs at the left, beside who signs."""
        left = self._xml("noi_nhan") + self._xml("noi_nhan_dong") + self._signed("_trai")
        return table((_cell(left), _cell(self._signed(""))), widths=(4400, 4800))

    def _signed(self, side: str) -> str:
        """Return office and name, with room for the signature between."""
        office, name = self._xml(f"chuc_vu{side}"), self._xml(f"ho_ten{side}")
        return office + p("") * 3 + name if office or name else ""

    def _annexes(self) -> Iterator[str]:
        heads = self._lines("phu_luc")
        for at, head in enumerate(heads):
            if self._apart():
                yield section_end(replace(self.sheet, start=1) if at else self.sheet)
            yield _paragraph(head, {**LOOKS["phu_luc"], "new_page": not self._apart()})
            for name in ("phu_luc_tieu_de", "phu_luc_kem_theo", "phu_luc_noi_dung"):
                lines = self._lines(name)
                if lines:
                    yield _paragraph(lines[min(at, len(lines) - 1)], LOOKS[name])


def _sheet(said: Mapping[str, float], header: str, footer: str) -> Sheet:
    sides = dict(zip(("top", "bottom", "left", "right"), making.SOUND, strict=True)) | dict(said)
    size = (said.get("width", making.A4[0]), said.get("height", making.A4[1]))
    margins = (sides["top"], sides["bottom"], sides["left"], sides["right"])
    return Sheet(size, margins, header, footer)


def _paragraph(line: ExampleLine, look: Mapping[str, object]) -> str:
    return p(line.text, **{**look, **line.look})


def _cell(written: str) -> str:
    """Return what fills a cell: a paragraph at least."""
    return written or p("", before=0)


def _length(line: ExampleLine, look: Mapping[str, object]) -> float:
    """Return how long the words are on one line, in points."""
    said = {**look, **line.look}
    run = {name: said[name] for name in ("size", "bold") if name in said}
    return width(making.passage(line.text, **run))


def _of_body(lines: tuple[ExampleLine, ...]) -> Iterator[str]:
    """Yield the paragraphs of the body, headings as headings look."""
    title_follows = False
    for line in lines:
        own = _OWN_LINE.match(line.text)
        if own is not None or title_follows:
            yield _paragraph(line, _TITLE)
        else:
            yield _paragraph(line, {**_BODY, **_numbered(line.text)})
        title_follows = own is not None and own[0] == line.text


def _numbered(text: str) -> Mapping[str, object]:
    """Return the look that a paragraph has for its number: ``I.`` and a title are bold, ``Điều 1.`` alone too."""
    article = _ARTICLE.match(text)
    if article is not None:
        return {"lead": article[0]} if text.endswith((".", ":", ";")) else {"bold": True}
    return {"bold": bool(_SECTION.match(text) or _TITLED.fullmatch(text))}
