import pytest

from reportgen.kit.model import Kit
from tests.kit.making import load

from .making import KIT


@pytest.fixture(scope="session")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    return load(tmp_path_factory.mktemp("kit"), KIT)
