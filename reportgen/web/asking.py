"""A request as a view sees it, and its answers for programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec import Struct
from starlette.responses import JSONResponse, Response

from reportgen.diagnostics import Diagnostic
from reportgen.web.office import Office
from reportgen.web.shelf import Upload
from reportgen.workspace import Workspace, year_of


class Ask(Struct, frozen=True):
    """One request: the window, what stands in the path and behind it, the body as JSON, files that were dropped."""

    office: Office
    parts: Mapping[str, Any]
    query: Mapping[str, str]
    body: Mapping[str, Any] = {}
    files: tuple[Upload, ...] = ()

    @property
    def workspace(self) -> Workspace:
        """The workspace that is open.

        Raises:
            NotThereError: none is.
        """
        if self.office.workspace is None:
            raise NotThereError
        return self.office.workspace

    @property
    def year(self) -> int:
        """The year in the path.

        Raises:
            NotThereError: it is none.
        """
        year = year_of(str(self.parts.get("year", "")))
        if year is None:
            raise NotThereError
        return year

    def text(self, key: str, default: str = "") -> str:
        """Return a text of the body, or behind the path."""
        value = self.body.get(key, self.query.get(key, default))
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int, most: int) -> int:
        """Return a whole number from 0 to ``most``."""
        value = self.body.get(key, self.query.get(key, default))
        try:
            return min(max(int(value), 0), most)
        except (TypeError, ValueError, OverflowError):
            return default

    def flag(self, key: str) -> bool:
        """Return whether something is set."""
        return self.body.get(key) is True

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts of the body."""
        value = self.body.get(key, [])
        return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


class NotThereError(Exception):
    """What was asked for is not there."""


View = Callable[[Ask], Response]


def told(found: tuple[Diagnostic, ...] | list[Diagnostic], status: int = 200) -> JSONResponse:
    """Return diagnostics as JSON."""
    return JSONResponse({"diagnostics": [one.as_json() for one in found]}, status)


def plain(value: object) -> JSONResponse:
    """Return anything made of structs as JSON."""
    return JSONResponse(msgspec.to_builtins(value))
