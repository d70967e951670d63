"""The staff's side of the screen: the way in, the keypad, maintenance, cleaning."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.desk import (
    AskToLeave,
    Away,
    ChangePin,
    ChoosePin,
    Cleaning,
    Confirm,
    ConfirmLeave,
    ConfirmPin,
    DeleteDigit,
    DeskState,
    EnterPin,
    KeySetup,
    Leave,
    LeaveDesk,
    Maintenance,
    PinsDiffer,
    PressedCode,
    SetUpKeys,
    StartCleaning,
    Ticked,
    Touched,
    TypeDigit,
    desk_page,
)
from kiosk.core.desk_facts import DeskFacts
from kiosk.core.keys import KeyAction, Keymap
from kiosk.core.pin import PinFault, Wrong
from kiosk.services.desk import StaffDesk
from kiosk.services.jobs import Jobs
from kiosk.services.settings import keypad_lines
from kiosk.ui.bridge.records import RecordRows, emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.staff_words import (
    action_words,
    code_words,
    content_words,
    countdown_words,
    fault_place,
    faults_words,
    key_note,
    lead_words,
    note_words,
    origin_words,
    typed_words,
    value_words,
    version_words,
)
from kiosk.ui.styled import in_parts

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250
DIGIT_KEYS = {int(getattr(Qt.Key, f"Key_{digit}")): str(digit) for digit in range(10)}
CONFIRM_KEYS = {int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)}


@dataclass(frozen=True, slots=True)
class DeskSources:
    """Where maintenance learns what it shows. ``content_version`` may take long."""

    facts: Callable[[], DeskFacts]
    content_version: Callable[[], str]
    keymap: Keymap = field(default_factory=Keymap)


@dataclass(frozen=True, slots=True)
class FaultCell:
    """One fault: what, and when and where."""

    reason: str
    place: str


@dataclass(frozen=True, slots=True)
class SettingCell:
    """One setting in force."""

    key: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class ProblemCell:
    """One thing that is wrong in the settings file."""

    text: str


@dataclass(frozen=True, slots=True)
class KeyCell:
    """One action of a keypad: its key in force, and the one that was just pressed for it."""

    action: str
    now: str
    pressed: str


@QmlElement
@uncreatable("made by the desk")
class KeyRows(RecordRows[KeyCell]):
    """Every action of a keypad."""

    RECORD = KeyCell


@QmlElement
@uncreatable("made by the desk")
class FaultRows(RecordRows[FaultCell]):
    """The faults since the start, the newest first."""

    RECORD = FaultCell


@QmlElement
@uncreatable("made by the desk")
class SettingRows(RecordRows[SettingCell]):
    """The settings in force."""

    RECORD = SettingCell


@QmlElement
@uncreatable("made by the desk")
class ProblemRows(RecordRows[ProblemCell]):
    """What is wrong in the settings file."""

    RECORD = ProblemCell


@dataclass(frozen=True, slots=True)
class DeskProps:
    """``page`` is one of ``DeskPage``; ``leave`` is exit, restart or empty.

    ``alarm`` tells that the note is about something that went wrong; ``listening`` that keys are
    taken for those of a keypad. ``lines`` go into the settings file.
    """

    page: str = ""
    lead: str = ""
    note: str = ""
    alarm: bool = False
    typed: int = 0
    typed_words: str = ""
    busy: bool = False
    leave: str = ""
    countdown: str = ""
    version: str = ""
    content: str = ""
    faults: str = ""
    listening: bool = False
    lines: str = ""


def derive_desk(state: DeskState, now_ms: int, facts: DeskFacts | None, content: str) -> DeskProps:
    """The desk's props; pure. ``facts`` are there while maintenance is open."""
    props = DeskProps(
        page=desk_page(state).value,
        lead=lead_words(state),
        countdown=countdown_words(state, now_ms),
        leave=state.leave.value if isinstance(state, Confirm) else "",
    )
    if isinstance(state, EnterPin | ChoosePin):
        props = replace(
            props,
            note=note_words(state.note, busy=state.busy),
            alarm=isinstance(state.note, Wrong | PinsDiffer | PinFault),
            typed=len(state.typed),
            typed_words=typed_words(len(state.typed)),
            busy=state.busy,
        )
    if isinstance(state, KeySetup):
        done = state.asked is None and any(state.codes)
        props = replace(
            props,
            note=key_note(state),
            listening=state.asked is not None,
            lines="\n".join(keypad_lines(state.codes)) if done else "",
        )
    if facts is not None:
        props = replace(
            props,
            version=version_words(facts),
            content=content_words(content, facts),
            faults=faults_words(facts),
        )
    return props


