"""An office's own files into the year's workbook: what each column is, set by dragging or a list; then written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from starlette.responses import Response

from reportgen.diagnostics import Diagnostic, has_errors
from reportgen.kit.model import ColumnSpec, Kit, SheetLayout
from reportgen.kit.types import format_cell, raw_value
from reportgen.mapping.convert import Conversion
from reportgen.mapping.fill import source_of
from reportgen.mapping.model import Proposal
from reportgen.runs.import_ import ImportRequest, ImportResult, import_tables
from reportgen.runs.import_answers import Answer, answer
from reportgen.runs.kit_list import kits_of
from reportgen.sheets import address, cell_of
from reportgen.sheets.entries import Entry
from reportgen.web.asking import Ask, NotThereError, plain
from reportgen.web.pages import page
from reportgen.web.shelf import Drop
from reportgen.workspace import find_earlier, kit_names

KIND = "import"
SAMPLES = 3
"""Values of a column that are shown beside its title."""
WINDOW = 400
"""So many cells of a long list are sent at once."""
MOST_OPTIONS = 300


def import_page(ask: Ask) -> Response:
    """Return the page."""
    there = find_earlier(ask.workspace, ask.year)
    kits = kits_of(ask.workspace) if there is None else ()
    return page(ask, "import", file="" if there is None else there.name, kits=kits if len(kits) > 1 else ())


def drop(ask: Ask) -> Response:
    """Take an office's files, and return what is proposed for each table; nothing is written."""
    kit = ask.text("kit")
    if kit and kit not in kit_names(ask.workspace.templates):
        raise NotThereError
    own = ask.office.shelf.put(KIND, ask.files)
    own.told["kit"] = kit
    return _told(ask, own, import_tables(_order(ask, own)))


def answered(ask: Ask) -> Response:
    """Remember what is said of one table, and return what is proposed now."""
    own = _dropped(ask)
    try:
        said = msgspec.convert(ask.body.get("said"), Answer)
    except msgspec.ValidationError as wrong:
        raise NotThereError from wrong
    return _told(ask, own, answer(_order(ask, own), said))


def again(ask: Ask) -> Response:
    """Return what is proposed now: the mapping may have been changed by hand."""
    own = _dropped(ask)
    return _told(ask, own, import_tables(_order(ask, own)))


def write(ask: Ask) -> Response:
    """Import, where all of it holds; with ``partial`` what holds."""
    own = _dropped(ask)
    done = import_tables(msgspec.structs.replace(_order(ask, own), write=True, partial=ask.flag("partial")))
    if done.path is None:
        return _told(ask, own, done)
    return plain({"changed": done.changed, "file": done.path.name, "to": f"/year/{ask.year}/workbook"})


def part(ask: Ask) -> Response:
    """Return some of the cells that would be written, or that are left over."""
    own = _dropped(ask)
    listed = own.told.get("left" if ask.text("what") == "left" else "put", ())
    first = ask.number("from", 0, 1_048_576)
    some = listed[first : first + WINDOW] if isinstance(listed, list) else []
    return plain({"from": first, "cells": some})


def _dropped(ask: Ask) -> Drop:
    own = ask.office.shelf.get(KIND, ask.text("drop"))
    if own is None:
        raise NotThereError
    return own


def _order(ask: Ask, own: Drop) -> ImportRequest:
    kit = str(own.told["kit"])
    return ImportRequest(ask.workspace, own.files, ask.year, kit, write=False, draw=True)


# --- as data ----------------------------------------------------------------------------------


def _told(ask: Ask, own: Drop, done: ImportResult) -> Response:
    put, left = list(_put(done)), list(_left(own, done))
    own.told.update(put=put, left=left)
    tables = [_table(own, one, done.kit) for one in done.tables]
    about = [_diagnostic(own, one) for one in (*done.notes, *_lost(done))]
    return plain(
        {
            "drop": own.name,
            "year": ask.year,
            "files": [path.name for path in own.files],
            "sheets": [
                {"name": spec.name, "title": spec.title, "columns": [_column(c) for c in spec.columns]}
                for spec in done.kit.sheets
                if spec.layout is not SheetLayout.FIELDS
            ],
            "tables": tables,
            "questions": len(done.questions),
            "problems": len(done.problems),
            "notes": about,
            "put": len(put),
            "left": len(left),
            "holds": not done.questions and not done.problems and not has_errors(done.notes),
        }
    )


