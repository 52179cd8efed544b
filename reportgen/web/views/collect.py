"""What units have sent: who lacks, what is wrong, what stands out, the sums; replies to them, and the cut-off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from starlette.responses import Response

from reportgen import language
from reportgen.collect.received import look
from reportgen.diagnostics import Diagnostic
from reportgen.errors import ReportgenError
from reportgen.figures import PERCENT, Number, format_value
from reportgen.runs.collect import doubts, freeze, listing, replies, table
from reportgen.runs.collect.collect import collect, folder_of, read_roster
from reportgen.runs.collect.model import OFFICE, Collected, CollectRequest
from reportgen.runs.collect.writing import WriteRequest, write
from reportgen.web.asking import Ask, NotThereError, plain, told
from reportgen.web.jobs import Progress
from reportgen.web.pages import page
from reportgen.web.sending import sent

MOST_TOLD = 500
KEPT = 2
"""Collections that are remembered: of a year, and of another language for what goes to units."""

_made: dict[tuple[Path, int, str], Collected] = {}
"""Workspace, year and language → what was collected last."""


def collect_page(ask: Ask) -> Response:
    """Return the page: who is expected, and how many workbooks are there."""
    try:
        expected = len(read_roster(ask.workspace, ask.year).senders)
        trouble: tuple[Diagnostic, ...] = ()
    except ReportgenError as problem:
        expected, trouble = 0, problem.diagnostics
    return page(
        ask,
        "collect",
        expected=expected,
        trouble=trouble,
        there=len(look(folder_of(ask.workspace, ask.year)).files),
        folder=str(folder_of(ask.workspace, ask.year).relative_to(ask.workspace.root)),
        frozen=freeze.place_of(ask.workspace, ask.year).is_file(),
        known=(ask.workspace.root, ask.year, language.current()) in _made,
    )


def start(ask: Ask) -> Response:
    """Start reading the units' workbooks."""
    order = CollectRequest(ask.workspace, ask.year, date.today())

    def work(advance: Progress) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
        _keep(ask, collect(order, advance))
        return {"year": order.year}, ()

    begun = ask.office.jobs.start("collect", work)
    return plain({"job": None if begun is None else begun.number})


def _keep(ask: Ask, made: Collected) -> None:
    key = (ask.workspace.root, made.year, language.current())
    _made.pop(key, None)
    _made[key] = made
    for old in list(_made)[:-KEPT]:
        del _made[old]


def _known(ask: Ask) -> Collected:
    """Return what was collected last.

    Raises:
        NotThereError: nothing was, in this language.
    """
    made = _made.get((ask.workspace.root, ask.year, language.current()))
    if made is None:
        raise NotThereError
    return made


def _quoted(ask: Ask) -> Collected:
    """Return it in Vietnamese, which units read; what was collected in another language is collected once more."""
    made = _known(ask)
    with language.speaking(language.SOURCE_LANGUAGE):
        key = (ask.workspace.root, ask.year, language.SOURCE_LANGUAGE)
        if key not in _made:
            _keep(ask, collect(CollectRequest(ask.workspace, ask.year, made.on, made.kit.folder.name)))
        return _made[key]


# --- as data ----------------------------------------------------------------------------------


def collected(ask: Ask) -> Response:
    """Return what was collected: what the command gives programs, and the words for it."""
    made = _known(ask)
    data = listing.as_json(made)
    shown = [own.as_json() for own in made.diagnostics[:MOST_TOLD]]
    return plain(
        {
            **{key: data[key] for key in ("year", "on", "groups", "figures", "totals", "strays")},
            "units": [_unit(row) for row in table.rows(made)],
            "statuses": {status.value: words for status, words in table.STATUSES.items()},
            "sums": list(_sums(made, ask.text("under"))),
            "outliers": list(_outliers(made)),
            "diagnostics": shown,
            "asked": [
                {"code": own.unit.code, "name": own.unit.name, "status": own.status.value}
                for own in replies.asked_units(ask.workspace, made)
            ],
            "frozen": freeze.place_of(ask.workspace, ask.year).is_file(),
        }
    )


def _unit(row: table.UnitRow) -> Mapping[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "under": row.under,
        "status": row.status.value,
        "said": row.status_in_words,
        "came_late": row.came_late,
        "errors": row.errors,
        "warnings": row.warnings,
        "worst": "" if row.worst is None else row.worst.message,
        "where": "" if row.worst is None else row.worst.place.inside,
        "files": [own.file.path.name for own in row.files],
        "counted": row.counted,
    }


