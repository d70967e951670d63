"""The languages to choose from, and the face that shows the chosen one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.library import Language, Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.visit import ChangeLanguage, LanguageSheet, OpenSheet, Visit
from kiosk.services.store import Store
from kiosk.ui.bridge.records import RecordRows, emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.fonts import LATIN_FAMILY, Face
from kiosk.ui.styled import in_one_piece, kept_together
from kiosk.ui.words import translation_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LanguageCell:
    """One language by its own name; ``family`` and ``capitals`` are those of its script."""

    tag: str
    name: str
    family: str
    capitals: float


@QmlElement
@uncreatable("made by the language view")
class LanguageRows(RecordRows[LanguageCell]):
    """The languages that are offered."""

    RECORD = LanguageCell


@dataclass(frozen=True, slots=True)
class LanguageProps:
    """``several`` where there is a choice, ``names`` all of them in one line.

    ``names_line`` is how that line is set: it is not broken inside a name. ``unchecked`` says
    that nobody checked the translation; empty where somebody did.
    """

    chosen_tag: str = FALLBACK_LANGUAGE
    several: bool = False
    names: str = ""
    names_line: str = ""
    unchecked: str = ""
    family: str = LATIN_FAMILY
    capitals: float = 0.668
    line: float = 1.24
    kerned: bool = True


FaceOf = Callable[[LanguageTag], Face]


def derive_languages(
    visit: Visit, library: Library, face_of: FaceOf
) -> tuple[LanguageProps, tuple[LanguageCell, ...]]:
    """The choice of languages; pure."""
    tag = visit.comfort.language
    face = face_of(tag)
    props = LanguageProps(
        chosen_tag=tag,
        several=len(library.offered) > 1,
        names=" · ".join(language.name for language in library.offered),
        names_line=" · ".join(in_one_piece(language.name) for language in library.offered),
        unchecked=kept_together(translation_words(unchecked_translation(library.language(tag)))),
        family=face.family,
        capitals=face.capitals,
        line=face.line,
        kerned=face.kerned,
    )
    faces = ((x, face_of(x.tag)) for x in library.offered)
    cells = tuple(LanguageCell(x.tag, x.name, f.family, f.capitals) for x, f in faces)
    return props, cells


def unchecked_translation(language: Language | None) -> bool:
    """Whether nobody put a name to this translation; English is none."""
    return bool(language and language.tag != FALLBACK_LANGUAGE and language.checked is None)


@QmlElement
@uncreatable("made by the shell")
class LanguageView(QObject):
    """Shows and changes the language."""

    chosenTagChanged = Signal()
    severalChanged = Signal()
    namesChanged = Signal()
    namesLineChanged = Signal()
    uncheckedChanged = Signal()
    familyChanged = Signal()
    capitalsChanged = Signal()
    lineChanged = Signal()
    kernedChanged = Signal()

    def __init__(self, store: Store, face_of: FaceOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._face_of = face_of
        self._rows = LanguageRows(self)
        self._props = LanguageProps()

    @property
    def props(self) -> LanguageProps:
        """What QML sees."""
        return self._props

    def refresh(self) -> None:
        """Derive again and emit what changed."""
        props, cells = derive_languages(self._store.visit, self._store.library, self._face_of)
        self._rows.show(cells)
        old, self._props = self._props, props
        emit_changes(self, old, props)

    @Slot()
    def open(self) -> None:
        """Show the languages, also while nobody is here yet."""
        self._store.dispatch(OpenSheet(LanguageSheet()))

    @Slot(str)
    def choose(self, tag: str) -> None:
        """A language was chosen."""
        self._store.dispatch(ChangeLanguage(LanguageTag(tag)))

    @Property(str, notify=chosenTagChanged)
    def chosenTag(self) -> str:
        return self._props.chosen_tag

    @Property(bool, notify=severalChanged)
    def several(self) -> bool:
        return self._props.several

    @Property(str, notify=namesChanged)
    def names(self) -> str:
        return self._props.names

    @Property(str, notify=namesLineChanged)
    def namesLine(self) -> str:
        return self._props.names_line

    @Property(str, notify=uncheckedChanged)
    def unchecked(self) -> str:
        return self._props.unchecked

    @Property(str, notify=familyChanged)
    def family(self) -> str:
        return self._props.family

    @Property(float, notify=capitalsChanged)
    def capitals(self) -> float:
        return self._props.capitals

    @Property(float, notify=lineChanged)
    def line(self) -> float:
        return self._props.line

    @Property(bool, notify=kernedChanged)
    def kerned(self) -> bool:
        return self._props.kerned

    @Property(LanguageRows, constant=True)
    def rows(self) -> LanguageRows:
        return self._rows
