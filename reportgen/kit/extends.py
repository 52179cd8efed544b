"""A kit built on another one of the same folder: what it says, laid over what its base says."""

from __future__ import annotations

from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import KitError
from reportgen.kit.expand import DROP, FieldGroups, field_groups, plain_columns, plain_figures
from reportgen.kit.merging import Lists, merge_lists, section_of
from reportgen.kit.section import TomlSection
from reportgen.kit.source import toml
from reportgen.kit.tables import Table, located, overlay, without
from reportgen.language import _
from reportgen.suggest import did_you_mean

FILE = "kit.toml"
LARGEST = 2_000_000
"""Bytes; a kit is a few hundred lines."""
MOST_BASES = 4
"""So many kits may stand behind one another; who looks for a rule has to read them all."""
LISTS: Lists = {
    "sheet": {"column": {}, "check": {}},
    "figure": {},
    "chart": {},
    "text": {},
    "document": {},
    "field_group": {"column": {}},
}
SINGLE = ("awards", "comparison", "last_year", "collect")
"""Tables that there is one of."""
INHERITED = ("due_month", "pdf_standard")
"""What of ``[kit]`` holds for a derived kit, too."""


def read_chain(folder: Path) -> tuple[tuple[Path, Table], ...]:
    """Return what the kit in ``folder`` says, then what the kit says on which it is built, and so on.

    Raises:
        KitError: a file is no TOML, a base is not there, or the chain goes in a circle or is too long.
    """
    chain = [(folder, _tables(folder))]
    while base := _base(*chain[-1]):
        if any(base == known for known, _values in chain):
            raise KitError(_refusal(chain[-1][1], "circle", _("Các bộ mẫu dựa lên nhau thành vòng tròn.")))
        if len(chain) > MOST_BASES:
            message = _("Quá nhiều bộ mẫu dựa lên nhau: nhiều nhất {most}.", most=MOST_BASES)
            raise KitError(_refusal(chain[-1][1], "too-many-bases", message))
        chain.append((base, _tables(base)))
    return tuple(chain)


def folders_of(folder: Path) -> tuple[Path, ...]:
    """Return the folder of a kit, then those of the kits on which it is built.

    Raises:
        KitError: as `read_chain` does.
    """
    return tuple(own for own, _values in read_chain(folder))


def _tables(folder: Path) -> Table:
    path = folder / FILE
    return located(toml(path, LARGEST), Place(path.as_posix()))


def _base(folder: Path, values: Table) -> Path | None:
    """Return the folder of the kit that ``values`` extend; None for a kit that stands alone."""
    head = values.get("kit")
    name = head.get("extends") if isinstance(head, Table) else None
    if not isinstance(name, str) or not name:
        return None  # another type is refused when the kit is read
    known = sorted(other.parent.name for other in folder.parent.glob(f"*/{FILE}"))
    if name in known:
        return folder.parent / name
    message = _("Không có bộ mẫu nào tên là “{name}”.", name=name)
    hint = did_you_mean(name, known) or _("Các bộ mẫu hiện có: {names}.", names=", ".join(known))
    raise KitError(_refusal(values, "no-such-kit", message, hint))


def _refusal(values: Table, code: str, message: str, hint: str = "") -> Diagnostic:
    head = values["kit"]
    place = head.place("extends") if isinstance(head, Table) else values.place("kit")
    return error(code, message, place, hint)


def merge(chain: tuple[tuple[Path, Table], ...], problems: list[Diagnostic]) -> Table:
    """Return one table for all that a chain of kits says; what does not fit the base is noted."""
    if len(chain) == 1:
        return chain[0][1]
    layers = [values for _folder, values in reversed(chain)]
    groups_said = layers[0]
    for own in layers[1:]:
        groups_said = merge_lists(groups_said, own, {"field_group": LISTS["field_group"]}, problems)
    root = TomlSection("", "", groups_said, problems)
    groups = field_groups(root)
    made = _expanded(layers[0], groups, problems)
    for own in layers[1:]:
        made = _layer(made, _expanded(own, groups, problems), problems)
    if "field_group" in groups_said:
        made["field_group"] = groups_said["field_group"]
    return made


def _layer(base: Table, own: Table, problems: list[Diagnostic]) -> Table:
    made = merge_lists(
        base, own, {key: below for key, below in LISTS.items() if key != "field_group"}, problems
    )
    made["kit"] = _head(base.get("kit"), own.get("kit"))
    for key in SINGLE:
        said, value = own.get(key), made.get(key)
        if isinstance(said, Table) and section_of(said, problems).flag(DROP, default=False):
            made.pop(key, None)
        elif isinstance(value, Table):
            made[key] = without(value, DROP)
    return made


def _head(base: object, own: object) -> object:
    if not (isinstance(base, Table) and isinstance(own, Table)):
        return own
    inherited = {key: base[key] for key in INHERITED if key in base}
    return overlay(Table(inherited, base.home, base.elsewhere), own)


def _expanded(values: Table, groups: FieldGroups, problems: list[Diagnostic]) -> Table:
    """Return ``values`` with its columns and figures in full, so that each can be changed by its name."""
    section = section_of(values, problems)
    made = overlay(values, Table({}, values.home))
    if isinstance(values.get("figure"), list):
        made["figure"] = [plain.values for said in section.several("figure") for plain in plain_figures(said)]
    if isinstance(values.get("sheet"), list):
        made["sheet"] = [_expanded_sheet(sheet, groups) for sheet in section.several("sheet")]
    return made


def _expanded_sheet(sheet: TomlSection, groups: FieldGroups) -> Table:
    values = sheet.located()
    columns = [plain.values for said in sheet.several("column") for plain in plain_columns(said, groups)]
    return Table({**values, **({"column": columns} if columns else {})}, values.home, values.elsewhere)
