"""The names that templates may use, in chapters, with what each is worth in a year; filters and functions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reportgen.diagnostics import NOWHERE
from reportgen.errors import ReportgenError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.fill.review import ValueShape
    from reportgen.runs.context import YearContext
    from reportgen.runs.years import Years

FILTERS, FUNCTIONS = "bo_loc", "ham"
LONGEST = 60
LONG_NUMBER = 10_000
"""From here on a number is shown in groups, to be read; below it might be a year."""


class VocabularyEntry(Struct, frozen=True):
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


class Chapter(Struct, frozen=True):
    """Entries that belong together; ``name`` is what ``--sheet`` calls it."""

    name: str
    title: str
    entries: tuple[VocabularyEntry, ...]


class TemplateNames(Struct, frozen=True):
    """Every name in its chapter, with what it is worth in ``year``; None where no year can be read."""

    year: int | None
    chapters: tuple[Chapter, ...]


def template_names(years: Years, year: int | None = None) -> TemplateNames:
    """Return what templates may use, worth what it is in ``year``, else in the newest one that there is.

    Raises:
        ReportgenError: the kit, or the year that was asked for, has something to fix.
    """
    from reportgen.fill.review import examples
    from reportgen.runs.vocabulary import shapes

    known = _values(years, year)
    values = {} if known is None else known.template_context
    listed = (
        *chapters(shapes(years.kit), values),
        Chapter(FILTERS, _("Bộ lọc"), (*entries_of(examples.FILTERS, values), *of_plugins())),
        Chapter(FUNCTIONS, _("Hàm"), entries_of(examples.FUNCTIONS, values)),
    )
    return TemplateNames(None if known is None else known.data.year, listed)


def _values(years: Years, year: int | None) -> YearContext | None:
    """Return the values to show: of the year asked for, else of the newest one that there is, if any."""
    from reportgen.runs.context import newest_context

    try:
        return newest_context(years, year)
    except ReportgenError:
        if year is not None:
            raise
        return None


def chapters(shapes: Mapping[str, ValueShape], values: Mapping[str, object]) -> tuple[Chapter, ...]:
    """Return the names in chapters: single ones first, then one chapter for each that has names below it."""
    single = {name: shape for name, shape in shapes.items() if not shape.names and shape.item is None}
    alone = tuple(_entry(name, shape, values.get(name)) for name, shape in single.items())
    others = (
        Chapter(name, shape.title, tuple(_Vocabulary().below(name, shape, values.get(name))))
        for name, shape in shapes.items()
        if name not in single
    )
    return (Chapter("", _("Tên chung"), alone), *others)


def entries_of(examples: Mapping[str, str], names: Mapping[str, object]) -> tuple[VocabularyEntry, ...]:
    """Return an entry for each filter or function: its example, and what that prints."""
    return tuple(
        VocabularyEntry(name, example, "", _print_example(example, names))
        for name, example in examples.items()
    )


def of_plugins() -> tuple[VocabularyEntry, ...]:
    """Return an entry for each filter of another distribution: its docstring's first line, and whose it is."""
    from reportgen import plugins
    from reportgen.fill.environment import environment

    filters = environment().filters
    return tuple(
        VocabularyEntry(
            name, f"{{{{ …|{name} }}}}", f"{_first_line(filters[name].__doc__)} ({distribution})".strip(), ""
        )
        for distribution in plugins.versions(plugins.FILTERS)
        for name in plugins.names(distribution, plugins.FILTERS)
    )


def _first_line(text: str | None) -> str:
    return next(iter((text or "").strip().splitlines()), "")


def _print_example(example: str, names: Mapping[str, object]) -> str:
    from reportgen.fill.phrase import phrase

    try:
        return _short(phrase(example, NOWHERE)(names))
    except ReportgenError:
        return ""


class _Vocabulary(Struct):
    """What has been listed already: a table of the same kind is not reported twice, and a list of itself never ends."""

    told: set[int] = field(default_factory=set)

    def below(self, name: str, shape: ValueShape, value: object) -> Iterator[VocabularyEntry]:
        """Yield ``name`` and everything below it."""
        yield _entry(name, shape, value)
        yield from self._inside(name, shape, value)

    def _inside(self, name: str, shape: ValueShape, value: object) -> Iterator[VocabularyEntry]:
        if shape.names and id(shape.names) in self.told:
            return
        self.told.add(id(shape.names))
        for below, own in shape.names.items() if _is_telling(shape) else ():
            yield from self.below(f"{name}.{below}", own, _of(value, below))
        if shape.item is not None and shape.item.names and id(shape.item.names) not in self.told:
            loop = "nhom" if "hang" in shape.item.names else "hang"
            yield VocabularyEntry(f"{{% for {loop} in {name} %}}", "", "", "")
            first = next(iter(value), None) if isinstance(value, Sequence) else None
            yield from self._inside(loop, shape.item, first)


def _is_telling(shape: ValueShape) -> bool:
    """Return whether the names below are worth a list: not those of a picture, nor of one unit for each figure."""
    return shape.kind is not str and (
        shape.kind is not dict or any(own.title for own in shape.names.values())
    )


def _of(value: object, name: str) -> object:
    if isinstance(value, Mapping):
        return value.get(name)
    return getattr(value, name, None)


def _entry(name: str, shape: ValueShape, value: object) -> VocabularyEntry:
    return VocabularyEntry(name, shape.title, " ".join(shape.description.split()), _value(shape, value))


def _value(shape: ValueShape, value: object) -> str:
    if shape.description == "%" and isinstance(value, Decimal):
        from reportgen.vietnamese import numbers

        return numbers.percent(value)
    return listed_value(value)


def listed_value(value: object) -> str:
    """Return a value as a list shows it: short, numbers and dates as on paper, a list as how long it is."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("có") if value else _("không")
    if isinstance(value, str):
        return _short(getattr(value, "ten", value))  # a picture is told by its caption
    if isinstance(value, int | Decimal | date):
        return _plain(value)
    if isinstance(value, Mapping):
        return ""
    return _count(value) if isinstance(value, Collection) else ""


def _count(value: Collection[object]) -> str:
    if all(isinstance(one, str) for one in value):
        return _("{count} dòng", count=len(value))
    return _("{count} hàng", count=len(value))


def _plain(value: int | Decimal | date) -> str:
    from reportgen.vietnamese import dates, numbers

    if isinstance(value, date):
        return dates.short(value)
    if isinstance(value, Decimal):
        return numbers.decimal(value, 4)
    return numbers.group_thousands(value) if value >= LONG_NUMBER else str(value)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
