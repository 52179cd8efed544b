"""What a loader asks of a TOML file, noted while it reads: the loader's own questions are the schema.

``schema`` lets a loader read a file that has everything it has asked for so far, until it asks for nothing new.
Then each key is left out once: it is required where the loader misses it. Numbers and days share one question;
which of them a key may be is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import chain, combinations
from typing import Any, TypeVar

from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic
from reportgen.kit.section import Bound, TomlSection
from reportgen.kit.tables import Table as KitTable

E = TypeVar("E", bound=StrEnum)
Json = dict[str, Any]
Reader = Callable[[TomlSection], object]

Key = tuple[int, str]
"""A key by its table's id."""
NOTHING: Mapping[Key, object] = {}
MISSED = frozenset(("missing-key", "empty-key"))
REFUSED = frozenset(("wrong-type", "wrong-value"))
TEXT = "mau"
"""Stands for any text: a name, an expression, the beginning of a path."""
NUMBERS: dict[str, tuple[Bound, ...]] = {
    "integer": (1, 100),
    "number": (Decimal("0.5"), Decimal("1.5"), Decimal("50.5")),
    "date": (date(2023, 11, 22),),
}
"""Values that stand for a kind; the loader takes the kind where it takes one of them."""


class Table(Struct, eq=False):
    """A table of the file: its keys with their schema and a sample, the tables in it, and whether it is closed."""

    keys: dict[str, Json] = field(default_factory=dict)
    samples: dict[str, object] = field(default_factory=dict)
    below: dict[str, Table] = field(default_factory=dict)
    lists: set[str] = field(default_factory=set)
    required: set[str] = field(default_factory=set)
    closed: bool = False

    def sample(self, changed: Mapping[Key, object], left_out: frozenset[Key] = frozenset()) -> Json:
        """Return a table with every key but ``left_out``, with the values of ``changed``."""
        made: Json = {}
        for key in self.keys:
            own = (id(self), key)
            if own in left_out:
                continue
            made[key] = changed.get(own, self.samples.get(key))
            if key in self.below:
                inside = self.below[key].sample(changed, left_out)
                made[key] = [inside] if key in self.lists else inside
        return made

    def all(self) -> Iterator[Table]:
        """Yield this table and all tables in it."""
        yield self
        for table in self.below.values():
            yield from table.all()


