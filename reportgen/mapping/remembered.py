"""``anh-xa.toml``: what was imported from where, so that next month's file goes in without a question.

A clerk may write it by hand: ``"Gọi" = "so_tuyen_goi"`` says what a column is, ``""`` that it is not imported; what
ends in ``?`` is proposed and waits for his taking the sign away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.kit.model import Kit, SheetSpec
from reportgen.kit.section import TomlSection
from reportgen.kit.source import TomlKind, toml
from reportgen.language import _
from reportgen.mapping.model import ColumnProposal, Proposal, TableProposal
from reportgen.suggest import did_you_mean

DOUBT = "?"
_DOUBTED = 0.5
LARGEST = 2_000_000
"""Bytes; an office has a few hundred tables."""
_KIND = TomlKind(
    "mapping",
    WorkspaceError,
    lambda: _("bảng ánh xạ"),
    lambda _file: _("Cho phép đọc tệp này, hoặc bỏ nó ra ngoài để chương trình lập lại."),
    lambda: _("Sửa theo mẫu ở đầu tệp, hoặc xóa tệp để chương trình lập lại."),
)
_HEAD = """\
# Ánh xạ: bảng của cơ quan nào vào trang nào, cột nào của sổ số liệu.
# Mỗi dòng: "tiêu đề ở tệp của cơ quan" = "tên cột của bộ mẫu"; "" là không nhập.
# Giá trị có dấu ? ở cuối là đề nghị, chưa chắc: sửa cho đúng rồi bỏ dấu ?.
"""


class RememberedTable(Struct, frozen=True):
    """One table of a source: ``file`` and ``tab`` with digits as they were, which may change from month to month."""

    file: str
    tab: str
    sheet: str
    number: int = 1
    unit: str = ""
    columns: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}
    captions: tuple[str, ...] = ()
    constants: dict[str, str] = {}
    accept: tuple[str, ...] = ()

    def is_of(self, file: str, tab: str, number: int, unit: str) -> bool:
        """Return whether this is what was remembered of a table."""
        own = (source_key(self.file), source_key(self.tab), self.number)
        return own == (source_key(file), source_key(tab), number) and self.unit in (
            "",
            normalize("NFC", unit),
        )


def source_key(name: str) -> str:
    """Return the name of a file or tab without what changes: ``bao-cao-11-2026.xlsx`` is ``bao-cao-#-#.xlsx``."""
    return re.sub(r"\d+", "#", normalize("NFC", PurePath(name).name).casefold())


def read(path: Path) -> tuple[RememberedTable, ...]:
    """Return the tables of the file; none where it is not there.

    Raises:
        WorkspaceError: it cannot be read, is no TOML, or says what it may not.
    """
    if not path.exists():
        return ()
    problems: list[Diagnostic] = []
    whole = TomlSection(path.as_posix(), "", toml(path, LARGEST, _KIND), problems)
    tables = read_tables(whole)
    if problems:
        raise WorkspaceError(problems)
    return tables


def read_tables(whole: TomlSection) -> tuple[RememberedTable, ...]:
    """Return the tables of the whole file; what is wrong is noted in the section."""
    tables = tuple(_read_table(own) for own in whole.several("table"))
    whole.finish()
    return tables


def _read_table(own: TomlSection) -> RememberedTable:
    read = RememberedTable(
        file=own.text("file"),
        tab=own.text("tab"),
        sheet=own.text("sheet", may_be_empty=True),
        number=own.count("number") or 1,
        unit=own.text("unit", ""),
        columns=_pairs(own.one("columns")),
        values=own.text_tables("values"),
        captions=own.texts("captions"),
        constants=_pairs(own.one("constants")),
        accept=own.texts("accept"),
    )
    own.finish()
    return read


def _pairs(own: TomlSection | None) -> dict[str, str]:
    return {key: own.text(key, "") for key in own.values} if own else {}


def text_of(tables: Iterable[RememberedTable]) -> str:
    """Return the text of the file: the same for the same tables."""
    return _HEAD + "".join(_table(own) for own in tables)


def _table(own: RememberedTable) -> str:
    lines = ["", "[[table]]", f"file = {_quoted(own.file)}", f"tab = {_quoted(own.tab)}"]
    lines += [f"number = {own.number}"] if own.number != 1 else []
    lines += [f"unit = {_quoted(own.unit)}"] if own.unit else []
    lines.append(f"sheet = {_quoted(own.sheet)}")
    lines += [f"captions = {_list(own.captions)}"] if own.captions else []
    lines += [f"accept = {_list(own.accept)}"] if own.accept else []
    lines += _section("columns", own.columns)
    for name, texts in own.values.items():
        lines += _section(f"values.{name}", texts)
    lines += _section("constants", own.constants)
    return "\n".join(lines) + "\n"


