"""How far this PC's printer is off: kept beside the list of workspaces, for each kind of certificate."""

from __future__ import annotations

import json
from math import isfinite
from pathlib import Path

from reportgen import outputs
from reportgen.certificates import Offset
from reportgen.units import FURTHEST_OFFSET

FILE = "may-in.json"
MOST_KINDS = 200


class PrinterOffsets:
    """The offsets that were found with the calibration sheet, by the kit's document that is printed."""

    def __init__(self, folder: Path) -> None:
        """Keep them in ``folder``, the user's own on this PC: a printer belongs to a PC, not to a workspace."""
        self._file = folder / FILE

    def of(self, document: str) -> Offset:
        """Return the offset of a document's certificates; none where nothing, or nothing sound, was kept."""
        return self.all.get(document, Offset())

    @property
    def all(self) -> dict[str, Offset]:
        """Every offset that was kept, by document."""
        try:
            known = json.loads(self._file.read_text(encoding="utf-8"))
            return {str(name): offset_of(pair[0], pair[1]) for name, pair in known["offsets"].items()}
        except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
            return {}

    def keep(self, document: str, offset: Offset) -> None:
        """Remember an offset for the next time.

        Raises:
            ReportgenError: the file cannot be written.
        """
        kept = {name: one for name, one in self.all.items() if name != document}
        every = {**dict(list(kept.items())[-MOST_KINDS + 1 :]), document: offset}
        told = {"offsets": {name: [one.x, one.y] for name, one in every.items()}}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        outputs.place_all({self._file: json.dumps(told, ensure_ascii=False, indent=1).encode()})


def offset_of(x: object, y: object) -> Offset:
    """Return an offset in millimetres, to a tenth, as far as the command takes one, too; what is no number is 0."""
    return Offset(_millimetres(x), _millimetres(y))


def _millimetres(said: object) -> float:
    try:
        value = float(str(said).strip().replace(",", "."))
    except ValueError:
        return 0.0
    if not isfinite(value):
        return 0.0
    return round(min(max(value, -FURTHEST_OFFSET), FURTHEST_OFFSET), 1) + 0.0
