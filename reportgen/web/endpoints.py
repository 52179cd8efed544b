"""How a view becomes an endpoint: its request read and bounded, run in a thread, in the window's language."""

from __future__ import annotations

import traceback
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportgen import language, paths
from reportgen.diagnostics import Diagnostic, error
from reportgen.errors import ReportgenError
from reportgen.language import _
from reportgen.web.asking import Ask, NotThereError, View, told
from reportgen.web.office import Office
from reportgen.web.pages import page
from reportgen.web.shelf import Upload

MOST_FILES = 200
"""Files of one upload."""
LARGEST_JSON = 2**20
"""Bytes."""
Tell = Callable[[Ask, Sequence[Diagnostic], int], Response]


def endpoint(office: Office, view: View) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint of a view; what stops it is told with its diagnostics: as a page, or as JSON."""

    def answer(ask: Ask, tell: Tell) -> Response:
        with language.speaking(office.language):
            try:
                return view(ask)
            except NotThereError:
                return tell(ask, [error("not-there", _("Không có trang này."))], 404)
            except ReportgenError as problem:
                return tell(ask, problem.diagnostics, 422)
            except OSError as failure:
                return tell(ask, [paths.trouble(failure)], 422)
            except Exception as defect:  # noqa: BLE001 - a page must not wait for ever, and the window goes on
                traceback.print_exc()
                said = _("Lỗi của chương trình: {kind}.", kind=type(defect).__name__)
                return tell(ask, [error("defect", said)], 500)

    async def ended(request: Request) -> Response:
        body, files = await _body(request)
        ask = Ask(office, dict(request.path_params), dict(request.query_params), body, files)
        as_page = request.method == "GET" and not request.url.path.startswith("/api/")
        return await run_in_threadpool(answer, ask, _page if as_page else _plain)

    return ended


def _plain(_ask: Ask, found: Sequence[Diagnostic], status: int) -> Response:
    return told(list(found), status)


def _page(ask: Ask, found: Sequence[Diagnostic], status: int) -> Response:
    answer = page(ask, "trouble", found=found)
    answer.status_code = status
    return answer


def nowhere(office: Office) -> Callable[[Request, Exception], Awaitable[Response]]:
    """Return what answers where no route leads."""

    async def answer(request: Request, _missing: Exception) -> Response:
        with language.speaking(office.language):
            found = [error("not-there", _("Không có trang này."))]
            if "text/html" in request.headers.get("accept", ""):
                return _page(Ask(office, {}, {}), found, 404)
            return told(found, 404)

    return answer


async def _body(request: Request) -> tuple[Mapping[str, Any], tuple[Upload, ...]]:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        async with request.form(max_files=MOST_FILES, max_fields=100) as form:
            own = [
                Upload(_safe(one.filename or ""), await one.read())
                for _key, one in form.multi_items()
                if isinstance(one, UploadFile)
            ]
            fields = {key: one for key, one in form.multi_items() if isinstance(one, str)}
        return fields, tuple(own)
    if kind == "application/json":
        data = bytearray()
        async for part in request.stream():
            data += part
            if len(data) > LARGEST_JSON:
                raise HTTPException(413)
        try:
            body = msgspec.json.decode(data)
        except (msgspec.DecodeError, RecursionError):
            raise HTTPException(400) from None
        return (body if isinstance(body, dict) else {}), ()
    return {}, ()


def _safe(name: str) -> str:
    """Return a file's name as it may be used: without folders, and one that every system takes."""
    last = name.replace("\\", "/").rpartition("/")[2].strip()
    return last if paths.is_name_everywhere(last) and not last.startswith((".", "~$")) else "tep"
