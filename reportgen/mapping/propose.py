"""A table of an office → the kit's sheet and columns that it most likely is, each with a reason and a confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks import numbering
from reportgen.checks.blank import is_blank
from reportgen.checks.headings import key
from reportgen.checks.lines import figure
from reportgen.expressions import ExpressionError
from reportgen.kit import types
from reportgen.kit.model import FIGURES, ColumnSpec, ColumnType, Kit, SheetLayout, SheetSpec
from reportgen.kit.types import Misfit
from reportgen.language import _
from reportgen.mapping import titles, values
from reportgen.mapping.find import FoundTable
from reportgen.mapping.model import CERTAIN, PATH, ColumnProposal, Proposal, TableProposal
from reportgen.mapping.titles import Titles
from reportgen.sheets import Raw, cell_of
from reportgen.sheets.model import letters

_TRIED = 300
"""Rows of a table whose cells are looked at to see what a column holds."""
_READABLE = 0.5
_ASKED = 0.5
_CORROBORATED = 0.9
_LEAST_ROWS = 2
_ALIKE = 0.8
_LEAD = 3.0
"""By so much, in columns that are certain, a sheet must be likelier than the next."""
NOTHING = Proposal("", 1.0, "")


class _Fit(Struct, frozen=True):
    """How well a table fits a sheet of the kit."""

    spec: SheetSpec
    columns: tuple[ColumnProposal, ...]
    score: float
    is_named: bool
    missing: tuple[ColumnSpec, ...]


def propose(kit: Kit, table: FoundTable, file: Path, year: int) -> TableProposal:
    """Return what a table is taken for; with an empty sheet where it is like none of the kit's."""
    fits = [_fit(spec, table, year) for spec in kit.sheets if spec.layout is SheetLayout.TABLE]
    return _with_rows(_chosen(fits, table, file), kit, year)


def propose_for(kit: Kit, table: FoundTable, file: Path, year: int, sheet: str) -> TableProposal:
    """Return what a table is taken for whose sheet is known: it was remembered, or a clerk says so."""
    fit = _fit(kit.sheet(sheet), table, year)
    own = TableProposal(file, table, Proposal(sheet, 1.0, _("đã ghi trong bảng ánh xạ")), fit.columns)
    return _with_rows(own, kit, year)


# --- which sheet ------------------------------------------------------------------------------


def _fit(spec: SheetSpec, table: FoundTable, year: int) -> _Fit:
    columns = tuple(_columns(spec, table, year))
    found = {own.proposal.to: own.proposal for own in columns if own.proposal.to}
    missing = tuple(own for own in spec.columns if own.constraints.required and own.name not in found)
    is_named = titles.named_in(spec, table.sheet.title, table.caption)
    score = sum(3.0 if own.is_certain else 1.0 for own in found.values())
    return _Fit(spec, columns, score - 2 * len(missing) + 4 * is_named, is_named, missing)


def _chosen(fits: Sequence[_Fit], table: FoundTable, file: Path) -> TableProposal:
    ranked = sorted(fits, key=lambda fit: -fit.score)
    best = ranked[0] if ranked else None
    if best is None or best.score <= 0 or not any(own.proposal.to for own in best.columns):
        columns = tuple(ColumnProposal(j, text, NOTHING) for j, text in named(table))
        return TableProposal(file, table, Proposal("", 0.0, _("không giống trang nào của bộ mẫu")), columns)
    second = ranked[1].score if len(ranked) > 1 else 0.0
    return TableProposal(file, table, _sheet(best, best.score - second), best.columns)


def _sheet(fit: _Fit, lead: float) -> Proposal:
    certain = sum(1 for own in fit.columns if own.proposal.to and own.proposal.is_certain)
    told = [_("{count} cột trùng tiêu đề", count=certain)]
    if fit.is_named:
        told.append(_("tên trang hoặc tên bảng trùng"))
    enough = certain >= min(2, len(fit.spec.columns)) and (fit.is_named or lead >= _LEAD)
    unfilled = [own for own in fit.missing if own.type is not ColumnType.CHOICE]
    if fit.missing:
        told.append(_("thiếu cột “{title}”", title=" ".join(fit.missing[0].title.split())))
    confidence = 0.95 if enough and not unfilled else _ASKED
    return Proposal(fit.spec.name, confidence, "; ".join(told))


