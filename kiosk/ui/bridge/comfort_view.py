"""The comfort sheet: text size, look, calm."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.comfort import Look, TextScale
from kiosk.core.visit import ChangeCalm, ChangeLook, ChangeTextScale, Visit
from kiosk.services.store import Store
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ComfortProps:
    """The visitor's choices. ``text_scale`` is in percent, ``look`` one of ``Look``."""

    text_scale: int = 100
    look: str = "light"
    calm: bool = False


def derive_comfort(visit: Visit) -> ComfortProps:
    """The visitor's choices; pure."""
    comfort = visit.comfort
    return ComfortProps(int(comfort.text_scale), comfort.look.value, comfort.calm)


@QmlElement
@uncreatable("made by the shell")
class ComfortView(QObject):
    """Shows and changes how the visitor reads."""

    textScaleChanged = Signal()
    lookChanged = Signal()
    calmChanged = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._props = derive_comfort(store.visit)

    @property
    def props(self) -> ComfortProps:
        """What QML sees."""
        return self._props

    def refresh(self) -> None:
        """Derive again and emit what changed."""
        old, self._props = self._props, derive_comfort(self._store.visit)
        emit_changes(self, old, self._props)

    @Slot(int)
    def chooseTextScale(self, percent: int) -> None:
        """100, 150 or 200."""
        self._store.dispatch(ChangeTextScale(TextScale(percent)))

    @Slot(str)
    def chooseLook(self, look: str) -> None:
        """light, dark, contrast or cream."""
        self._store.dispatch(ChangeLook(Look(look)))

    @Slot(bool)
    def chooseCalm(self, calm: bool) -> None:  # noqa: FBT001
        """Less motion, or the usual."""
        self._store.dispatch(ChangeCalm(calm))

    @Property(int, notify=textScaleChanged)
    def textScale(self) -> int:
        return self._props.text_scale

    @Property(str, notify=lookChanged)
    def look(self) -> str:
        return self._props.look

    @Property(bool, notify=calmChanged)
    def calm(self) -> bool:
        return self._props.calm
