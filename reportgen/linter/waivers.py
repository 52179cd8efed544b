"""What a person has decided not to be told of a file: ``lint: bỏ qua ND30-34 (lý do)``, each with its reason.

It stands on a line of its own in a property of the file (File > Info: Comments, Tags, Subject …) or in a text file
beside it, whose name is the file's with ``.lint`` after it. A waiver without a reason is not obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, note, warning
from reportgen.errors import DocumentError
from reportgen.language import _

SIDECAR = ".lint"
MOST = 65_536  # bytes of the file beside: more is none that a person wrote
_PARTS = ("docProps/core.xml", "docProps/custom.xml")
_LINE = re.compile(
    r"#?\s*lint\s*:\s*(?:bỏ qua|ignore)\s+(?P<codes>[\w\s,-]*?\d)\s*(?P<reason>\(.*|$)", re.IGNORECASE
)
_CODE = re.compile(r"[A-Za-z]+\d+-\d+")


class Waiver(Struct, frozen=True):
    """A rule that is not to be told, why, and the file that says so."""

    code: str
    reason: str
    source: str


def read(docx: bytes, name: str, path: Path | None) -> tuple[Waiver, ...]:
    """Return the waivers of a Word file, those of its properties first; none where they cannot be read.

    ``name`` is what diagnostics call the file; ``path`` where it lies, so that the file beside it is read too.
    """
    found = [*_of_properties(docx, name), *(() if path is None else _of_sidecar(path))]
    return tuple({waiver.code: waiver for waiver in reversed(found)}.values())[::-1]


def _of_properties(docx: bytes, name: str) -> Iterator[Waiver]:
    from reportgen.layout.read.package import open_package

    try:
        package = open_package(docx)
        roots = [package.xml(part) for part in _PARTS if package.has(part)]
    except DocumentError:
        return
    for root in roots:
        for element in root.iter() if root is not None else ():
            yield from _waivers(element.text or "", name)


def _of_sidecar(path: Path) -> Iterator[Waiver]:
    beside = path.parent / (path.name + SIDECAR)
    try:
        with beside.open("rb") as file:
            data = file.read(MOST + 1)
    except OSError:
        return
    if len(data) <= MOST:
        yield from _waivers(data.decode("utf-8-sig", "replace"), str(beside))


def _waivers(text: str, source: str) -> Iterator[Waiver]:
    for line in text.splitlines():
        found = _LINE.fullmatch(line.strip())
        if found is not None:
            reason = found["reason"].strip().removeprefix("(").removesuffix(")").strip()
            yield from (Waiver(code.upper(), reason, source) for code in _CODE.findall(found["codes"]))


def waived_codes(waivers: Iterable[Waiver], known: Iterable[str]) -> frozenset[str]:
    """Return the codes that are waived: of rules there are, with a reason."""
    there = frozenset(known)
    return frozenset(waiver.code for waiver in waivers if waiver.reason and waiver.code in there)


def waiver_notes(
    waivers: Iterable[Waiver], known: Iterable[str], counts: Mapping[str, int]
) -> Iterator[Diagnostic]:
    """Yield what became of each waiver; ``counts`` are the findings of each code that it held back."""
    there = frozenset(known)
    for waiver in waivers:
        place, code = Place(waiver.source), waiver.code
        if code not in there:
            message = _("Lời “lint: bỏ qua {code}”: không có quy tắc này.", code=code)
            yield warning("waiver-unknown-rule", message, place)
        elif not waiver.reason:
            message = _("Lời “lint: bỏ qua {code}” không có lý do nên không bỏ qua.", code=code)
            hint = _("Viết: lint: bỏ qua {code} (lý do).", code=code)
            yield warning("waiver-without-reason", message, place, hint)
        elif count := counts.get(code, 0):
            message = _(
                "Bỏ qua {code} ở {count} chỗ, lý do: {reason}.", code=code, count=count, reason=waiver.reason
            )
            yield note("waived", message, place)
        else:
            message = _("Lời “lint: bỏ qua {code}” không còn chỗ nào để bỏ qua.", code=code)
            yield note("waiver-unused", message, place, _("Xóa lời ấy đi."))
