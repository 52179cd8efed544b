"""The routes: which view answers what."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from reportgen.web.asking import View
from reportgen.web.endpoints import endpoint, nowhere
from reportgen.web.events import events
from reportgen.web.office import Office
from reportgen.web.pages import STATIC
from reportgen.web.views import (
    awards,
    build,
    certificates,
    collect,
    compare,
    home,
    import_,
    look,
    meeting,
    settings,
    tools,
    workbook,
)

Path = str
PAGES = (
    home,
    workbook,
    import_,
    build,
    look,
    awards,
    certificates,
    meeting,
    collect,
    compare,
    tools,
    settings,
)
GET: dict[Path, View] = {path: view for own in PAGES for path, view in own.GET.items()}
POST: dict[Path, View] = {path: view for own in PAGES for path, view in own.POST.items()}


def create(office: Office) -> Starlette:
    """Return the application of one window, without its guard."""
    routes: list[BaseRoute] = [
        *(Route(path, endpoint(office, view), methods=["GET"]) for path, view in GET.items()),
        *(Route(path, endpoint(office, view), methods=["POST"]) for path, view in POST.items()),
        Route("/events", events(office), methods=["GET"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    return Starlette(routes=routes, exception_handlers={404: nowhere(office)})