def _sums(made: Collected, code: str) -> Iterator[Mapping[str, str]]:
    total = made.totals.get(code) or made.totals[OFFICE]
    for spec in table.told_figures(made):
        value, share = table.total_of(total, spec.name)
        yield {
            "name": spec.name,
            "title": spec.title,
            "group": spec.group,
            "unit": spec.unit,
            "said": _written(value, spec.unit),
            "share": share,
        }


def _outliers(made: Collected) -> Iterator[Mapping[str, Any]]:
    specs = {spec.name: spec for spec in made.kit.figures}
    for one in made.outliers:
        spec = specs[one.figure]
        yield {
            "unit": one.unit,
            "name": made.roster.by_code[one.unit].name,
            "figure": one.figure,
            "title": spec.title,
            "value": float(one.value),
            "usual": one.usual,
            "said": _written(one.value, spec.unit),
            "usually": doubts.usual(one, spec.unit),
        }


def _written(value: Number | None, unit: str) -> str:
    if value is None:
        return ""
    return format_value(value, unit) + ("" if unit == PERCENT else f" {unit}")


def ranking(ask: Ask) -> Response:
    """Return the units by a figure."""
    made = _known(ask)
    found = table.rank(made, ask.text("figure"))
    return plain(
        {
            "figure": found.figure.name,
            "title": found.figure.title,
            "ranked": [
                {
                    "rank": one.rank,
                    "unit": one.unit.unit.code,
                    "name": one.unit.unit.name,
                    "value": float(one.value),
                    "said": _written(one.value, found.figure.unit),
                }
                for one in found.ranked
            ],
            "without": [one.unit.name for one in found.without],
        }
    )


# --- what goes back ---------------------------------------------------------------------------


def reply(ask: Ask) -> Response:
    """Return the message to a unit, and what can be taken with it."""
    files = _reply(ask)
    folder = _folder(ask)
    return plain(
        {
            "text": files[replies.MESSAGE].decode(),
            "files": [name for name in files if name != replies.MESSAGE],
            "stored": (folder / replies.MAIL).is_file(),
        }
    )


def reply_file(ask: Ask) -> Response:
    """Return a file of the reply: the draft of a mail, the unit's workbook with the places shown."""
    name = str(ask.parts["name"])
    files = _reply(ask)
    if name not in files:
        raise NotThereError
    return sent(files[name], f"{ask.parts['code']}-{name}" if name == replies.MAIL else name)


def open_reply(ask: Ask) -> Response:
    """Let the system open the stored draft of a mail."""
    _reply(ask)
    path = _folder(ask) / replies.MAIL
    if not path.is_file():
        raise NotThereError
    return plain({"opened": ask.office.open_file(path)})


def _reply(ask: Ask) -> Mapping[str, bytes]:
    made = _quoted(ask)
    files = replies.reply(ask.workspace, made, str(ask.parts["code"]))
    if not files:
        raise NotThereError
    return files


def _folder(ask: Ask) -> Path:
    """Return where the reply to a unit is stored; its code is one of the list, which holds names of files alone."""
    return replies.folder_of_unit(ask.workspace, ask.year, str(ask.parts["code"]))


def store(ask: Ask) -> Response:
    """Write the table's papers and the replies; the sums into the superior's workbook, the cut-off, where asked for."""
    made = _known(ask)
    wanted = WriteRequest(ask.text("rank"), ask.flag("into_inputs"), ask.flag("freeze"), ask.flag("force"))
    if wanted.rank:
        table.find_figure(made, wanted.rank)
    own = ask.workspace

    def work(_advance: Progress) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
        done = write(own, made, wanted)
        return {"files": [_shown(path, own.root) for path in done.files]}, done.diagnostics

    if wanted.freeze and not wanted.force and freeze.place_of(own, ask.year).is_file():
        return told([freeze.frozen_already(own, ask.year)], 422)
    begun = ask.office.jobs.start("collect-write", work)
    return plain({"job": None if begun is None else begun.number})


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


GET = {
    "/year/{year}/collect": collect_page,
    "/api/year/{year}/collect": collected,
    "/api/year/{year}/collect/rank": ranking,
    "/api/year/{year}/collect/reply/{code}": reply,
    "/year/{year}/collect/reply/{code}/{name}": reply_file,
}
POST = {
    "/api/year/{year}/collect": start,
    "/api/year/{year}/collect/write": store,
    "/api/year/{year}/collect/reply/{code}/open": open_reply,
}
