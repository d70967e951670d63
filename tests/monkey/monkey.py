"""Hands that mean nothing: seeded taps, drags, palms and keys on the running kiosk."""

import gc
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core.comfort import USUAL_COMFORT
from kiosk.core.corners import HOLD_MS, Corner
from kiosk.core.desk import Away
from kiosk.core.listening import SpeechEnded
from kiosk.core.names import PageId
from kiosk.core.visit import (
    AttractScreen,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    Visit,
    Wake,
    WriteSheet,
)
from kiosk.ui.engine import QML
from tests.panels import LANDSCAPE, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver
from tests.ui.staff import PIN, Staff
from tests.ui.tour import WRITING_PAGE, all_pages
from tests.ui.tree import items_of

ACTIONS_A_VISIT = 250
LONGEST_IDLE_S = 1_800
"""Longer than any idle limit with its warning, and than maintenance stays open."""

# The 55 in panel is left out: it has four times the pixels and the same layout as 24 in.
SCENES: tuple[tuple[Panel, bool], ...] = (
    (SMALL, False),
    (LANDSCAPE, False),
    (SMALL, True),
    (PORTRAIT, False),
)

KEYS = (
    *(Qt.Key.Key_Tab,) * 8,
    *(Qt.Key.Key_Return, Qt.Key.Key_Space) * 6,
    *(Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Enter, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Menu),
    *(Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_Print, Qt.Key.Key_Delete),
    *(Qt.Key.Key_0, Qt.Key.Key_5, Qt.Key.Key_9, Qt.Key.Key_A, Qt.Key.Key_Q, Qt.Key.Key_W),
)
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass(slots=True)
class Tally:
    """What was done and what came of it."""

    done: Counter[str] = field(default_factory=Counter)
    accepted: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    """Accepted activations by the QML file of the control."""
    screens: Counter[str] = field(default_factory=Counter)
    pages: set[PageId] = field(default_factory=set)
    visits: int = 0
    ended: Counter[str] = field(default_factory=Counter)
    resident_mib: list[float] = field(default_factory=list)

    @property
    def actions(self) -> int:
        """All of them."""
        return sum(self.done.values())


def kinds_of_control() -> frozenset[str]:
    """The QML files whose root is, at last, a Pressable, and that are used by name."""
    roots = {
        file.stem: found.group(1)
        for file in (QML / "KioskUi").rglob("*.qml")
        if (
            found := re.search(
                r"^(?:\w+\.)?(\w+) \{", file.read_text(encoding="utf-8"), re.MULTILINE
            )
        )
    }
    kinds = {"Pressable"}
    while more := {name for name, root in roots.items() if root in kinds} - kinds:
        kinds |= more
    return frozenset(kinds - {"Pressable"})


