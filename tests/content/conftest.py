from pathlib import Path

import pytest

from tests.content.sample import write_sample


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A folder with a small faultless ``content`` and ``resources``."""
    write_sample(tmp_path)
    return tmp_path
