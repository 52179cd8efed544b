"""What a kit says once for many: groups of fields and shared keys → the columns and figures that they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from unicodedata import normalize

from reportgen.kit.section import TomlSection
from reportgen.kit.tables import Table, overlay, without
from reportgen.language import _
from reportgen.suggest import did_you_mean

USE, CHANGE, DROP = "use", "change", "drop"
TITLE, CAPITALISED = "{title}", "{Title}"
"""In the words of a group: what it is used for, as within a sentence and at the beginning of one."""
WORDS = ("title", "description", "example")

FieldGroups = Mapping[str, tuple[TomlSection, ...]]
"""The groups of fields by name, each with its columns."""


def field_groups(root: TomlSection) -> FieldGroups:
    """Return the groups of fields that ``root`` declares; what is wrong with one is noted."""
    groups: dict[str, tuple[TomlSection, ...]] = {}
    for section in root.several("field_group"):
        name, columns = section.text("name"), tuple(section.several("column"))
        section.finish()
        if name in groups:
            section.refuse("duplicate-name", _("Tên “{name}” đã dùng ở trên.", name=name), "name")
        groups[name] = columns
    return groups


def plain_columns(section: TomlSection, groups: FieldGroups) -> Iterator[TomlSection]:
    """Yield the columns that one table says: itself, or those of the group that it uses, or those listed in it."""
    name, listed = section.text(USE, ""), tuple(section.several("column"))
    if not section.values.keys() & {USE, "column"}:
        yield section
        return
    if name and name not in groups:
        message = _("Không có nhóm mục “{name}” ([[field_group]]).", name=name)
        section.refuse("unknown-group", message, USE, did_you_mean(name, groups))
    yield from _used(section, (*groups.get(name, ()), *listed))


def plain_figures(section: TomlSection) -> Iterator[TomlSection]:
    """Yield the figures that one table says: itself, or those listed in it, for which its other keys hold."""
    listed = tuple(section.several("figure"))
    if "figure" not in section.values:
        yield section
        return
    shared = without(section.located(), "figure")
    for own in listed:
        yield own.holding(overlay(shared, own.located()))


def _used(section: TomlSection, columns: tuple[TomlSection, ...]) -> Iterator[TomlSection]:
    """Yield ``columns`` with the keys that ``section`` shares with all of them or changes in one, renamed."""
    prefix, suffix, title = (section.text(key, "") for key in ("prefix", "suffix", "title"))
    changes = {change.text("name"): change for change in section.several(CHANGE)}
    if "" in changes:
        changes[""].finish()  # its name may be among its keys, misspelt
    _refuse_unknown(section, changes, [str(own.values.get("name")) for own in columns])
    if not title and any(map(_asks_for_title, columns)):
        message = _("Thiếu khóa “{key}”.", key="title")
        section.refuse(
            "missing-key", message, "title", _("Nhóm mục dùng {title} trong tiêu đề.", title=TITLE)
        )
    shared = without(section.located(), USE, "column", CHANGE, "prefix", "suffix", "title")
    for own in columns:
        values = overlay(shared, own.located())
        change = changes.get(str(values.get("name")))
        if change is not None:
            if change.flag(DROP, default=False):
                continue
            values = overlay(values, without(change.located(), "name", DROP))
        yield own.holding(_renamed(values, prefix, suffix, title))


def _asks_for_title(column: TomlSection) -> bool:
    words = (column.values.get(key) for key in WORDS)
    return any(mark in text for text in words if isinstance(text, str) for mark in (TITLE, CAPITALISED))


def _refuse_unknown(section: TomlSection, changes: Mapping[str, TomlSection], known: list[str]) -> None:
    for name, change in changes.items():
        if name and name not in known:
            message = _("Không có cột “{column}” trong nhóm này.", column=name)
            change.refuse("unknown-column", message, "name", did_you_mean(name, known))


def _renamed(values: Table, prefix: str, suffix: str, title: str) -> Table:
    made = overlay(values, Table({}, values.home))
    name = values.get("name")
    if isinstance(name, str):
        made["name"] = "_".join(filter(None, (prefix, name, suffix)))
    for key in WORDS:
        if isinstance(words := values.get(key), str):
            made[key] = _worded(words, title)
    if isinstance(aliases := values.get("aliases"), list):
        made["aliases"] = [_worded(one, title) if isinstance(one, str) else one for one in aliases]
    return made


def _worded(words: str, title: str) -> str:
    text = normalize("NFC", title)
    return words.replace(TITLE, text).replace(CAPITALISED, text[:1].upper() + text[1:])
