"""The screens look as they did when somebody last looked at them and said yes.

After a change that is meant: `python3 build_spec pictures --accept`, and look at every picture
that changed before it is committed.
"""

import pytest
from PySide6.QtGui import QColor, QImage

from tests.pictures.views import GOLDEN, VIEWS, View, differences, read, small, take
from tests.ui.driver import KioskDriver

MOST_BYTES = 500_000
"""Of one file: they are kept in the clone for ever."""


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_nothing_changed_unnoticed(kiosk: KioskDriver, view: View) -> None:
    found = list(differences(read(view.golden), small(take(kiosk, view))))
    assert not found, f"{found}; if it is meant: python3 build_spec pictures --accept"


@pytest.mark.parametrize("view", VIEWS[:2], ids=lambda view: view.name)
def test_one_wrong_pixel_is_seen(view: View, kiosk: KioskDriver) -> None:
    picture = QImage(take(kiosk, view))
    ground = picture.pixelColor(101, 101)
    picture.setPixelColor(101, 101, QColor(255 - ground.red(), ground.green(), ground.blue()))

    assert list(differences(read(view.golden), small(picture)))


def test_each_view_has_its_picture_and_no_other_is_kept() -> None:
    files = set(GOLDEN.glob("*.png"))
    assert files == {view.golden for view in VIEWS}
    assert max(file.stat().st_size for file in files) <= MOST_BYTES
