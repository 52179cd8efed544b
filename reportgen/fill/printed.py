"""Which figures a paper prints, and in which words: noted while it is filled.

A template is handed numbers that know their names; filters that print a number note what they made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import is_dataclass, replace
from decimal import Decimal
from typing import Any

from msgspec import Struct

from reportgen.records import Record, YearData

FIGURES = "so_lieu"
LAST_YEAR = "nam_truoc"
CHANGE = "so_sanh"


class PrintedTexts:
    """Name → the texts that a paper prints for it, each once, in the order of the paper.

    Names are those of figures; ``nam_truoc.x`` is last year's value of the figure ``x``, ``so_sanh.x`` its change since
    then; ``khen_thuong.tong_tien`` is a number of the award list, ``khen_thuong.ca_nhan[0].so_luong`` of a group in it.
    """

    def __init__(self) -> None:
        """Begin with nothing printed."""
        self._texts: dict[str, dict[str, None]] = {}
        self._derived: dict[DerivedText, None] = {}

    def note(self, name: str, text: str) -> None:
        """Note that ``name`` is printed as ``text``."""
        self._texts.setdefault(name, {})[text] = None

    def note_derived(self, names: Iterable[str], text: str) -> None:
        """Note that ``text`` is printed for what the template itself computes from numbers of these names."""
        self._derived[DerivedText(tuple(dict.fromkeys(names)), text)] = None

    def texts(self) -> dict[str, tuple[str, ...]]:
        """Return what was printed."""
        return {name: tuple(found) for name, found in self._texts.items()}

    def derived_texts(self) -> tuple[DerivedText, ...]:
        """Return what was printed of numbers that have no name, in the order of the paper."""
        return tuple(self._derived)


class DerivedText(Struct, frozen=True):
    """A text that is printed for a number which the template computes from those called ``names``."""

    names: tuple[str, ...]
    text: str


class _Known:
    """A number that knows its name and where to note what is printed for it.

    Reckoned from others it has no name, and ``parts`` are those; what comes of sums and differences knows its parts.
    """

    known_as: str = ""
    parts: tuple[object, ...] = ()
    printed: PrintedTexts

    def names(self) -> Iterator[str]:
        """Yield the names that it is, or was computed from; a long sum is a deep tree, walked without recursion."""
        waiting: list[object] = [self]
        met: set[int] = set()  # a + a has a twice, and sums of such sums have it without end
        while waiting:
            one = waiting.pop()
            if isinstance(one, _Known) and id(one) not in met:
                met.add(id(one))
                waiting.extend(reversed(one.parts))
                yield from ([one.known_as] if one.known_as else [])


def _arithmetic(own: Callable[[Any, Any], Any], *, reflected: bool = False) -> Callable[[Any, Any], Any]:
    def method(self: Any, other: Any) -> Any:  # noqa: ANN401 - numbers of either kind
        result = own(self, other)
        if result is NotImplemented:
            return result
        made = _number(result, self.printed)
        made.parts = (other, self) if reflected else (self, other)
        return made

    return method


class _Whole(_Known, int):
    __add__ = _arithmetic(int.__add__)
    __radd__ = _arithmetic(int.__radd__, reflected=True)
    __sub__ = _arithmetic(int.__sub__)
    __rsub__ = _arithmetic(int.__rsub__, reflected=True)


class _Exact(_Known, Decimal):
    __add__ = _arithmetic(Decimal.__add__)
    __radd__ = _arithmetic(Decimal.__radd__, reflected=True)
    __sub__ = _arithmetic(Decimal.__sub__)
    __rsub__ = _arithmetic(Decimal.__rsub__, reflected=True)


def _number(value: int | Decimal, printed: PrintedTexts) -> _Known:
    made: _Known = _Whole(value) if isinstance(value, int) else _Exact(value)
    made.printed = printed
    return made


def tell(value: object, text: str, others: Iterable[object] = ()) -> None:
    """Note that ``text`` is printed for ``value``, if it is a number that is asked about.

    ``others`` are numbers from which the text was made as well: the whole of a rate.
    """
    known = [one for one in (value, *others) if isinstance(one, _Known)]
    if not known or not text:
        return
    if known == [value] and known[0].known_as:
        known[0].printed.note(known[0].known_as, text)
    else:
        known[0].printed.note_derived((name for one in known for name in one.names()), text)


def tell_change(value: object, words: str) -> None:
    """Note that ``words`` are printed for how the figure ``value`` moved since last year."""
    if isinstance(value, _Known) and words:
        value.printed.note(f"{CHANGE}.{value.known_as}", words)


def watch_context(context: Mapping[str, object], awards: str, printed: PrintedTexts) -> dict[str, object]:
    """Return the names of a template, so that what is printed of figures is noted in ``printed``.

    ``awards`` is the name of the award list, empty where there is none.
    """
    made = dict(context)
    for group, prefix in ((FIGURES, ""), (LAST_YEAR, f"{LAST_YEAR}.")):
        values = context.get(group)
        if isinstance(values, Mapping):
            made[group] = {name: _wrap(value, f"{prefix}{name}", printed) for name, value in values.items()}
    if context.get(awards) is not None:
        made[awards] = _PrintedList(context[awards], awards, printed)
    return made


def _wrap(value: Any, name: str, printed: PrintedTexts) -> Any:  # noqa: ANN401 - what is no number stays as it is
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return value
    number = _number(value, printed)
    number.known_as = name
    return number


def watch_cells(context: Mapping[str, object], data: YearData, printed: PrintedTexts) -> dict[str, object]:
    """Return the names of a template, so that what is printed of the workbook's cells is noted as well.

    A cell is called ``Huấn luyện!F4``.  This is for questions: it takes a copy of every row.
    """
    made = dict(context)
    for name, rows in data.tables.items():
        if context.get(name) is rows:
            made[name] = tuple(replace(row, values_=_of_cells(row, row, printed)) for row in rows)
    for name, fields in data.fields.items():
        own = context.get(name)
        if isinstance(own, Mapping):
            made[name] = {**own, **_of_cells(fields, own, printed)}
    return made


def _of_cells(record: Record, values: Mapping[str, Any], printed: PrintedTexts) -> dict[str, Any]:
    return {
        name: _wrap(values[name], f"{record.sheet}!{record.cells[name]}", printed)
        if name in record.cells
        else values[name]
        for name in record
    }


class _PrintedList:
    """The award list, or a group in it; its numbers know their names: ``khen_thuong.ca_nhan[0].so_luong``."""

    def __init__(self, own: Any, name: str, printed: PrintedTexts) -> None:  # noqa: ANN401 - any kit's list
        self._own, self._name, self._printed = own, name, printed

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return self._watch(getattr(self._own, name), f"{self._name}.{name}")

    def _watch(self, value: Any, path: str) -> Any:  # noqa: ANN401
        if isinstance(value, tuple) and not isinstance(next(iter(value), None), Mapping):  # no rows
            return tuple(self._watch(one, f"{path}[{index}]") for index, one in enumerate(value))
        if is_dataclass(value) and not isinstance(value, Mapping):
            return _PrintedList(value, path, self._printed)
        return _wrap(value, path, self._printed)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._own)

    def __len__(self) -> int:
        return len(self._own)

    def __bool__(self) -> bool:
        return bool(self._own)

    def __eq__(self, other: object) -> bool:
        return bool(self._own == (other._own if isinstance(other, _PrintedList) else other))

    def __hash__(self) -> int:
        return hash(self._own)

    def __dir__(self) -> list[str]:
        return dir(self._own)

    def __repr__(self) -> str:
        return repr(self._own)
