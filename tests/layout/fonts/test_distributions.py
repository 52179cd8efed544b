"""The files of installed packages, found as ``importlib.metadata`` finds them, without it."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from reportgen.layout.fonts import distributions


def record(site_packages: Path, package: str, *names: str) -> None:
    """Install a package that is nothing but the list of its files."""
    folder = site_packages / f"{package}.dist-info"
    folder.mkdir()
    (folder / "RECORD").write_text("".join(f"{name},sha256=x,1\n" for name in names), "utf-8")


@pytest.mark.parametrize("name", ["lxml", "msgspec", "python-docx", "fonttools"])
def test_what_is_found_is_what_the_standard_library_finds(name: str) -> None:
    known = metadata.distribution(name)
    assert distributions.version(name) == known.version
    assert sorted(distributions.files(name)) == sorted(Path(str(file.locate())) for file in known.files or ())


def test_names_are_compared_as_pip_compares_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(tmp_path, "Phong_Chu.Dep-2.1", "phong/chữ đẹp.ttf")
    monkeypatch.setattr(sys, "path", ["/không/có", str(tmp_path)])
    assert distributions.files("phong-chu-dep") == [tmp_path / "phong/chữ đẹp.ttf"]
    assert distributions.version("phong_chu_dep") == "2.1"


def test_a_path_with_a_comma_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(tmp_path, "chu-1", '"phong/a,b.ttf"')
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert distributions.files("chu") == [tmp_path / "phong/a,b.ttf"]


def test_what_is_not_installed_or_has_no_record_has_no_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "chu-1.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert (distributions.files("chu"), distributions.files("khac"), distributions.version("khac")) == (
        [],
        [],
        "",
    )


def test_no_face_needs_the_standard_librarys_finder() -> None:
    code = (
        "import sys; from reportgen.layout.fonts import Fonts;"
        "Fonts().face('Times New Roman', False, False); print('importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
