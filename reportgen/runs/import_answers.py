"""What a person says of an import's proposals, written into ``anh-xa.toml`` as he would write it there by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen import outputs
from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.mapping import remembered
from reportgen.mapping.model import TableProposal
from reportgen.mapping.remembered import DOUBT, RememberedTable
from reportgen.runs.import_ import MAPPING, ImportRequest, ImportResult, import_tables
from reportgen.suggest import did_you_mean


class Answer(Struct, frozen=True):
    """What is said of one table; what is not named stays as it is proposed.

    Attributes:
        file: the place of its file in the request.
        tab: the title of its sheet.
        number: of the table in it.
        sheet: the kit's sheet, "" for none; None: as proposed.
        columns: title → the kit's column, "" for none; the column goes to no other title then.
        values: column of the kit → text → the kit's choice, "" for none.
        captions: columns of the kit that the rows between say.
        constants: column of the kit → what it is in every row, "" for nothing.
        accept: cells and what stands there (``C20=118``) that are right.
    """

    file: int
    tab: str
    number: int = 1
    sheet: str | None = None
    columns: Mapping[str, str] = {}
    values: Mapping[str, Mapping[str, str]] = {}
    captions: tuple[str, ...] = ()
    constants: Mapping[str, str] = {}
    accept: tuple[str, ...] = ()


def answer(order: ImportRequest, said: Answer) -> ImportResult:
    """Remember what is ``said`` and return what the import would do now; the workbook is not written.

    Raises:
        ReportgenError: there is no such table, sheet, title or column; nothing has changed.  Or what an import raises.
    """
    asked = replace(order, write=False, draw=True, ask=None)
    before = import_tables(asked)
    tables = [own.proposal for own in before.tables if own.proposal.table.titles]
    number = _number(order.files, tables, said)
    now = [remembered.remember(one, before.unit) for one in tables]
    now[number] = _said(tables[number], now[number], said, before.kit)
    path = order.workspace.root / MAPPING
    digest = outputs.digest_at(path)
    text = remembered.text_of(remembered.merge(remembered.read(path), now))
    outputs.place_all({path: text.encode()}, {path: {digest}})
    return import_tables(asked)


def _number(files: Sequence[Path], tables: Sequence[TableProposal], said: Answer) -> int:
    for number, own in enumerate(tables):
        at = (own.table.sheet.title, own.table.number)
        if 0 <= said.file < len(files) and own.file == files[said.file] and at == (said.tab, said.number):
            return number
    raise WorkspaceError(error("no-such-table", _("Không có bảng này trong tệp."), Place("", said.tab)))


def _said(own: TableProposal, now: RememberedTable, said: Answer, kit: Kit) -> RememberedTable:
    sheet = own.sheet.to if said.sheet is None else said.sheet
    if sheet not in ("", *(spec.name for spec in kit.sheets)):
        names = [spec.name for spec in kit.sheets]
        message = _("Bộ mẫu không có trang nào tên là “{name}”.", name=sheet)
        raise WorkspaceError(error("mapping-unknown", message, Place(MAPPING), did_you_mean(sheet, names)))
    if sheet != own.sheet.to:  # its columns are proposed anew
        return RememberedTable(now.file, now.tab, sheet, now.number, now.unit)
    if not sheet:
        return replace(now, sheet="")
    _refuse_unknown(own, said, [column.name for column in kit.sheet(sheet).columns])
    spoken = (name.removesuffix(DOUBT) for name in now.captions)
    return replace(
        now,
        sheet=now.sheet if said.sheet is None else sheet,
        columns=_columns(now.columns, said.columns),
        values={
            name: {**now.values.get(name, {}), **said.values.get(name, {})}
            for name in dict.fromkeys((*now.values, *said.values))
        },
        captions=tuple(
            name if name in said.captions else text for name, text in zip(spoken, now.captions, strict=False)
        ),
        constants={**now.constants, **said.constants},
        accept=tuple(sorted({*now.accept, *said.accept})),
    )


def _columns(now: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    taken = {name for name in said.values() if name}
    freed = {title: "" if to.removesuffix(DOUBT) in taken else to for title, to in now.items()}
    return {title: said.get(title, to) for title, to in freed.items()}


def _refuse_unknown(own: TableProposal, said: Answer, names: Sequence[str]) -> None:
    titles = [column.title for column in own.columns]
    for title in said.columns:
        if title not in titles:
            message = _("Bảng không có cột “{title}”.", title=title)
            raise WorkspaceError(error("no-such-title", message, Place("", said.tab)))
    named = [name for name in said.columns.values() if name]
    for name in (*named, *said.values, *said.captions, *said.constants):
        if name not in names:
            message = _("Trang này của bộ mẫu không có cột nào tên là “{name}”.", name=name)
            raise WorkspaceError(error("mapping-unknown", message, Place(MAPPING), did_you_mean(name, names)))
    if len(set(named)) < len(named):
        message = _("Một cột của bộ mẫu được ghi cho hai tiêu đề.")
        raise WorkspaceError(error("mapping-repeated", message, Place(MAPPING)))
