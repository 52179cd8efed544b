"""Pages from templates: escaped, in the window's language, with what every page shows."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from reportgen import __version__, language
from reportgen.language import _, _n
from reportgen.web.asking import Ask

HERE = Path(__file__).parent
STATIC = HERE / "static"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update({"_": _, "_n": _n, "version": __version__})
    return made


def prepare() -> None:
    """Compile all templates, before the first page is asked for."""
    for name in _environment().list_templates():
        _environment().get_template(name)


def page(ask: Ask, name: str, **values: object) -> HTMLResponse:
    """Return the page of a template."""
    own = ask.office.workspace
    shared = {
        "language": language.current(),
        "place": "" if own is None else str(own.root.absolute()),
        "office": ask.office,
        "here": name,
        "year": ask.parts.get("year", ""),
    }
    return HTMLResponse(_environment().get_template(f"{name}.html").render({**shared, **values}))
