"""Icons: the size and colour that was asked for, and nothing for a name that is none."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from build_spec.icons import icon_names, outlines_text, text_of
from kiosk.ui import icons
from kiosk.ui.icons import (
    DEFAULT_SIZE_PX,
    OUTLINES,
    IconProvider,
    font_outline,
    is_icon,
    outline_of,
    path_of,
)


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


def test_the_kept_outlines_are_those_that_are_named_and_as_the_font_has_them() -> None:
    """Else write them again: python3 build_spec icons."""
    names = icon_names()

    assert {"fa6s.house", "fa6s.syringe"} <= set(names)
    assert OUTLINES.read_text(encoding="ascii") == outlines_text(names)


def test_an_outline_reads_back_as_it_was_written() -> None:
    outline = font_outline("fa6s.comments")

    assert text_of(path_of(text_of(outline))) == text_of(outline)


def test_drawing_kept_icons_leaves_the_font_alone() -> None:
    """It would bring widgets into memory that nobody sees."""
    program = (
        "import sys\n"
        "from PySide6.QtCore import QSize\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "from kiosk.ui.icons import IconProvider\n"
        "app = QGuiApplication([])\n"
        "icon = IconProvider().requestPixmap('fa6s.house/ff000000', QSize(), QSize(48, 48))\n"
        "sys.exit(icon.isNull() or 'qtawesome' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)

    assert done.returncode == 0, done.stderr.decode()


@pytest.fixture
def forgotten() -> Iterator[None]:
    """Outlines are looked up anew, and once more for the next test."""
    for memory in (icons._kept, outline_of):
        memory.cache_clear()
    yield
    for memory in (icons._kept, outline_of):
        memory.cache_clear()


@pytest.mark.parametrize("text", [None, "{", ""], ids=["gone", "cut off", "empty"])
@pytest.mark.usefixtures("forgotten")
def test_without_kept_outlines_icons_come_from_the_font(
    text: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "outlines.json"
    if text is not None:
        file.write_text(text)
    monkeypatch.setattr(icons, "OUTLINES", file)

    assert solid_colours(picture("fa6s.house/0b5561"))["#0b5561"] > 100


def test_an_icon_that_nobody_kept_comes_from_the_font() -> None:
    """Whoever writes content may choose any."""
    assert "fa6s.snowflake" not in icon_names()
    assert solid_colours(picture("fa6s.snowflake/0b5561"))["#0b5561"] > 100
