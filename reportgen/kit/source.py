"""A TOML file → its tables: readable, UTF-8 (with Notepad's mark or without), not too large; numbers exact."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Place, error
from reportgen.errors import KitError, ReportgenError
from reportgen.language import _
from reportgen.paths import refuse_special
from reportgen.sandbox.complaints import of_toml

MOST_DOTS = 64
"""In one key; tomllib takes memory with the square of them."""
_TEXT = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#.*")
_LONG_KEY = re.compile(r"\s*\[{0,2}\s*[\w-]+(?:\s*\.\s*[\w-]+){64}")
_AT_END = "(at end of document)"
_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")


class TomlKind(Struct, frozen=True):
    """What a file is to its user, in the words of diagnostics.

    Args:
        code: what the codes begin with.
        refusal: the error that is raised.
        name: what it is called, within a sentence.
        lost: what to do where the file of this name cannot be read.
        wrong: what to do where it is no TOML.
    """

    code: str
    refusal: type[ReportgenError]
    name: Callable[[], str]
    lost: Callable[[str], str]
    wrong: Callable[[], str] = str

    def refused(self, fault: str, message: str, place: Place, hint: str = "") -> ReportgenError:
        """Return the error whose code ends in ``fault``."""
        return self.refusal(error(f"{self.code}-{fault}", message, place, hint))

    @property
    def title(self) -> str:
        """What it is called at the beginning of a sentence."""
        name = self.name()
        return name[:1].upper() + name[1:]


KIT = TomlKind(
    "kit",
    KitError,
    lambda: _("tệp của bộ mẫu"),
    lambda file: _("Lấy lại tệp {file} của bộ mẫu gốc, từ: reportgen init kho-moi", file=file),
)


def toml(path: Path, largest: int, kind: TomlKind = KIT) -> Mapping[str, object]:
    """Return the tables of ``path``, which may have ``largest`` bytes.

    Raises:
        ReportgenError: of the kind's sort, with one diagnostic; it has the line where the file is no TOML.
    """
    place = Place(path.as_posix())
    refuse_special(path, kind.refusal)
    try:
        with path.open("rb") as stream:
            data = stream.read(largest + 1)
    except OSError as problem:
        message = _("Không đọc được {file}.", file=kind.name())
        raise kind.refused("missing", message, place, kind.lost(path.name)) from problem
    if len(data) > largest:
        raise kind.refused("too-large", _("{file} quá lớn.", file=kind.title), place)
    try:
        text = data.decode("utf-8-sig")
        if any(line.count(".") > MOST_DOTS and _has_long_key(line) for line in text.splitlines()):
            raise kind.refused("syntax", _("{file} có khóa dài quá mức.", file=kind.title), place)
        return _parse(text)
    except UnicodeDecodeError as problem:
        message, hint = _("{file} không phải là UTF-8.", file=kind.title), _("Lưu lại tệp với mã UTF-8.")
        raise kind.refused("syntax", message, place, hint) from problem
    except (
        ValueError,
        RecursionError,
        ArithmeticError,
    ) as problem:  # ValueError: also of a number of 5,000 digits
        what, where = of_toml(str(problem)), _where(str(problem))
        message = _("{file} viết sai cú pháp TOML: {what}.", file=kind.title, what=what)
        raise kind.refused("syntax", message, Place(place.file, paragraph=where), kind.wrong()) from problem


@lru_cache(maxsize=16)
def _parse(text: str) -> Mapping[str, object]:
    """Return the tables of a text: the same ones each time, which nobody changes; a watch reads a kit at every save."""
    return tomllib.loads(text, parse_float=Decimal)


def _has_long_key(line: str) -> bool:
    """Return whether a line begins with a key of too many parts; dots in texts and remarks are none."""
    return bool(_LONG_KEY.match(_TEXT.sub("x", line)))


def _where(words: str) -> str:
    """Return where tomllib says that it is."""
    if words.endswith(_AT_END):
        return _("cuối tệp")
    found = _POSITION.search(words)
    return _("dòng {line}, cột {column}", line=found[1], column=found[2]) if found else ""
