"""When two pictures count as the same."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.pictures.views import (
    MOST_LEVELS,
    MOST_SHARE,
    VIEWS,
    View,
    differences,
    small,
    take,
)
from tests.ui.driver import KioskDriver

SIDE = 200


@pytest.fixture
def plain() -> QImage:
    """A picture of one colour."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    picture.fill(QColor(100, 100, 100))
    return picture


def painted(picture: QImage, side: int, colour: QColor) -> QImage:
    """The picture with a square in it."""
    copy = picture.copy()
    painter = QPainter(copy)
    painter.fillRect(60, 60, side, side, colour)
    painter.end()
    return copy


def test_the_same_is_the_same(plain: QImage) -> None:
    assert not list(differences(plain, plain.copy()))
    assert not list(differences(plain, plain.copy(), exact=True))


def test_a_few_pixels_may_differ_by_a_hair(plain: QImage) -> None:
    few = painted(plain, 4, QColor(100 + MOST_LEVELS, 100, 100))
    assert 4 * 4 / SIDE**2 < MOST_SHARE
    assert not list(differences(plain, few))
    assert list(differences(plain, few, exact=True))


def test_more_pixels_may_not(plain: QImage) -> None:
    many = painted(plain, 41, QColor(101, 100, 100))
    assert list(differences(plain, many)) == ["4.202% of the pixels differ"]


def test_one_pixel_may_not_differ_by_more(plain: QImage) -> None:
    one = painted(plain, 1, QColor(100, 100 + MOST_LEVELS + 1, 100))
    assert list(differences(plain, one)) == ["17 levels apart at 60,60"]


def test_another_size_is_another_picture(plain: QImage) -> None:
    assert list(differences(plain, plain.copy(0, 0, SIDE, 10))) == ["size 200x200 became 200x10"]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_small_fault_in_a_real_picture_is_seen(kiosk: KioskDriver, view: View) -> None:
    was = take(kiosk, view)
    ground = was.pixelColor(60, 60)
    fault = painted(was, 5, QColor(255 - ground.red(), ground.green(), ground.blue()))
    assert list(differences(was, fault))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_picture_taken_again_is_the_same(kiosk: KioskDriver, view: View) -> None:
    was = take(kiosk, view)
    kiosk.begin()
    # As they are accepted: at full size an edge of a letter shows what was drawn before it.
    assert not list(differences(small(was), small(take(kiosk, view))))


def test_the_views_differ(kiosk: KioskDriver) -> None:
    pictures = [take(kiosk, view) for view in VIEWS]
    for index, one in enumerate(pictures):
        assert all(list(differences(one, other)) for other in pictures[index + 1 :])
