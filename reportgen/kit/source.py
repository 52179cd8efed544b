"""A TOML file of a kit → its tables: readable, UTF-8 (with Notepad's mark or without), not too large; numbers exact."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import KitError
from reportgen.language import _
from reportgen.paths import refuse_special

_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")


def toml(path: Path, largest: int) -> dict[str, object]:
    """Return the tables of ``path``, which may have ``largest`` bytes.

    Raises:
        KitError: with one diagnostic; it has the line where the file is no TOML.
    """
    place = Place(path.as_posix())
    refuse_special(path, KitError)
    try:
        with path.open("rb") as stream:
            data = stream.read(largest + 1)
    except OSError as problem:
        message = _("Không đọc được tệp của bộ mẫu.")
        hint = _("Lấy lại tệp {file} của bộ mẫu gốc (reportgen init).", file=path.name)
        raise KitError(error("kit-missing", message, place, hint)) from problem
    if len(data) > largest:
        raise KitError(error("kit-too-large", _("Tệp của bộ mẫu quá lớn."), place))
    try:
        return tomllib.loads(data.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as problem:
        message = _("Tệp của bộ mẫu không phải là UTF-8.")
        raise KitError(error("kit-syntax", message, place, _("Lưu lại tệp với mã UTF-8."))) from problem
    except (tomllib.TOMLDecodeError, RecursionError, ArithmeticError) as problem:
        raise KitError(_syntax(problem, place)) from problem


def _syntax(problem: Exception, place: Place) -> Diagnostic:
    found = _POSITION.search(str(problem))
    what = _POSITION.sub("", str(problem)).strip()
    where = _("dòng {line}, cột {column}", line=found[1], column=found[2]) if found else ""
    message = _("Tệp của bộ mẫu viết sai cú pháp TOML: {what}.", what=what or type(problem).__name__)
    return error("kit-syntax", message, Place(place.file, paragraph=where))
