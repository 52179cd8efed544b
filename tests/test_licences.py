"""The list of licences: what it reads of a package, what it refuses, what it cannot know."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from tools import licences


def installed(folder: Path, name: str, *lines: str) -> metadata.Distribution:
    """Return a package that says this of itself."""
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir(parents=True)
    text = "\n".join(("Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *lines, "", ""))
    (about / "METADATA").write_text(text, encoding="utf-8")
    return metadata.Distribution.at(about)


@pytest.mark.parametrize(
    ("lines", "licence"),
    [
        (("License-Expression: MIT",), "MIT"),
        (("License: BSD\n        Redistribution and use",), "BSD Redistribution and use"),
        (("License: UNKNOWN",), "unknown"),
        ((), "unknown"),
        (("Classifier: License :: OSI Approved :: Apache Software License",), "Apache Software License"),
        (("Classifier: License :: OSI Approved", "License: MIT"), "MIT"),
        (("License: " + "All rights are yours. " * 9, "Classifier: License :: OSI Approved :: ISC"), "ISC"),
        (("Classifier: Topic :: Printing",), "unknown"),
    ],
)
def test_the_plainest_word_of_a_package(tmp_path: Path, lines: tuple[str, ...], licence: str) -> None:
    (package,) = licences.packages([installed(tmp_path, "thu-vien", *lines)])
    assert (package.name, package.version, package.licence) == ("thu-vien", "1.0", licence)


@pytest.mark.parametrize(
    "line",
    [
        "License-Expression: MIT OR AGPL-3.0-or-later",
        "License: GNU Affero General Public License v3",
        "Classifier: License :: OSI Approved :: GNU Affero General Public License v3 (AGPLv3)",
    ],
)
def test_the_affero_licence_is_refused_wherever_it_is_named(tmp_path: Path, line: str) -> None:
    there = licences.packages([installed(tmp_path, "day-keo", "License-Expression: MIT", line)])
    assert list(licences.faults(there, 9)) == ["day-keo 1.0 is under the AGPL"]


def test_what_every_environment_has_is_not_counted(tmp_path: Path) -> None:
    found = [installed(tmp_path, name) for name in ("b", "pip", "A", "setuptools")]
    there = licences.packages([*found, found[0]])
    assert [package.name for package in there] == ["A", "b"]
    assert list(licences.faults(there, 2)) == []
    assert list(licences.faults(there, 1)) == ["2 packages, more than 1"]


def test_this_environment_is_listed_and_too_many_are_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert licences.main(["--at-most", "1"]) == 1
    out, err = capsys.readouterr()
    assert any(line.split()[0] == "lxml" and "BSD" in line for line in out.splitlines())
    assert "more than 1" in err
