"""Lists of named tables, one laid over another: what is changed, added, moved and dropped by its name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from reportgen.diagnostics import Diagnostic
from reportgen.kit.expand import DROP
from reportgen.kit.section import TomlSection
from reportgen.kit.tables import Table, overlay, without
from reportgen.language import _
from reportgen.suggest import did_you_mean

AFTER, DAYS = "after", ("from", "to")
Lists = Mapping[str, "Lists"]
"""The lists of named tables in a table, with those in each of their tables."""
UNNAMED = (
    *(
        "rule_set",
        "base_salary",
        "rounding",
        "bonus",
        "cumulation",
        "fund",
        "authority",
        "gap",
        "requirement",
        "quota",
    ),
)
"""Lists of dated rules: what is dropped is told by what it says."""
DATED = ("award", "grantor")
"""Lists in which several tables of one name follow each other in time: the day that they begin, or end, tells which."""
IDENTITIES = {"check": "that", "item": "title", "award": "abbreviation", "certificate": "document"}


def identity(key: str) -> str:
    """Return the key that tells the tables of the list ``key`` apart: a check has no name, but what it asks."""
    return IDENTITIES.get(key, "name")


def merge_lists(base: Table, own: Table, lists: Lists, problems: list[Diagnostic]) -> Table:
    """Return ``own`` laid over ``base``; the tables of ``lists`` are told apart by name."""
    made = overlay(base, own)
    for key, inside in lists.items():
        former, later = base.get(key), own.get(key)
        if isinstance(former, list) and isinstance(later, list):
            made[key] = _merged_list(former, later, key, inside, problems)
    return made


def _merged_list(
    base: list[object], own: list[object], key: str, inside: Lists, problems: list[Diagnostic]
) -> list[object]:
    """Return the tables of ``base`` changed, dropped and added to as ``own`` says, one after the other."""
    if key in UNNAMED:
        return _merged_rules(base, own, problems)
    made = list(base)
    known = [name for table in base if (name := _name(table, key))]
    new: list[Table] = []
    for said in own:
        if not isinstance(said, Table):
            made.append(said)
            continue
        section, name = section_of(said, problems), _name(said, key)
        drop, after = section.flag(DROP, default=False), section.text(AFTER, "")
        table = without(said, DROP, AFTER)
        meant = _meant(made, said, key, new)
        if len(meant) > 1:
            _refuse_several(section, key, [made[index] for index in meant])
            continue
        at = meant[0] if meant else None
        if drop:
            _drop(made, at, section, (key, name, known))
            continue
        if at is None:
            table.hint = partial(did_you_mean, name, known)  # only who misspelt waits for it
            new.append(table)
            at = len(made)
            made.append(table)
        else:
            former = made[at]
            made[at] = merge_lists(former, table, inside, problems) if isinstance(former, Table) else table
        if after:
            _move(made, at, _index(made, key, after), section, known)
    return made


def _meant(made: list[object], said: Table, key: str, new: list[Table]) -> list[int]:
    """Return the indexes of the tables of ``made`` that ``said`` may mean, none of them of the ``new`` ones."""
    name = _name(said, key)
    if key not in DATED:
        at = _index(made, key, name)
        return [] if at is None or any(made[at] is own for own in new) else [at]
    found = [
        at
        for at, table in enumerate(made)
        if name and _name(table, key) == name and not any(table is own for own in new)
    ]
    told_by = next((day for day in DAYS if day in said), "") if len(found) > 1 else ""
    return [at for at in found if not told_by or _day(made[at], told_by) == said[told_by]]


def _day(table: object, key: str) -> object:
    return table.get(key) if isinstance(table, Table) else None


def _refuse_several(section: TomlSection, key: str, tables: list[object]) -> None:
    days = "; ".join(" – ".join(str(_day(table, day) or "…") for day in DAYS) for table in tables)
    name = section.text(identity(key))
    message = _("Bộ mẫu gốc có nhiều mục “{name}” nối tiếp nhau: {days}.", name=name, days=days)
    hint = _("Ghi thêm from của mục muốn nói đến; mục ấy không có from thì ghi to.")
    section.refuse("duplicate-name", message, identity(key), hint)


def _merged_rules(base: list[object], own: list[object], problems: list[Diagnostic]) -> list[object]:
    """Return tables without a name: those of ``base`` and ``own``, but what is dropped by all that it says."""
    made = list(base)
    for said in own:
        if not isinstance(said, Table):
            made.append(said)
            continue
        section = section_of(said, problems)
        table = without(said, DROP)
        if not section.flag(DROP, default=False):
            made.append(table)
            continue
        left = [one for one in made if not (isinstance(one, Table) and table.items() <= one.items())]
        if len(left) == len(made):
            section.refuse("unknown-name", _("Không bỏ được mục này: bộ mẫu gốc không có mục nào như thế."))
        made = left
    return made


def _drop(
    made: list[object], at: int | None, section: TomlSection, named: tuple[str, str, list[str]]
) -> None:
    key, name, known = named
    if at is None:
        message = _("Không bỏ được “{name}”: bộ mẫu gốc không có.", name=name)
        section.refuse("unknown-name", message, identity(key), did_you_mean(name, known))
    else:
        del made[at]


def _move(made: list[object], at: int, place: int | None, section: TomlSection, known: list[str]) -> None:
    if place is None:
        after = section.text(AFTER, "")
        message = _("Khóa “{key}” dùng tên “{name}”, nhưng không có tên ấy.", key=AFTER, name=after)
        section.refuse("unknown-name", message, AFTER, did_you_mean(after, known))
        return
    table = made.pop(at)
    made.insert(place + 1 if place < at else place, table)


def _index(tables: list[object], key: str, name: str) -> int | None:
    if not name:
        return None
    own = identity(key)
    for at, table in enumerate(tables):
        if isinstance(table, Table) and table.get(own) == name:
            return at
    return None


def _name(table: object, key: str) -> str:
    found = table.get(identity(key)) if isinstance(table, Table) else None
    return found if isinstance(found, str) else ""


def section_of(values: Table, problems: list[Diagnostic]) -> TomlSection:
    """Return a section that reads a table which has its places."""
    return TomlSection("", "", values, problems)