def resident_mib() -> float:
    """What this process holds in memory now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


class Monkey:
    """One seed gives one story, whatever the machine."""

    def __init__(self, driver: KioskDriver, seed: int) -> None:
        self.kiosk = driver
        self.tally = Tally()
        self._random = Random(seed)  # noqa: S311 - a story that can be told again, no secret
        self._known: set[str] = set()
        self._pages = all_pages(driver.library)
        self._ways: tuple[tuple[int, str, Callable[[], None]], ...] = (
            (60, "tap on a control", self._tap_control),
            (6, "tap anywhere", self._tap_anywhere),
            (6, "drag", self._drag),
            (5, "two fingers", self._two_fingers),
            (14, "key", self._key),
            (5, "pause", self._pause),
            (2, "long press", self._long_press),
            (1, "close", self._close),
            (1, "staff come in", self._staff_come_in),
        )

    def play(self, actions: int, told: Callable[[Tally], None]) -> None:
        """So many actions, visit after visit; each visit ends in idleness, at the start again."""
        while self.tally.actions < actions:
            panel, mirrored = SCENES[self.tally.visits % len(SCENES)]
            self.kiosk.begin(panel, USUAL_COMFORT, mirrored=mirrored)
            if self.tally.visits % 2:
                self._lead_to(self._pages[self.tally.visits // 2 % len(self._pages)])
            for _ in range(min(ACTIONS_A_VISIT, actions - self.tally.actions)):
                self._act()
            self._go_away()
            self.tally.visits += 1
            self.tally.resident_mib.append(resident_mib())
            told(self.tally)

    def _lead_to(self, page: PageId) -> None:
        """As somebody left it: chance alone finds some pages once in a week."""
        self.kiosk.go(Wake(), OpenPage(page))
        if page == WRITING_PAGE:
            self.kiosk.go(OpenSheet(WriteSheet()))

    def _act(self) -> None:
        weights = [weight for weight, _, _ in self._ways]
        _, name, way = self._random.choices(self._ways, weights)[0]
        since_ms = self.kiosk.clock.now_ms
        way()
        self._process()
        self.tally.done[name] += 1
        self._note(since_ms)

    def _note(self, since_ms: int) -> None:
        glass = self.kiosk.kiosk.gate._glass
        self.tally.accepted += sum(entry.at_ms > since_ms for entry in glass.accepted)
        screen = self.kiosk.visit.screen
        desk = self.kiosk.room.desk.state
        shown = screen if isinstance(desk, Away) else desk
        self.tally.screens[type(shown).__name__] += 1
        if isinstance(screen, ReaderScreen):
            self.tally.pages.add(screen.page)
        for code in self.kiosk.left:
            self.tally.ended[code.name] += 1
        self.kiosk.left.clear()

    def _go_away(self) -> None:
        """Nobody touches any more: the kiosk must come back to its start by itself."""
        self._process()
        self._hear_to_the_end()
        self.kiosk.wait(LONGEST_IDLE_S, tick_ms=5_000)
        self.kiosk.settle()
        assert isinstance(self.kiosk.room.desk.state, Away), self.kiosk.describe()
        assert self.kiosk.visit == Visit.fresh(USUAL_COMFORT), self.kiosk.describe()
        assert isinstance(self.kiosk.visit.screen, AttractScreen)

    def _hear_to_the_end(self) -> None:
        """What is being said holds the kiosk; nothing real says it here, so nothing ends it."""
        while (speech := self.kiosk.visit.speech) and not speech.paused:
            self.kiosk.go(SpeechEnded())

    def _process(self) -> None:
        self.kiosk._to_last_state()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # What hands do

    def _controls(self) -> Iterator[QQuickItem]:
        for item in items_of(self.kiosk.window.contentItem()):
            if item.inherits("QQuickAbstractButton") and item.isEnabled():
                yield item

    def _tap_control(self) -> None:
        controls = list(self._controls())
        if not controls:
            self._tap_anywhere()
            return
        names = [f"{self._where()}{control.property('target')}" for control in controls]
        chosen = self._choice(names)
        self._known.add(names[chosen])
        control = controls[chosen]
        kind = control.metaObject().className().partition("_QMLTYPE_")[0]
        point = control.mapToScene(QPointF(control.width() / 2, control.height() / 2))
        before_ms = self.kiosk.clock.now_ms
        self._tap(point)
        glass = self.kiosk.kiosk.gate._glass
        self.tally.kinds[kind] += sum(entry.at_ms > before_ms for entry in glass.accepted)

    def _choice(self, names: Sequence[str]) -> int:
        """Mostly any control, often one not tried before, or Next, which leads far."""
        every = range(len(names))
        fresh = [i for i in every if names[i] not in self._known]
        onward = [i for i in every if names[i].endswith(" next")]
        among = self._random.choice((every, fresh, fresh, onward)) or every
        return self._random.choice(among)

    def _where(self) -> str:
        return f"{type(self.kiosk.visit.screen).__name__} {self.kiosk.shell.reader_page} "

    def _tap_anywhere(self) -> None:
        self._tap(self._anywhere())

    def _tap(self, point: QPointF) -> None:
        self.kiosk.pass_time(self._random.choice((90, 300, 700, 700, 1_500)))
        self.kiosk.down(0, point)
        self.kiosk.pass_time(self._random.choice((40, 80, 80, 250)))
        self.kiosk.up(0, point)

    def _anywhere(self) -> QPointF:
        window = self.kiosk.window
        return QPointF(
            self._random.uniform(1, window.width() - 2),
            self._random.uniform(1, window.height() - 2),
        )

    def _drag(self) -> None:
        start, end = self._anywhere(), self._anywhere()
        self.kiosk.pass_time(200)
        self.kiosk.down(0, start)
        for part in (0.25, 0.5, 0.75, 1.0):
            self.kiosk.pass_time(30)
            self.kiosk.move(0, start + (end - start) * part)
        self.kiosk.up(0, end)

    def _two_fingers(self) -> None:
        one, two = self._anywhere(), self._anywhere()
        self.kiosk.pass_time(200)
        self.kiosk.down_together(one, two)
        self.kiosk.pass_time(self._random.choice((60, 400)))
        self.kiosk.move_together(two, one)
        self.kiosk.up_together(two, one)

    def _key(self) -> None:
        self.kiosk.pass_time(200)
        key, modifier = self._random.choice(KEYS), self._random.choice(MODIFIERS)
        QTest.keyClick(self.kiosk.window, key, modifier)

    def _pause(self) -> None:
        self.kiosk.wait(self._random.choice((1, 5, 20, 100)), tick_ms=1_000)

    def _long_press(self) -> None:
        corner = self._random.choice(list(Corner))
        spot = Staff(self.kiosk).spot(corner)
        self.kiosk.pass_time(200)
        self.kiosk.down(0, spot)
        self.kiosk.wait(self._random.choice((1, HOLD_MS / 1000 + 0.5)))
        self.kiosk.up(0, spot)

    def _close(self) -> None:
        QCoreApplication.sendEvent(self.kiosk.window, QCloseEvent())
        assert self.kiosk.window.isVisible()

    def _staff_come_in(self) -> None:
        """With the right PIN, or to choose it; what they then do there is the monkey's."""
        staff = Staff(self.kiosk)
        self.kiosk.pass_time(2_000)
        staff.makes_the_gesture()
        for _ in range(2):
            if type(self.kiosk.room.desk.state).__name__ in {"EnterPin", "ChoosePin"}:
                staff.enters(PIN)