def _section(name: str, pairs: Mapping[str, str]) -> list[str]:
    if not pairs:
        return []
    return [f"[table.{name}]", *(f"{_quoted(key)} = {_quoted(value)}" for key, value in pairs.items())]


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped) + '"'


# --- to and from proposals --------------------------------------------------------------------


def remember(own: TableProposal, unit: str) -> RememberedTable:
    """Return what is to be remembered of a table; what is not certain carries the sign of doubt."""
    return RememberedTable(
        file=own.file.name,
        tab=own.table.sheet.title,
        number=own.table.number,
        unit=normalize("NFC", unit),
        sheet=_marked(own.sheet),
        columns={c.title: _marked(c.proposal) for c in own.columns} if own.sheet.to else {},
        values={name: {text: _marked(p) for text, p in texts.items()} for name, texts in own.values.items()},
        captions=tuple(_marked(p) for p in own.captions.values()),
        constants={name: _marked(p) for name, p in own.constants.items()},
        accept=tuple(sorted(own.accepted)),
    )


def _marked(own: Proposal) -> str:
    return own.to if own.is_certain else f"{own.to}{DOUBT}"


def recall(fresh: TableProposal, own: RememberedTable, kit: Kit, path: str) -> TableProposal:
    """Return the proposal with what was remembered in place of what is proposed afresh.

    Raises:
        WorkspaceError: it names a column that the kit's sheet does not have, or one twice.
    """
    spec = kit.sheet(own.sheet.removesuffix(DOUBT))
    _check(spec, own, path)
    said = {name.removesuffix(DOUBT) for name in own.columns.values()}
    columns = tuple(_column(c, own.columns, said) for c in fresh.columns)
    there = {c.title for c in fresh.columns}
    values = {
        name: {**fresh.values.get(name, {}), **{t: _said(to) for t, to in own.values.get(name, {}).items()}}
        for name in dict.fromkeys((*fresh.values, *own.values))
    }
    captions = {**fresh.captions, **{c.removesuffix(DOUBT): _said(c) for c in own.captions}}
    standing = {c.proposal.to for c in columns}
    return replace(
        fresh,
        sheet=_said(own.sheet),
        columns=columns,
        values=values,
        captions={name: one for name, one in captions.items() if name not in standing},
        constants={**fresh.constants, **{name: _said(to) for name, to in own.constants.items()}},
        accepted=frozenset(own.accept),
        changes=tuple(title for title, name in own.columns.items() if name and title not in there),
    )


def _column(fresh: ColumnProposal, remembered: Mapping[str, str], said: set[str]) -> ColumnProposal:
    if fresh.title in remembered:
        return replace(fresh, proposal=_said(remembered[fresh.title]))
    if fresh.proposal.to in said:
        return replace(fresh, proposal=Proposal("", 1.0, _("cột ấy đã ghi cho tiêu đề khác")))
    return fresh


def _said(text: str) -> Proposal:
    if text.endswith(DOUBT):
        return Proposal(text.removesuffix(DOUBT), _DOUBTED, _("chưa xác nhận trong bảng ánh xạ"))
    return Proposal(text, 1.0, _("theo bảng ánh xạ"))


def _check(spec: SheetSpec, own: RememberedTable, path: str) -> None:
    names = [column.name for column in spec.columns]
    given = [name.removesuffix(DOUBT) for name in own.columns.values() if name.removesuffix(DOUBT)]
    for name in (*given, *own.values, *(c.removesuffix(DOUBT) for c in own.captions), *own.constants):
        if name not in names:
            message = _(
                "Trang “{sheet}” của bộ mẫu không có cột nào tên là “{name}”.", sheet=spec.title, name=name
            )
            raise WorkspaceError(error("mapping-unknown", message, Place(path), did_you_mean(name, names)))
    for name in _twice(given):
        message = _("Cột “{name}” của trang “{sheet}” được ghi cho hai tiêu đề.", sheet=spec.title, name=name)
        hint = _('Để một dòng, các dòng kia ghi "".')
        raise WorkspaceError(error("mapping-repeated", message, Place(path), hint))


def _twice(names: Sequence[str]) -> Iterator[str]:
    return (name for name in dict.fromkeys(names) if names.count(name) > 1)


def merge(before: Iterable[RememberedTable], now: Sequence[RememberedTable]) -> tuple[RememberedTable, ...]:
    """Return what was remembered with what is remembered now; of one source the new."""
    kept = (
        own
        for own in before
        if not any(own.is_of(one.file, one.tab, one.number, one.unit) and own.unit == one.unit for one in now)
    )
    return tuple(sorted((*kept, *now), key=lambda own: (own.unit, source_key(own.file), own.tab, own.number)))
