"""Whether a worker would make the same bytes as this PC: versions, the program's own code, and fonts are compared."""

from __future__ import annotations

import hashlib
import platform
import sys
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

import reportgen
from reportgen import plugins
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.language import _
from reportgen.layout.fonts.fingerprint import fingerprint

PACKAGES = (
    *("docxtpl", "fonttools", "jinja2", "lxml", "msgspec", "openpyxl", "pikepdf", "pillow"),
    *("python-calamine", "python-docx", "reportlab"),
)
"""What a paper's bytes depend on."""
CODE, FONTS, SYSTEM = "code", "fonts", "system"
SOURCES = frozenset([".py", ".toml", ".json", ".mo"])


def own() -> dict[str, str]:
    """Return what of this PC, or of this worker, decides about a paper's bytes: its name → version, or digest."""
    return {
        "reportgen": reportgen.__version__,
        CODE: _code(),
        "Python": ".".join(map(str, sys.version_info[:2])),
        SYSTEM: platform.system(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **{name: _version(name) for name in PACKAGES},
        **plugins.versions(plugins.FILTERS),
        FONTS: fingerprint(),
    }


@cache
def _code() -> str:
    """Return a digest of the program's own files: a checkout may have changed under the same version."""
    root = Path(reportgen.__file__).parent
    found = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in SOURCES and path.is_file() and "_kit" not in path.parts:
            found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def differences(ours: Mapping[str, str], workers: Mapping[str, Mapping[str, str]]) -> Iterator[Diagnostic]:
    """Yield, for each worker, what of it differs from ours."""
    for worker, theirs in sorted(workers.items()):
        for name in sorted({*ours, *theirs}):
            if ours.get(name, "") != theirs.get(name, ""):
                yield _differs(worker, name, ours.get(name, ""), theirs.get(name, ""))


def _differs(worker: str, name: str, ours: str, theirs: str) -> Diagnostic:
    none = _("chưa cài")
    message = _(
        "Máy này trong cụm khác máy của bạn ở {name}: {theirs}, ở đây là {ours}; văn bản làm ra sẽ không giống nhau.",
        name=_names().get(name, name),
        theirs=theirs[:16] or none,
        ours=ours[:16] or none,
    )
    hint = _(
        "Cài các máy như nhau (cùng một ảnh container), hoặc chỉ cùng một thư mục phông chữ bằng REPORTGEN_FONTS."
    )
    return error("other-worker", message, Place(worker), hint)


def _names() -> dict[str, str]:
    return {CODE: _("mã nguồn reportgen"), FONTS: _("các phông chữ"), SYSTEM: _("hệ điều hành")}
