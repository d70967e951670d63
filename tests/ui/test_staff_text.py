"""What staff and IT read off the screen to type it elsewhere: paths, keys, lines of a file."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlExpression

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.desk import Away, DeskState, NoWayIn
from kiosk.core.names import LanguageTag
from kiosk.core.pin import Damaged, Unwritable
from tests.checklist.test_seeing import lines_of
from tests.panels import SMALL
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.test_right_to_left import places
from tests.ui.tour import DESK_STATES, LONG_FACTS, Setting, begin, scrolled
from tests.ui.tree import Ink, font_of

AR = LanguageTag("ar")
TAGS = tuple(sorted(many_languages().languages))
FILE, FOLDER = "/var/lib/clinic-kiosk/pin.json", "/var/lib/clinic-kiosk"
PATHS: dict[str, DeskState] = {
    FILE: NoWayIn(Damaged(FILE)),
    FOLDER: NoWayIn(Unwritable(FOLDER, "Read-only file system")),
}


def text_with(kiosk: KioskDriver, words: str) -> Ink:
    """The one text that is seen and says so."""
    (found,) = (t for t in kiosk.texts if words in t.words.replace("\u2060", ""))
    return found


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("scale", [TextScale.NORMAL, TextScale.LARGEST], ids=str)
@pytest.mark.parametrize("tag", TAGS)
def test_a_path_stands_on_one_line_and_reads_from_the_left(
    kiosk: KioskDriver, tag: LanguageTag, scale: TextScale, path: str
) -> None:
    begin(kiosk, Setting(SMALL, ReadingComfort(tag, scale), several=True))
    kiosk.show_desk(PATHS[path])
    text = text_with(kiosk, path)
    assert any(path in line for line in lines_of(text))
    assert any(path in node.name for node in kiosk.nodes)

    at = places(text.words, font_of(text.item))
    found = re.search("\u2060?".join(map(re.escape, path)), text.words)
    assert found is not None
    assert list(at[slice(*found.span())]) == sorted(at[slice(*found.span())])
    kiosk.show_desk(Away())
    begin(kiosk, Setting())


def test_the_key_of_a_setting_is_broken_between_its_words(kiosk: KioskDriver) -> None:
    begin(kiosk, Setting(SMALL, ReadingComfort(text_scale=TextScale.LARGEST)))
    kiosk.facts = LONG_FACTS
    kiosk.show_desk(DESK_STATES["maintenance"])
    lines: set[str] = set()
    for _ in scrolled(kiosk, "maintenance"):
        lines |= {line for text in kiosk.texts for line in lines_of(text)}
        named = {node.name for node in kiosk.nodes}
        if "display.panel_inches" in named:
            break
    else:
        raise AssertionError(named)

    assert "inches" in {line.replace("\u200b", "") for line in lines}
    kiosk.show_desk(Away())
    begin(kiosk, Setting())


def test_the_lines_of_a_settings_file_stand_at_the_left_in_every_interface(
    kiosk: KioskDriver,
) -> None:
    begin(kiosk, Setting(SMALL, ReadingComfort(AR), several=True))
    kiosk.show_desk(DESK_STATES["keys done"])
    item = text_with(kiosk, "[keys]").item
    root = kiosk.kiosk.engine.rootContext()
    side = QQmlExpression(root, item, "effectiveHorizontalAlignment").evaluate()[0]
    assert side == Qt.AlignmentFlag.AlignLeft.value
    kiosk.show_desk(Away())
    begin(kiosk, Setting())


def test_a_full_stop_does_not_touch_the_front_of_an_arabic_path(kiosk: KioskDriver) -> None:
    """There it stands left of the slash, and ./var is another place."""
    begin(kiosk, Setting(SMALL, ReadingComfort(AR), several=True))
    kiosk.show_desk(PATHS[FILE])
    assert text_with(kiosk, FILE).words.endswith("json\u2069\u00a0.")
    kiosk.show_desk(Away())
    begin(kiosk, Setting())
