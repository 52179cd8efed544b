"""Tables of a kit that know where each of their keys is said, and one table laid over another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportgen.diagnostics import Place


class Table(dict[str, object]):
    """A table of a TOML file; of its keys some may have been said elsewhere: in a group of fields, in the base kit.

    ``hint`` gives what to say where a key is missing: a table new in a derived kit may be one that it misspells.
    """

    def __init__(
        self, values: Mapping[str, object], home: Place, elsewhere: Mapping[str, Place] | None = None
    ) -> None:
        """Hold ``values``, said at ``home``; ``elsewhere`` says of which keys that is not true."""
        super().__init__(values)
        self.home = home
        self.elsewhere = dict(elsewhere or {})
        self.hint: Callable[[], str] = str

    def place(self, key: str = "") -> Place:
        """Return where ``key`` is said, or would have to be said; without a key, where the table is."""
        return self.elsewhere.get(key) or below(self.home, key)


def below(place: Place, key: str) -> Place:
    """Return the place of ``key`` in the table at ``place``."""
    return Place(place.file, paragraph=".".join(part for part in (place.paragraph, key) if part))


def located(values: Mapping[str, object], home: Place) -> Table:
    """Return ``values``, and every table in them, with their places; a table that has its places is left as it is."""
    if isinstance(values, Table):
        return values
    return Table({key: _located(key, value, home) for key, value in values.items()}, home)


def _located(key: str, value: object, home: Place) -> object:
    if isinstance(value, dict):
        return located(value, below(home, key))
    if isinstance(value, list):
        return [
            located(one, below(home, f"{key}.{label(one, number)}")) if isinstance(one, dict) else one
            for number, one in enumerate(value, start=1)
        ]
    return value


def label(table: Mapping[str, object], number: int) -> object:
    """Return what a table of a list is called in a place: its name, else its number."""
    return table.get("name", number)


def without(table: Table, *keys: str) -> Table:
    """Return ``table`` without some of its keys."""
    left = {key: value for key, value in table.items() if key not in keys}
    return Table(left, table.home, table.elsewhere)


def overlay(base: Table, own: Table) -> Table:
    """Return ``base`` with the keys that ``own`` says; of a table in both, too, only the keys that are said."""
    made = Table({**base, **own}, own.home, {key: base.place(key) for key in base if key not in own})
    made.hint = own.hint
    for key, value in own.items():
        below_base = base.get(key)
        if isinstance(value, Table) and isinstance(below_base, Table):
            made[key] = overlay(below_base, value)
        made.elsewhere |= {key: own.elsewhere[key]} if key in own.elsewhere else {}
    return made


def place_of(root: Table, path: str) -> Place:
    """Return the place of a dotted path of keys: with the file that says what is there, derived or base."""
    return Place(_file_of(root, path.split(".")), paragraph=path)


def _file_of(table: Table, path: list[str]) -> str:
    key, *rest = path
    value = table.get(key)
    if isinstance(value, Table) and rest:
        return _file_of(value, rest)
    if isinstance(value, list) and rest:
        for number, one in enumerate(value, start=1):
            if isinstance(one, Table) and rest[0] in (str(number), one.get("name")):
                return _file_of(one, rest[1:]) if rest[1:] else one.home.file
    return table.place(key).file
