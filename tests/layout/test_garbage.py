"""The garbage collector rests while a document is held, and works again afterwards, whatever happened."""

from __future__ import annotations

import gc

import pytest

from reportgen.layout.garbage import pause_gc


def test_it_rests_inside_and_works_again_after_an_error() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="inside"), pause_gc():
        assert not gc.isenabled()
        raise ValueError("inside")
    assert gc.isenabled()


def test_one_that_rested_already_goes_on_resting() -> None:
    with pause_gc():
        with pause_gc():
            pass
        assert not gc.isenabled()
