"""A file of a kit is parsed once, and whoever reads its tables leaves them as they are."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen import awards, kit, packet
from reportgen.certificates.load import load as load_certificates
from reportgen.errors import KitError
from reportgen.kit import source
from tests.kit.making import load
from tests.shipped import KIT

LARGEST = 2_000_000


@pytest.mark.parametrize("path", sorted(KIT.glob("*.toml")), ids=lambda path: path.name)
def test_reading_a_kit_changes_no_table(path: Path) -> None:
    read = kit.load(KIT)
    assert read.awards is not None
    awards.load(read.awards.catalogue, read.folders)
    packet.load(read)
    load_certificates(KIT)
    assert source.toml(path, LARGEST) == tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)


def test_the_same_text_in_another_folder_has_its_own_places(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        with pytest.raises(KitError) as refused:
            load(tmp_path / name, "[kit]\nname = 1\n")
        assert {Path(problem.place.file).parent.name for problem in refused.value.diagnostics} == {name}