# --- which columns ----------------------------------------------------------------------------


def named(table: FoundTable) -> Iterator[tuple[int, str]]:
    """Yield the titled columns with their captions in one text, told apart by their letters where two are the same."""
    paths = list(_titled(table))
    texts = [PATH.join(path) for _j, path in paths]
    for (j, _path), text in zip(paths, texts, strict=True):
        yield j, text if texts.count(text) == 1 else f"{text} ({letters(j)})"


def _titled(table: FoundTable) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the titled columns but that of the running numbers."""
    return ((j, path) for j, path in table.titles.items() if key(path[-1]) not in numbering.SERIAL)


def _columns(spec: SheetSpec, table: FoundTable, year: int) -> Iterator[ColumnProposal]:
    known = Titles.of(spec, year)
    claims = {j: list(known.matches(path)) for j, path in _titled(table)}
    taken, texts = dict(_settle(claims)), dict(named(table))
    for j, path in _titled(table):
        own = taken.get(j)
        if own is None and known.is_of_another_year(path):
            own = Proposal("", 1.0, _("số của năm khác"))
        checked = _readable(spec, table, j, own) if own and own.to else own or NOTHING
        yield ColumnProposal(j, texts[j], checked)


def _settle(claims: Mapping[int, Sequence[Proposal]]) -> Iterator[tuple[int, Proposal]]:
    """Yield column → what it is: of several that claim one of the kit's the surest, all of them asked where none is."""
    open_claims = sorted(
        ((own.confidence, -j, own) for j, owns in claims.items() for own in owns), key=lambda c: c[:2]
    )
    done: set[int] = set()
    given: set[str] = set()
    while open_claims:
        confidence, negative, own = open_claims.pop()
        if -negative in done or own.to in given:
            continue
        rivals = [
            -n for c, n, other in open_claims if other.to == own.to and c == confidence and -n not in done
        ]
        given.add(own.to)
        for j in (-negative, *rivals):
            done.add(j)
            yield (
                j,
                own
                if not rivals
                else Proposal(own.to if j == -negative else "", _ASKED, _("nhiều cột cùng có tiêu đề này")),
            )


def _readable(spec: SheetSpec, table: FoundTable, column: int, own: Proposal) -> Proposal:
    """Return the proposal, doubted where most cells hold nothing of the column's type."""
    target = spec.column(own.to)
    if target.type in (ColumnType.TEXT, ColumnType.CHOICE):
        return own
    cells = [raw for raw in _below(table, column) if not is_blank(raw)]
    parse = types.parser(target, table.sheet.epoch)
    if target.type in FIGURES:  # 36,5 is no đồng until it is known to be in millions
        bad = sum(figure(raw) is None and isinstance(parse(raw), Misfit) for raw in cells)
    else:
        bad = sum(isinstance(read := parse(raw), Misfit) and read.value is None for raw in cells)
    if cells and bad > _READABLE * len(cells):
        return Proposal(
            own.to, min(own.confidence, _ASKED), _("{reason}; giá trị không đúng kiểu", reason=own.reason)
        )
    return own


def _below(table: FoundTable, column: int) -> list[Raw]:
    return [cell_of(row, column) for row in table.sheet.rows[table.data : table.data + _TRIED]]


# --- what the rows say ------------------------------------------------------------------------


def _with_rows(own: TableProposal, kit: Kit, year: int) -> TableProposal:
    """Return the proposal with what the rows say of it: arithmetic, choices, rows between."""
    if not own.sheet.to:
        return own
    spec = kit.sheet(own.sheet.to)
    own = _by_arithmetic(spec, own, year)
    own = _by_elimination(spec, own)
    captions = dict(_captions(spec, own))
    constants = {} if captions else dict(_constants(spec, own))
    return replace(own, captions=captions, constants=constants, values=dict(_choices(spec, own, captions)))


