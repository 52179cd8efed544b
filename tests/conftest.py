"""What all tests share: the language is Vietnamese, and nothing of this machine's user is touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reportgen import language

ROOT = Path(__file__).parent.parent

settings.register_profile("any machine", deadline=None)  # a clock tells how busy the machine is
settings.load_profile("any machine")


@pytest.fixture(autouse=True)
def vietnamese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak the source language before and after each test, and where a test starts the program."""
    monkeypatch.setenv("REPORTGEN_LANG", language.SOURCE_LANGUAGE)
    language.use(language.SOURCE_LANGUAGE)
    yield
    language.use(language.SOURCE_LANGUAGE)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the root of the repository."""
    return ROOT
