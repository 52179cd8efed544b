"""The functions that a clerk may call in a tag, beside those of kits (``tong``, ``dem``, ``ty_le`` …)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from reportgen import expressions, suggest
from reportgen.fill import printed
from reportgen.fill.comparison import by_unit
from reportgen.fill.filters import so_van_ban
from reportgen.fill.values import UnsuitableError
from reportgen.language import _


def so_ky_hieu(serial: object, symbol: object) -> str:
    """Return ``Số: 05/BC-UBND``; with no number yet, room to write it by hand (Decree 30, annex I, II.3)."""
    return f"Số: {so_van_ban(serial)}/{symbol}"


@pass_context
def so_sanh(context: Context, name: str, before: str = ", ", after: str = "") -> str:
    """Return ``, tăng 3,2% so với năm 2022`` for the figure ``name``; nothing when last year is not known."""
    now, last = context["so_lieu"], context["nam_truoc"]
    if name not in now:
        hint = suggest.did_you_mean(name, now)
        raise UnsuitableError(" ".join(filter(None, (_("Không có số liệu “{name}”.", name=name), hint))))
    if not last["co"] or now[name] is None or last[name] is None:
        return ""
    words = by_unit(now[name], last[name], context["don_vi_tinh"][name], context["nam"] - 1)
    printed.tell_change(now[name], words)
    return f"{before}{words}{after}" if words else ""


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    **expressions.FUNCTIONS,
    "so_ky_hieu": so_ky_hieu,
    "so_sanh": so_sanh,
}
