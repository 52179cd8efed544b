"""The pictures of the guides show what is seen today; how old each is, `docs/hinh/nguon.json` tells."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pty", reason="a terminal of Unix is pictured")
from tools.guide_pictures import age
from tools.guide_pictures.day import live

pytestmark = pytest.mark.usefixtures("laid_out_once")


def test_no_picture_is_old(checkout: Path, tmp_path: Path) -> None:
    seen = live(tmp_path / "kho").digests()
    assert age.outdated(checkout / "docs" / "hinh", seen) == [], "run python -m tools.guide_pictures"
    assert {path.stem for path in (checkout / "docs" / "hinh").glob("*.png")} == set(seen)


def test_what_changed_or_is_missing_is_old(tmp_path: Path) -> None:
    for name in ("same", "changed"):
        (tmp_path / f"{name}.png").write_bytes(b"")
    age.remember(tmp_path, {"same": "1", "changed": "1", "gone": "1"})
    assert age.outdated(tmp_path, {"same": "1", "changed": "2", "gone": "1", "new": "1"}) == [
        "changed",
        "gone",
        "new",
    ]
