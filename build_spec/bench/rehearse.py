"""Walks through the kiosk in this process and writes down where to tap, and an equal page.

`python -m build_spec.bench.rehearse FOLDER [PAGES]` leaves `route.json` and, for Chromium,
`page/index.html` in the folder. The screens are the ones of the measured size.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.surroundings import settle_surroundings

settle_surroundings()

from PySide6.QtGui import QGuiApplication  # noqa: E402  (the environment has to be right first)
from PySide6.QtQuick import QQuickItem  # noqa: E402

from build_spec.bench.display import Area  # noqa: E402
from build_spec.bench.equal_page import EqualPage  # noqa: E402
from build_spec.bench.route import PAGE_FILE, ROUTE_FILE, Route, Stop, write_route  # noqa: E402
from kiosk.core.blocks import SceneFigure  # noqa: E402
from kiosk.core.names import FALLBACK_LANGUAGE  # noqa: E402
from kiosk.core.stage import stage_figure  # noqa: E402
from kiosk.core.visit import ReaderScreen  # noqa: E402
from tests.ui.driver import KioskDriver  # noqa: E402
from tests.ui.rect import Rect  # noqa: E402
from tests.ui.tree import Node, is_a, items_of, whole_rect  # noqa: E402

FOOT_GAP_PX = 8
"""Room for the pressed button's edge."""


def main(words: Sequence[str]) -> int:
    """Write both; with a number, only the screens of so many pages."""
    folder = Path(words[0])
    pages = int(words[1]) if len(words) > 1 else None
    app = QGuiApplication.instance() or QGuiApplication([])
    driver = KioskDriver()
    # As the measured one is set: rows that can be read aloud are a little narrower.
    driver.shell.listening.found_out(sounds=False)
    try:
        rehearse(driver, folder, pages)
    finally:
        driver.close()
        del app
    return 0


def rehearse(driver: KioskDriver, folder: Path, pages: int | None) -> Route:
    """Walk once round."""
    page = EqualPage(folder / PAGE_FILE)
    driver.begin()
    opening = tuple(_taps(driver, page, _opening(driver)))
    around = tuple(_taps(driver, page, _round(driver, pages)))
    page.write(home=len(opening))
    route = Route(opening, around)
    write_route(route, folder / ROUTE_FILE)
    return route


def _opening(driver: KioskDriver) -> Iterator[Node]:
    """From the attract screen to Home."""
    yield driver.controls[0]
    yield driver.find("Home")


def _round(driver: KioskDriver, pages: int | None) -> Iterator[Node]:
    """Through the first chapter's first page and on by Next, until it leads Home."""
    topic = next(iter(driver.library.topics.values()))
    words = driver.library.words_of(topic.id, FALLBACK_LANGUAGE)
    assert words is not None
    chapter = topic.chapters[0]
    yield driver.find(words.chapters[chapter.id].title)
    if not isinstance(driver.visit.screen, ReaderScreen):
        first = driver.library.page(chapter.pages[0], FALLBACK_LANGUAGE)
        assert first is not None
        yield driver.find(first.title)
    seen = set()
    while isinstance(driver.visit.screen, ReaderScreen):
        seen.add(driver.visit.screen.page)
        if pages is not None and len(seen) > pages:
            yield driver.find("Home")
        else:
            yield _onward(driver)


def _onward(driver: KioskDriver) -> Node:
    """The button at the foot of a page that is not Back: Next, or Home at the very end."""
    back = driver.find("Back")
    level = [n for n in driver.controls if n.rect.y == back.rect.y and n.rect.x > back.rect.x]
    return max(level, key=lambda node: node.rect.x)


def _taps(driver: KioskDriver, page: EqualPage, nodes: Iterator[Node]) -> Iterator[Stop]:
    for node in nodes:
        button = _area(node.rect)
        page.add(driver, button)
        reading = isinstance(driver.visit.screen, ReaderScreen)
        turns = reading and node.name.startswith("Next")
        yield Stop(
            name=driver.describe(),
            button=button,
            watch=_watched(driver, button) if turns else _area(Rect(0, 0, *driver.panel.size)),
            timed=turns,
            moves=reading and _moves(driver),
        )
        driver.tap(node.seen.centre)


def _watched(driver: KioskDriver, button: Area) -> Area:
    """The words beside the picture, down to the buttons."""
    width, _ = driver.panel.size
    picture = picture_of(driver)
    left = round(whole_rect(picture).right) + 1 if picture is not None else 0
    return Area(left, 0, width - left, button.top - FOOT_GAP_PX)


def picture_of(driver: KioskDriver) -> QQuickItem | None:
    """The picture's place, where the screen has one."""
    items = items_of(driver.window.contentItem())
    return next((item for item in items if is_a(item, "StageFrame")), None)


def _moves(driver: KioskDriver) -> bool:
    opened = driver.reader.opened
    figure = stage_figure(opened.page, opened.place.step) if opened else None
    return isinstance(figure, SceneFigure) and (len(figure.states) > 1 or bool(figure.messages))


def _area(rect: Rect) -> Area:
    return Area(round(rect.x), round(rect.y), round(rect.width), round(rect.height))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
