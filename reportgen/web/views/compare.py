"""Two years side by side, as tables and charts; a figure that is clicked is explained: cells, rule, rounding."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from starlette.responses import Response

from reportgen import trace
from reportgen.explain import Explanation, format_value
from reportgen.figures import PERCENT
from reportgen.runs.compare import Comparison, FigureComparison, as_data, compare_years, render, words
from reportgen.runs.explain import Answer, ExplanationIndex, by_question, explanation_index
from reportgen.runs.explain_context import AnswerContext
from reportgen.runs.explain_listing import as_data as answer_data
from reportgen.runs.request import BuildRequest
from reportgen.runs.years import Years
from reportgen.web.asking import Ask, NotThereError, View, plain
from reportgen.web.pages import page
from reportgen.web.sending import sent
from reportgen.workspace import Workspace, year_of

KINDS = ("xlsx", "docx", "pdf")
KEPT = 2
"""Years that stay ready to be asked: both of a comparison."""
MOST_RANGES, MOST_FIGURES = 60, 30

_ready: OrderedDict[tuple[Path, int], tuple[object, ExplanationIndex]] = OrderedDict()
_lock = threading.Lock()


def compare_page(ask: Ask) -> Response:
    """Return the page."""
    known = [year for year in Years(ask.workspace).known if year != ask.year]
    chosen = year_of(ask.text("with"))
    before = chosen if chosen in known else _before(known, ask.year)
    return page(ask, "compare", years=sorted(known, reverse=True), before=before or "", kinds=KINDS)


def _before(known: list[int], year: int) -> int | None:
    """Return the nearest earlier year that has a workbook, else any."""
    return max((one for one in known if one < year), default=max(known, default=None))


def compared(ask: Ask) -> Response:
    """Return the figures of both years, as the command gives them to programs, and as they are written."""
    made = _compared(ask)
    groups = [{"title": group.title, "lines": [_line(line) for line in group.lines]} for group in made.groups]
    return plain({**as_data(made), "groups": groups})


def _compared(ask: Ask) -> Comparison:
    other = year_of(ask.text("with"))
    if other is None or other == ask.year:
        raise NotThereError
    return compare_years(ask.workspace, (ask.year, other))


def _line(line: FigureComparison) -> Mapping[str, Any]:
    unit = line.figure.unit
    moved = line.change
    difference = None if moved.difference is None else float(moved.difference)
    share = None if not words.share(line) or moved.share is None else float(moved.share)
    return {
        "name": line.figure.name,
        "title": line.figure.title,
        "unit": unit,
        "rate": unit == PERCENT,
        "before": None if line.before is None else float(line.before),
        "now": None if line.now is None else float(line.now),
        "said_before": words.value(line.before, unit),
        "said_now": words.value(line.now, unit),
        "moved": words.difference(line),
        "moved_by": words.share(line),
        "difference": difference,
        "share": None if share is None else share * (-1 if (difference or 0) < 0 else 1),
    }


def download(ask: Ask) -> Response:
    """Return the comparison as a file."""
    kind = str(ask.parts["kind"])
    if kind not in KINDS:
        raise NotThereError
    made = _compared(ask)
    first, last = made.years
    return sent(render(made, f".{kind}"), f"so-sanh-{first}-{last}.{kind}")


# --- a figure that is asked -------------------------------------------------------------------


def explained(ask: Ask) -> Response:
    """Return what is said of a figure, by its name, or of a number that a paper prints."""
    typed = ask.text("of").strip()
    if not typed:
        raise NotThereError
    index = _index(ask.workspace, ask.year)
    answer = by_question(index, typed)
    said = AnswerContext.of(index)
    listed = answer_data(index, answer)
    return plain(
        {
            "year": ask.year,
            "asked": typed,
            "figures": [_figure(said, one) for one in answer.figures[:MOST_FIGURES]],
            "cells": listed["cells"][:MOST_RANGES],
            "others": list(_others(said, answer)),
        }
    )


def _figure(said: AnswerContext, one: Explanation) -> Mapping[str, Any]:
    return {
        "name": one.name,
        "title": said.title(one),
        "parts": [list(pair) for pair in said.parts(one) if pair[1]],
        "cells": list(_cells(one))[:MOST_RANGES],
    }


def _cells(one: Explanation) -> Iterator[Mapping[str, str]]:
    """Yield the ranges that a figure is computed from, with the first cell of each."""
    for column in one.trace.columns:
        for own in trace.cells(cell.address for cell in column.cells if cell.address):
            yield {"sheet": column.sheet, "range": own, "cell": own.partition(":")[0]}


def _others(said: AnswerContext, answer: Answer) -> Iterator[Mapping[str, str]]:
    """Yield figures whose change, or whose value of last year, the number is; and those that a paper still prints."""
    for one in (*answer.changes, *answer.last_year, *answer.outdated_figures):
        written = "" if one.before is None else format_value(one.before.value, one.spec.unit)
        yield {"name": one.name, "title": said.title(one), "before": written}


def _index(own: Workspace, year: int) -> ExplanationIndex:
    """Return the year ready to be asked; kept until a workbook, the kit or what was made changes."""
    key = own.root, year
    with _lock:
        stamp = _stamp(own, year)
        known = _ready.get(key)
        if known is None or known[0] != stamp:
            _ready[key] = known = stamp, explanation_index(BuildRequest(own, year))
        _ready.move_to_end(key)
        while len(_ready) > KEPT:
            _ready.popitem(last=False)
        return known[1]


def _stamp(own: Workspace, year: int) -> object:
    """Return what changes when anything does that an answer is made from."""
    files = [*own.inputs.glob("*"), *own.templates.rglob("*"), *own.output(year).glob("manifest.json")]
    found: list[tuple[str, int, int]] = []
    for path in files:
        try:
            state = path.stat()
        except OSError:
            continue
        found.append((str(path), state.st_mtime_ns, state.st_size))
    return sorted(found)


GET = {
    "/year/{year}/compare": compare_page,
    "/api/year/{year}/compare": compared,
    "/api/year/{year}/explain": explained,
    "/year/{year}/compare/{kind}": download,
}
POST: dict[str, View] = {}
