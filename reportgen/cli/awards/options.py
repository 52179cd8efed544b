"""The options that the commands about awards share."""

from __future__ import annotations

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="In ở dạng JSON cho chương trình khác đọc.")]
