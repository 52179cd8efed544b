"""``SOURCE_DATE_EPOCH``: the one date of all files that are made, or a word of what is wrong with it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportgen import source_date
from reportgen.errors import WorkspaceError


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        ("", None),
        ("0", datetime(1970, 1, 1, tzinfo=UTC)),
        ("1700000000", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        ("253402300799", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_number_of_seconds_is_a_date(
    monkeypatch: pytest.MonkeyPatch, given: str, moment: datetime | None
) -> None:
    monkeypatch.setenv(source_date.VARIABLE, given)
    assert source_date.moment() == moment


@pytest.mark.parametrize("given", ["hôm nay", "-1", "1.5", "253402300800", "9" * 13, " 1", "١"])
def test_what_is_no_such_number_is_told(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv(source_date.VARIABLE, given)
    with pytest.raises(WorkspaceError) as refused:
        source_date.seconds()
    (told,) = refused.value.diagnostics
    assert (told.code, told.place.file) == ("bad-source-date", "SOURCE_DATE_EPOCH")
    assert told.message.endswith(f"không phải “{given}”.")
