"""Size of lines, spacing, motion and primary buttons, on the running kiosk."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtQml import QQmlProperty

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.letters import UNSPACED
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.open_step import place_after
from kiosk.core.prose import leaves_no_space
from kiosk.core.visit import GoHome, OpenPage, TurnTo, Wake
from kiosk.ui.bridge.stage_view import STATE_DWELL_MS
from kiosk.ui.engine import QML
from tests.layout.checks import find_faults, look
from tests.panels import LANDSCAPE, LARGE, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, all_pages, begin
from tests.ui.tree import Ink, ancestors_of, font_of, is_a, number_of

MOST_CHARACTERS = 80
"""WCAG 1.4.8, where one of Chinese counts twice."""
ZH = LanguageTag("zh-Hans")
NOT_FIRST = "，。！？、；：）》〉」』】”’…—·,.!?;:)"
"""Signs that belong to the words before them: no line begins with one."""
LEAST_TURN_MS = 1000
"""No more than three flashes a second are allowed (WCAG 2.3.1); nothing comes near it."""
STEPS_LIMIT = 60
PRIMARY_MM = 25
SMALL_PRIMARY_HIGH_MM = 18


def steps_of(kiosk: KioskDriver, page: PageId) -> Iterator[str]:
    """Every screen of a page, without its sources."""
    kiosk.go(OpenPage(page))
    for _ in range(STEPS_LIMIT):
        opened = kiosk.reader.opened
        assert opened is not None
        yield f"{page} {opened.place.step + 1}"
        place = place_after(opened)
        if place is None:
            return
        kiosk.go(TurnTo(place))


def lines_of(text: Ink) -> Iterator[str]:
    """The lines as Qt breaks them."""
    words = re.sub(r"<[^>]+>", "", text.words)
    for paragraph in words.splitlines():
        layout = QTextLayout(paragraph, font_of(text.item))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(text.item.width() + 1)
            begin, end = line.textStart(), line.textStart() + line.textLength()
            yield re.sub("[\u2060\u2066-\u2069]", "", paragraph[begin:end]).strip()
        layout.endLayout()


def length_of(line: str) -> int:
    """How many characters a line has, those of Chinese twice."""
    return len(line) + sum(map(leaves_no_space, line))


CHINESE = ReadingComfort(ZH)
CHINESE_LARGEST = ReadingComfort(ZH, TextScale.LARGEST)
LINED = [
    Setting(LANDSCAPE),
    Setting(LARGE),
    Setting(LARGE, CHINESE, several=True),
    Setting(SMALL, CHINESE_LARGEST, several=True),
]


@pytest.mark.parametrize("setting", LINED, ids=lambda setting: setting.name)
def test_no_line_is_too_long_or_begins_with_what_closes(
    kiosk: KioskDriver, setting: Setting
) -> None:
    """And no Chinese text ends in a character on a line of its own."""
    begin(kiosk, setting)
    kiosk.go(Wake())
    measured = 0
    bad = []
    for page in all_pages(kiosk.library):
        for name in steps_of(kiosk, page):
            for text in kiosk.texts:
                if number_of(text.item, "lineCount") > 1:
                    measured += 1
                    first, *others = lines_of(text)
                    longest = max(map(length_of, (first, *others)))
                    if longest > MOST_CHARACTERS:
                        bad.append(f"{name}: {longest} {text}")
                    bad += [f"{name}: {line}" for line in others if line[:1] in NOT_FIRST]
                    if others and UNSPACED.fullmatch(others[-1].rstrip(NOT_FIRST)):
                        bad.append(f"{name}: {others[-1]} alone")
    begin(kiosk, Setting())
    assert measured > 50
    assert not bad, "\n".join(dict.fromkeys(bad))


LINE = 1.5
PAGES = ("rf/one-minute", "rf/help-now", "rf/questions")


@pytest.mark.parametrize("panel", [LANDSCAPE, PORTRAIT], ids=lambda panel: panel.name)
def test_reading_text_survives_wider_spacing(kiosk: KioskDriver, panel: Panel) -> None:
    """Half a line more, letters 0.12 and words 0.16 of their size apart (WCAG 1.4.12)."""
    begin(kiosk, Setting(panel))
    kiosk.go(Wake())
    spaced = 0
    for page in PAGES:
        kiosk.go(OpenPage(PageId(page)))
        for text in kiosk.texts:
            if not any(is_a(above, "BlockColumn") for above in ancestors_of(text.item)):
                continue
            size = font_of(text.item).pixelSize()
            QQmlProperty(text.item, "font.letterSpacing").write(size * 0.12)
            QQmlProperty(text.item, "font.wordSpacing").write(size * 0.16)
            text.item.setProperty("lineHeight", LINE)
            spaced += 1
        kiosk.settle()
        assert any(number_of(text.item, "lineHeight") == LINE for text in kiosk.texts)
        assert not find_faults(look(kiosk)), page
        kiosk.go(GoHome())
    assert spaced > 10


@pytest.mark.parametrize("panel", [SMALL, LANDSCAPE], ids=lambda panel: panel.name)
@pytest.mark.parametrize("scale", [TextScale.NORMAL, TextScale.LARGEST])
def test_primary_buttons_are_larger(kiosk: KioskDriver, panel: Panel, scale: TextScale) -> None:
    begin(kiosk, Setting(panel, ReadingComfort(text_scale=scale)))
    kiosk.go(Wake(), OpenPage(PageId("rf/one-minute")))
    primary = [node for node in kiosk.controls if node.item.property("primary")]
    assert primary
    for node in primary:
        high_mm, wide_mm = (
            length / panel.px_per_mm for length in (node.rect.height, node.rect.width)
        )
        assert wide_mm >= PRIMARY_MM
        assert high_mm >= (SMALL_PRIMARY_HIGH_MM if panel is SMALL else PRIMARY_MM)


def loops() -> Iterator[str]:
    """The name of the duration of everything in QML that repeats without end."""
    for file in sorted(QML.rglob("*.qml")):
        for found in re.finditer(r"\{[^{}]*loops: Animation\.Infinite[^{}]*\}", file.read_text()):
            duration = re.search(r"duration: Theme\.(\w+)", found.group())
            assert duration, f"{file}: a loop without a duration of the theme"
            yield duration.group(1)


def test_nothing_repeats_faster_than_once_a_second(kiosk: KioskDriver) -> None:
    found = list(loops())
    assert found
    assert all(kiosk.size(name) >= LEAST_TURN_MS for name in found)
    assert STATE_DWELL_MS >= LEAST_TURN_MS


def test_whatever_moves_can_be_paused(kiosk: KioskDriver) -> None:
    kiosk.go(Wake())
    moving = 0
    for page in all_pages(kiosk.library):
        for name in steps_of(kiosk, page):
            if kiosk.reader.props.has_stage and kiosk.stage.props.moves:
                was = kiosk.stage.props.paused
                kiosk.tap("Go on" if was else "Pause")
                assert kiosk.stage.props.paused is not was, name
                moving += 1
    assert moving > 3


def test_nothing_moves_while_nobody_is_here(kiosk: KioskDriver) -> None:
    assert not kiosk.stage.props.moves


def test_calm_takes_every_motion_away(kiosk: KioskDriver) -> None:
    begin(kiosk, Setting(comfort=ReadingComfort(calm=True)))
    for name in ("slideMs", "moveMs", "holdMs"):
        assert kiosk.size(name) == 0
    kiosk.motion = True
    try:
        kiosk.go(Wake(), OpenPage(PageId("rf/one-minute")))
        assert kiosk.stage.props.at_last_state
        assert kiosk.stage._messages.rowCount() == 0
        assert kiosk.picture() == kiosk.picture()
    finally:
        kiosk.motion = False
