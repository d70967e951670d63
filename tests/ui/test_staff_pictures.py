"""Pictures of the staff's own: any kind works wherever a scene does, and none is read twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.content.pictures import vet_picture
from kiosk.core.blocks import Paragraph, PictureFigure
from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.problems import ContentError
from kiosk.core.prose import plain
from kiosk.core.visit import Done, GoHome, OpenPage, Wake
from kiosk.ui.picture_shelf import LARGEST_SIDE_PX
from tests.layout.checks import find_faults, look
from tests.panels import LANDSCAPE, PANELS, Panel
from tests.ui.driver import KioskDriver
from tests.ui.small_scenes import PAGE, showing
from tests.ui.tree import items_of

DOOR, CAPTION = "The clinic's door.", "Come in here"
SORRY = "Sorry, this picture is not here today."
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">{}</svg>'
WORDS = Paragraph(plain("Come in by the blue door."))
PLAIN = SVG.format('<rect width="40" height="30" fill="navy"/>')
SCRIPTED = SVG.format("<script>alert(1)</script>")
KINDS = ("door.png", "door.jpg", "door.webp", "door.svg")


def draw(file: Path, width: int = 400, height: int = 300) -> None:
    """A dark blue picture of the kind that the name says."""
    if file.suffix == ".svg":
        file.write_text(PLAIN, encoding="utf-8")
        return
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("navy"))
    assert picture.save(str(file))


def open_with(
    kiosk: KioskDriver, file: str, panel: Panel = LANDSCAPE, scale: TextScale = TextScale.NORMAL
) -> None:
    figure = PictureFigure(file, plain(DOOR), plain(CAPTION))
    comfort = replace(USUAL_COMFORT, text_scale=scale)
    kiosk.begin(panel, comfort, library=showing(kiosk.library, figure, WORDS))
    kiosk.go(Wake(), OpenPage(PAGE))
    kiosk.until(lambda: bool(kiosk.stage.props.source) or kiosk.shows(SORRY), file)
    kiosk.settle()


@pytest.fixture
def folder(kiosk: KioskDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the staff's pictures lie."""
    for stage in kiosk.stages:
        monkeypatch.setattr(stage, "_picture_folders", (tmp_path,))
    yield tmp_path
    kiosk.go(Done())
    rmtree(kiosk.state / "pictures", ignore_errors=True)


def shown(kiosk: KioskDriver) -> QColor:
    """The middle of the picture as it is drawn."""
    return kiosk.picture().pixelColor(kiosk.find(DOOR).seen.centre.toPoint())


@pytest.mark.parametrize("file", KINDS)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_every_kind_is_shown_on_every_panel(
    kiosk: KioskDriver, folder: Path, panel: Panel, file: str
) -> None:
    draw(folder / file)
    for scale in (TextScale.NORMAL, TextScale.LARGEST):
        open_with(kiosk, file, panel, scale)
        assert shown(kiosk).blue() > 100 > shown(kiosk).red()
        assert kiosk.shows(CAPTION)
        assert not find_faults(look(kiosk))


def test_a_drawing_that_does_more_than_be_seen_is_not_shown(
    kiosk: KioskDriver, folder: Path
) -> None:
    (folder / "door.svg").write_text(SCRIPTED, encoding="utf-8")
    open_with(kiosk, "door.svg")

    assert kiosk.shows(SORRY)
    [fault] = kiosk.faults.take()
    assert 'the drawing has a "script"; save it as plain SVG without it' in fault


def test_a_large_photograph_is_scaled_once(kiosk: KioskDriver, folder: Path) -> None:
    draw(folder / "door.jpg", 12_000, 900)
    open_with(kiosk, "door.jpg")
    [kept] = (kiosk.state / "pictures").iterdir()
    made = kept.stat().st_mtime_ns
    kiosk.go(GoHome())
    open_with(kiosk, "door.jpg", PANELS[3])

    assert QImage(str(kept)).width() == LARGEST_SIDE_PX
    assert kept.stat().st_mtime_ns == made
    assert kiosk.stage.props.source == kept.as_uri()
    assert shown(kiosk).blue() > 100
    images = [i for i in items_of(kiosk.window.contentItem()) if i.inherits("QQuickImage")]
    assert "door.jpg" not in [str(image.property("source")) for image in images]


def test_another_photograph_of_the_same_name_is_another(kiosk: KioskDriver, folder: Path) -> None:
    draw(folder / "door.jpg", 3000, 900)
    open_with(kiosk, "door.jpg")
    before = kiosk.stage.props.source
    draw(folder / "door.jpg", 4000, 900)
    kiosk.go(GoHome())
    open_with(kiosk, "door.jpg")

    assert kiosk.stage.props.source != before


def test_where_nothing_can_be_kept_it_is_shown_all_the_same(
    kiosk: KioskDriver, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file").touch()
    monkeypatch.setattr(kiosk.stage._shelf, "_folder", folder / "file" / "pictures")
    draw(folder / "door.jpg", 3000, 900)
    open_with(kiosk, "door.jpg")

    assert kiosk.stage.props.source == (folder / "door.jpg").as_uri()
    assert not kiosk.faults.take()


@pytest.mark.parametrize("file", ["wide.png", "wide.webp"])
def test_what_cannot_be_scaled_in_little_memory_is_told(tmp_path: Path, file: str) -> None:
    """A JPEG can, of any size."""
    draw(tmp_path / file, 300, 200)
    data = bytearray((tmp_path / file).read_bytes())
    vet_picture(tmp_path / file)
    if file.endswith("png"):
        data[16:24] = (12_000).to_bytes(4) + (9_000).to_bytes(4)
    elif data[12:16] == b"VP8L":
        data[21:25] = (11_999 | 8_999 << 14).to_bytes(4, "little")
    else:
        data[26:30] = (12_000).to_bytes(2, "little") + (9_000).to_bytes(2, "little")
    (tmp_path / file).write_bytes(data)

    with pytest.raises(ContentError, match="64 million points; save it as JPEG"):
        vet_picture(tmp_path / file)
