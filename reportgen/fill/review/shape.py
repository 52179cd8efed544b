"""What is known of a value before it is there: its kind, the names it has, what a loop over it gives."""

from __future__ import annotations

import collections.abc
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.sandbox import may_ask


class ValueShape(Struct, frozen=True, eq=False):
    """The shape of a value.

    Args:
        kind: its Python type; ``object`` when nothing is known.
        names: what may be asked of it (``thong_tin.dia_danh``) → the shape of the answer.
        item: what a loop over it gives.
        choices: the only texts that it can be.
        title: what it is called in the kit, for a list of names.
        description: what the kit says of it.
    """

    kind: type = object
    names: Mapping[str, ValueShape] = field(default_factory=dict)
    item: ValueShape | None = None
    choices: tuple[str, ...] = ()
    title: str = ""
    description: str = ""

    @property
    def is_open(self) -> bool:
        """Return whether nothing is known of it, so that nothing can be wrong with its use."""
        return self.kind is object

    @property
    def is_single(self) -> bool:
        """Return whether it is one value, not a list and not a thing with names of its own."""
        return self.kind in (str, int, Decimal, bool) or hasattr(self.kind, "isoformat")

    def ask(self, name: str) -> ValueShape | None:
        """Return the shape of ``value.name``; None when there is no such name."""
        if name in self.names:
            return self.names[name]
        known = self.is_open or may_ask(self.kind, name)
        return ANY if known else None

    def each(self) -> ValueShape:
        """Return the shape of what a loop over it gives."""
        return self.item or ANY


ANY = ValueShape()
TEXT, NUMBER, TRUTH = ValueShape(str), ValueShape(int), ValueShape(bool)


def rows(item: ValueShape, title: str = "", description: str = "") -> ValueShape:
    """Return the shape of a list of ``item``."""
    return ValueShape(tuple, {}, item, (), title, description)


def mapping(names: Mapping[str, ValueShape], title: str = "", description: str = "") -> ValueShape:
    """Return the shape of a mapping that has these names and no others."""
    return ValueShape(dict, names, ANY, (), title, description)


def of_class(cls: type, given: Mapping[type, ValueShape], titles: Mapping[str, str]) -> ValueShape:
    """Return the shape of an object of a dataclass, from its annotations.

    ``given`` are shapes of other classes, ``titles`` what the attributes are called in a list.
    """
    known = dict(given)
    shape = _of_hint(cls, known)
    made = (shape.names for cls, shape in known.items() if cls not in given)
    for names in (names for names in made if isinstance(names, dict)):
        names.update(
            (name, replace(own, title=titles[name])) for name, own in names.items() if name in titles
        )
    return shape


def _of_hint(hint: object, known: dict[type, ValueShape]) -> ValueShape:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        parts = [part for part in typing.get_args(hint) if part is not type(None)]
        return _of_hint(parts[0], known) if len(parts) == 1 else ANY
    if typing.get_origin(hint) is tuple:
        return rows(_of_hint(typing.get_args(hint)[0], known))
    if typing.get_origin(hint) is collections.abc.Mapping:
        return ANY
    return _of_type(hint, known) if isinstance(hint, type) else ANY


def _of_type(cls: type, known: dict[type, ValueShape]) -> ValueShape:
    if cls in (str, int, Decimal, bool):
        return ValueShape(cls)
    if cls not in known and hasattr(cls, "__dataclass_fields__"):
        names: dict[str, ValueShape] = {}
        # first, because a list may hold another like it
        known[cls] = ValueShape(cls, names, _item_of(cls, known))
        names.update((name, _of_hint(hint, known)) for name, hint in _hints(cls))
    return known.get(cls, ANY)


def _item_of(cls: type, known: dict[type, ValueShape]) -> ValueShape | None:
    if not hasattr(cls, "__iter__"):
        return None
    given: Iterable[object] = typing.get_args(typing.get_type_hints(cls.__iter__).get("return"))
    return next((_of_hint(hint, known) for hint in given), None)


def _hints(cls: type) -> Iterator[tuple[str, object]]:
    """Yield each public field and property of ``cls`` with its type."""
    for name, hint in typing.get_type_hints(cls).items():
        if not name.startswith("_") and not name.endswith("_"):
            yield name, hint
    for name, value in vars(cls).items():
        if isinstance(value, property) and not name.startswith("_"):
            yield name, typing.get_type_hints(value.fget).get("return")
