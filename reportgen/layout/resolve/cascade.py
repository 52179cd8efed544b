"""The cascade of properties: the specified value, else the inherited one (§17.7.2)."""

from __future__ import annotations

from typing import Any, TypeVar

from reportgen.layout import raw

Properties = TypeVar("Properties")


def cascade(inherited: Properties, specified: Properties) -> Properties:
    """Return the cascaded value (CSS): ``specified``, completed by ``inherited``.

    Borders and margins are merged edge by edge, tab stops by position.
    """
    if specified == _initial(specified):
        return inherited
    names = specified.__struct_fields__  # type: ignore[attr-defined]  # every property class is a Struct
    return type(specified)(
        *[_cascade_property(name, getattr(inherited, name), getattr(specified, name)) for name in names]
    )


_INITIAL: dict[type, object] = {}


def _initial(specified: object) -> object:
    kind = type(specified)
    if kind not in _INITIAL:
        _INITIAL[kind] = kind()
    return _INITIAL[kind]


def _cascade_property(name: str, inherited: Any, specified: Any) -> Any:  # noqa: ANN401 - a field of any type
    if specified is None or inherited is None:
        return inherited if specified is None else specified
    if isinstance(specified, raw.Borders | raw.Margins):
        return cascade(inherited, specified)
    return _merge_tabs(inherited, specified) if name == "tabs" else specified


def _merge_tabs(
    inherited: tuple[raw.TabStop, ...], specified: tuple[raw.TabStop, ...]
) -> tuple[raw.TabStop, ...]:
    """§17.3.1.37: a stop replaces one at the same place; "clear" stays in the list to remove it."""
    stops = {stop.position: stop for stop in (*inherited, *specified)}
    return tuple(stops[position] for position in sorted(stops))
