"""The guides that the program carries: their names and titles, and each as plain text."""

from __future__ import annotations

import re
from pathlib import Path

from reportgen import suggest, workspace
from reportgen.diagnostics import Diagnostic, error
from reportgen.errors import WorkspaceError
from reportgen.language import _

NAMES = ("huong-dan", "cap-tren", "templates", "kits", "certificates", "packet")
_UNSEEN = re.compile(r"!\[[^\]]*\]\([^)]*\)\n?|<a id=\"[\w-]+\"></a>\n+")
"""Pictures, and the places that links lead to."""
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
_MARKS = re.compile(r"\*\*|(?<!`)`(?!`)")
_RULE = re.compile(r"[|: -]*-{3,}[|: -]*")
"""What stands below the heading of a table."""
_HEADING = re.compile(r"(#+) (.*)")
_UNDERLINES = {1: "=", 2: "-"}


def titles() -> dict[str, str]:
    """Return name → title of each guide."""
    return {name: _text(name).partition("\n")[0].lstrip("# ") for name in NAMES}


def guide(name: str) -> str:
    """Return a guide as plain text: no links, no pictures, headings underlined.

    Raises:
        WorkspaceError: there is no guide of this name, or it is not where the program was installed.
    """
    wanted = name.strip().lower().removesuffix(".md").removeprefix("docs/")
    if wanted not in NAMES:
        raise WorkspaceError(_no_guide(name))
    return plain(_text(wanted))


def plain(markdown: str) -> str:
    """Return a page as it is read without a browser; what is set as code stays as it is."""
    lines, fenced = [], False
    for line in _UNSEEN.sub("", markdown).splitlines():
        if line.startswith("```"):
            fenced = not fenced
        elif fenced:
            lines.append(f"    {line}".rstrip())
        else:
            lines += [line] if line.startswith("    ") else _prose(line)
    return "\n".join(lines).strip()


def _prose(line: str) -> list[str]:
    if _RULE.fullmatch(line):
        return []
    text = _MARKS.sub("", _LINK.sub(r"\1", line)).replace("\\|", "|")
    if heading := _HEADING.fullmatch(text):
        return [heading[2], _UNDERLINES.get(len(heading[1]), "~") * len(heading[2])]
    return [text]


def _text(name: str) -> str:
    try:
        return (_folder() / f"{name}.md").read_text("utf-8")
    except FileNotFoundError as missing:
        message = _("Bản cài đặt này thiếu tài liệu “{name}”.", name=name)
        hint = _("Cài lại: pip install --upgrade --force-reinstall {name}", name="reportgen-vn")
        raise WorkspaceError(error("no-guide", message, hint=hint)) from missing


def _folder() -> Path:
    return workspace.shipped().root / "docs"


def _no_guide(name: str) -> Diagnostic:
    message = _("Không có tài liệu nào tên là “{name}”.", name=name)
    hint = suggest.did_you_mean(name, NAMES) or _("Có: {names}.", names=", ".join(NAMES))
    return error("no-guide", message, hint=hint)
