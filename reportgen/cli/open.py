"""``reportgen open``: the window in which a clerk does the whole year's work, in the browser of this PC."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options
from reportgen.cli.exits import Exit
from reportgen.errors import WorkspaceError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.workspace import Workspace

LAST_PORT = 65_535

NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help="Không tự mở trình duyệt; mở địa chỉ in ra ở dòng đầu.")
]
Port = Annotated[
    int,
    typer.Option(
        "--port",
        metavar="SỐ",
        parser=options.whole_number(0, LAST_PORT),
        help="Cổng của cửa sổ; 0: cổng nào còn trống cũng được.",
        show_default=False,
    ),
]


def open(
    no_browser: NoBrowser = False,
    port: Port = 0,
    folder: options.WorkspaceFolder = None,
    lang: options.Language = None,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Mở cửa sổ làm việc trong trình duyệt: sổ, văn bản, xem trang; chỉ trên máy này."""
    try:
        from reportgen.web.server import Listening, serve
    except ModuleNotFoundError as missing:
        raise _without_extra(missing) from missing

    def opened(address: str) -> None:
        print(address, flush=True)
        if not no_browser:
            webbrowser.open(address)

    import platformdirs

    state = Path(platformdirs.user_state_dir("reportgen", appauthor=False)) / "cua-so.json"
    serve(_workspace(folder), Listening(port=port), state, opened)
    return Exit.DONE


def _workspace(folder: Path | None) -> Workspace | None:
    """Return the workspace that is named, or that of the current folder; None to choose one in the window."""
    from reportgen.workspace import NO_WORKSPACE, find

    try:
        return find(folder)
    except WorkspaceError as trouble:
        if folder is not None or trouble.diagnostics[0].code != NO_WORKSPACE:
            raise
        return None


def _without_extra(missing: ModuleNotFoundError) -> WorkspaceError:
    from reportgen.diagnostics import error

    message = _("Cửa sổ làm việc cần gói {name}, chưa được cài.", name=missing.name or "")
    return WorkspaceError(error("no-window", message, hint=_("Cài: pip install 'reportgen-vn[web]'")))