def _lost(done: ImportResult) -> Iterator[Diagnostic]:
    """Yield the problems of tabs of names and values, which have no table to stand at."""
    for own in done.tables:
        if not own.proposal.table.titles:
            yield from own.problems


def _table(drop: Drop, own: Conversion, kit: Kit) -> Mapping[str, Any]:
    proposal, table = own.proposal, own.proposal.table
    spec = next((one for one in kit.sheets if one.name == proposal.sheet.to), None)
    answers = own.answers or ("",) * len(own.problems)
    return {
        "file": drop.files.index(proposal.file),
        "tab": table.sheet.title,
        "number": table.number,
        "caption": table.caption,
        "sheet": _proposal(proposal.sheet),
        "is_fields": not table.titles,
        "columns": [
            {
                "title": one.title,
                "at": address(table.bottom, one.column),
                "samples": list(_samples(own, one.column)),
                **_proposal(one.proposal),
            }
            for one in proposal.columns
        ],
        "values": [
            {"column": name, "text": text, "options": _options(spec.column(name)), **_proposal(one)}
            for name, texts in proposal.values.items()
            if spec is not None
            for text, one in texts.items()
        ],
        "captions": [{"column": name, **_proposal(one)} for name, one in proposal.captions.items()],
        "constants": [
            {"column": name, "options": _options(spec.column(name)), **_proposal(one)}
            for name, one in proposal.constants.items()
            if spec is not None
        ],
        "rows": len(own.rows),
        "proofs": [
            {"cell": one.place.cell, "title": one.title, "total": format_cell(one.total), "rows": one.count}
            for one in own.proofs
        ],
        "problems": [
            {**_diagnostic(drop, one), "accept": said}
            for one, said in zip(own.problems, answers, strict=False)
        ],
        "notes": [_diagnostic(drop, one) for one in own.notes],
        "lacking": [*own.columns_lacking, *(f"{one.place.cell}: {one.message}" for one in own.lacking)],
        "changes": list(proposal.changes),
    }


def _proposal(own: Proposal) -> Mapping[str, Any]:
    return {
        "to": own.to,
        "confidence": own.confidence,
        "reason": own.reason,
        "certain": own.is_certain,
    }


def _column(own: ColumnSpec) -> Mapping[str, Any]:
    return {"name": own.name, "title": own.title, "wanted": own.wanted}


def _options(own: ColumnSpec) -> list[str]:
    return list(own.constraints.enum)[:MOST_OPTIONS]


def _samples(own: Conversion, column: int) -> Iterator[str]:
    """Yield the first values under a title."""
    table, found = own.proposal.table, 0
    for row in table.sheet.rows[table.data :]:
        text = format_cell(raw_value(cell_of(row, column)))
        if text.strip():
            found += 1
            yield text[:60]
        if found == SAMPLES:
            return


def _diagnostic(drop: Drop, one: Diagnostic) -> dict[str, str]:
    return {key: drop.shown(text) for key, text in one.as_json().items()}


def _put(done: ImportResult) -> Iterator[list[str]]:
    """Yield sheet, cell, value and origin of each cell that would be written."""
    for title, own in done.entries.items():
        for (row, column), entry in sorted(own.items()):
            yield [title, address(row, column), _value(entry), _origin(entry)]


def _value(entry: Entry) -> str:
    value = entry.value
    return "" if value is None else format_cell(value)


def _origin(entry: Entry) -> str:
    place = source_of(entry.note)
    return "" if place is None else f"{place.file}  {place.inside}"


def _left(drop: Drop, done: ImportResult) -> Iterator[list[str]]:
    """Yield file, place, words and reason of each cell that is left over."""
    for own in done.tables:
        for one in own.leftovers:
            yield [drop.shown(one.place.file), one.place.inside, one.said, one.why]


GET = {
    "/year/{year}/import": import_page,
    "/api/year/{year}/import/part": part,
}
POST = {
    "/api/year/{year}/import": drop,
    "/api/year/{year}/import/answer": answered,
    "/api/year/{year}/import/again": again,
    "/api/year/{year}/import/write": write,
}
