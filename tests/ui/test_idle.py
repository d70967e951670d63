"""When nobody touches the screen any more: the warning, the wipe, and that nothing is left."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from kiosk.core.comfort import USUAL_COMFORT, ReadingComfort, TextScale
from kiosk.core.idle import WARNING_LARGE_TEXT_S, WARNING_S
from kiosk.core.names import PageId
from kiosk.core.reading import SHORTEST_IDLE_LIMIT_S, SLOW_WORDS_PER_MIN, words
from kiosk.core.visit import (
    EXTENSION_LIMIT,
    AttractScreen,
    ComfortSheet,
    GoHome,
    Intent,
    OpenPage,
    OpenSheet,
    SourcesSheet,
    StillHere,
    Visit,
    Wake,
)
from kiosk.ui import idle
from kiosk.ui.styled import without_markup
from tests.panels import LANDSCAPE, SMALL
from tests.ui import one_visit
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, all_pages, begin, page_screens
from tests.ui.tree import is_behind, is_visible, read_nodes

TICK_S = idle.TICK_MS / 1000
HELP_NOW = "Help now"
STILL_READING = "I am still reading"
DONE = "I am done"
LIMIT_S = 120

SCREENS: dict[str, tuple[Intent, ...]] = {
    "start": (),
    "home": (GoHome(),),
    "page": (OpenPage(PageId("rf/one-minute")),),
    "page of cards": (OpenPage(PageId("rf/options")),),
    "help": (OpenPage(PageId("rf/help-now")),),
    "comfort": (OpenSheet(ComfortSheet()),),
    "sources": (OpenPage(PageId("rf/benefits")), OpenSheet(SourcesSheet())),
}


def abandon(kiosk: KioskDriver) -> float:
    """Touch nothing until the warning comes; returns the limit."""
    limit_s = kiosk.kiosk.idle.limit_s
    kiosk.wait(limit_s)
    kiosk.settle()
    assert kiosk.is_warned()
    return limit_s


def test_the_watch_looks_by_itself(awake: KioskDriver) -> None:
    timer = awake.kiosk.idle._timer
    try:
        timer.start(1)
        awake.pass_time(24 * 60 * 60 * 1000)
        awake.until(awake.is_warned, "the warning")
    finally:
        timer.stop()


@pytest.mark.parametrize("intents", SCREENS.values(), ids=SCREENS.keys())
@pytest.mark.parametrize("scale", list(TextScale))
def test_an_abandoned_screen_warns_and_then_resets(
    kiosk: KioskDriver, intents: tuple[Intent, ...], scale: TextScale
) -> None:
    comfort = ReadingComfort(text_scale=scale)
    kiosk.begin(LANDSCAPE, comfort)
    kiosk.go(Wake(), *intents)
    limit_s = kiosk.kiosk.idle.limit_s
    assert limit_s >= SHORTEST_IDLE_LIMIT_S
    kiosk.wait(limit_s - TICK_S)
    assert not kiosk.is_warned()
    kiosk.wait(TICK_S)
    assert kiosk.is_warned()
    kiosk.settle()
    assert kiosk.shows("Are you still reading?")
    rest_s = WARNING_S if scale == TextScale.NORMAL else WARNING_LARGE_TEXT_S
    kiosk.wait(rest_s - TICK_S)
    assert kiosk.is_warned()
    kiosk.wait(TICK_S)
    assert kiosk.visit == Visit.fresh(comfort)


def test_large_text_gives_a_minute() -> None:
    assert (WARNING_S, WARNING_LARGE_TEXT_S) == (30, 60)


def test_the_warning_counts_down_in_words(awake: KioskDriver) -> None:
    abandon(awake)
    assert awake.shows("The screen starts again in 30 seconds.")
    awake.wait(10)
    awake.settle()
    assert awake.shows("The screen starts again in 20 seconds.")


def test_a_looping_scene_does_not_hold_it(awake: KioskDriver) -> None:
    awake.go(OpenPage(PageId("rf/your-back")))
    while not awake.stage._messages.rows:
        awake.tap("Next")
    first = awake.picture()
    awake.until(lambda: awake.picture() != first, "a frame of the moving message")
    abandon(awake)
    awake.wait(WARNING_S)
    assert isinstance(awake.visit.screen, AttractScreen)


def test_a_touch_starts_the_time_anew(awake: KioskDriver) -> None:
    limit_s = awake.kiosk.idle.limit_s
    awake.wait(limit_s - TICK_S)
    nowhere = QPointF(awake.window.width() / 3, awake.window.height() - 5)
    awake.tap(nowhere)
    awake.wait(limit_s - 5)
    assert not awake.is_warned()


def test_one_tap_extends_ten_times_and_not_once_more(awake: KioskDriver) -> None:
    before = awake.visit.screen
    for _ in range(EXTENSION_LIMIT):
        abandon(awake)
        awake.tap(STILL_READING)
        assert not awake.is_warned()
        assert awake.visit.screen == before
    abandon(awake)
    assert not awake.shows(STILL_READING)
    awake.go(StillHere())
    assert awake.is_warned()
    awake.wait(WARNING_S)
    assert awake.visit == Visit.fresh()


def test_whoever_goes_on_reading_may_extend_again(awake: KioskDriver) -> None:
    for _ in range(EXTENSION_LIMIT):
        abandon(awake)
        awake.press(STILL_READING)
    awake.tap("I am deciding")
    abandon(awake)
    awake.press(STILL_READING)
    assert not awake.is_warned()


@pytest.mark.parametrize("name", ["start", "page", "comfort", "sources"])
def test_during_the_warning_only_its_buttons_and_help_work(kiosk: KioskDriver, name: str) -> None:
    kiosk.go(Wake(), *SCREENS[name])
    beneath = [node.seen.centre for node in kiosk.controls]
    assert len(beneath) > 2
    abandon(kiosk)
    warned = kiosk.visit
    buttons = [node.seen for node in kiosk.controls]
    assert [node.name for node in kiosk.controls] == [
        STILL_READING,
        f"{DONE}. Forget what I tapped.",
        HELP_NOW,
    ]
    tried = 0
    for point in beneath:
        if not any(b.x <= point.x() <= b.right and b.y <= point.y() <= b.bottom for b in buttons):
            kiosk.tap(point)
            tried += 1
            assert kiosk.visit == warned
    assert tried
    behind = [n for n in read_nodes(kiosk.window) if is_visible(n.item) and is_behind(n.item)]
    assert not behind, "assistive technology finds what lies beneath"
    kiosk.tap(HELP_NOW)
    assert kiosk.shell.reader_page == "rf/help-now"


@pytest.mark.parametrize("use", [KioskDriver.tap, KioskDriver.press], ids=["touch", "press"])
def test_i_am_done_in_the_warning_wipes_at_once(
    awake: KioskDriver, use: Callable[[KioskDriver, str], None]
) -> None:
    abandon(awake)
    use(awake, DONE)
    assert awake.visit == Visit.fresh()
    awake.tap(awake.controls[0])
    assert awake.visit.comfort == USUAL_COMFORT
    assert not awake.visit.history


def test_the_attract_screen_is_left_alone(kiosk: KioskDriver) -> None:
    kiosk.wait(60 * 60)
    assert kiosk.visit == Visit.fresh()
    kiosk.go(StillHere())
    assert kiosk.visit == Visit.fresh()


def words_on_screen(kiosk: KioskDriver) -> int:
    """What somebody reads who reads everything that can be seen."""
    return sum(
        len(words(without_markup(text.words)))
        for text in kiosk.texts
        if not text.seen.is_empty and not is_behind(text.item)
    )


@pytest.mark.parametrize(
    "setting",
    [
        Setting(LANDSCAPE),
        Setting(SMALL),
        Setting(LANDSCAPE, ReadingComfort(text_scale=TextScale.LARGEST)),
    ],
    ids=lambda setting: setting.name,
)
def test_a_slow_reader_is_never_warned(kiosk: KioskDriver, setting: Setting) -> None:
    begin(kiosk, setting)
    kiosk.go(Wake())
    read = 0
    for page in all_pages(kiosk.library):
        for name in page_screens(kiosk, page):
            count = words_on_screen(kiosk)
            kiosk.kiosk.idle.touched()
            kiosk.wait(count * 60 / SLOW_WORDS_PER_MIN)
            assert not kiosk.is_warned(), f"{name}: {count} words, {kiosk.kiosk.idle.limit_s:.0f} s"
            read += count
    assert read > 3000


def test_a_visit_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    folders = {name: str(tmp_path / name) for name in one_visit.FOLDERS}
    for folder in folders.values():
        Path(folder).mkdir(mode=0o700)
    done = subprocess.run(
        (sys.executable, "-B", "-m", "tests.ui.one_visit", str(tmp_path)),
        env={**os.environ, **folders},
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    first, after, planted = json.loads(done.stdout)
    assert first == after
    assert planted.keys() - after.keys() == {one_visit.PLANTED}


def test_no_log_line_tells_what_a_visitor_did(
    kiosk: KioskDriver, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("kiosk").debug("the log is heard")
        one_visit.live_through(kiosk)
    assert [record.getMessage() for record in caplog.records] == ["the log is heard"]
