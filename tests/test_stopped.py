"""``build``, stopped for real: the next one makes of it what it always makes (``bench/stops.py`` has many more)."""

import random
from pathlib import Path

import pytest

from reportgen import outputs
from tests import small_kit, stopped

pytestmark = pytest.mark.usefixtures("laid_out_once")

PAPERS = (stopped.EDITED[0].stem, *(f"bao-cao-{number}" for number in range(5)))
"""With the two of the small kit as many as the shipped kit has."""
SIGNED = "{% for hang in huan_luyen %}{{ hang.nhom }}: {{ hang.quan_so }}. {% endfor %}"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> stopped.Stage:
    return stopped.staged(tmp_path_factory.mktemp("stops"), ["build"], begin)


def begin(folder: Path) -> None:
    """Lay out a year of eight small papers that was built, three of whose files are a person's work."""
    kit = small_kit.lay_out(folder, SIGNED).root / "templates" / "nho" / "kit.toml"
    more = (
        f'[[document]]\nname = "{name}"\ntitle = "{name}"\ntemplate = "bao-cao.docx"\n' for name in PAPERS
    )
    kit.write_text("\n".join((small_kit.KIT, *more)), encoding="utf-8")
    small_kit.write_year(folder / stopped.BOOK, (stopped.SIGNER, 1200), ("Dự bị", 34))
    for name in ("build", "annotate"):
        assert stopped.run(folder, stopped.COMMANDS[name]) == 0
    stopped.edit(folder, stopped.SIGNER)


@pytest.mark.parametrize("seed", [0, 1, 60])  # while it stores, while it renames, while it fills papers
def test_a_build_that_is_stopped_costs_nothing(stage: stopped.Stage, seed: int, tmp_path: Path) -> None:
    outcome = stopped.stop(stage, "build", tmp_path / "work", random.Random(seed))  # noqa: S311 - a moment, not a secret
    assert outcome.wrong == ()


def test_what_a_person_edited_is_as_he_left_it(stage: stopped.Stage) -> None:
    for end in stage.ends["build"]:
        for path in stopped.EDITED:
            assert end[path.as_posix()] == outputs.sha256_of(stage.base / path)
