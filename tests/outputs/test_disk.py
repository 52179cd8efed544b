"""Files that the disk must have before a run goes on: all of them, however many, and none after an error."""

from __future__ import annotations

import os
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from reportgen import outputs
from reportgen.errors import WorkspaceError
from reportgen.outputs.disk import FEW, write_all
from tests.files import listing

MANY = 3 * FEW


@pytest.mark.parametrize("number", [0, 1, FEW, MANY])
def test_each_is_written_once(number: int) -> None:
    written: list[int] = []
    write_all([partial(written.append, one) for one in range(number)])
    assert sorted(written) == list(range(number))


@pytest.mark.parametrize("raised", [KeyboardInterrupt(), OSError(28, "No space left on device")])
@pytest.mark.parametrize("which", [0, FEW, MANY - 1])
def test_a_stop_while_many_are_waited_for_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: BaseException, which: int
) -> None:
    old = {tmp_path / f"{one}.pdf": b"old" for one in range(MANY)}
    outputs.place_all(old)
    before, turn = listing(tmp_path), count()

    def fails(_descriptor: int) -> None:
        if next(turn) == which:
            raise raised

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises((KeyboardInterrupt, WorkspaceError)) as failure:
        outputs.place_all(dict.fromkeys(old, b"new"))
    assert listing(tmp_path) == before
    if isinstance(failure.value, WorkspaceError):
        assert failure.value.diagnostics[0].place.file in map(str, old)
