"""What several files here read; nobody writes into it."""

import pytest

from tests.runs.collect import story
from tests.runs.collect.story import Story


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Return the story of the units, collected once for all who only read it."""
    return story.tell(tmp_path_factory.mktemp("story"))
