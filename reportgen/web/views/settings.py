"""The settings: language, kits of the workspace, how far the printer is off, fonts, and what the doctor finds."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from reportgen.errors import ReportgenError
from reportgen.runs import doctor
from reportgen.runs.certificate_preview import kinds
from reportgen.runs.kit_list import kits_of
from reportgen.runs.years import Years
from reportgen.units import FURTHEST_OFFSET
from reportgen.web.asking import Ask, NotThereError, plain
from reportgen.web.pages import page
from reportgen.web.printer import PrinterOffsets, offset_of
from reportgen.workspace import Workspace


def settings(ask: Ask) -> Response:
    """Return the page; what the doctor finds is asked for by the page itself."""
    own = ask.office.workspace
    kept = PrinterOffsets(ask.office.folder).all
    documents = {} if own is None else _documents(own)
    return page(
        ask,
        "settings",
        kits=() if own is None else kits_of(own),
        offsets=[
            {"document": name, "title": title, "x": kept[name].x, "y": kept[name].y}
            if name in kept
            else {"document": name, "title": title, "x": 0.0, "y": 0.0}
            for name, title in documents.items()
        ],
        furthest=FURTHEST_OFFSET,
    )


def _documents(own: Workspace) -> dict[str, str]:
    """Return the papers of the kits that are printed on blanks, with their titles."""
    found: dict[str, str] = {}
    for listed in kits_of(own):
        try:
            years = Years(own, listed.name)
            found |= {one.document: years.kit.titles.get(one.document, one.document) for one in kinds(years)}
        except ReportgenError:  # told beside the kit, and by the doctor
            continue
    return found


def examined(ask: Ask) -> Response:
    """Return what the doctor finds, and the fonts of this machine."""
    own = ask.office.workspace
    found: list[dict[str, Any]] = [
        {"state": one.state.value, "text": one.text, "mend": one.mend}
        for one in doctor.findings(None if own is None else own.root)
    ]
    fonts = [{"name": one.name, "faces": one.faces} for one in doctor.font_families()]
    return plain({"findings": found, "fonts": fonts})


def keep_offset(ask: Ask) -> Response:
    """Remember how far this PC's printer is off for a kind of certificates."""
    document = ask.text("document")
    if document not in _documents(ask.workspace):
        raise NotThereError
    offset = offset_of(ask.body.get("x"), ask.body.get("y"))
    PrinterOffsets(ask.office.folder).keep(document, offset)
    return plain({"document": document, "x": offset.x, "y": offset.y})


GET = {
    "/settings": settings,
    "/api/settings/doctor": examined,
}
POST = {
    "/api/settings/offset": keep_offset,
}
