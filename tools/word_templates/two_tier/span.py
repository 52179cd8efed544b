"""What a report speaks of: the whole year, compared with the last one, or its part up to a day, which is not.

Rows with a day after the cut-off are not counted in a part of the year; sheets without days are as they were filled.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.word.blocks import Blocks, concatenate
from reportgen.word.statements import statement
from tools.word_templates import phrases
from tools.word_templates.two_tier import annexes

CUT_OFF = "thong_tin.den_ngay_dk"
_EXERCISES = {
    "dien_tap": "dem(dt) - dem(loc(dt, loai=['Hội thi', 'Hội thao']))",
    "dien_tap_khu_vuc_phong_thu": "dem(loc(dt, loai='Khu vực phòng thủ'))",
    "dien_tap_chien_dau": "dem(loc(dt, loai='Chiến đấu trong khu vực phòng thủ'))",
    "dien_tap_khac": "dem(loc(dt, loai=['Phòng thủ dân sự', 'Phòng, chống thiên tai, tìm kiếm cứu nạn']))",
    "hoi_thi_hoi_thao": "dem(loc(dt, loai=['Hội thi', 'Hội thao']))",
    "dien_tap_luc_luong": "tong(dt, 'luc_luong')",
    "pctt_so_vu": "tong(viec, 'so_vu')",
    "pctt_luot_nguoi": "tong(viec, 'luot_nguoi')",
    "pctt_phuong_tien": "tong(viec, 'phuong_tien')",
}
"""The figures of sheets whose rows have a day, from the rows ``dt`` and ``viec`` that count."""
_ROWS = {"dien_tap": "den_ngay.dien_tap_hang", "phong_thu_dan_su": "den_ngay.viec_hang"}


@dataclass(frozen=True, slots=True)
class Span:
    """How a report words and counts its time.

    ``since`` begins a sentence; ``whole`` is whether it is the year, so that there are changes and annexes.
    """

    since: str
    whole: bool

    def figure(self, name: str) -> str:
        """Return the expression of a figure."""
        return f"so_lieu.{name}" if self.whole or name not in _EXERCISES else f"den_ngay.{name}"

    def rows(self, sheet: str) -> str:
        """Return the expression of the rows of a sheet that count."""
        return sheet if self.whole else _ROWS.get(sheet, sheet)

    def change(self, name: str) -> str:
        """Return the expression of a figure's change against last year, to go after its words."""
        return f"so_sanh('{name}')" if self.whole else "''"

    def changed(self, name: str) -> str:
        """Return the tag of a figure's change against last year."""
        return phrases.change(name) if self.whole else ""

    def some(self, name: str, before: str = "", after: str = "", *, compared: bool = False) -> str:
        """Return the expression of a count in its words; empty where there was none."""
        figure = self.figure(name)
        end = f"'{after}' ~ {self.change(name)}" if compared else f"'{after}'"
        return f"({figure}|hai_chu_so|kem('{before}', {end}) if {figure} else none)"

    def quota(self, name: str) -> str:
        """Return the expression of a quota after what was reached of it: ``/14``; empty where there is none."""
        return f"(so_lieu.{name}|hai_chu_so|kem('/') if so_lieu.{name} else '')"

    def reference(self, name: str) -> str:
        """Return the tag that points to an annex, which only the year's report has."""
        return annexes.reference(name) if self.whole else ""


YEAR = Span("Trong năm", whole=True)
PART = Span("Từ đầu năm đến nay", whole=False)


def counted_rows() -> Blocks:
    """Return the statements that choose the rows up to the cut-off and count them: ``den_ngay``.

    A row without a day is of the whole year and counts. ``trong_thang`` are the exercises of a monthly report's month,
    which begins on the day after the last one's cut-off.
    """
    exercises = f"dien_tap|selectattr('ngay', 'le', {CUT_OFF})|list"
    dated = f"phong_thu_dan_su|selectattr('ngay')|selectattr('ngay', 'le', {CUT_OFF})|list"
    undated = "phong_thu_dan_su|rejectattr('ngay')|list"
    figures = ", ".join(f"'{name}': {expression}" for name, expression in _EXERCISES.items())
    month = f"dt|selectattr('ngay.month', 'eq', {CUT_OFF}.month)|list"
    before = f"dt|selectattr('ngay.month', 'eq', {CUT_OFF}.month - 1)|selectattr('ngay.day', 'gt', {CUT_OFF}.day)|list"
    lines = (
        f"{{% set dt = {exercises} if {CUT_OFF} else dien_tap %}}",
        f"{{% set viec = {dated} + {undated} if {CUT_OFF} else phong_thu_dan_su %}}",
        f"{{% set trong_thang = {before} + {month} if {CUT_OFF} and thong_tin.ky_dk == 'Tháng' else none %}}",
        f"{{% set den_ngay = {{'dien_tap_hang': dt, 'viec_hang': viec, {figures}}} %}}",
    )
    return concatenate(*map(statement, lines))
