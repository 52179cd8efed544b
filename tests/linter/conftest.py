"""What the tests of the linter share: equal papers are read once."""

from collections.abc import Iterator

import pytest

from tests.linter import read_once


@pytest.fixture(autouse=True, scope="module")
def papers_read_once() -> Iterator[None]:
    """Read and lay out equal Word files once for all tests: few are about the reading."""
    with pytest.MonkeyPatch.context() as patch:
        read_once.use(patch)
        yield
