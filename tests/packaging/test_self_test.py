"""`kiosk --self-test`, run from source: it passes what is whole and names what is broken."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QColor, QPixmap

from build_spec.places import ROOT
from kiosk.app.self_test import ICON_PX, Seen, font_faults, icon_faults
from kiosk.core.exit_codes import ExitCode
from kiosk.ui.fonts import LATIN_FAMILY

LIMIT_S = 120
PARTS = ("kiosk", "content", "resources")
PAGE = "content/en/rf/who.md"
SCENE = "resources/illustrations/joint-heat"
LAYER = "needle.webp"
VOICE = "resources/narration"
CLIP = f"{VOICE}/en/head.ogg"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a self-test ended."""

    code: int
    lines: tuple[str, ...]

    def says(self, *parts: str) -> bool:
        """Whether one line has all the parts."""
        return any(all(part in line for part in parts) for line in self.lines)


def self_test(home: Path, *words: str, **env: str) -> Outcome:
    """Run the program that lies in a folder."""
    done = subprocess.run(
        (sys.executable, "-m", "kiosk", "--self-test", *words),
        cwd=home,
        env={**os.environ, "PYTHONPATH": str(home), **env},
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    assert done.stderr == ""
    return Outcome(done.returncode, tuple(done.stdout.splitlines()))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of the program that may be broken."""
    for part in PARTS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / part, tmp_path / part, ignore=ignored)
    return tmp_path


def keep_languages(home: Path, *kept: str) -> None:
    """Leave English and those: a self-test opens every screen in each language that is there."""
    for folder in (home / "content").iterdir():
        if folder.is_dir() and folder.name not in ("en", *kept):
            shutil.rmtree(folder)


def test_everything_that_is_broken_is_named(home: Path) -> None:
    keep_languages(home, "ar")
    (home / PAGE).write_text("No header.\n")
    for face in ("AtkinsonHyperlegible-Bold", "NotoSansArabicUI-Bold"):
        (home / f"resources/fonts/{face}.ttf").unlink()
    (home / CLIP).unlink()
    layer = home / SCENE / LAYER
    layer.write_bytes(layer.read_bytes()[:100])
    screens = home / "kiosk/ui/qml/KioskUi/Screens"
    attract = screens / "AttractScreen.qml"
    attract.write_text(attract.read_text().replace('"fa6s.hand-pointer"', '"fa6s.no-such"'))
    chapter = screens / "ChapterScreen.qml"
    chapter.write_text(chapter.read_text().replace("root.shell", "root.shall", 1))
    glossary = home / "content/en/glossary.toml"
    glossary.write_text(
        glossary.read_text() + '[term.planted]\nword = "planted"\nforms = ["planted"]\n'
        'meaning = "A \u0416."\ntaught = false\n'
    )

    tested = self_test(home, "--look", "light")

    assert tested.code == ExitCode.DAMAGED
    assert tested.says(PAGE)
    assert tested.says(f'{LATIN_FAMILY} has no face "Bold"')
    assert tested.says('Noto Sans Arabic UI has no face "Bold"')
    assert tested.says(CLIP, "is not there")
    assert tested.says(LAYER)
    assert tested.says('icon "fa6s.no-such"', "draws nothing")
    assert tested.says("ChapterScreen.qml", "TypeError")
    assert tested.says("U+0416", "the card of the word planted")
    assert tested.lines[-1].endswith("; install the kiosk again.")


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        ("resources/fonts", "families.toml: cannot be read"),
        ("kiosk/ui/qml/KioskUi/Main.qml", "the screen could not be built"),
    ],
)
def test_a_program_that_cannot_start_is_damaged(home: Path, lost: str, said: str) -> None:
    gone = home / lost
    gone.rename(gone.with_name("gone"))

    tested = self_test(home, "--look", "light")

    assert tested.code == ExitCode.DAMAGED
    assert tested.says(said)
    assert tested.says("it was not finished")


@pytest.mark.parametrize(
    ("lost", "said"), [("en.json", "there is no voice"), ("en", "nothing can be read aloud")]
)
def test_a_voice_that_is_lost_is_missed(home: Path, lost: str, said: str) -> None:
    keep_languages(home)
    (home / VOICE / lost).rename(home / "gone")

    tested = self_test(home, "--look", "light")

    assert tested.code == ExitCode.DAMAGED
    assert tested.says(VOICE, said)


def test_each_look_is_seen_in_another_language(home: Path) -> None:
    keep_languages(home, "ar")
    page = home / "content/ar/rf/who.md"
    page.write_text(page.read_text(encoding="utf-8").replace("؟", "\u0416"), encoding="utf-8")

    tested = self_test(home, "--look", "light", "--look", "dark")

    assert tested.code == ExitCode.DAMAGED
    assert tested.says("U+0416", "dark, ar: ")


def test_a_missing_way_to_draw_is_said_and_not_a_crash(home: Path) -> None:
    tested = self_test(home, QT_QPA_PLATFORM="nosuch")

    assert tested.code == ExitCode.DAMAGED
    assert tested.says('Could not find the Qt platform plugin "nosuch"')


def test_words_in_another_font_are_seen(qapp: QCoreApplication) -> None:
    seen = Seen(families={LATIN_FAMILY: "the home screen", "Nosuch": "the start screen"})

    assert list(font_faults(seen))[-1].startswith(
        'on the start screen: words are drawn in "Nosuch"'
    )


class OneBox:
    """Draws a box for whatever is asked."""

    def requestPixmap(self, _name: str, _size: QSize, _wanted: QSize) -> QPixmap:  # noqa: N802 - Qt's
        pixmap = QPixmap(ICON_PX, ICON_PX)
        pixmap.fill(QColor("black"))
        return pixmap


def test_icons_of_a_font_that_is_not_there_are_all_alike(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("fa6s.house", "fa6s.hand", "fa6s.phone")
    assert not list(icon_faults(names))
    monkeypatch.setattr("kiosk.app.self_test.IconProvider", OneBox)

    assert list(icon_faults(names)) == ["3 icons draw only 1 different pictures"]
