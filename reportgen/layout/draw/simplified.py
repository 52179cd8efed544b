"""What of a chart is drawn otherwise than Word draws it, or not at all, in words."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _

_FLAT = frozenset({"bar3DChart", "line3DChart", "area3DChart", "pie3DChart"})


def simplified_chart(names: Sequence[str], page: int) -> list[Diagnostic]:
    """Return the notes for the parts of a chart of these names, on a page."""
    found = []
    if _FLAT.intersection(names):
        message = _("Biểu đồ ba chiều được vẽ phẳng.")
        found.append(note("chart-flattened", message, Place(page=page)))
    others = list(dict.fromkeys(_part(name) for name in names if name not in _FLAT))
    if others:
        message = _("Biểu đồ có phần không vẽ được: {parts}.", parts=", ".join(others))
        hint = _("Nếu cần phần này: trong Word, chép biểu đồ rồi dán lại thành hình ảnh.")
        found.append(note("chart-simplified", message, Place(page=page), hint))
    return found


def _part(name: str) -> str:
    """Return what an element of a chart is called."""
    parts = {
        "trendline": _("đường xu hướng"),
        "dateAx": _("các ngày cách nhau không đều (vẽ cách đều)"),
        "errBars": _("thanh sai số"),
        "dTable": _("bảng số liệu dưới biểu đồ"),
        "dispUnitsLbl": _("chữ ghi đơn vị của trục"),
        "userShapes": _("hình vẽ thêm trên biểu đồ"),
        "dropLines": _("đường nối các điểm"),
        "hiLowLines": _("đường nối các điểm"),
        "serLines": _("đường nối các điểm"),
        "upDownBars": _("thanh tăng giảm"),
        "ofPieChart": _("biểu đồ tròn phụ"),
        "radarChart": _("biểu đồ mạng nhện"),
        "surfaceChart": _("biểu đồ bề mặt"),
        "surface3DChart": _("biểu đồ bề mặt"),
    }
    return parts.get(name, name)
