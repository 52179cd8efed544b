"""Every page as a picture: zoom, search, two side by side, what the linter finds; downloads and printing."""

from __future__ import annotations

from pathlib import Path

from starlette.responses import Response

from reportgen import outputs, paths
from reportgen.language import _
from reportgen.runs.lint import LintRequest, lint_file
from reportgen.web import pictures
from reportgen.web.asking import Ask, NotThereError, View, plain
from reportgen.web.kits import kit_of
from reportgen.web.pages import page
from reportgen.web.sending import sent, zipped
from reportgen.web.views.build import file_of

NOW, BEFORE, LAST_YEAR = "now", "before", "last-year"


def look(ask: Ask) -> Response:
    """Return the page."""
    folder = ask.workspace.output(ask.year)
    titles = kit_of(ask.workspace, ask.year).titles
    there = [name for name in outputs.read_manifest(folder).outputs if (folder / name).is_file()]
    papers = [
        {"file": name, "title": titles.get(Path(name).stem, Path(name).stem)}
        for name in sorted(there)
        if name.endswith(".pdf")
    ]
    chosen = str(ask.query.get("file", ""))
    known = [str(one["file"]) for one in papers]
    first = (
        chosen
        if chosen in known
        else next((name for name in known if "bao-cao" in name), next(iter(known), ""))
    )
    return page(ask, "look", papers=papers, file=first)


def pages(ask: Ask) -> Response:
    """Return the pages of a PDF: how large each is; where there is another one to hold beside it."""
    name = str(ask.parts["name"])
    own = _pdf(ask, NOW)
    others = [one for one in (BEFORE, LAST_YEAR) if _has(ask, one)]
    return plain(
        {"name": name, "pages": pictures.sizes(own), "others": others, "digest": outputs.sha256(own)[:16]}
    )


def other_pages(ask: Ask) -> Response:
    """Return the pages of the one beside it."""
    return plain({"pages": pictures.sizes(_pdf(ask, ask.text("of", BEFORE)))})


def picture(ask: Ask) -> Response:
    """Return a page as a picture; its address carries the file's digest, so that it may be kept."""
    data = _pdf(ask, ask.text("of", NOW))
    made = pictures.picture(data, int(ask.parts["number"]), ask.number("width", 800, 4_000))
    if not made:
        raise NotThereError
    kept = "private, max-age=3600, immutable" if ask.text("digest") else "no-store"
    return Response(made, media_type="image/png", headers={"cache-control": kept})


def search(ask: Ask) -> Response:
    """Return where a text stands in a paper."""
    return plain({"hits": pictures.search(_pdf(ask, NOW), ask.text("text"))})


def findings(ask: Ask) -> Response:
    """Return what the linter finds in the Word file of a paper."""
    path = file_of(ask, Path(str(ask.parts["name"])).with_suffix(".docx").name)
    done = lint_file(path, LintRequest())
    return plain({"findings": [one.as_json() for one in (*done.trouble, *done.found)]})


def _pdf(ask: Ask, which: str) -> bytes:
    name = str(ask.parts["name"])
    folder = ask.workspace.output(ask.year)
    if which == BEFORE:
        data = pictures.before(folder, name)
    elif which == LAST_YEAR:
        data = _of_last_year(ask, name)
    else:
        data = file_of(ask, name).read_bytes()
    if not data:
        raise NotThereError
    return data


def _of_last_year(ask: Ask, name: str) -> bytes:
    folder = ask.workspace.output(ask.year - 1)
    path = folder / name
    known = (
        paths.is_name_everywhere(name) and name in outputs.read_manifest(folder).outputs and path.is_file()
    )
    return path.read_bytes() if known else b""


def _has(ask: Ask, which: str) -> bool:
    try:
        return bool(_pdf(ask, which))
    except NotThereError:
        return False


def download(ask: Ask) -> Response:
    """Return one file of the year."""
    path = file_of(ask, str(ask.parts["name"]))
    inline = path.suffix == ".pdf" and ask.text("show") == "1"
    return sent(path.read_bytes(), path.name, inline=inline)


def download_all(ask: Ask) -> Response:
    """Return all files of the year as a zip."""
    folder = ask.workspace.output(ask.year)
    there = {name: folder / name for name in sorted(outputs.read_manifest(folder).outputs)}
    files = (
        (name, path.read_bytes())
        for name, path in there.items()
        if path.is_file() and paths.is_within(path, folder)
    )
    return sent(zipped(files), _("van-ban-{year}.zip", year=ask.year))


GET = {
    "/year/{year}/look": look,
    "/api/year/{year}/pdf/{name}": pages,
    "/api/year/{year}/pdf/{name}/other": other_pages,
    "/api/year/{year}/pdf/{name}/page/{number:int}": picture,
    "/api/year/{year}/pdf/{name}/search": search,
    "/api/year/{year}/pdf/{name}/findings": findings,
    "/year/{year}/file/{name}": download,
    "/year/{year}/all.zip": download_all,
}
POST: dict[str, View] = {}
