"""``reportgen open``: the window in which a clerk does the whole year's work, in the browser of this PC."""

from __future__ import annotations

import getpass
import os
import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.workspace import Workspace

LAST_PORT = 65_535
PASSWORD = "REPORTGEN_PASSWORD"  # noqa: S105 - the name of a variable

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
Listen = Annotated[
    str,
    typer.Option(
        "--listen",
        metavar="ĐỊA-CHỈ",
        help="Địa chỉ của máy này mà cửa sổ mở ở đó; địa chỉ mà máy khác tới được thì phải có chứng thư và mật khẩu.",
    ),
]
Certificate = Annotated[Path | None, options.file_option("--certificate", "Chứng thư (PEM), cho --listen.")]
Key = Annotated[Path | None, options.file_option("--key", "Khóa của chứng thư (PEM), cho --listen.")]
PasswordFile = Annotated[
    Path | None,
    options.file_option(
        "--password-file",
        f"Tệp có mật khẩu ở dòng đầu; thiếu thì lấy ở biến {PASSWORD}, thiếu nữa thì hỏi.",
    ),
]


def open(
    no_browser: NoBrowser = False,
    port: Port = 0,
    listen: Listen = "127.0.0.1",
    certificate: Certificate = None,
    key: Key = None,
    password_file: PasswordFile = None,
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
    password = _password(password_file) if certificate is not None else ""
    listening = Listening(listen.strip(), port, certificate, key, password)
    serve(_workspace(folder), listening, state, opened)
    return Exit.DONE


def _password(file: Path | None) -> str:
    """Return the password: of a file, of the environment, or as it is typed; the command line is seen by all."""
    if file is not None:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError as failure:
            raise WorkspaceError(
                error("not-text", _("Tệp mật khẩu không phải văn bản."), Place(str(file)))
            ) from failure
        return lines[0].strip() if lines else ""
    if own := os.environ.get(PASSWORD, ""):
        return own
    return getpass.getpass(_("Mật khẩu của cửa sổ: ")) if sys.stdin is not None and sys.stdin.isatty() else ""


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
    message = _("Cửa sổ làm việc cần gói {name}, chưa được cài.", name=missing.name or "")
    return WorkspaceError(error("no-window", message, hint=_("Cài: pip install 'reportgen-vn[web]'")))
