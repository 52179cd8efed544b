"""Papers that LibreOffice wrote: made here, then turned into ODT and back into DOCX by it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.linter.papers import army, decisions, letters, plans, reports
from tests.linter.papers.model import Sample

HERE = Path(__file__).parent
TURNED = (
    "bao-cao-6-thang",
    "cong-van-nhieu-noi",
    "quyet-dinh-khen-thuong",
    "ke-hoach-phan-thu-nhat",
    "quyet-dinh-nhieu-loi",
    "quan-su-ke-hoach",
)
"""The names of the papers, each in the file ``<name>.docx`` beside this one."""


def _copy(name: str) -> Callable[[Path], Path]:
    def build(path: Path) -> Path:
        return Path(shutil.copyfile(HERE / f"{name}.docx", path))

    return build


_MADE = {
    sample.name: sample for module in (reports, letters, decisions, plans, army) for sample in module.SAMPLES
}

SAMPLES = tuple(
    Sample(
        f"libreoffice-{name}",
        f"{_MADE[name].says.rstrip('.')}; written by LibreOffice.",
        _MADE[name].nature,
        _copy(name),
        _MADE[name].faults,
    )
    for name in TURNED
)
