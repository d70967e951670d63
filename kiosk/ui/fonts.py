"""One family a script: which font shows a language, read from ``families.toml`` beside them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag

FAMILIES = "families.toml"
LATIN_FAMILY = "Atkinson Hyperlegible"
USUAL_SCRIPT = "Latn"


@dataclass(frozen=True, slots=True)
class Face:
    """A family; how high its capitals and its lines are, in parts of the font's size.

    Not ``kerned`` where its own list of pairs would tear words apart.
    """

    family: str
    capitals: float
    line: float
    kerned: bool = True


def script_of(language: LanguageTag) -> str:
    """The script that a language is usually written in, such as Latn, Arab or Hans."""
    return QLocale.scriptToCode(QLocale(language).script())


def read_faces(folder: Path) -> dict[str, Face]:
    """The family of each script.

    Raises:
        FileNotFoundError: the list is missing or cannot be read as one.
    """
    try:
        table = tomllib.loads((folder / FAMILIES).read_text(encoding="utf-8"))
        return {
            script: Face(
                f["family"], float(f["capitals"]), float(f["line"]), bool(f.get("kerned", True))
            )
            for script, f in table.items()
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FileNotFoundError(f"{folder / FAMILIES}: cannot be read ({error})") from error


class Fonts:
    """Loads the family of a script when a language first wants it.

    Raises:
        FileNotFoundError: a font file is missing or cannot be read as one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._faces = read_faces(folder)
        self._loaded: set[str] = set()
        if USUAL_SCRIPT not in self._faces:
            raise FileNotFoundError(f"{folder / FAMILIES}: [{USUAL_SCRIPT}] is missing")
        self.use(FALLBACK_LANGUAGE)

    def face_of(self, language: LanguageTag) -> Face:
        """What shows a language, loaded; a script without a family has the usual one.

        The name of a language is shown in its own letters before anybody chooses it.
        """
        face = self._faces.get(script_of(language), self._faces[USUAL_SCRIPT])
        if face.family not in self._loaded:
            self._load(face)
        return face

    def use(self, language: LanguageTag) -> None:
        """Make the family of a language the usual font.

        Letters keep their own widths, whatever a system asks for: lines break where the tests saw
        them break.
        """
        face = self.face_of(language)
        font = QFont(face.family)
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        font.setKerning(face.kerned)
        QGuiApplication.setFont(font)

    def load_all(self) -> None:
        """Load the families of all scripts."""
        for face in self._faces.values():
            if face.family not in self._loaded:
                self._load(face)

    def _load(self, face: Face) -> None:
        files = sorted(self._folder.glob(f"{face.family.replace(' ', '')}-*.[ot]tf"))
        for file in files:
            if QFontDatabase.addApplicationFont(str(file)) < 0:
                raise FileNotFoundError(f"{file}: not a font that Qt can read")
        if not files:
            raise FileNotFoundError(f"{self._folder}: no files of the font {face.family}")
        usual = self._faces[USUAL_SCRIPT].family
        # What one lacks another draws: Latin names, and the names of languages in a line.
        for other in sorted(self._loaded, key=lambda family: family != usual):
            QFont.insertSubstitution(face.family, other)
            QFont.insertSubstitution(other, face.family)
        self._loaded.add(face.family)
