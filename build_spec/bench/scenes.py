"""How soon a scene is on the glass, and what its decoded layers weigh.

`python3 build_spec bench --scenes`. The module itself needs a display.
"""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import cast

from tests.surroundings import settle_surroundings

settle_surroundings()

from PySide6.QtCore import QCoreApplication  # noqa: E402  (the environment has to be right first)
from PySide6.QtGui import QAccessible, QGuiApplication  # noqa: E402
from PySide6.QtQuick import QQuickItem  # noqa: E402

from build_spec.console import say  # noqa: E402
from kiosk.app.folders import RESOURCES  # noqa: E402
from kiosk.core.blocks import SceneFigure  # noqa: E402
from kiosk.core.names import PageId  # noqa: E402
from kiosk.core.stage import stage_figure  # noqa: E402
from kiosk.core.visit import ChangeCalm, GoHome, OpenPage, Wake  # noqa: E402
from kiosk.ui.bridge.figure_cells import LayerRows  # noqa: E402
from kiosk.ui.bridge.stage_view import StageView  # noqa: E402
from tests.panels import LANDSCAPE, LARGE, Panel  # noqa: E402
from tests.ui.driver import KioskDriver  # noqa: E402
from tests.ui.tour import all_pages  # noqa: E402
from tests.ui.tree import all_items  # noqa: E402

OPEN_BUDGET_MS = 100.0
MEMORY_BUDGET_MIB = {LANDSCAPE.name: 60, LARGE.name: 120}
MIB = 1024 * 1024
MEGA = 1e6
MS = 1000.0
BYTES_PER_POINT = 4
LIMIT_S = 10.0


@dataclass(frozen=True, slots=True)
class Opened:
    """One scene, opened with nothing of it in any cache.

    ``blocked_ms`` is how long the thread that draws was kept by the intent itself,
    ``processor_ms`` what all threads worked for it: that one can trust on a busy machine, as
    one can how many ``layers`` it has, which one thread decodes one after another.
    """

    scene: str
    open_ms: float
    processor_ms: float
    blocked_ms: float
    decoded_mib: float
    layers: int
    megapixels: float


def main() -> int:
    """Measure and print; no figure makes it fail."""
    app = QGuiApplication.instance() or QGuiApplication([])
    driver = KioskDriver()
    try:
        QAccessible.setActive(False)
        for panel in (LANDSCAPE, LARGE):
            _tell(panel, tuple(_scenes(driver, panel)))
    finally:
        driver.close()
        del app
    return 0


def _tell(panel: Panel, opened: tuple[Opened, ...]) -> None:
    times = sorted(one.open_ms for one in opened)
    heaviest = max(opened, key=lambda one: one.decoded_mib)
    blocked = max(one.blocked_ms for one in opened)
    say(f"{panel.width_px}x{panel.height_px}: {len(opened)} scenes")
    say(
        f"  intent to first frame with its layers: {median(times):.0f} / {times[-1]:.0f} ms "
        f"(median / slowest; budget {OPEN_BUDGET_MS:.0f} ms)"
    )
    worked = median(one.processor_ms for one in opened)
    say(f"  work of all threads for it: {worked:.0f} ms (median), whatever else runs")
    say(f"  of it the drawing thread was kept: {blocked:.0f} ms at most")
    say(
        f"  decoded layers: {heaviest.decoded_mib:.0f} MiB at most ({heaviest.scene}; "
        f"budget {MEMORY_BUDGET_MIB[panel.name]} MiB)"
    )
    for one in sorted(opened, key=lambda one: -one.open_ms):
        say(
            f"    {one.scene}: {one.open_ms:.0f} ms, {one.processor_ms:.0f} ms of work, "
            f"{one.layers} layers of {one.megapixels:.2f} megapixels, {one.decoded_mib:.0f} MiB"
        )


def _scenes(driver: KioskDriver, panel: Panel) -> Iterator[Opened]:
    """The first step of each page that begins with a scene."""
    swapped: list[float] = []
    driver.window.frameSwapped.connect(lambda: swapped.append(time.perf_counter()))
    driver.begin(panel)
    # As behind the first picture of a start: nobody waits for a screen to be made.
    driver.shell.prepare()
    driver.go(Wake(), GoHome())
    for page in _pages(driver):
        driver.store.dispatch(ChangeCalm(calm=True))
        driver.go(GoHome())
        driver.stage.show(None, driver.library, driver.visit.comfort)
        driver.settle()
        _forget_files()
        swapped.clear()
        used_s = time.process_time()
        asked_s = time.perf_counter()
        driver.store.dispatch(OpenPage(page))
        blocked_s = time.perf_counter() - asked_s
        ready_s = _until_ready(driver)
        sizes = _sizes(driver, driver.stage)
        driver.window.update()
        while not swapped or swapped[-1] < ready_s:
            QCoreApplication.processEvents()
            if time.perf_counter() > ready_s + LIMIT_S:
                raise TimeoutError(f"{driver.describe()}: no frame shows its layers")
        yield Opened(
            page,
            (swapped[-1] - asked_s) * MS,
            (time.process_time() - used_s) * MS,
            blocked_s * MS,
            decoded_bytes(driver) / MIB,
            len(sizes),
            sum(sizes.values()) / MEGA,
        )


def _pages(driver: KioskDriver) -> Iterator[PageId]:
    for page_id in all_pages(driver.library):
        page = driver.library.page(page_id, driver.visit.comfort.language)
        if page is not None and isinstance(stage_figure(page, 0), SceneFigure):
            yield page_id


def _until_ready(driver: KioskDriver) -> float:
    end_s = time.perf_counter() + LIMIT_S
    layers = layers_of(driver)
    while not layers or any(layer.property("progress") < 1 for layer in layers):
        QCoreApplication.processEvents()
        # Looking through all items takes longer than a picture: only until there are some.
        layers = layers or layers_of(driver)
        if time.perf_counter() > end_s:
            raise TimeoutError(f"{driver.describe()}: its layers did not come")
    return time.perf_counter()


def layers_of(driver: KioskDriver) -> list[QQuickItem]:
    """Every picture of a scene that is held anywhere, shown or not."""
    return [
        item
        for item in all_items(driver.window.contentItem())
        if item.inherits("QQuickImage") and "illustrations" in str(item.property("source"))
    ]


def decoded_bytes(driver: KioskDriver) -> int:
    """What they weigh, each file once."""
    return round(sum(_sizes(driver).values())) * BYTES_PER_POINT


def _sizes(driver: KioskDriver, stage: StageView | None = None) -> dict[str, float]:
    """The points of every decoded picture, or of those that a stage shows, by its address."""
    shown = {cell.url for cell in cast(LayerRows, stage.layers).rows} if stage else None
    return {
        file: layer.implicitWidth() * layer.implicitHeight()
        for layer in layers_of(driver)
        if layer.property("progress") == 1
        and (file := str(layer.property("url")))
        and (shown is None or file in shown)
    }


def _forget_files() -> None:
    """As after a start: the system has read none of the files."""
    for file in (RESOURCES / "illustrations").rglob("*.webp"):
        _forget(file)


def _forget(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


if __name__ == "__main__":
    sys.exit(main())
