import pytest

from .making import load


@pytest.fixture(scope="session")
def kit(tmp_path_factory):
    return load(tmp_path_factory.mktemp("kit"))