def fault_cells(facts: DeskFacts) -> tuple[FaultCell, ...]:
    """The faults, the newest first."""
    return tuple(FaultCell(f.reason, fault_place(f)) for f in reversed(facts.faults))


def setting_cells(facts: DeskFacts) -> tuple[SettingCell, ...]:
    """The settings in force."""
    return tuple(
        SettingCell(in_parts(s.key), value_words(s.value, s.unit), origin_words(s.origin))
        for s in facts.settings
    )


def key_cells(setup: KeySetup, keymap: Keymap) -> tuple[KeyCell, ...]:
    """Every action with its key in force, and what was pressed for it."""
    in_force = {action: code for code, action in keymap.codes.items()}
    pressed = dict(zip(KeyAction, setup.codes, strict=False))
    return tuple(
        KeyCell(
            action_words(action),
            code_words(in_force[action]) if action in in_force else value_words("", ""),
            code_words(pressed[action]) if action in pressed else "",
        )
        for action in KeyAction
    )


@QmlElement
@uncreatable("made by the kiosk")
class DeskView(QObject):
    """What staff see and do. Nothing of it is there while they are away."""

    pageChanged = Signal()
    leadChanged = Signal()
    noteChanged = Signal()
    alarmChanged = Signal()
    typedChanged = Signal()
    typedWordsChanged = Signal()
    busyChanged = Signal()
    leaveChanged = Signal()
    countdownChanged = Signal()
    versionChanged = Signal()
    contentChanged = Signal()
    faultsChanged = Signal()
    listeningChanged = Signal()
    linesChanged = Signal()

    def __init__(
        self, desk: StaffDesk, sources: DeskSources, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sources = sources
        self._jobs = jobs
        self._facts: DeskFacts | None = None
        self._content = ""
        self._fault_rows = FaultRows(self)
        self._setting_rows = SettingRows(self)
        self._problem_rows = ProblemRows(self)
        self._key_rows = KeyRows(self)
        self._props = DeskProps()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        desk.subscribe(self.refresh)

    @property
    def props(self) -> DeskProps:
        """What QML sees."""
        return self._props

    @property
    def is_open(self) -> bool:
        """Whether a staff page is shown."""
        return not isinstance(self._desk.state, Away)

    @property
    def is_cleaned(self) -> bool:
        """Whether the screen is being wiped."""
        return isinstance(self._desk.state, Cleaning)

    def touched(self) -> None:
        """Somebody touched the glass."""
        if self.is_open:
            self._desk.dispatch(Touched())

    def tick(self) -> None:
        """Look at the clock once."""
        self._desk.dispatch(Ticked())
        self._show()

    def refresh(self) -> None:
        """Derive again and emit what changed. The clock is asked only while staff are here."""
        if self.is_open and not self._timer.isActive():
            self._timer.start()
        elif not self.is_open:
            self._timer.stop()
        if isinstance(self._desk.state, Maintenance):
            self._look_up()
        elif isinstance(self._desk.state, KeySetup):
            self._key_rows.show(key_cells(self._desk.state, self._sources.keymap))
        elif not self.is_open:
            self._facts = None
        self._show()

    def _look_up(self) -> None:
        first = self._facts is None
        facts = self._facts = self._sources.facts()
        self._fault_rows.show(fault_cells(facts))
        self._setting_rows.show(setting_cells(facts))
        self._problem_rows.show([ProblemCell(text) for text in facts.settings_problems])
        if first:
            self._content = ""
            self._jobs.run(self._sources.content_version, self._show_content)

    def _show_content(self, version: str) -> None:
        self._content = version
        self._show()

    def _show(self) -> None:
        desk, old = self._desk, self._props
        self._props = derive_desk(desk.state, desk.now_ms, self._facts, self._content)
        emit_changes(self, old, self._props)

    @Slot(str)
    def typeDigit(self, digit: str) -> None:
        """A key of the keypad."""
        self._desk.dispatch(TypeDigit(digit))

    @Slot()
    def deleteDigit(self) -> None:
        """Take the last digit back."""
        self._desk.dispatch(DeleteDigit())

    @Slot()
    def confirmPin(self) -> None:
        """OK."""
        self._desk.dispatch(ConfirmPin())

    @Slot()
    def stepOut(self) -> None:
        """Cancel, close, back to the kiosk."""
        self._desk.dispatch(LeaveDesk())

    @Slot(int, result=bool)
    def pressKey(self, key: int) -> bool:
        """A key of a keyboard, if there is one; tells whether it meant anything here."""
        if key == int(Qt.Key.Key_Escape):
            self.stepOut()
            return True
        if not isinstance(self._desk.state, EnterPin | ChoosePin):
            return False
        if key in DIGIT_KEYS:
            self.typeDigit(DIGIT_KEYS[key])
        elif key == int(Qt.Key.Key_Backspace):
            self.deleteDigit()
        elif key in CONFIRM_KEYS:
            self.confirmPin()
        else:
            return False
        return True

    @Slot()
    def changePin(self) -> None:
        """Choose another PIN."""
        self._desk.dispatch(ChangePin())

    @Slot()
    def startCleaning(self) -> None:
        """Let the screen be wiped."""
        self._desk.dispatch(StartCleaning())

    @Slot()
    def setUpKeys(self) -> None:
        """Ask for the keys of a keypad, from the first on."""
        self._desk.dispatch(SetUpKeys())

    @Slot()
    def passKey(self) -> None:
        """There is no key for this action."""
        self.take_code(0)

    def take_code(self, code: int) -> None:
        """A key of the keypad was pressed."""
        self._desk.dispatch(PressedCode(code))

    @Slot()
    def askToExit(self) -> None:
        """Exit was tapped."""
        self._desk.dispatch(AskToLeave(Leave.EXIT))

    @Slot()
    def askToRestart(self) -> None:
        """Restart was tapped."""
        self._desk.dispatch(AskToLeave(Leave.RESTART))

    @Slot()
    def confirmLeave(self) -> None:
        """Exit or Restart was confirmed."""
        self._desk.dispatch(ConfirmLeave())

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._props.page

    @Property(str, notify=leadChanged)
    def lead(self) -> str:
        return self._props.lead

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        return self._props.note

    @Property(bool, notify=alarmChanged)
    def alarm(self) -> bool:
        return self._props.alarm

    @Property(int, notify=typedChanged)
    def typed(self) -> int:
        return self._props.typed

    @Property(str, notify=typedWordsChanged)
    def typedWords(self) -> str:
        return self._props.typed_words

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._props.busy

    @Property(str, notify=leaveChanged)
    def leave(self) -> str:
        return self._props.leave

    @Property(str, notify=countdownChanged)
    def countdown(self) -> str:
        return self._props.countdown

    @Property(str, notify=versionChanged)
    def version(self) -> str:
        return self._props.version

    @Property(str, notify=contentChanged)
    def content(self) -> str:
        return self._props.content

    @Property(str, notify=faultsChanged)
    def faults(self) -> str:
        return self._props.faults

    @Property(bool, notify=listeningChanged)
    def listening(self) -> bool:
        return self._props.listening

    @Property(str, notify=linesChanged)
    def lines(self) -> str:
        return self._props.lines

    @Property(KeyRows, constant=True)
    def keyList(self) -> KeyRows:
        return self._key_rows

    @Property(FaultRows, constant=True)
    def faultList(self) -> FaultRows:
        return self._fault_rows

    @Property(SettingRows, constant=True)
    def settingList(self) -> SettingRows:
        return self._setting_rows

    @Property(ProblemRows, constant=True)
    def problemList(self) -> ProblemRows:
        return self._problem_rows