class Asked(TomlSection):
    """A section that notes what it is asked for in ``table``, and what is refused in ``refusals``."""

    table: Table = field(default_factory=Table)
    refusals: list[tuple[int, str, str]] = field(default_factory=list)
    read: set[int] = field(default_factory=set)

    def refuse(self, code: str, message: str, key: str = "", hint: str = "") -> None:
        """Note that ``key`` is refused."""
        self.refusals.append((id(self.table), key, code))

    def text(self, key: str, default: str | None = None, *, may_be_empty: bool = False) -> str:
        """Note a text; one that must be there may not be empty, but where it says so."""
        filled = default is None and not may_be_empty
        self._note(key, {"type": "string", **({"minLength": 1} if filled else {})}, TEXT)
        return TomlSection.text(self, key, default, may_be_empty=may_be_empty)

    def flag(self, key: str, *, default: bool) -> bool:
        """Note true or false, with what holds where the key is absent."""
        self._note(key, {"type": "boolean", "default": default}, default)
        return TomlSection.flag(self, key, default=default)

    def count(self, key: str) -> int:
        """Note a whole number from 0."""
        self._note(key, {"type": "integer", "minimum": 0}, 1)
        return TomlSection.count(self, key)

    def bound(self, key: str) -> Bound:
        """Note a number or a day; which of them is tried later."""
        self._note(key, {"type": []}, 20)
        return TomlSection.bound(self, key)

    def texts(self, key: str) -> tuple[str, ...]:
        """Note a list of texts."""
        self._note(key, {"type": "array", "items": {"type": "string"}}, [TEXT])
        return TomlSection.texts(self, key)

    def some_of(self, key: str, kinds: type[E]) -> tuple[E, ...]:
        """Note a list of words."""
        words = [kind.value for kind in kinds]
        self._note(key, {"type": "array", "items": {"enum": words}}, words[:1])
        return TomlSection.some_of(self, key, kinds)

    def text_lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Note a list of texts, or of such lists."""
        texts = {"type": "array", "items": {"type": "string"}}
        self._note(key, {"anyOf": [texts, {"type": "array", "items": texts}]}, [[TEXT]])
        return TomlSection.text_lists(self, key)

    def text_tables(self, key: str) -> dict[str, dict[str, str]]:
        """Note tables of texts under any names."""
        texts = {"type": "object", "additionalProperties": {"type": "string"}}
        self._note(key, {"type": "object", "additionalProperties": texts}, {TEXT: {TEXT: TEXT}})
        plain = TomlSection(self.file, self.path, self.values, self.problems)
        return plain.text_tables(key)

    def one_of(self, key: str, default: E) -> E:
        """Note a word."""
        self._note(key, {"enum": [kind.value for kind in type(default)]}, default.value)
        return TomlSection.one_of(self, key, default)

    def one(self, key: str) -> TomlSection | None:
        """Note a table."""
        self._table(key)
        found = TomlSection.one(self, key)
        return None if found is None else self._below(found, key)

    def several(self, key: str) -> Iterator[TomlSection]:
        """Note a list of tables."""
        self._table(key)
        self.table.lists.add(key)
        for found in TomlSection.several(self, key):
            yield self._below(found, key)

    def finish(self) -> None:
        """Note that no other key may stand there."""
        self.table.closed = True

    def holding(self, values: KitTable) -> TomlSection:
        """Return a section that reads ``values``, and notes what it is asked for in the same table."""
        inside = Asked(self.file, self.path, values, self.problems, table=self.table)
        inside.refusals, inside.read = self.refusals, self.read
        return inside

    def _note(self, key: str, schema: Json, sample: object) -> None:
        if key not in self.table.keys:
            self.table.keys[key] = schema
            self.table.samples[key] = sample

    def _table(self, key: str) -> None:
        self._note(key, {}, None)
        self.table.below.setdefault(key, Table())

    def _below(self, found: TomlSection, key: str) -> Asked:
        below = self.table.below[key]
        self.read.add(id(below))
        inside = Asked(found.file, found.path, found.values, self.problems, table=below)
        inside.refusals, inside.read = self.refusals, self.read
        return inside


class Answer(Struct, frozen=True):
    """What a loader read and refused; ``problems`` are those of tables that it put in itself for absent ones."""

    tables: frozenset[int]
    refusals: list[tuple[int, str, str]]
    problems: list[Diagnostic]

    def refuses(self, key: Key, codes: frozenset[str]) -> bool:
        """Return whether ``key`` is refused with one of ``codes``."""
        return any((table, name) == key and code in codes for table, name, code in self.refusals)


def asked(read: Reader) -> Table:
    """Return the tables and keys that ``read`` asks for."""
    root = Table()
    known = -1
    while known != (known := sum(len(table.keys) for table in root.all())):
        _answer(read, root)
    for table in list(root.all()):
        elsewhere = _world(read, root, table)
        for key in table.keys:
            _try(read, root, (table, key), elsewhere)
    return root


def _answer(
    read: Reader, root: Table, changed: Mapping[Key, object] = NOTHING, left_out: frozenset[Key] = frozenset()
) -> Answer:
    section = Asked("mau.toml", "", root.sample(changed, left_out), [], table=root)
    section.read.add(id(root))
    read(section)
    return Answer(frozenset(section.read), section.refusals, section.problems)


def _world(read: Reader, root: Table, table: Table) -> frozenset[Key]:
    """Return what must be left out for ``table`` to be read: a chart over years has no series.

    That is nothing, one key, or two keys of the table around it: a column that has constraints of its own neither
    uses a group nor lists others.
    """
    keys = [(id(other), key) for other in root.all() for key in other.keys]
    around = next((other for other in root.all() if table in other.below.values()), root)
    worlds = chain(
        (frozenset[Key](),),
        (frozenset((key,)) for key in keys),
        (frozenset(pair) for pair in combinations([(id(around), key) for key in around.keys], 2)),
    )
    return next(world for world in worlds if id(table) in _answer(read, root, left_out=world).tables)


def _try(read: Reader, root: Table, place: tuple[Table, str], world: frozenset[Key]) -> None:
    table, key = place
    own = (id(table), key)
    without = _answer(read, root, left_out=world | {own})
    put_in = key in table.below and any(problem.code in MISSED for problem in without.problems)
    if without.refuses(own, MISSED) or put_in:
        table.required.add(key)
    if table.keys[key].get("type") == []:
        taken = {
            kind: value
            for kind, values in NUMBERS.items()
            for value in values
            if not _answer(read, root, {own: value}, world).refuses(own, REFUSED)
        }
        table.keys[key] = _number(list(taken or NUMBERS))
        table.samples[key] = next(iter(taken.values()), 20)


def _number(kinds: list[str]) -> Json:
    """Return the schema of numbers and days; editors hand a day of TOML on as a text."""
    plain = [kind for kind in kinds if kind != "date" and not (kind == "integer" and "number" in kinds)]
    parts: list[Json] = [{"type": kind} for kind in plain]
    if "date" in kinds:
        parts.append({"type": "string", "format": "date"})
    return parts[0] if len(parts) == 1 else {"anyOf": parts}


def schema(table: Table, describe: Callable[[str], str], path: str = "") -> Json:
    """Return the schema of ``table``; ``describe`` gives the words for a dotted path of keys, or none."""
    keys = {}
    for key, own in table.keys.items():
        dotted = f"{path}.{key}" if path else key
        below = schema(table.below[key], describe, dotted) if key in table.below else own
        words = describe(dotted)
        keys[key] = {
            **({"description": words} if words else {}),
            **({"type": "array", "items": below} if key in table.lists else below),
        }
    return {
        "type": "object",
        **({"required": sorted(table.required)} if table.required else {}),
        "properties": keys,
        **({"additionalProperties": False} if table.closed else {"additionalProperties": {"type": "string"}}),
    }
