"""The one date that a caller may give to all files that are made: ``SOURCE_DATE_EPOCH`` (reproducible-builds.org).

Without it files keep the dates of their templates; the clock is never read.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime

from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _

VARIABLE = "SOURCE_DATE_EPOCH"
LAST = 253_402_300_799
"""The last second of the year 9999."""


def seconds() -> int | None:
    """Return the seconds since 1970 that were given; None: none were.

    Raises:
        WorkspaceError: what was given is no such number.
    """
    given = os.environ.get(VARIABLE, "")
    if not given:
        return None
    if re.fullmatch(r"[0-9]{1,12}", given) and int(given) <= LAST:
        return int(given)
    message = _("Biến môi trường này phải là số giây kể từ năm 1970, không phải “{value}”.", value=given[:40])
    hint = _("Bỏ biến ấy đi thì tệp mang ngày của mẫu.")
    raise WorkspaceError(error("bad-source-date", message, Place(VARIABLE), hint))


def moment() -> datetime | None:
    """Return the given date, in UTC; None: none was given.

    Raises:
        WorkspaceError: what was given is no date.
    """
    given = seconds()
    return None if given is None else datetime.fromtimestamp(given, UTC)
