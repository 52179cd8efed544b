"""Coverage of the programs that tests start: left out, but for tests that are about processes.

Measured, a program takes twice as long; what it runs is run in-process by other tests, all but how it stops.
"""

from __future__ import annotations

import os

_NAMES = ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
ENVIRONMENT: dict[str, str] = {}
"""What a program needs in its environment to be measured; nothing where nothing is measured."""


def take_out() -> None:
    """Let the programs that are started from now on run unmeasured."""
    ENVIRONMENT.update({name: os.environ.pop(name) for name in _NAMES if name in os.environ})
