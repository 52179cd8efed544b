"""The first page: the years as cards, what is next; choosing and making a workspace; the language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
from starlette.responses import RedirectResponse, Response

from reportgen import language, paths
from reportgen.diagnostics import Place, error
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.language import _, _n
from reportgen.runs.new import new_workbook
from reportgen.runs.samples import lay_out
from reportgen.runs.standing import Standing, standing
from reportgen.runs.years import Years
from reportgen.web.asking import Ask, plain, told
from reportgen.web.pages import page


def home(ask: Ask) -> Response:
    """Return the page of the years, or that of the choice of a workspace."""
    if ask.office.workspace is None:
        return choose(ask)
    years = Years(ask.workspace)
    known = tuple(reversed(years.known))
    return page(ask, "home", years=known, next_year=(known[0] + 1 if known else date.today().year))


def choose(ask: Ask) -> Response:
    """Return the page on which a workspace is chosen or made."""
    return page(ask, "choose", recent=[str(path) for path in ask.office.recent], folder=str(_documents()))


def _documents() -> Path:
    own = Path.home()
    return next((own / name for name in ("Documents", "Tài liệu") if (own / name).is_dir()), own)


def year_card(ask: Ask) -> Response:
    """Return how it stands with a year, and what is next."""
    found = standing(Years(ask.workspace, "", ask.year), ask.year)
    return plain({**msgspec.to_builtins(found), "said": list(_said(found)), "next": _next(found)})


def _said(found: Standing) -> list[str]:
    """Return how it stands, in short sentences."""
    said: list[str] = []
    if found.unread:
        said.append(found.unread[0].message)
    elif found.errors or found.questions:
        if found.errors:
            said.append(_n("Sổ có {count} lỗi phải sửa.", found.errors))
        if found.questions:
            said.append(_n("Có {count} câu hỏi phải trả lời.", found.questions))
    else:
        said.append(_("Sổ không có lỗi."))
    if found.warnings:
        said.append(_n("{count} điều cần xem lại.", found.warnings))
    papers = [name for name in found.made if name.endswith(".docx")]
    said.append(_n("Đã lập {count} văn bản.", len(papers)) if papers else _("Chưa lập văn bản."))
    if found.edited:
        said.append(_n("{count} tệp đã sửa tay.", len(found.edited)))
    if found.is_outdated:
        said.append(_("Sổ hoặc bộ mẫu đã đổi sau khi lập."))
    if found.is_interrupted:
        said.append(_("Lần lập trước bị dừng giữa chừng."))
    return said


def _next(found: Standing) -> str:
    """Return the page on which the next step is done."""
    if found.unread or found.errors or found.questions:
        return "workbook"
    return "build" if found.is_outdated or found.is_interrupted or not found.made else "look"


def open_workspace(ask: Ask) -> Response:
    """Open a workspace of before, by its place in the list."""
    ask.office.switch(ask.number("number", -1 if "number" not in ask.body else 0, 100))
    return plain({"to": "/"})


def new_workspace(ask: Ask) -> Response:
    """Make a workspace in the user's own folder of documents."""
    name = ask.text("name").strip()
    place = _documents() / name
    if not name or not paths.is_name_everywhere(name) or name.startswith("."):
        message = _("Tên thư mục không dùng được: chỉ chữ, số, dấu cách, - và _.")
        raise WorkspaceError(error("bad-name", message))
    if place.exists() and any(place.iterdir()):
        message = _("Đã có thư mục này và trong đó đã có tệp.")
        raise WorkspaceError(error("folder-not-empty", message, Place(str(place)), _("Chọn tên khác.")))
    made = lay_out(place, ask.text("kit"))
    ask.office.found(made.files.workspace)
    return plain({"to": "/"})


def new_year(ask: Ask) -> Response:
    """Make the blank workbook of a year."""
    try:
        made = new_workbook(ask.workspace, ask.year)
    except ReportgenError as problem:
        return told(problem.diagnostics, 422)
    return plain({"to": f"/year/{ask.year}/workbook", "made": made.path.name})


def speak(ask: Ask) -> Response:
    """Speak another language from now on."""
    wanted = ask.text("language")
    if wanted in language.LANGUAGES:
        ask.office.language = wanted
    return plain({"to": ""})


def switch(ask: Ask) -> Response:
    """Return the page of the choice of a workspace, also where one is open."""
    return choose(ask)


def icon(_ask: Ask) -> Response:
    """Return where the icon is."""
    return RedirectResponse("/static/icon.svg", 308)


GET = {
    "/": home,
    "/workspace": switch,
    "/favicon.ico": icon,
    "/api/year/{year}": year_card,
}
POST = {
    "/api/workspace/open": open_workspace,
    "/api/workspace/new": new_workspace,
    "/api/year/{year}/new": new_year,
    "/api/language": speak,
}
