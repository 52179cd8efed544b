"""The shipped kit of the two-tier government, whose units are collected."""

from __future__ import annotations

import pytest

from reportgen import kit
from reportgen.kit.model import Kit
from tests.shipped import ROOT


@pytest.fixture(scope="session")
def two_tier() -> Kit:
    return kit.load(ROOT / "templates" / "quoc-phong-2-cap")
