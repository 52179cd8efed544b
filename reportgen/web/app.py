"""The routes: which view answers what."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from reportgen.web.asking import View, endpoint
from reportgen.web.events import events
from reportgen.web.office import Office
from reportgen.web.pages import STATIC
from reportgen.web.views import build, home, look, workbook

Path = str
GET: dict[Path, View] = {**home.GET, **workbook.GET, **build.GET, **look.GET}
POST: dict[Path, View] = {**home.POST, **workbook.POST, **build.POST, **look.POST}


def create(office: Office) -> Starlette:
    """Return the application of one window, without its guard."""
    routes: list[BaseRoute] = [
        *(Route(path, endpoint(office, view), methods=["GET"]) for path, view in GET.items()),
        *(Route(path, endpoint(office, view), methods=["POST"]) for path, view in POST.items()),
        Route("/events", events(office), methods=["GET"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    return Starlette(routes=routes)
