"""Icons: the size and colour that was asked for, and nothing for a name that is none."""

from collections import Counter

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.ui.icons import DEFAULT_SIZE_PX, IconProvider, is_icon


def picture(id_: str, side: int = 48) -> QImage:
    return IconProvider().requestPixmap(id_, QSize(), QSize(side, side)).toImage()


def solid_colours(image: QImage) -> Counter[str]:
    """The colours of what is drawn in full, with how often each comes."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = (image.pixelColor(x, y) for x, y in points)
    return Counter(colour.name() for colour in colours if colour.alpha() == 255)


@pytest.mark.parametrize("side", [16, 48, 111])
def test_an_icon_has_the_size_that_was_asked_for(side: int) -> None:
    image = picture("fa6s.house/0b5561", side)

    assert (image.width(), image.height()) == (side, side)


@pytest.mark.parametrize(("width", "height"), [(40, -1), (-1, 40), (40, 40), (30, 40)])
def test_one_side_is_enough(width: int, height: int) -> None:
    pixmap = IconProvider().requestPixmap("fa6s.house/0b5561", QSize(), QSize(width, height))

    assert (pixmap.width(), pixmap.height()) == (40, 40)


def test_a_size_that_nobody_named() -> None:
    pixmap = IconProvider().requestPixmap("fa6s.house/0b5561", QSize(), QSize())

    assert pixmap.width() == DEFAULT_SIZE_PX


@pytest.mark.parametrize(
    ("colour", "drawn"), [("0b5561", "#0b5561"), ("ff9c1c1c", "#9c1c1c"), ("ffffff", "#ffffff")]
)
def test_an_icon_has_the_colour_that_was_asked_for(colour: str, drawn: str) -> None:
    found = solid_colours(picture(f"fa6s.house/{colour}"))

    assert found.most_common(1)[0][0] == QColor(drawn).name()
    assert found[drawn] > 100


def test_an_icon_is_drawn_upon_nothing() -> None:
    assert picture("fa6s.house/0b5561").pixelColor(0, 0).alpha() == 0


def test_icons_differ() -> None:
    assert picture("fa6s.house/0b5561") != picture("fa6s.hand/0b5561")


@pytest.mark.parametrize("name", ["fa6s.nosuch", "nosuch.house", "house", "", "fa6s."])
def test_a_name_that_is_none_gives_nothing(name: str) -> None:
    assert picture(f"{name}/0b5561").isNull()
    assert not is_icon(name)


@pytest.mark.parametrize("name", ["fa6s.house", "fa6s.circle-half-stroke"])
def test_a_name_that_is_one(name: str) -> None:
    assert is_icon(name)