def _by_arithmetic(spec: SheetSpec, own: TableProposal, year: int) -> TableProposal:
    """Return the proposal with the columns that the kit's own equations tell, or confirm."""
    for check in spec.checks:
        names = [c.name for c in spec.columns if c.name in check.that.names]
        if "==" not in check.that.source or not all(spec.column(name).type in FIGURES for name in names):
            continue
        doubtful = [name for name in names if not _is_certain(own, name)]
        if len(doubtful) != 1:
            continue
        for column in _candidates(own, doubtful[0]):
            standing = own.standing | {doubtful[0]: column.column}
            if _holds(check.that, names, standing, own.table, year):
                own = _with_column(own, column, doubtful[0])
                break
    return own


def _is_certain(own: TableProposal, name: str) -> bool:
    return any(c.proposal.to == name and c.proposal.is_certain for c in own.columns)


def _candidates(own: TableProposal, name: str) -> list[ColumnProposal]:
    """Return the columns that may be the kit's ``name``: the one that is proposed, else those taken for nothing."""
    proposed = [c for c in own.columns if c.proposal.to == name]
    return proposed or [c for c in own.columns if not c.proposal.to and _has_figures(own.table, c.column)]


def _has_figures(table: FoundTable, column: int) -> bool:
    return any(figure(raw) is not None for raw in _below(table, column))


def _holds(
    that: object, names: Sequence[str], standing: Mapping[str, int], table: FoundTable, year: int
) -> bool:
    holds = that.over({"nam": year})  # type: ignore[attr-defined]
    tried = 0
    for row in table.sheet.rows[table.data : table.data + _TRIED]:
        found = {name: figure(cell_of(row, standing[name])) for name in names}
        if None in found.values() or not any(found.values()):
            continue
        try:
            if not holds(found):
                return False
        except ExpressionError:
            return False
        tried += 1
    return tried >= _LEAST_ROWS


def _with_column(own: TableProposal, column: ColumnProposal, name: str) -> TableProposal:
    before = column.proposal
    confidence = _CORROBORATED if before.to == name else 0.75
    reason = _("các hàng thỏa phép cộng của bộ mẫu")
    told = Proposal(name, confidence, f"{before.reason}; {reason}" if before.reason else reason)
    changed = (replace(c, proposal=told) if c.column == column.column else c for c in own.columns)
    return replace(own, columns=tuple(changed))


def _by_elimination(spec: SheetSpec, own: TableProposal) -> TableProposal:
    """Return the proposal where one column that the kit needs and one that is taken for nothing are left."""
    standing = own.standing
    missing = [c for c in spec.columns if c.constraints.required and c.name not in standing]
    if len(missing) != 1 or missing[0].type is ColumnType.CHOICE:
        return own
    counted = missing[0].type in FIGURES
    left = [
        c
        for c in own.columns
        if not c.proposal.to and not c.proposal.reason and _has_figures(own.table, c.column) == counted
    ]
    if len(left) != 1:
        return own
    told = Proposal(missing[0].name, _ASKED, _("cột duy nhất còn lại cho cột phải có"))
    return replace(own, columns=tuple(replace(c, proposal=told) if c is left[0] else c for c in own.columns))


# --- rows between, words above, choices -------------------------------------------------------


def caption_rows(table: FoundTable, mapped: Iterable[int]) -> dict[int, tuple[int, str]]:
    """Return row → column and words of the rows with one text beside the running number, and no figure of a record."""
    own = frozenset(mapped)
    found: dict[int, tuple[int, str]] = {}
    for i in range(table.data, len(table.sheet.rows)):
        row = table.sheet.rows[i]
        texts = [j for j, raw in enumerate(row) if isinstance(raw, str) and not is_blank(raw)]
        if len(texts) > 1 and (texts[0] == table.serial or numbering.kind(row[texts[0]])):
            texts = texts[1:]
        others = [
            j
            for j in own
            if j not in texts and not is_blank(cell_of(row, j)) and isinstance(cell_of(row, j), str)
        ]
        if (
            len(texts) != 1
            or others
            or (_has_other_figures(table, row) and not _is_numbered_as_group(table, row))
        ):
            continue
        if isinstance(said := row[texts[0]], str):
            found[i] = texts[0], said
    return found


