"""The sandbox of templates and kits: what they may ask for, and how much work they may be.

Whoever writes a template or a kit decides what is printed, not how long it takes: steps, letters and numbers are
counted while it runs (`meter`), its source is measured before it is compiled (`source`, `parser`), and what it
is handed can be read and never changed (`attributes`).
"""

from __future__ import annotations

from reportgen.sandbox.attributes import may_ask
from reportgen.sandbox.environment import BoundedEnvironment
from reportgen.sandbox.filters import bound_filter, few, joinable
from reportgen.sandbox.meter import Meter, OverLimitError, metered
from reportgen.sandbox.source import DEEPEST_BLOCKS, excess, nesting_excess

__all__ = [
    "DEEPEST_BLOCKS",
    "BoundedEnvironment",
    "Meter",
    "OverLimitError",
    "bound_filter",
    "excess",
    "few",
    "joinable",
    "may_ask",
    "metered",
    "nesting_excess",
]
