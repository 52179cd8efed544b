"""What a sample paper is: how it is made, of what nature it is, and which faults it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Sample:
    """One paper and the truth about it.

    ``nature`` is one of ``official``, ``attached``, ``legal``, ``party``, ``youth-union``, ``award``, ``private``,
    ``form`` and ``unknown``.  ``build`` writes the paper to the path it is given, and returns that path.  Each of
    ``faults`` is the code of a rule and the first words (in NFC, also where the paper has NFD) of the paragraph where
    a careful reader would tell it; no words: the fault is one of the whole page, or of something that is missing.
    """

    name: str
    says: str
    nature: str
    build: Callable[[Path], Path]
    faults: tuple[tuple[str, str], ...] = ()
