"""Examples of a rule that can be run: a sound paper in which a few elements are written otherwise.

A rule's ``BAD`` is found by it, its ``GOOD`` by no rule at all; both are shown on the rule's page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct

BODY = "than"

ELEMENTS = frozenset(
    {
        *(
            "quoc_hieu",
            "tieu_ngu",
            "co_quan_chu_quan",
            "co_quan_ban_hanh",
            "so_ky_hieu",
            "dia_danh_thoi_gian",
        ),
        *("vv", "ten_loai", "trich_yeu", "kem_theo", "tham_quyen", "can_cu", "quyet_dinh", "kinh_gui"),
        *("kinh_gui_dong", "mo_dau", BODY, "ket_thuc", "noi_nhan", "noi_nhan_dong", "chuc_vu", "ho_ten"),
        *(
            "chuc_vu_trai",
            "ho_ten_trai",
            "phu_luc",
            "phu_luc_tieu_de",
            "phu_luc_kem_theo",
            "phu_luc_noi_dung",
        ),
        *("so_trang", "chan_trang"),
    }
)
"""What an example may write otherwise.

``mo_dau`` and ``ket_thuc`` are the body's first and last paragraph (the last ends with ``./.``), ``than`` what stands
between. ``chuc_vu_trai`` and ``ho_ten_trai`` sign at the left. Each line of ``phu_luc`` is an annex; of the lines of
``phu_luc_tieu_de`` … each belongs to one, the last one to all others. In ``so_trang`` (the header) and ``chan_trang``
(the footer) the word PAGE is the page's number.
"""

Made = Literal["", "swapped", "counted-on"]
"""What of the paper's making differs.

``swapped``: the columns of the letterhead stand the other way round; ``counted-on``: annexes go on with the section
and the page numbers of the text.
"""


class ExampleLine(Struct, frozen=True):
    """A line of an element with another look than sound papers have; ``look`` names what differs.

    ``size`` (points), ``bold``, ``italic``, ``caps``, ``family``, ``colour`` (``FF0000``), ``align`` (left, center,
    right, both), ``first`` (indent of the first line, points), ``before`` and ``after`` (points), ``line`` (multiple).
    """

    text: str
    look: Mapping[str, Any] = {}


def line(text: str, **look: Any) -> ExampleLine:  # noqa: ANN401 - each look has its own kind of value
    """Return a line with this look."""
    return ExampleLine(text, look)


Lines = str | ExampleLine | tuple[str | ExampleLine, ...]


class RuleExample:
    """What a rule's page shows, and the paper that it stands for.

    ``model`` is the sound paper: ``bao-cao``, ``quyet-dinh``, ``to-trinh``, ``cong-van``, ``ke-hoach``, ``bien-ban``.
    ``put`` maps the name of an element (``ELEMENTS``) to its lines; an empty tuple leaves it out. Without any, the
    shown lines are the body, between its first and its last paragraph. ``sheet`` are margins and size in millimetres
    (``top``, ``bottom``, ``left``, ``right``, ``width``, ``height``), ``rules`` the lengths of the lines under motto,
    agency and subject (``tieu_ngu``, ``co_quan``, ``trich_yeu``) as shares of the words; 0: none.
    """

    def __init__(
        self,
        shown: str,
        model: str = "bao-cao",
        *,
        sheet: Mapping[str, float] | None = None,
        rules: Mapping[str, float] | None = None,
        made: Made = "",
        **put: Lines,
    ) -> None:
        """Keep what differs from the model."""
        self.shown, self.model, self.made = shown, model, made
        self.sheet, self.rules = dict(sheet or {}), dict(rules or {})
        self.put: dict[str, Lines] = put
        if not (put or self.sheet or self.rules or made):
            self.put = {BODY: tuple(shown.split("\n"))}

    def __str__(self) -> str:
        """Return what the page shows."""
        return self.shown
