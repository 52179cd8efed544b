"""Typed reading of one table of a TOML file: every problem is noted with its key, none stops the reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar
from unicodedata import normalize

from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.kit.tables import Table, below, label, located
from reportgen.language import _
from reportgen.suggest import did_you_mean

E = TypeVar("E", bound=StrEnum)

Bound = int | Decimal | date | None


class TomlSection(Struct):
    """A table at ``path`` of ``file``; ``problems`` is shared by all sections of the file."""

    file: str
    path: str
    values: Mapping[str, object]
    problems: list[Diagnostic]
    _seen: set[str] = field(default_factory=set)

    def place(self, key: str = "") -> Place:
        """Return where ``key`` stands: the file and the dotted path, ``sheet.huan_luyen.title``."""
        if isinstance(self.values, Table):
            return self.values.place(key)
        return below(Place(self.file, paragraph=self.path), key)

    def located(self) -> Table:
        """Return the values, each with its place."""
        return located(self.values, self.place())

    def holding(self, values: Table) -> TomlSection:
        """Return a section that reads ``values`` in place of its own."""
        return TomlSection(self.file, self.path, values, self.problems)

    def refuse(self, code: str, message: str, key: str = "", hint: str = "") -> None:
        """Note a problem at ``key``."""
        self.problems.append(error(code, message, self.place(key), hint))

    def text(self, key: str, default: str | None = None, *, may_be_empty: bool = False) -> str:
        """Return a text in NFC; without ``default`` the key must be there, and not empty where it may not be."""
        value = self._take_typed(key, str, "", required=default is None)
        if value == "" and default is None and not may_be_empty and isinstance(self.values.get(key), str):
            self.refuse("empty-key", _("Khóa “{key}” không được để trống.", key=key), key)
        return normalize("NFC", value) if key in self.values else (default or "")

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        return self._take_typed(key, bool, default)

    def count(self, key: str) -> int:
        """Return a whole number from 0, 0 when the key is absent."""
        value = self._take_typed(key, int, 0)
        if value < 0:
            self.refuse("wrong-type", _("Khóa “{key}” phải là số không âm.", key=key), key)
        return value

    def bound(self, key: str) -> Bound:
        """Return a number or a date, None when the key is absent."""
        value = self._take(key)
        if value is None or (isinstance(value, int | Decimal | date) and not isinstance(value, bool)):
            return value
        self.refuse("wrong-type", _("Khóa “{key}” phải là số hoặc ngày.", key=key), key)
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts in NFC, empty when the key is absent."""
        values = self._take_typed(key, list, [])
        if not all(isinstance(value, str) for value in values):
            self.refuse("wrong-type", _("Khóa “{key}” phải là danh sách chữ.", key=key), key)
        return tuple(normalize("NFC", value) for value in values if isinstance(value, str))

    def names(self, key: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return a list of texts, each of which must be one of ``known``."""
        found, sound = self.texts(key), frozenset(known)
        for name in found:
            if name not in sound:
                hint = did_you_mean(name, sound) or _("Chỉ có: {known}.", known=", ".join(sorted(sound)))
                message = _("Khóa “{key}” dùng tên “{name}”, nhưng không có tên ấy.", key=key, name=name)
                self.refuse("unknown-name", message, key, hint)
        return found

    def some_of(self, key: str, kinds: type[E]) -> tuple[E, ...]:
        """Return the members of ``kinds`` that a list names."""
        known = frozenset(kinds)
        return tuple(kinds(word) for word in self.names(key, known) if word in known)

    def text_lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Return lists of texts; one plain list counts as a list of one list."""
        values = self._take_typed(key, list, [])
        lists = [values] if values and all(isinstance(value, str) for value in values) else values
        sound = [v for v in lists if isinstance(v, list) and all(isinstance(text, str) for text in v)]
        if len(sound) < len(lists):
            self.refuse("wrong-type", _("Khóa “{key}” phải là danh sách tên cột.", key=key), key)
        return tuple(tuple(normalize("NFC", text) for text in texts) for texts in sound)

    def text_tables(self, key: str) -> dict[str, dict[str, str]]:
        """Return tables of texts by their names, none when the key is absent."""
        found = self.one(key)
        tables = {} if found is None else {name: found.one(name) for name in found.values}
        return {
            name: {word: own.text(word, "") for word in own.values} for name, own in tables.items() if own
        }

    def one_of(self, key: str, default: E) -> E:
        """Return a member of ``default``'s enumeration."""
        value = self._take_typed(key, str, default.value)
        kinds = type(default)
        if value in tuple(kinds):
            return kinds(value)
        known = ", ".join(kinds)
        message = _(
            "Khóa “{key}” không thể là “{value}”; chỉ có: {known}.", key=key, value=value, known=known
        )
        self.refuse("wrong-value", message, key, did_you_mean(value, kinds))
        return default

    def one(self, key: str) -> TomlSection | None:
        """Return the table under ``key``, None when absent."""
        value = self._take_typed(key, dict, {})
        return self._section(key, value) if key in self.values else None

    def several(self, key: str) -> Iterator[TomlSection]:
        """Yield the tables of the list of tables under ``key``, each called by its name, else its number."""
        for number, value in enumerate(self._take_typed(key, list, []), start=1):
            if isinstance(value, dict):
                yield self._section(f"{key}.{label(value, number)}", value)
            else:
                self.refuse("wrong-type", _("Khóa “{key}” phải viết là [[{key}]].", key=key), key)

    def finish(self) -> None:
        """Note every key that nobody asked for, with the nearest known one."""
        for key in self.values:
            if key not in self._seen:
                self.refuse(
                    "unknown-key", _("Không biết khóa “{key}”.", key=key), key, did_you_mean(key, self._seen)
                )

    def _section(self, path: str, values: Mapping[str, object]) -> TomlSection:
        return TomlSection(self.file, f"{self.path}.{path}" if self.path else path, values, self.problems)

    def _take(self, key: str) -> object:
        self._seen.add(key)
        return self.values.get(key)

    def _take_typed(self, key: str, kind: type[T], default: T, *, required: bool = False) -> T:
        value = self._take(key)
        if value is None:
            if required:
                self.refuse("missing-key", _("Thiếu khóa “{key}”.", key=key), key, self._misspelt(key))
            return default
        if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
            return value
        wanted = _KINDS[kind]()
        self.refuse("wrong-type", _("Khóa “{key}” phải là {wanted}.", key=key, wanted=wanted), key)
        return default

    def _misspelt(self, key: str) -> str:
        near = did_you_mean(key, (own for own in self.values if own not in self._seen))
        return near or (self.values.hint() if isinstance(self.values, Table) else "")


T = TypeVar("T", str, bool, int, list[object], dict[str, object])

_KINDS = {
    str: lambda: _("chữ trong dấu nháy"),
    bool: lambda: _("true hoặc false"),
    int: lambda: _("số nguyên"),
    list: lambda: _("danh sách [ … ]"),
    dict: lambda: _("một bảng"),
}
