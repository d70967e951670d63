"""What the tests in a bare Debian share: one with the package installed, and an X server."""

from collections.abc import Iterator

import pytest

from build_spec.package.make import FIRST
from build_spec.package.prove import CHROOTS
from tests.outside.server import Panel, x_server
from tests.packaging.chroots import Chroot, installed_in


@pytest.fixture(scope="session", params=CHROOTS)
def installed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Chroot]:
    """A bare Debian with the package."""
    release = str(request.param)
    with installed_in(release, tmp_path_factory.mktemp(release), FIRST.release.deb) as chroot:
        yield chroot


@pytest.fixture
def panel() -> Iterator[Panel]:
    """An X server outside."""
    with x_server() as panel:
        yield panel
