"""A TOML file of a kit → its tables: readable, UTF-8 (with Notepad's mark or without), not too large; numbers exact."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import KitError
from reportgen.language import _
from reportgen.paths import refuse_special
from reportgen.sandbox.complaints import of_toml

MOST_DOTS = 64
"""In one key; tomllib takes memory with the square of them."""
_TEXT = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#.*")
_LONG_KEY = re.compile(r"\s*\[{0,2}\s*[\w-]+(?:\s*\.\s*[\w-]+){64}")
_AT_END = "(at end of document)"
_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")


def toml(path: Path, largest: int) -> Mapping[str, object]:
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
        hint = _("Lấy lại tệp {file} của bộ mẫu gốc, từ: reportgen init kho-moi", file=path.name)
        raise KitError(error("kit-missing", message, place, hint)) from problem
    if len(data) > largest:
        raise KitError(error("kit-too-large", _("Tệp của bộ mẫu quá lớn."), place))
    try:
        text = data.decode("utf-8-sig")
        if any(line.count(".") > MOST_DOTS and _has_long_key(line) for line in text.splitlines()):
            raise KitError(error("kit-syntax", _("Tệp của bộ mẫu có khóa dài quá mức."), place))
        return _parse(text)
    except UnicodeDecodeError as problem:
        message = _("Tệp của bộ mẫu không phải là UTF-8.")
        raise KitError(error("kit-syntax", message, place, _("Lưu lại tệp với mã UTF-8."))) from problem
    except (
        ValueError,
        RecursionError,
        ArithmeticError,
    ) as problem:  # ValueError: also of a number of 5,000 digits
        raise KitError(_syntax(problem, place)) from problem


@lru_cache(maxsize=16)
def _parse(text: str) -> Mapping[str, object]:
    """Return the tables of a text: the same ones each time, which nobody changes; a watch reads a kit at every save."""
    return tomllib.loads(text, parse_float=Decimal)


def _has_long_key(line: str) -> bool:
    """Return whether a line begins with a key of too many parts; dots in texts and remarks are none."""
    return bool(_LONG_KEY.match(_TEXT.sub("x", line)))


def _syntax(problem: Exception, place: Place) -> Diagnostic:
    found = _POSITION.search(str(problem))
    where = _("dòng {line}, cột {column}", line=found[1], column=found[2]) if found else ""
    if str(problem).endswith(_AT_END):
        where = _("cuối tệp")
    message = _("Tệp của bộ mẫu viết sai cú pháp TOML: {what}.", what=of_toml(str(problem)))
    return error("kit-syntax", message, Place(place.file, paragraph=where))
