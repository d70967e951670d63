"""Measures the kiosk from inside: frames while something moves, and how soon a page stands.

`python -m build_spec.bench.inside FILE OPENED TURNS SCENES` needs a display; it writes JSON.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from pathlib import Path

from tests.surroundings import settle_surroundings

settle_surroundings()

from PySide6.QtCore import Qt  # noqa: E402  (the environment has to be right first)
from PySide6.QtGui import QAccessible, QGuiApplication  # noqa: E402
from PySide6.QtQuick import QQuickWindow  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from build_spec.bench.figures import Frames, Inside, Sample, write_json  # noqa: E402
from kiosk.core.blocks import SceneFigure  # noqa: E402
from kiosk.core.names import PageId  # noqa: E402
from kiosk.core.place import Place  # noqa: E402
from kiosk.core.stage import stage_figure  # noqa: E402
from kiosk.core.visit import (  # noqa: E402
    ChangeCalm,
    GoHome,
    OpenPage,
    ReaderScreen,
    TurnTo,
    Wake,
)
from tests.ui.driver import KioskDriver  # noqa: E402
from tests.ui.tour import all_pages  # noqa: E402

MS = 1000.0
SLIDE_WATCHED_MS = 260
"""A slide of 220 ms and a frame after it."""
BETWEEN_TURNS_MS = 350
MOVE_MS = 900
"""From one state of a scene to the next."""
TRAVEL_MS = 3000
FIRST_PICTURE_MS = 1000
QUIET_MS = 200
SETTLE_LIMIT_S = 10.0


@dataclass(slots=True, weakref_slot=True)
class FrameLog:
    """When each frame of a window began and was shown, in seconds."""

    begun_s: float = 0.0
    frames: list[tuple[float, float]] = field(default_factory=list)

    def watch(self, window: QQuickWindow) -> None:
        """From now on."""
        window.beforeSynchronizing.connect(self._begin, Qt.ConnectionType.DirectConnection)
        window.frameSwapped.connect(self._end, Qt.ConnectionType.DirectConnection)

    def _begin(self) -> None:
        self.begun_s = time.perf_counter()

    def _end(self) -> None:
        self.frames.append((self.begun_s, time.perf_counter()))

    def take(self) -> tuple[tuple[float, float], ...]:
        """All since the last time."""
        taken = tuple(self.frames)
        self.frames.clear()
        return taken


def main(words: Sequence[str]) -> int:
    """Measure and write."""
    file = Path(words[0])
    opened, turns, scenes = map(int, words[1:])
    app = QGuiApplication.instance() or QGuiApplication([])
    driver = KioskDriver()
    try:
        # The tree for assistive technology is asleep where nobody asks for it.
        QAccessible.setActive(False)
        found = measure(driver, opened, turns, scenes)
    finally:
        driver.close()
        del app
    write_json(found, file)
    return 0


def measure(driver: KioskDriver, opened: int, turns: int, scenes: int) -> Inside:
    """All of it, on the driver's window."""
    log = FrameLog()
    log.watch(driver.window)
    driver.go(Wake(), GoHome())
    pages = all_pages(driver.library)
    open_ms = Sample(tuple(_open_times(driver, log, pages[:opened])))
    driver.store.dispatch(ChangeCalm(calm=False))
    driver.motion = True
    driver._theme.setProperty("calm", False)  # noqa: SLF001  (the driver had switched it on)
    return Inside(
        _frames(f"{turns} turns", _slides(driver, log, pages[0], turns)),
        _frames(f"{scenes} scenes", _scenes(driver, log, pages, scenes)),
        open_ms,
    )


def _open_times(driver: KioskDriver, log: FrameLog, pages: Sequence[PageId]) -> Iterator[float]:
    """From the intent to the last frame of the page itself, without motion, in milliseconds.

    The frames after it lay out what is behind Next: they draw nothing that can be seen.
    """
    ahead: list[float] = []
    looks_ahead = driver.reader._pause.timeout  # noqa: SLF001  (nothing else asks when)
    looks_ahead.connect(lambda: ahead.append(time.perf_counter()))
    driver.store.dispatch(ChangeCalm(calm=True))
    for page in pages:
        driver.store.dispatch(GoHome())
        _settle(driver, log)
        ahead.clear()
        asked_s = time.perf_counter()
        driver.store.dispatch(OpenPage(page))
        frames = _settle(driver, log)
        limit_s = ahead[0] if ahead else frames[-1]
        yield (max(end_s for end_s in frames if end_s <= limit_s) - asked_s) * MS


def _settle(driver: KioskDriver, log: FrameLog) -> tuple[float, ...]:
    """Go on until everything is there and no frame comes any more; when each frame was shown."""
    shown_s: list[float] = []
    end_s = time.perf_counter() + SETTLE_LIMIT_S
    log.take()
    while True:
        QTest.qWait(QUIET_MS)
        frames = log.take()
        if not frames and not driver.busy():
            return tuple(shown_s)
        shown_s += [shown for _, shown in frames]
        if time.perf_counter() > end_s:
            raise TimeoutError(f"{driver.describe()} did not settle")


def _slides(
    driver: KioskDriver, log: FrameLog, first: PageId, turns: int
) -> Iterator[Sequence[tuple[float, float]]]:
    driver.store.dispatch(OpenPage(first))
    _wait(FIRST_PICTURE_MS)
    for _ in range(turns):
        if not isinstance(driver.visit.screen, ReaderScreen):
            return
        log.take()
        driver.reader.next()
        _wait(SLIDE_WATCHED_MS)
        yield log.take()
        _wait(BETWEEN_TURNS_MS)


def _scenes(
    driver: KioskDriver, log: FrameLog, pages: Sequence[PageId], scenes: int
) -> Iterator[Sequence[tuple[float, float]]]:
    """From state to state, then the message that travels: only while something moves."""
    for page, step in islice(_moving_steps(driver, pages), scenes):
        driver.store.dispatch(OpenPage(page))
        driver.store.dispatch(TurnTo(Place(step)))
        _wait(FIRST_PICTURE_MS)
        driver.stage.replay()
        _wait(MOVE_MS)
        while not driver.stage.props.at_last_state:
            log.take()
            driver.stage._advance()  # noqa: SLF001  (as its own clock does, only sooner)
            _wait(MOVE_MS)
            yield log.take()
        _wait(TRAVEL_MS)
        yield log.take()


def _moving_steps(driver: KioskDriver, pages: Sequence[PageId]) -> Iterator[tuple[PageId, int]]:
    for page_id in pages:
        page = driver.library.page(page_id, driver.visit.comfort.language)
        for step in range(len(page.steps) if page else 0):
            figure = stage_figure(page, step) if page else None
            if isinstance(figure, SceneFigure) and figure.messages:
                yield page_id, step


_wait: Callable[[int], None] = QTest.qWait


def _frames(what: str, runs: Iterator[Sequence[tuple[float, float]]]) -> Frames:
    took: list[float] = []
    apart: list[float] = []
    for run in runs:
        took += [(end - begun) * MS for begun, end in run]
        apart += [(b - a) * MS for (_, a), (_, b) in pairwise(run)]
    return Frames(what, Sample(tuple(took)), Sample(tuple(apart)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
