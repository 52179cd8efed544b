"""The tiny font, for what only a font made here can show."""

from __future__ import annotations

import pytest

from tests.layout.fonts.conftest import tiny_font


@pytest.fixture(scope="session")
def tiny() -> bytes:
    return tiny_font()
