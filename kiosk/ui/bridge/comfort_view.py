"""How the visitor reads: text size, look, reach, and what pictures show."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.comfort import Look, Skin, TextScale
from kiosk.core.reach import Glass, freed_share
from kiosk.core.visit import (
    ChangeCalm,
    ChangeLook,
    ChangeNeedles,
    ChangeReach,
    ChangeSkin,
    ChangeTextScale,
    Visit,
)
from kiosk.services.store import Store
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ComfortProps:
    """The visitor's choices.

    ``text_scale`` is in percent, ``look`` one of ``Look``, ``skin`` one of ``Skin``.

    ``freed`` is the upper part of the screen, 0..1, that stays empty while ``low``.
    """

    text_scale: int = 100
    look: str = "light"
    calm: bool = False
    low: bool = False
    needles: bool = True
    skin: str = "mixed"
    can_lower: bool = False
    freed: float = 0.0


UNKNOWN = Glass(0.0, 0.0, 0.0)


def derive_comfort(visit: Visit, glass: Glass = UNKNOWN) -> ComfortProps:
    """The visitor's choices on this screen; pure. Lower is offered where it changes something."""
    comfort = visit.comfort
    freed = freed_share(glass)
    low = comfort.low and freed > 0
    return ComfortProps(
        int(comfort.text_scale),
        comfort.look.value,
        comfort.calm,
        low,
        comfort.needles,
        comfort.skin.value,
        can_lower=freed > 0,
        freed=freed if low else 0.0,
    )


@QmlElement
@uncreatable("made by the shell")
class ComfortView(QObject):
    """Shows and changes how the visitor reads."""

    textScaleChanged = Signal()
    lookChanged = Signal()
    calmChanged = Signal()
    lowChanged = Signal()
    needlesChanged = Signal()
    skinChanged = Signal()
    canLowerChanged = Signal()
    freedChanged = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._glass = UNKNOWN
        self._props = derive_comfort(store.visit)

    @property
    def props(self) -> ComfortProps:
        """What QML sees."""
        return self._props

    def refresh(self) -> None:
        """Derive again and emit what changed."""
        old, self._props = self._props, derive_comfort(self._store.visit, self._glass)
        emit_changes(self, old, self._props)

    def hang(self, glass: Glass) -> None:
        """The screen is this one, or now hangs like this."""
        self._glass = glass
        self.refresh()

    @Slot()
    def nextTextScale(self) -> None:
        """One size larger; after the largest the usual one."""
        scales = list(TextScale)
        at = scales.index(self._store.visit.comfort.text_scale)
        self._store.dispatch(ChangeTextScale(scales[(at + 1) % len(scales)]))

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

    @Slot(bool)
    def chooseLow(self, low: bool) -> None:  # noqa: FBT001  (a slot has no keywords)
        """Everything within reach, or the whole screen."""
        self._store.dispatch(ChangeReach(low))

    @Slot(bool)
    def chooseNeedles(self, needles: bool) -> None:  # noqa: FBT001  (a slot has no keywords)
        """Pictures with needles, or without."""
        self._store.dispatch(ChangeNeedles(needles))

    @Slot(str)
    def chooseSkin(self, skin: str) -> None:
        """mixed, light, medium or deep."""
        self._store.dispatch(ChangeSkin(Skin(skin)))

    @Property(int, notify=textScaleChanged)
    def textScale(self) -> int:
        return self._props.text_scale

    @Property(str, notify=lookChanged)
    def look(self) -> str:
        return self._props.look

    @Property(bool, notify=calmChanged)
    def calm(self) -> bool:
        return self._props.calm

    @Property(bool, notify=lowChanged)
    def low(self) -> bool:
        return self._props.low

    @Property(bool, notify=needlesChanged)
    def needles(self) -> bool:
        return self._props.needles

    @Property(str, notify=skinChanged)
    def skin(self) -> str:
        return self._props.skin

    @Property(bool, notify=canLowerChanged)
    def canLower(self) -> bool:
        return self._props.can_lower

    @Property(float, notify=freedChanged)
    def freed(self) -> float:
        return self._props.freed