def _has_other_figures(table: FoundTable, row: Sequence[Raw]) -> bool:
    return any(figure(raw) is not None for j, raw in enumerate(row) if j != table.serial)


def _is_numbered_as_group(table: FoundTable, row: Sequence[Raw]) -> bool:
    return table.serial >= 0 and numbering.kind(cell_of(row, table.serial)) in ("I", "A")


def _captions(spec: SheetSpec, own: TableProposal) -> Iterator[tuple[str, Proposal]]:
    """Yield the columns that the table does not have and the rows between say."""
    standing = own.standing
    said = [values.plain(text) for _at, text in caption_rows(own.table, standing.values()).values()]
    if not said:
        return
    for column in spec.columns:
        if column.name in standing or column.type is not ColumnType.CHOICE:
            continue
        meant = [values.option(text, column.constraints.enum) for text in said]
        if any(one.confidence >= CERTAIN for one in meant):
            yield column.name, Proposal(column.name, 0.95, _("hàng đề mục giữa bảng trùng danh sách chọn"))
    for column in spec.columns:
        needed = column.constraints.required and column.type is ColumnType.TEXT
        if needed and column.name not in standing:
            yield (
                column.name,
                Proposal(column.name, _ASKED, _("hàng đề mục giữa bảng; bảng không có cột này")),
            )


def _constants(spec: SheetSpec, own: TableProposal) -> Iterator[tuple[str, Proposal]]:
    """Yield the choices that the kit needs, the table lacks and its title says."""
    words = f"{own.table.sheet.title} {own.table.caption}"
    for column in spec.columns:
        if (
            column.name in own.standing
            or column.type is not ColumnType.CHOICE
            or not column.constraints.required
        ):
            continue
        said = [one for one in column.constraints.enum if titles.named_in(SheetSpec(one, one), words)]
        if len(said) == 1:
            yield column.name, Proposal(said[0], _ASKED, _("tên trang hoặc tên bảng nói thế"))


def _choices(
    spec: SheetSpec, own: TableProposal, captions: Mapping[str, Proposal]
) -> Iterator[tuple[str, Mapping[str, Proposal]]]:
    """Yield for each column of choices what stands for which, where that is not the same word."""
    between = caption_rows(own.table, own.standing.values())
    for name, column in own.standing.items():
        if spec.column(name).type is ColumnType.CHOICE:
            texts = {
                text
                for i, row in enumerate(own.table.sheet.rows)
                if i >= own.table.data and i not in between and isinstance(text := cell_of(row, column), str)
                and not is_blank(text) and _is_of_record(row, own, column)
            }  # fmt: skip
            if found := values.choices(sorted(texts), spec.column(name).constraints.enum):
                yield name, found
    for name in captions:
        if spec.column(name).type is ColumnType.CHOICE:
            options = spec.column(name).constraints.enum
            meant = {text: values.option(text, options) for _at, text in between.values()}
            levels = {
                _level(own.table, i, text) for i, (_at, text) in between.items() if meant[text].is_certain
            }
            kept = {
                text: meant[text]
                for i, (_at, text) in between.items()
                if meant[text].confidence >= _ALIKE or _level(own.table, i, text) in levels
            }
            if kept:
                yield name, kept


def _level(table: FoundTable, row: int, text: str) -> str:
    """Return how a row between is numbered, in the column of numbers or in its words: rows of one level are alike."""
    said = cell_of(table.sheet.rows[row], table.serial) if table.serial >= 0 else ""
    first = str(said) if said != "" else text.split(maxsplit=1)[0]
    kind = numbering.kind(first)
    return kind or ("a" if first.rstrip(".)").islower() and len(first.rstrip(".)")) == 1 else "")


def _is_of_record(row: Sequence[Raw], own: TableProposal, column: int) -> bool:
    """Return whether a row is no sum and no part of the row above: its first words do not say so."""
    from reportgen.checks.sums import Word, word_of

    return word_of([raw for raw in row[: column + 1] if isinstance(raw, str)]) is Word.NONE and any(
        not is_blank(cell_of(row, j)) for j in own.standing.values() if j != column
    )
