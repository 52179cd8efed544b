"""The file ``awards.toml`` → its tables: readable, UTF-8, TOML, of a sensible size; numbers exact."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

from reportgen.diagnostics import Place, error
from reportgen.errors import KitError
from reportgen.language import _

LARGEST = 1_000_000
"""Bytes; a catalogue of every award and rule there ever was is a tenth of that."""


def read(path: Path) -> dict[str, object]:
    """Return the tables of ``path``. Raises KitError with one diagnostic."""
    place = Place(path.as_posix())
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as problem:
        message = _("Không đọc được danh mục khen thưởng: {why}.", why=problem.strerror or problem)
        raise KitError(error("kit-missing", message, place)) from problem
    if len(data) > LARGEST:
        raise KitError(error("kit-too-large", _("Danh mục khen thưởng quá lớn."), place))
    try:
        return tomllib.loads(data.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as problem:
        message, hint = _("Danh mục khen thưởng không phải là UTF-8."), _("Lưu lại tệp với mã UTF-8.")
        raise KitError(error("kit-syntax", message, place, hint)) from problem
    except (tomllib.TOMLDecodeError, RecursionError, ArithmeticError) as problem:
        message = _("Danh mục khen thưởng viết sai cú pháp TOML: {why}.", why=problem)
        raise KitError(error("kit-syntax", message, place)) from problem
