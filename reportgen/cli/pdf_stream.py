"""``reportgen pdf -``: a Word file from standard input, its PDF to standard output, all words to standard error."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from reportgen.cli import report, streams
from reportgen.cli.exits import Exit, after
from reportgen.language import _
from reportgen.pdf_standard import PdfStandard

if TYPE_CHECKING:
    from collections.abc import Sequence

DASH = "-"
NAME = "<stdin>"
"""What diagnostics call it."""


def refuse_contradictions(files: Sequence[Path], others: Sequence[str]) -> None:
    """Refuse what does not go with a file from standard input: other files, options named in ``others``, a terminal."""
    if len(files) > 1:
        raise typer.BadParameter(_("không đi cùng với tệp khác."), param_hint=DASH)
    for name in others:
        raise typer.BadParameter(_("không đi cùng với {option}.", option=name), param_hint=DASH)
    if sys.stdout.isatty():
        reason = _("PDF không in ra màn hình được; hãy ghi ra tệp: reportgen pdf - > van-ban.pdf")
        raise typer.BadParameter(reason, param_hint=DASH)


def convert(standard: PdfStandard, *, quiet: bool) -> Exit:
    """Lay out what comes from standard input; nothing is written to standard output where that fails.

    Raises:
        ReportgenError: it cannot be laid out at all.
    """
    from reportgen.layout.pdf_options import PdfOptions  # heavy; --help must answer at once
    from reportgen.runs.convert import to_pdf

    pdf, found = to_pdf(_read(), Path(NAME), PdfOptions(standard))
    report.show(found, quiet=quiet)
    streams.echo_bytes(pdf)
    return after(found)


def _read() -> bytes:
    """Return what comes, and of more than a document may have only so much that it is seen to be more."""
    from reportgen.ooxml import limits

    return b"" if sys.stdin is None else sys.stdin.buffer.read(limits.FILE + 1)
