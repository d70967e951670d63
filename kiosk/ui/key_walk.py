"""Turns keys into moves of the focus and into what the buttons on the screen do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, assert_never

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.core.keys import (
    HOLD_MS,
    Choose,
    GetHelp,
    GoHome,
    GoOn,
    KeyAction,
    KeyAnswer,
    Keymap,
    Keys,
    KeyScene,
    Leap,
    NoAnswer,
    Press,
    StepBack,
    TellAgain,
    TellWhere,
    Turn,
    WakeUp,
    Walk,
    answer,
)
from kiosk.core.listening import PauseSpeech
from kiosk.core.visit import CloseSheet, GoBack, WriteSheet
from kiosk.services.store import Store
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.shell_view import ShellView
from kiosk.ui.bridge.staff_view import StaffView
from kiosk.ui.bridge.touch_gate import TouchGate
from kiosk.ui.focus import FocusKeeper

USUAL_KEYS = {
    Qt.Key.Key_Up: KeyAction.UP,
    Qt.Key.Key_Down: KeyAction.DOWN,
    Qt.Key.Key_Backtab: KeyAction.UP,
    Qt.Key.Key_Tab: KeyAction.DOWN,
    Qt.Key.Key_Left: KeyAction.LEFT,
    Qt.Key.Key_Right: KeyAction.RIGHT,
    Qt.Key.Key_Return: KeyAction.SELECT,
    Qt.Key.Key_Enter: KeyAction.SELECT,
    Qt.Key.Key_Space: KeyAction.SELECT,
    Qt.Key.Key_Select: KeyAction.SELECT,
    Qt.Key.Key_Escape: KeyAction.BACK,
    Qt.Key.Key_Back: KeyAction.BACK,
    Qt.Key.Key_Home: KeyAction.HOME,
    Qt.Key.Key_HomePage: KeyAction.HOME,
    Qt.Key.Key_F1: KeyAction.HELP,
    Qt.Key.Key_Help: KeyAction.HELP,
}
HOLDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
LATER_MS = 20
"""After which a key that is held still is found held by any clock."""
PAD_PAGES = frozenset({"enter", "choose", "again"})


@dataclass(frozen=True, slots=True)
class KeyViews:
    """What keys work on."""

    store: Store
    shell: ShellView
    reader: ReaderView
    staff: StaffView


class KeyWalk(QObject):
    """A filter of the window, installed before the others: Qt asks it last.

    It keeps every key that means something from the window; digits and the like pass.
    """

    HEARS: ClassVar = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})

    stayed = Signal()
    """The focus is at an end and stays there."""
    acting = Signal()
    """A key that counts is about to be carried out."""
    acted = Signal()
    """It was."""
    pressed = Signal()
    """What has the focus was activated."""
    asked = Signal()
    """Where is this, and what can be done?"""
    again = Signal()
    """The screen once more."""
    held = Signal()
    """Help was held for two seconds."""
    headset = Signal(bool)
    """A keypad says that a headset went in, or out."""

    def __init__(
        self,
        views: KeyViews,
        focus: FocusKeeper,
        gate: TouchGate,
        keymap: Keymap,
        clock_ms: Callable[[], int],
    ) -> None:
        super().__init__(focus.parent())
        self._views = views
        self._focus = focus
        self._gate = gate
        self._keymap = keymap
        self._clock_ms = clock_ms
        self._keys = Keys()
        self._told_where = False
        self._helping = 0
        self._left_for_help = False
        self._holding = QTimer(self, interval=HOLD_MS + LATER_MS, singleShot=True)
        # A usual timer may come a twentieth of its time too early.
        self._holding.setTimerType(Qt.TimerType.PreciseTimer)
        self._holding.timeout.connect(self.look)

    def close(self) -> None:
        """The window is about to go."""
        self._holding.stop()

    def look(self) -> None:
        """See whether Help is held still."""
        key, self._helping = self._helping, 0
        if key and self._keys.is_held(key, self._clock_ms()) and not self._views.staff.page:
            self._told_where = False
            if self._left_for_help:
                # Whoever held the key wanted the voice, and not another page.
                self._views.store.dispatch(GoBack())
            self.held.emit()

    def hear(self, _window: QObject, event: QEvent) -> bool:
        """Take the keys that mean something."""
        assert isinstance(event, QKeyEvent)
        asked = self._views.staff.wants_code and event.nativeScanCode() != 0
        if not asked and self._is_of_headset(event):
            return True
        action = self._action(event)
        if action is None and not asked:
            return False
        now_ms, key = self._clock_ms(), event.nativeScanCode() or event.key()
        if event.type() == QEvent.Type.KeyRelease:
            self._keys = self._keys.released(key, now_ms)
            return True
        counts = self._keys.counts(key, now_ms, repeated=event.isAutoRepeat())
        if counts and action is KeyAction.HELP and self._keys.is_held(key, now_ms):
            # Held, it does something else, once.
            counts = False
        self._keys = self._keys.pressed(key, now_ms, counted=counts)
        if counts and asked:
            self._views.staff.made().take_code(event.nativeScanCode())
        elif counts and action is not None:
            if action is KeyAction.HELP:
                self._helping, self._left_for_help = key, False
                self._holding.start()
            self.act(action)
        return True

    def _is_of_headset(self, event: QKeyEvent) -> bool:
        code = event.nativeScanCode()
        if not code or code not in (self._keymap.headset_in, self._keymap.headset_out):
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.headset.emit(code == self._keymap.headset_in)
        return True

    def _action(self, event: QKeyEvent) -> KeyAction | None:
        by_code = self._keymap.codes.get(event.nativeScanCode())
        if by_code is not None or event.modifiers() & HOLDING:
            return by_code
        return USUAL_KEYS.get(Qt.Key(event.key()))

    def act(self, action: KeyAction) -> None:
        """Do what a key does here."""
        self.acting.emit()
        scene = self._scene()
        self._focus.arrive()
        wanted = answer(
            action,
            scene,
            self._focus.place,
            mirrored=self._views.shell.props.mirrored,
            talks=self._views.store.visit.talks,
            told_where=self._told_where,
        )
        self._told_where = isinstance(wanted, TellWhere)
        self._do(wanted, scene)
        self.acted.emit()

    def _scene(self) -> KeyScene:
        page, shell, visit = self._views.staff.page, self._views.shell, self._views.store.visit
        if page:
            return KeyScene.PAD if page in PAD_PAGES else KeyScene.STAFF
        if visit.warned:
            return KeyScene.WARNING
        if isinstance(visit.sheet, WriteSheet):
            return KeyScene.WRITING
        if visit.sheet is not None:
            return KeyScene.SHEET
        match shell.props.screen:
            case "attract":
                return KeyScene.ATTRACT
            case "reader":
                return KeyScene.READER
            case "empty":
                return KeyScene.EMPTY
            case _:
                return KeyScene.CARDS

    def _do(self, wanted: KeyAnswer, scene: KeyScene) -> None:
        shell = self._views.shell
        match wanted:
            case WakeUp():
                self._if_accepted("wake", shell.wake)
            case Walk(forward):
                self._walk(forward=forward)
            case Leap(forward):
                if not self._focus.leap(forward=forward):
                    self.stayed.emit()
            case Press():
                self._focus.press()
                self.pressed.emit()
            case Turn(forward):
                self._turn(forward=forward)
            case Choose(forward):
                if not self._focus.choose(forward=forward):
                    self.stayed.emit()
            case StepBack():
                self._step_back(scene)
            case GoHome():
                self._if_accepted("home", shell.goHome)
            case GetHelp():
                left = self._views.store.visit.history
                self._if_accepted("help", shell.helpNow)
                self._left_for_help = self._views.store.visit.history != left
            case TellWhere():
                self.asked.emit()
            case TellAgain():
                self.again.emit()
            case GoOn():
                self._go_on(scene)
            case NoAnswer():
                pass
            case _:
                assert_never(wanted)

    def _walk(self, *, forward: bool) -> None:
        # Who walks on wants to hear the next item, and may go on listening from here.
        self._views.store.dispatch(PauseSpeech())
        if not self._focus.walk(forward=forward, heading=self._views.store.visit.talks):
            self.stayed.emit()

    def _turn(self, *, forward: bool) -> None:
        reader = self._views.reader
        if forward:
            self._if_accepted("next", reader.next)
        else:
            self._if_accepted("back", reader.back)

    def _step_back(self, scene: KeyScene) -> None:
        match scene:
            case KeyScene.PAD | KeyScene.STAFF:
                self._views.staff.made().step_back()
            case KeyScene.SHEET | KeyScene.WRITING:
                self._if_accepted("close", lambda: self._views.store.dispatch(CloseSheet()))
            case KeyScene.READER:
                self._turn(forward=False)
            case _:
                self._if_accepted("back", self._views.shell.goBack)

    def _go_on(self, scene: KeyScene) -> None:
        if scene is KeyScene.PAD:
            self._views.staff.made().confirm()
        elif self._views.shell.props.can_extend:
            self._if_accepted("still here", self._views.shell.stillHere)
        else:
            self._walk(forward=True)

    def _if_accepted(self, target: str, act: Callable[[], None]) -> None:
        """Keys ask the gate as taps do, by the names of the buttons that do the same."""
        if self._gate.accept(target, repeats=False):
            act()
