"""What all tests share: the language is Vietnamese, and nothing of this machine's user is touched.

Tests see no font of the machine, only the shipped typeface; ``REPORTGEN_TEST_FONTS=FOLDER`` lets them see those of a
folder, and the tests must hold with it as well (``.ci/fonts``).
"""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reportgen import kit, language, layout, workspace
from reportgen.kit.model import Kit
from reportgen.workspace import Workspace
from tests import laid_out, measured
from tests.zoo.making import KIT as ZOO

ROOT = Path(__file__).parent.parent

# Before any test module is imported: some make fonts as they load. Programs that tests start take it over.
os.environ["REPORTGEN_FONTS"] = os.environ.get("REPORTGEN_TEST_FONTS") or os.devnull

# Each of the programs that tests start would compile all of it anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

gc.disable()  # until all tests are loaded: there is no garbage among them

if "PYTEST_XDIST_WORKER" in os.environ:  # the workers themselves are measured
    measured.take_out()

# A clock tells how busy the machine is; a bug that fifty examples do not show, the next run's fifty others may.
settings.register_profile("any machine", deadline=None, max_examples=50)
settings.load_profile("any machine")


LONGEST = (
    *(
        "test_looks.py",
        "test_signals.py",
        "test_doors.py",
        "test_guides.py",
        "test_terminal.py",
        "test_packet.py",
    ),
    *(
        "test_commands.py",
        "test_same_bytes.py",
        "test_server.py",
        "test_fuzzing.py",
        "test_guide_pictures.py",
    ),
    *("test_province.py", "test_fuzz.py", "test_measured.py", "test_streams.py", "test_hostile.py"),
    *("test_papers.py", "test_windows_ways.py", "test_thin_years.py", "test_odd_paths.py", "test_story.py"),
    *("test_against_fonttools.py", "test_windows_offline.py", "test_clerk.py"),
)
"""Files that take three seconds and more."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what is measured, for what it leaves in a cache is not run again; in both halves with the longest.

    Begun last, a long file keeps a core at work while the other has nothing to do.
    """
    items.sort(key=lambda item: (measured.is_whole(item.path), item.path.name not in LONGEST))


MEASURING = measured.Measuring()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave the tests of whole commands unmeasured."""
    MEASURING.turn_to(item.path)


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over the thousands of tests themselves, a tenth of the whole time."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def vietnamese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak the source language before and after each test, and where a test starts the program."""
    monkeypatch.setenv("REPORTGEN_LANG", language.SOURCE_LANGUAGE)
    language.use(language.SOURCE_LANGUAGE)
    yield
    language.use(language.SOURCE_LANGUAGE)


@pytest.fixture
def laid_out_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay equal Word files out once for all tests that ask for this and are not about pages (`real_layout`)."""
    if request.node.get_closest_marker("real_layout") is None:
        monkeypatch.setattr(layout, "convert", laid_out.once)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shipped_kit() -> Kit:
    """Return the kit that is shipped."""
    return kit.load(ROOT / "templates" / "quoc-phong")


@pytest.fixture(scope="session")
def laid_out_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``init`` lays out, to be copied."""
    return workspace.init(tmp_path_factory.mktemp("mau")).workspace.root


@pytest.fixture
def sample(laid_out_sample: Path, tmp_path: Path) -> Workspace:
    """Return a workspace as ``init`` lays it out: the shipped kit, the sample years and their papers."""
    return Workspace(shutil.copytree(laid_out_sample, tmp_path, dirs_exist_ok=True))


@pytest.fixture
def zoo(tmp_path: Path) -> Path:
    """Return a workspace with the kit of the broken workbooks, and no workbook."""
    own = tmp_path / "templates" / "so"
    own.mkdir(parents=True)
    (own / "kit.toml").write_text(ZOO, encoding="utf-8")
    (tmp_path / "inputs").mkdir()
    return tmp_path
