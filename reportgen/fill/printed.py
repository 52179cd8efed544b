"""Which figures a paper prints, and in which words: noted while it is filled.

A template is handed numbers that know their names; filters that print a number note what they made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from decimal import Decimal
from typing import Any

FIGURES = "so_lieu"
LAST_YEAR = "nam_truoc"
CHANGE = "so_sanh"


class Printed:
    """Name → the texts that a paper prints for it, each once, in the order of the paper.

    Names are those of figures; ``nam_truoc.x`` is last year's value of the figure ``x``, ``so_sanh.x`` its change since
    then; ``khen_thuong.tong_tien`` is a number of the award list, ``khen_thuong.ca_nhan[0].so_luong`` of a group in it.
    """

    def __init__(self) -> None:
        """Begin with nothing printed."""
        self._texts: dict[str, dict[str, None]] = {}

    def note(self, name: str, text: str) -> None:
        """Note that ``name`` is printed as ``text``."""
        self._texts.setdefault(name, {})[text] = None

    def texts(self) -> dict[str, tuple[str, ...]]:
        """Return what was printed."""
        return {name: tuple(found) for name, found in self._texts.items()}


class _Known:
    """A number that knows its name and where to note what is printed for it."""

    known_as: str
    printed: Printed


class _Whole(_Known, int):
    pass


class _Exact(_Known, Decimal):
    pass


def tell(value: object, text: str) -> None:
    """Note that ``text`` is printed for ``value``, if it is a number that is asked about."""
    if isinstance(value, _Known) and text:
        value.printed.note(value.known_as, text)


def tell_change(value: object, words: str) -> None:
    """Note that ``words`` are printed for how the figure ``value`` moved since last year."""
    if isinstance(value, _Known) and words:
        value.printed.note(f"{CHANGE}.{value.known_as}", words)


def noting(names: Mapping[str, object], awards: str, printed: Printed) -> dict[str, object]:
    """Return the names of a template, so that what is printed of figures is noted in ``printed``.

    ``awards`` is the name of the award list, empty where there is none.
    """
    made = dict(names)
    for group, prefix in ((FIGURES, ""), (LAST_YEAR, f"{LAST_YEAR}.")):
        values = names.get(group)
        if isinstance(values, Mapping):
            made[group] = {name: _known(value, f"{prefix}{name}", printed) for name, value in values.items()}
    if names.get(awards) is not None:
        made[awards] = _List(names[awards], awards, printed)
    return made


def _known(value: Any, name: str, printed: Printed) -> Any:  # noqa: ANN401 - what is no number stays as it is
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return value
    number: _Known = _Whole(value) if isinstance(value, int) else _Exact(value)
    number.known_as, number.printed = name, printed
    return number


class _List:
    """The award list, or a group in it; its numbers know their names: ``khen_thuong.ca_nhan[0].so_luong``."""

    def __init__(self, own: Any, name: str, printed: Printed) -> None:  # noqa: ANN401 - any kit's list
        self._own, self._name, self._printed = own, name, printed

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return self._noting(getattr(self._own, name), f"{self._name}.{name}")

    def _noting(self, value: Any, path: str) -> Any:  # noqa: ANN401
        if isinstance(value, tuple):
            return tuple(self._noting(one, f"{path}[{index}]") for index, one in enumerate(value))
        if is_dataclass(value) and not isinstance(value, Mapping):  # rows are recipients, no groups of them
            return _List(value, path, self._printed)
        return _known(value, path, self._printed)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._own)

    def __len__(self) -> int:
        return len(self._own)

    def __bool__(self) -> bool:
        return bool(self._own)

    def __eq__(self, other: object) -> bool:
        return bool(self._own == (other._own if isinstance(other, _List) else other))

    def __hash__(self) -> int:
        return hash(self._own)

    def __dir__(self) -> list[str]:
        return dir(self._own)
