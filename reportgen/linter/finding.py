"""What a rule found: its code, words, severity and the passage it is about."""

from __future__ import annotations

from msgspec import Struct

from reportgen.diagnostics import Severity
from reportgen.linter.paper.model import Passage
from reportgen.linter.profile import ElementProfile


class Finding(Struct, frozen=True):
    """One thing found. ``passage`` None: the paper as a whole (a missing element), or ``section`` (from 0) of it.

    ``severity`` is set by the registry from the rule's own, unless the rule says otherwise of this finding.
    ``wanted``: the look that its passage should have, where the finding is about that.  ``sure``: its passage is what
    it was taken for beyond doubt (by its words, not only by its place), so that a fix may touch it.
    ``group``: of many findings of one group only the first are reported; ``once``: others of its words are not.
    """

    code: str
    message: str
    passage: Passage | None = None
    hint: str = ""
    section: int = -1
    severity: Severity | None = None
    wanted: ElementProfile | None = None
    sure: bool = True
    group: str = ""
    once: bool = False
