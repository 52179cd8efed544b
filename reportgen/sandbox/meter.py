"""What one template or expression has used of the work it may be; counted while it runs.

Steps are the turns of loops, calls, filters, operations, and the items that they go through.  They are the same
on every machine; the CPU's time is looked at as well, as a last resort.
"""

from __future__ import annotations

import time
from contextvars import ContextVar

from reportgen.diagnostics import error
from reportgen.errors import ReportgenError
from reportgen.language import _

MOST_STEPS = 5_000_000
"""Of one paper.  A submission with 10,000 recipients takes a quarter of it."""
MOST_PRINTED = 64 * 1024 * 1024
"""Letters that one paper may print, with its markup; 10,000 certificates are half of it."""
MOST_MADE = 64 * 1024 * 1024
"""Letters of the texts that are made on the way."""
MOST_SECONDS = 30.0
"""Of the CPU."""
LOOK_EVERY = 2_000
"""Steps between two looks at the CPU's time."""

LONGEST_TEXT = 1_000_000
MOST_ITEMS = 200_000
LONGEST_LIST = 4_000_000
"""Letters of all texts in one list."""
LARGEST = 10**100
"""No number of a paper is as large, or has as many decimals."""


class OverLimitError(ReportgenError):
    """A template or an expression is more work than it may be; ``line`` is that of its source, 0 if not known."""

    def __init__(self, reason: str, line: int = 0) -> None:
        """Carry the ``reason``, which goes on after the tag or the expression and a colon."""
        super().__init__(error("over-limit", reason))
        self.reason, self.line = reason, line


class Meter:
    """What is left of one paper's, or one expression's, work."""

    __slots__ = ("_began", "_look_at", "made", "printed", "steps")

    def __init__(self, steps: int = MOST_STEPS) -> None:
        """Begin with all that is allowed."""
        self.steps, self.printed, self.made = steps, MOST_PRINTED, MOST_MADE
        self._look_at = steps - LOOK_EVERY
        self._began = time.process_time()

    def step(self, count: int = 1) -> None:
        """Count ``count`` steps.

        Raises:
            OverLimitError: these were too many.
        """
        self.steps -= count
        if self.steps < self._look_at:
            self._look()

    def refill(self, steps: int, most: int) -> None:
        """Allow ``steps`` more, up to ``most``: for one more row of a table."""
        self.steps = min(self.steps + steps, most)
        self._look_at = self.steps - LOOK_EVERY

    def make(self, letters: int) -> None:
        """Count a text that was made."""
        self.made -= letters
        if letters > LONGEST_TEXT or self.made < 0:
            raise OverLimitError(_("tạo ra chuỗi chữ dài quá mức cho phép"))

    def print(self, letters: int) -> None:
        """Count what is printed."""
        self.printed -= letters
        if self.printed < 0:
            raise OverLimitError(
                _("văn bản điền ra lớn quá mức cho phép; có lẽ một vòng lặp for lồng nhau sai chỗ")
            )

    def _look(self) -> None:
        if self.steps < 0 or time.process_time() - self._began > MOST_SECONDS:
            raise OverLimitError(
                _("phải tính quá nhiều bước; có lẽ một vòng lặp for lồng nhau sai chỗ, hoặc tự gọi lại mình")
            )
        self._look_at = self.steps - LOOK_EVERY


_current: ContextVar[Meter] = ContextVar("meter")


def meter() -> Meter:
    """Return the meter that counts now; what runs without one gets one."""
    try:
        return _current.get()
    except LookupError:
        made = Meter()
        _current.set(made)
        return made


class metered:  # noqa: N801 - used like a function
    """Let a meter, or a new one, count what runs inside; what Python gives up there is an `OverLimitError`."""

    __slots__ = ("_before", "_own")

    def __init__(self, own: Meter | None = None) -> None:
        """Count with ``own``."""
        self._own = own or Meter()

    def __enter__(self) -> Meter:
        """Begin."""
        self._before = _current.set(self._own)
        return self._own

    def __exit__(self, _kind: object, problem: BaseException | None, _where: object) -> None:
        """End."""
        _current.reset(self._before)
        if isinstance(problem, RecursionError):
            raise OverLimitError(_("lồng nhau quá sâu, hoặc tự gọi lại mình không dừng")) from problem
        if isinstance(problem, MemoryError):
            raise OverLimitError(_("cần quá nhiều bộ nhớ")) from problem
