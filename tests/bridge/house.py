"""The views put together as the kiosk does it, without a window; and what they emit."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMessageLogContext,
    QModelIndex,
    QObject,
    QtMsgType,
    SignalInstance,
    qInstallMessageHandler,
)

from kiosk.core.library import Library
from kiosk.core.names import LanguageTag
from kiosk.core.site import SiteFacts
from kiosk.core.visit import Intent
from kiosk.services.store import Store
from kiosk.ui.bridge.reader_view import ReaderView, Stages
from kiosk.ui.bridge.records import camel
from kiosk.ui.bridge.shell_view import Presentation, ShellView
from kiosk.ui.bridge.staff_view import StaffPages, StaffView
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.fonts import LATIN_FAMILY, Face
from kiosk.ui.picture_shelf import ClosableJobs, PictureShelf
from tests.visit.journeys import SITE

ILLUSTRATIONS = Path("/resources/illustrations")
PANEL = Presentation(23.8)
SMALL_PANEL = Presentation(10.1)
TODAY = date(2026, 12, 1)


def no_jobs() -> ClosableJobs:
    """Small pictures need nobody's help."""
    raise AssertionError("a picture asked for a thread")


def latin(_language: LanguageTag) -> Face:
    """One font for all."""
    return Face(LATIN_FAMILY, 0.668, 1.24)


NO_SHELF = PictureShelf(Path("/nowhere"), no_jobs)


@dataclass(frozen=True, slots=True)
class House:
    """Every view over one store. ``owner`` keeps them alive."""

    store: Store
    entrance: StageView
    stage: StageView
    chart: StageView
    ahead: StageView
    reader: ReaderView
    shell: ShellView
    owner: QObject

    def do(self, *intents: Intent) -> None:
        """Tap."""
        for intent in intents:
            self.store.dispatch(intent)

    def measure(self, *heights: float, room: float = 10.0, gap: float = 0.0) -> None:
        """What QML reports after it laid the rows out."""
        self.reader.roomMeasured(room, gap)
        for index, height in enumerate(heights):
            self.reader.leaf.rowMeasured(index, height)


def house_of(
    library: Library, presentation: Presentation = PANEL, site: SiteFacts | None = None
) -> House:
    """A kiosk without a window."""
    owner = QObject()
    store = Store(library, SITE, lambda: TODAY)
    entrance, stage, chart, ahead = (
        StageView(ILLUSTRATIONS, (), NO_SHELF, owner) for _ in range(4)
    )
    facts = site or SiteFacts()
    reader = ReaderView(store, Stages(stage, chart, ahead), facts, presentation.panel_inches, owner)
    shell = ShellView(store, reader, entrance, _nobody_s_door(owner), presentation, latin, owner)
    return House(store, entrance, stage, chart, ahead, reader, shell, owner)


def _nobody_s_door(owner: QObject) -> StaffView:
    """Staff do not come into this house."""

    def make_pages() -> StaffPages:
        raise AssertionError("nobody made the gesture")

    return StaffView(make_pages, owner)


def notify_signals(view: QObject) -> dict[str, str]:
    """Every property of ours with the name of the signal that tells of its change."""
    meta = view.metaObject()
    properties = [meta.property(i) for i in range(meta.propertyCount())]
    signals = {
        str(p.name()): bytes(p.notifySignal().name().data()).decode()
        for p in properties
        if p.hasNotifySignal()
    }
    del signals["objectName"]
    return signals


class Emissions:
    """Notes the notify signals of a view."""

    def __init__(self, view: QObject) -> None:
        self._names: list[str] = []
        for name in notify_signals(view).values():
            signal: SignalInstance = getattr(view, name)
            signal.connect(lambda name=name: self._names.append(name))

    def take(self) -> list[str]:
        """What was emitted since the last time, in order of the alphabet."""
        taken = sorted(self._names)
        self._names.clear()
        return taken


def changes(old: object, new: object) -> list[str]:
    """The signals that have to be emitted between two props."""
    return sorted(
        f"{camel(field.name)}Changed"
        for field in fields(new)  # type: ignore[arg-type]  # both are dataclasses of one class
        if getattr(old, field.name) != getattr(new, field.name)
    )


@contextmanager
def qt_messages() -> Iterator[list[str]]:
    """What Qt says meanwhile, instead of to whoever listened before."""
    said: list[str] = []

    def note(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        said.append(message)

    before = qInstallMessageHandler(note)
    yield said
    qInstallMessageHandler(before)


class RowChanges:
    """Notes what a model tells its delegates: ``reset``, which rows changed, came or went."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self._told: list[str] = []
        model.modelReset.connect(lambda: self._told.append("reset"))
        model.dataChanged.connect(self._changed)
        model.rowsInserted.connect(lambda _, a, b: self._told.append(f"{a} to {b} came"))
        model.rowsRemoved.connect(lambda _, a, b: self._told.append(f"{a} to {b} went"))

    def _changed(self, first: QModelIndex, last: QModelIndex, _roles: Sequence[Any]) -> None:
        assert first == last
        self._told.append(f"row {first.row()}")

    def take(self) -> list[str]:
        """What was told since the last time."""
        taken = list(self._told)
        self._told.clear()
        return taken
