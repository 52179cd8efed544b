"""``awards.toml`` → ``Catalogue``: every unknown, missing or unsuitable key is named, all at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportgen.awards.load.build import catalogue
from reportgen.awards.load.clashes import clashes
from reportgen.awards.model import Catalogue
from reportgen.diagnostics import Diagnostic
from reportgen.errors import KitError
from reportgen.kit.layered import layered, layers
from reportgen.kit.merging import UNNAMED, Lists
from reportgen.kit.section import TomlSection

__all__ = ["load"]

LARGEST = 1_000_000
"""Bytes; a catalogue of every award and rule there ever was is a tenth of that."""
LISTS: Lists = {key: {} for key in ("award", "grantor", *UNNAMED)}


def load(path: Path, folders: Sequence[Path] = ()) -> Catalogue:
    """Return the catalogue of ``path``; ``folders`` are those of its kit and of the kits on which that is built.

    Raises:
        KitError: the file is missing, is no TOML, or says what a catalogue may not; one diagnostic for
            each thing to fix, with the entry and the key. What two entries say against each other is
            looked for once each of them is right.
    """
    file = path.as_posix()
    problems: list[Diagnostic] = []
    built = catalogue(
        TomlSection(file, "", layered(layers(path, folders), LARGEST, LISTS, problems), problems)
    )
    problems.extend(clashes(built) if not problems else ())
    if problems:
        raise KitError(problems)
    return built
