"""Drives the running kiosk as a visitor does: by touch, by accessible name, and by looking."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage, QPointingDevice
from PySide6.QtQml import QQmlExpression
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.build import Kiosk, build_kiosk
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.app.parts import KioskParts
from kiosk.app.staff import StaffRoom
from kiosk.content.load import load_library
from kiosk.core.comfort import USUAL_COMFORT, ReadingComfort
from kiosk.core.desk import Away, Desk, DeskState, Maintenance
from kiosk.core.desk_facts import DeskFacts
from kiosk.core.exit_codes import ExitCode
from kiosk.core.languages import LanguageWish
from kiosk.core.library import Library
from kiosk.core.site import SiteFacts
from kiosk.core.visit import Done, Intent, ReaderScreen, Visit
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.shell_view import Presentation
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.engine import watch_messages
from kiosk.ui.focus import focused_item
from tests.panels import LANDSCAPE, Panel
from tests.ui.fake_platform import FakePlatform
from tests.ui.fake_speaker import EVERY_CLIP, FakeSpeaker
from tests.ui.rect import Rect
from tests.ui.tree import (
    PRESS,
    Ink,
    Node,
    all_items,
    is_a,
    items_of,
    number_of,
    read_icons,
    read_nodes,
    read_texts,
)

LIMIT_S = 20.0
BETWEEN_TAPS_MS = 700
"""Longer than the repeat guard."""
TAP_MS = 80
WALK_LIMIT = 100
"""More items than any screen has."""
FINGER = 0
UNDRAWN = 0.0005
"""How opaque all that the window has is: too little for Qt's software renderer to paint it, which
took half of the time of a test, and not hidden to whoever looks at items."""


class NotSettledError(AssertionError):
    """The screen went on changing."""


class NotFoundError(AssertionError):
    """No such node is showing."""


@dataclass(slots=True)
class HandClock:
    """Milliseconds that pass only when a test says so."""

    now_ms: int = 1_000_000

    def __call__(self) -> int:
        return self.now_ms


@dataclass(slots=True, eq=False)
class Faults(logging.Handler):
    """Every unexpected log line: warnings of Python and of Qt.

    Two of them are never equal: logging would take one for the other.
    """

    messages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        logging.Handler.__init__(self, logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.messages.append(f"{record.name}: {record.getMessage()}")

    def take(self) -> tuple[str, ...]:
        """All messages since the last time."""
        taken = tuple(dict.fromkeys(self.messages))
        self.messages.clear()
        return taken


def bundled_library() -> Library:
    """The content as an installed kiosk has it: in no language that nobody checked yet."""
    return load_library(CONTENT, RESOURCES, (), wish=LanguageWish()).library


@cache
def many_languages() -> Library:
    """The same in every language that there is."""
    return load_library(CONTENT, RESOURCES).library


class KioskDriver:
    """One kiosk in this process. Needs a QGuiApplication; call ``close`` before it ends.

    The clock stands still but for ``wait``, and for the moments a tap takes. Motion is off
    unless ``motion`` is set: pictures jump to their last state.
    """

    def __init__(self, library: Library | None = None, site: SiteFacts | None = None) -> None:
        QAccessible.setActive(True)
        self.faults = Faults()
        logging.getLogger().addHandler(self.faults)
        watch_messages()
        self.clock = HandClock()
        self.calendar_s = 1_800_000_000
        self.facts = DeskFacts("0.0")
        self.left: list[ExitCode] = []
        self._state = TemporaryDirectory(prefix="kiosk-state-")
        self.state = Path(self._state.name)
        self.motion = False
        self.library = library or bundled_library()
        self.speakers: list[FakeSpeaker] = []
        self.kiosk: Kiosk = build_kiosk(
            KioskParts(
                library=self.library,
                content=CONTENT,
                resources=RESOURCES,
                site=site or SiteFacts(),
                comfort=USUAL_COMFORT,
                presentation=Presentation(LANDSCAPE.inches),
                clock_ms=self.clock,
                calendar_s=lambda: self.calendar_s,
                state=self.state,
                facts=lambda _library: self.facts,
                leave=self.left.append,
                speaker=self._speaker,
                platform_voice=FakePlatform,
            )
        )
        # As one that was used before, and has no voice: a test gives it some.
        self.platform = FakePlatform(self.kiosk.voice)
        self.kiosk.voice._platform = self.platform
        self.kiosk.idle._timer.stop()
        self.store = self.kiosk.store
        self.shell = self.kiosk.shell
        self.reader: ReaderView = self.shell._reader
        self.window = self.kiosk.window
        self.panel = LANDSCAPE
        self._device: QPointingDevice = QTest.createTouchDevice()
        theme = self.kiosk.engine.singletonInstance("KioskUi.Theme", "Theme")
        assert isinstance(theme, QObject)
        self._theme = theme
        self.window.contentItem().setOpacity(UNDRAWN)
        self.window.resize(*LANDSCAPE.size)
        self.window.show()
        self.shell.listening.tell(EVERY_CLIP)
        self.kiosk.voice.find_out()
        self.settle()

    def _speaker(self, ended: Callable[[int], None], lost: Callable[[int], None]) -> FakeSpeaker:
        self.speakers.append(FakeSpeaker(ended, lost))
        return self.speakers[-1]

    def close(self) -> None:
        """Take the kiosk down."""
        self.kiosk.close()
        self._state.cleanup()
        logging.getLogger().removeHandler(self.faults)

    # How it is shown

    def begin(
        self,
        panel: Panel = LANDSCAPE,
        comfort: ReadingComfort = USUAL_COMFORT,
        *,
        mirrored: bool = False,
        library: Library | None = None,
    ) -> None:
        """A new visit at the attract screen, on another panel, with other comfort."""
        wanted = library or self.library
        if self.store.library is not wanted:
            self.store.replace_library(wanted)
        self.show_desk(Away())
        self.store._site = comfort
        self.store.dispatch(Done())
        self.hang(panel, mirrored=mirrored)
        assert self.visit == Visit.fresh(comfort)
        self.pass_time(BETWEEN_TAPS_MS)
        self.settle()

    def hang(self, panel: Panel, *, mirrored: bool = False) -> None:
        """Show what is shown on another panel, whoever reads it."""
        self.panel = panel
        self.window.resize(*panel.size)
        hung = Presentation(panel.inches, mirrored=mirrored, lower_edge_mm=panel.lower_edge_mm)
        self.shell.present(hung)

    def go(self, *intents: Intent) -> None:
        """Change the visit without a finger, and settle."""
        for intent in intents:
            self.store.dispatch(intent)
        self.settle()

    @property
    def room(self) -> StaffRoom:
        """The staff's pages; they are made with the first look at them."""
        room = self.kiosk.staff.made()
        assert isinstance(room, StaffRoom)
        return room

    def show_desk(self, state: DeskState) -> None:
        """Show a staff page without a finger, and settle."""
        desk = self.room.desk
        desk._desk = Desk(state, self.clock.now_ms)
        for listener in desk._listeners:
            listener()
        if isinstance(state, Maintenance):
            # A thread reads it, which no picture waits for.
            self.until(lambda: self.room.view._content != "", "the content's version")
        self.settle()

    @property
    def stages(self) -> tuple[StageView, ...]:
        """Every stage, shown or not."""
        inside = self.reader._stages
        return self.shell._stage, inside.scene, inside.chart, inside.ahead

    @property
    def stage(self) -> StageView:
        """The stage that is shown."""
        if not isinstance(self.visit.screen, ReaderScreen):
            return self.shell._stage
        stages = self.reader._stages
        return stages.chart if self.reader.props.charted else stages.scene

    @property
    def visit(self) -> Visit:
        """The visit as it is now."""
        return self.store.visit

    def is_warned(self) -> bool:
        """Whether the idle warning stands."""
        return self.visit.warned

    def theme(self, expression: str) -> object:
        """What ``Theme.<expression>`` is now."""
        found = QQmlExpression(self.kiosk.engine.rootContext(), self._theme, expression)
        value: object = found.evaluate()[0]
        assert value is not None, f"there is no Theme.{expression}"
        return value

    def size(self, name: str) -> float:
        """A number of the theme."""
        value = self.theme(name)
        assert isinstance(value, int | float), f"Theme.{name} is {value!r}"
        return float(value)

    def colour(self, name: str) -> QColor:
        """A colour of the look that is shown."""
        value = self.theme(f"colours.{name}")
        assert isinstance(value, QColor), f"Theme.colours.{name} is {value!r}"
        return value

    def picture(self) -> QImage:
        """The window as it is drawn: all of it at once, for what is scaled in parts is rounded."""
        self.window.contentItem().setOpacity(1.0)
        drawn = self.window.grabWindow()
        self.window.contentItem().setOpacity(UNDRAWN)
        return drawn.convertToFormat(QImage.Format.Format_RGB32)

    # Waiting

    def settle(self) -> None:
        """Go on until nothing changes any more: events, measures, pictures, motion."""
        end = time.monotonic() + LIMIT_S
        before: object = None
        while True:
            self._process()
            items = tuple(items_of(self.window.contentItem()))
            busy = self.busy(items)
            now = None if busy else self._fingerprint(items)
            if now is not None and now == before:
                return
            before = now
            if time.monotonic() > end:
                why = busy or "it goes on changing"
                raise NotSettledError(f"{self.describe()} did not settle: {why}")

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Go on until ``condition``.

        Raises:
            NotSettledError: it did not come.
        """
        end = time.monotonic() + LIMIT_S
        while not condition():
            self._process()
            if time.monotonic() > end:
                raise NotSettledError(f"{what} did not come in {LIMIT_S:.0f} s")

    def _process(self) -> None:
        if not self.motion:
            self._theme.setProperty("calm", True)
            self._to_last_state()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.sendEvent(self.window, QEvent(QEvent.Type.UpdateRequest))

    def _to_last_state(self) -> None:
        while not self.stage.props.labelled:
            self.stage._advance()
        self.stage._roaming.stop()
        if self.stage._table.turn.left:
            self.stage._table.press(0, calm=True)

    def busy(self, items: Iterable[QQuickItem] | None = None) -> str:
        """What the screen waits for; empty for nothing. ``items`` are all that can be seen."""
        reader = self.reader
        if not reader.leaf.is_measured:
            return "a row is not measured"
        if reader.picture_waits:
            return "the picture waits for a frame"
        if self.stage._table.shown != self.stage._table.turn.at:
            return "a frame is not decoded"
        for item in items_of(self.window.contentItem()) if items is None else items:
            if _is_loading(item):
                return f"{item.property('source')} is not loaded"
            if self.motion and _is_moving(item):
                return "something moves"
        return ""

    def _fingerprint(self, items: Sequence[QQuickItem]) -> object:
        return (
            self.visit,
            self.reader.props,
            self.room.view.props,
            self.kiosk.staff.props,
            tuple(
                (item.x(), item.y(), item.width(), item.height(), item.scale(), item.opacity())
                for item in items
                if not _runs_for_ever(item)
            ),
        )

    # Time

    def pass_time(self, milliseconds: int) -> None:
        """Let the clock run on without anybody looking at it."""
        self.clock.now_ms += milliseconds

    def wait(self, seconds: float, tick_ms: int = 500) -> None:
        """Let time pass with idle watch, desk and corners looking at the clock twice a second."""
        end = self.clock.now_ms + round(seconds * 1000)
        while self.clock.now_ms < end:
            self.clock.now_ms = min(end, self.clock.now_ms + tick_ms)
            self.kiosk.idle.tick()
            self.kiosk.corners.look()
            self.room.view.tick()

    # Looking

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes that can be seen and reached, in reading order."""
        return tuple(node for node in read_nodes(self.window) if node.showing)

    @property
    def controls(self) -> tuple[Node, ...]:
        """The controls that can be seen and reached."""
        return tuple(node for node in self.nodes if node.can_press)

    @property
    def texts(self) -> tuple[Ink, ...]:
        """Everything written that can be seen."""
        return read_texts(self.window)

    @property
    def icons(self) -> tuple[Ink, ...]:
        """Every icon that can be seen."""
        return read_icons(self.window)

    @property
    def headings(self) -> tuple[str, ...]:
        """The names of the headings."""
        return tuple(node.name for node in self.nodes if node.role == "Heading")

    def find(self, name: str) -> Node:
        """The showing control of that name, or whose name starts with it; else any node's.

        Raises:
            NotFoundError: there is none; the message lists what is there.
        """
        nodes = self.nodes
        ways: Sequence[Callable[[Node], bool]] = (
            lambda node: node.can_press and node.name == name,
            lambda node: node.can_press and node.name.startswith(name),
            lambda node: node.name == name,
            lambda node: node.role == "Slider" and node.name.startswith(name),
        )
        for way in ways:
            found = next(filter(way, nodes), None)
            if found is not None:
                return found
        there = "\n".join(f"  {node}" for node in nodes)
        raise NotFoundError(f"no “{name}” on {self.describe()}:\n{there}")

    def shows(self, name: str) -> bool:
        """Whether a node of that name is showing."""
        return any(node.name == name or node.name.startswith(name) for node in self.nodes)

    @property
    def _kept_screens(self) -> list[QQuickItem]:
        return [item for item in all_items(self.window.contentItem()) if is_a(item, "KeptScreen")]

    def has_made_every_screen(self) -> bool:
        """Whether every screen is there, shown or not."""
        kept = self._kept_screens
        inside = {inner for item in kept for inner in all_items(item) if inner is not item}
        # A screen's own stages are made when a page first wants them.
        screens = [item for item in kept if item not in inside]
        return bool(screens) and all(item.property("item") is not None for item in screens)

    def make_screens_anew(self) -> None:
        """Throw every screen away, for it was tampered with."""
        for kept in self._kept_screens:
            component = kept.property("sourceComponent")
            kept.setProperty("sourceComponent", None)
            kept.setProperty("sourceComponent", component)

    def describe(self) -> str:
        """The screen in a few words, for messages."""
        screen = self.visit.screen
        return f"{type(screen).__name__}({getattr(screen, 'page', '')}) on {self.panel.name}"

    # Hands

    def tap(self, target: str | Node | QPointF, *, hold_ms: int = TAP_MS) -> None:
        """Touch a control in the middle of what is seen of it, and let go."""
        self.pass_time(BETWEEN_TAPS_MS)
        point = self.aim(target)
        self.down(FINGER, point)
        self.pass_time(hold_ms)
        self.up(FINGER, point)
        self.settle()

    def aim(self, target: str | Node | QPointF) -> QPointF:
        """Where a finger goes for a target."""
        if isinstance(target, QPointF):
            return target
        node = self.find(target) if isinstance(target, str) else target
        return node.seen.centre

    def down(self, finger: int, point: QPointF) -> None:
        """A finger comes down."""
        QTest.touchEvent(self.window, self._device).press(
            finger, _whole(point), self.window
        ).commit()

    def move(self, finger: int, point: QPointF) -> None:
        """A finger that is down moves."""
        QTest.touchEvent(self.window, self._device).move(
            finger, _whole(point), self.window
        ).commit()

    def up(self, finger: int, point: QPointF, *, resting: int | None = None) -> None:
        """A finger lifts; another may keep ``resting``."""
        event = QTest.touchEvent(self.window, self._device)
        if resting is not None:
            event.stationary(resting)
        event.release(finger, _whole(point), self.window).commit()

    def down_beside(self, finger: int, point: QPointF, resting: int) -> None:
        """A finger comes down while another rests."""
        event = QTest.touchEvent(self.window, self._device)
        event.stationary(resting).press(finger, _whole(point), self.window).commit()

    def down_together(self, one: QPointF, two: QPointF) -> None:
        """Fingers 0 and 1 come down in the same moment."""
        event = QTest.touchEvent(self.window, self._device)
        event.press(0, _whole(one), self.window).press(1, _whole(two), self.window).commit()

    def move_together(self, one: QPointF, two: QPointF) -> None:
        """Fingers 0 and 1 move in the same moment."""
        event = QTest.touchEvent(self.window, self._device)
        event.move(0, _whole(one), self.window).move(1, _whole(two), self.window).commit()

    def up_together(self, one: QPointF, two: QPointF) -> None:
        """Fingers 0 and 1 lift in the same moment."""
        event = QTest.touchEvent(self.window, self._device)
        event.release(0, _whole(one), self.window).release(1, _whole(two), self.window).commit()

    def key(self, *keys: Qt.Key) -> None:
        """Press keys of a keyboard, one after the other, and settle."""
        for key in keys:
            self.pass_time(BETWEEN_TAPS_MS)
            QTest.keyClick(self.window, key)
            self.settle()

    def walk(self, key: Qt.Key) -> tuple[str, ...]:
        """Press a key until the focus stays; returns the names that it came by."""
        names = [self.focused]
        before: object = None
        while focused_item(self.window) != before:
            before = focused_item(self.window)
            assert len(names) < WALK_LIMIT, f"{key} never comes to an end: {names[-9:]}"
            self.pass_time(BETWEEN_TAPS_MS)
            QTest.keyClick(self.window, key)
            names.append(self.focused)
        return tuple(names[:-1])

    @property
    def focused(self) -> str:
        """What a screen reader says of the item that has the focus; empty for none."""
        item = focused_item(self.window)
        if item is None:
            return ""
        # Whatever Qt's stubs say, a scope that has the focus itself has no node.
        node: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
        return "" if node is None else node.text(QAccessible.Text.Name)

    def press(self, target: str | Node) -> None:
        """Press a control as assistive technology does."""
        self.pass_time(BETWEEN_TAPS_MS)
        node = self.find(target) if isinstance(target, str) else target
        actions = QAccessible.queryAccessibleInterface(node.item).actionInterface()
        assert actions is not None, f"{node} has no actions"
        actions.doAction(PRESS)
        del actions, node
        self.settle()


def _whole(point: QPointF) -> QPoint:
    return QPoint(round(point.x()), round(point.y()))


def _is_loading(item: QQuickItem) -> bool:
    if not item.inherits("QQuickImageBase"):
        return False
    source = item.property("source")
    return isinstance(source, QUrl) and not source.isEmpty() and number_of(item, "progress") < 1


def _animations_of(owner: QObject) -> Iterator[QObject]:
    for child in owner.children():
        if child.inherits("QQuickAbstractAnimation"):
            yield child
        elif not isinstance(child, QQuickItem):
            yield from _animations_of(child)


def _is_moving(item: QQuickItem) -> bool:
    return any(
        animation.property("running") and animation.property("loops") != -1
        for animation in _animations_of(item)
    )


def _runs_for_ever(item: QQuickItem) -> bool:
    """Whether the item is a dot of a travelling message."""
    return item.parentItem() is not None and item.property("start") is not None


def rect_of(driver: KioskDriver, name: str) -> Rect:
    """Where a control stands."""
    return driver.find(name).rect
