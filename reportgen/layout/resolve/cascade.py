"""The one rule of every cascade: what is said here, else what the base says (§17.7.2)."""

from __future__ import annotations

from typing import Any, TypeVar

from reportgen.layout import raw

Properties = TypeVar("Properties")


def over(base: Properties, own: Properties) -> Properties:
    """Return ``own`` completed by ``base``. Borders and margins are merged edge by edge, tabs by position."""
    if own == _plain(own):
        return base
    names = own.__struct_fields__  # type: ignore[attr-defined]  # every property class is a Struct
    return type(own)(*[_either(name, getattr(base, name), getattr(own, name)) for name in names])


_PLAIN: dict[type, object] = {}


def _plain(own: object) -> object:
    kind = type(own)
    if kind not in _PLAIN:
        _PLAIN[kind] = kind()
    return _PLAIN[kind]


def _either(name: str, base: Any, own: Any) -> Any:  # noqa: ANN401 - a field of any type
    if own is None or base is None:
        return base if own is None else own
    if isinstance(own, raw.Borders | raw.Margins):
        return over(base, own)
    return _tabs(base, own) if name == "tabs" else own


def _tabs(base: tuple[raw.TabStop, ...], own: tuple[raw.TabStop, ...]) -> tuple[raw.TabStop, ...]:
    """§17.3.1.37: a stop replaces one at the same place; "clear" stays in the list to remove it."""
    stops = {stop.position: stop for stop in (*base, *own)}
    return tuple(stops[position] for position in sorted(stops))
