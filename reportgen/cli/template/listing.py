"""The names that templates may use, in chapters, with what each is worth in a year; filters and functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.diagnostics import NOWHERE
from reportgen.errors import ReportgenError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.fill.review import Shape

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One name, filter or function: how it is written, what it is, what it is worth."""

    name: str
    title: str
    description: str
    value: str

    def as_json(self) -> dict[str, str]:
        """Return the keys that ``--json`` promises."""
        return {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "value": self.value,
        }


@dataclass(frozen=True, slots=True)
class Chapter:
    """Entries that belong together; ``name`` is what ``--sheet`` calls it."""

    name: str
    title: str
    entries: tuple[Entry, ...]


def chapters(shapes: Mapping[str, Shape], values: Mapping[str, object]) -> tuple[Chapter, ...]:
    """Return the names in chapters: single ones first, then one chapter for each that has names below it."""
    single = {name: shape for name, shape in shapes.items() if not shape.names and shape.item is None}
    alone = tuple(_entry(name, shape, values.get(name)) for name, shape in single.items())
    others = (
        Chapter(name, shape.title, tuple(_List().below(name, shape, values.get(name))))
        for name, shape in shapes.items()
        if name not in single
    )
    return (Chapter("", _("Tên chung"), alone), *others)


def made_of(examples: Mapping[str, str], names: Mapping[str, object]) -> tuple[Entry, ...]:
    """Return an entry for each filter or function: its example, and what that prints."""
    return tuple(Entry(name, example, "", _printed(example, names)) for name, example in examples.items())


def _printed(example: str, names: Mapping[str, object]) -> str:
    from reportgen.fill.phrase import phrase

    try:
        return _short(phrase(example, NOWHERE)(names))
    except ReportgenError:
        return ""


@dataclass(slots=True)
class _List:
    """What has been listed already: a table of the same kind is not told twice, and a list of itself never ends."""

    told: set[int] = field(default_factory=set)

    def below(self, name: str, shape: Shape, value: object) -> Iterator[Entry]:
        """Yield ``name`` and everything below it."""
        yield _entry(name, shape, value)
        yield from self._inside(name, shape, value)

    def _inside(self, name: str, shape: Shape, value: object) -> Iterator[Entry]:
        if id(shape) in self.told:
            return
        self.told.add(id(shape))
        for below, own in shape.names.items():
            yield from self.below(f"{name}.{below}", own, _of(value, below))
        if shape.item is not None and shape.item.names and id(shape.item) not in self.told:
            loop = "nhom" if "hang" in shape.item.names else "hang"
            yield Entry(f"{{% for {loop} in {name} %}}", "", "", "")
            first = next(iter(value), None) if isinstance(value, Sequence) else None
            yield from self._inside(loop, shape.item, first)


def _of(value: object, name: str) -> object:
    if isinstance(value, Mapping):
        return value.get(name)
    return getattr(value, name, None)


def _entry(name: str, shape: Shape, value: object) -> Entry:
    return Entry(name, shape.title, " ".join(shape.description.split()), shown(value))


def shown(value: object) -> str:
    """Return a value as a list shows it: short, numbers and dates as on paper, a list as how long it is."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("có") if value else _("không")
    if isinstance(value, str):
        return _short(value) if not hasattr(value, "__html__") else ""
    if isinstance(value, int | Decimal | date):
        return _plain(value)
    if isinstance(value, Mapping):
        return ""
    return _("{count} hàng", count=len(value)) if hasattr(value, "__len__") else ""


def _plain(value: int | Decimal | date) -> str:
    from reportgen.vietnamese import dates, numbers

    if isinstance(value, date):
        return dates.short(value)
    return numbers.decimal(value, 4) if isinstance(value, Decimal) else numbers.grouped(value)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
