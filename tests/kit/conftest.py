from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the kits of these tests name, all of them empty."""
    for name in ("awards.toml", "so-sanh.docx", "bao-cao.docx"):
        (tmp_path / name).write_bytes(b"")
    return tmp_path
