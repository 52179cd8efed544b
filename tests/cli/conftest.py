"""What tests of commands share: a workspace as ``reportgen init`` lays it out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import workspace


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a new workspace, where the commands are typed."""
    workspace.init(root := tmp_path / "kho")
    monkeypatch.chdir(root)
    return root
