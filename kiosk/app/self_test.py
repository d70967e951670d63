"""``kiosk --self-test``: looks whether everything is there, and whether every screen opens.

It needs no screen, reads no settings of the site, leaves nothing behind, and may run beside a
kiosk.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from traceback import format_exception_only
from types import TracebackType
from unicodedata import category

from PySide6.QtCore import QMessageLogContext, QSize, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QImage, QRawFont
from PySide6.QtQuick import QQuickItem

from kiosk.app.arguments import Parser
from kiosk.app.build import Kiosk, build_kiosk
from kiosk.app.check import all_problems, problem_lines
from kiosk.app.folders import CONTENT, GUIDES, RESOURCES
from kiosk.app.parts import KioskParts
from kiosk.app.walk import every_screen, items_of
from kiosk.content.load import LoadedLibrary, load_library
from kiosk.content.narration import clip_file, read_narration
from kiosk.core.comfort import Look, ReadingComfort
from kiosk.core.exit_codes import ExitCode
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.problems import Severity
from kiosk.core.site import SiteFacts
from kiosk.services.speaker import HEAD, samples_of
from kiosk.ui.bridge.shell_view import Presentation
from kiosk.ui.engine import QML
from kiosk.ui.fonts import Fonts, read_faces
from kiosk.ui.icons import OUTLINES, IconProvider, font_outline
from kiosk.ui.styled import without_markup

USUAL_SURROUNDINGS = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
"""Who sets these himself tests another way of drawing."""
LOCALE = "C.UTF-8"
"""Qt complains of a locale that cannot show every letter; it is not what is tested."""
WINDOW = QSize(1280, 720)
PANEL_INCHES = 23.8
FACES = ("Regular", "Bold")
ICON_IN_QML = re.compile(r"\"(fa\d?\w?\.[a-z0-9-]+)\"")
ICON_URL = "image://icon/"
SOME_ICON = "fa6s.house"
ICON_PX = 48
MOST_LINES = 50
"""One thing that is missing may be missed on every screen."""
UNSEEN = ("C", "Z")
"""Kinds of characters that leave no ink: control characters and spaces."""


@dataclass(slots=True)
class Findings:
    """What is wrong: first what was found, then what Qt and Python complained of meanwhile."""

    faults: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each, and each once."""
        every = (" ".join(fault.split()) for fault in (*self.faults, *self.complaints))
        return tuple(dict.fromkeys(every))


@dataclass(slots=True)
class Seen:
    """What was on the screens: letters and families by font, and icons, each with one place."""

    letters: dict[str, str] = field(default_factory=dict)
    families: dict[str, str] = field(default_factory=dict)
    icons: dict[str, str] = field(default_factory=dict)

    def look_at(self, items: Iterable[QQuickItem], where: str) -> None:
        """Read from a window; nothing on it is touched."""
        for item in items:
            if item.inherits("QQuickText"):
                self._read_words(without_markup(str(item.property("text"))), item, where)
            elif item.inherits("QQuickImage"):
                self._read_icon(item.property("source"), where)

    def _read_words(self, words: str, item: QQuickItem, where: str) -> None:
        font = item.property("font")
        if words and isinstance(font, QFont):
            self.families.setdefault(QFontInfo(font).family(), where)
            for letter in set(words):
                self.letters.setdefault(letter, where)

    def _read_icon(self, source: object, where: str) -> None:
        if isinstance(source, QUrl) and source.toString().startswith(ICON_URL):
            self.icons.setdefault(source.toString().removeprefix(ICON_URL).split("/")[0], where)


def main(words: Sequence[str]) -> int:
    """Print one line for each fault and a closing line; 0, or ``DAMAGED``."""
    looks = [Look(look) for look in _parser().parse_args(words).look or Look]
    for name, value in USUAL_SURROUNDINGS.items():
        os.environ.setdefault(name, value)
    os.environ["LC_ALL"] = LOCALE
    # Where Windows draws without a screen, Qt wants a folder of fonts; ours are loaded by name.
    os.environ.setdefault("QT_QPA_FONTDIR", str(GUIDES))
    findings = Findings()
    _listen(findings)
    return _close(findings, _test(findings, looks))


def _test(findings: Findings, looks: Sequence[Look]) -> str:
    """Test everything; returns what was looked at, for the closing line."""
    loaded = load_library(CONTENT, RESOURCES, verify=True)
    findings.faults += [*content_faults(loaded), *scene_faults(loaded.library), *guide_faults()]
    findings.faults += clip_faults()
    app = QGuiApplication([sys.argv[0]])
    seen = Seen()
    # What a look and what a language needs is each seen once; not every look in every language.
    walks = list(zip(looks, cycle(loaded.library.languages), strict=False))
    try:
        screens = sum(_walk(loaded.library, look, tag, seen) for look, tag in walks)
        Fonts(RESOURCES / "fonts").load_all()
    except Exception as error:  # noqa: BLE001 - whatever breaks is what this is here to find
        findings.faults.append(_said(error))
        return "it was not finished"
    icons = {*seen.icons, *icons_in_qml(QML)}
    findings.faults += [*font_faults(seen), *icon_source_faults(), *icon_faults(icons)]
    del app
    pages = sum(1 for _ in loaded.library.every_page())
    return f"{screens} screens, {pages} pages, {len(icons)} icons, {len(seen.letters)} letters"


def _walk(library: Library, look: Look, language: LanguageTag, seen: Seen) -> int:
    """See every screen in one look and one language; how many there were."""
    count = 0
    with TemporaryDirectory(prefix="kiosk-") as state:
        kiosk = _build(library, ReadingComfort(language, look=look, calm=True), Path(state))
        try:
            for where in every_screen(kiosk):
                seen.look_at(items_of(kiosk.window.contentItem()), f"{where}, {look}, {language}")
                count += 1
        finally:
            kiosk.close()
    return count


def _build(library: Library, comfort: ReadingComfort, state: Path) -> Kiosk:
    kiosk = build_kiosk(
        KioskParts(
            library=library,
            content=CONTENT,
            resources=RESOURCES,
            site=SiteFacts(),
            comfort=comfort,
            presentation=Presentation(PANEL_INCHES),
            clock_ms=int,  # time stands still: nobody is idle
            state=state,
        )
    )
    kiosk.window.resize(WINDOW)
    kiosk.window.show()
    return kiosk


def content_faults(loaded: LoadedLibrary) -> Iterator[str]:
    """What `kiosk check` calls an error, and a library with nothing in it."""
    today = date.today()  # noqa: DTZ011  (a review date is the clinic's own calendar day)
    found = all_problems(loaded, today)
    yield from problem_lines([p for p in found if p.severity is Severity.ERROR])
    if not any(loaded.library.every_page()):
        yield f"{CONTENT}: there is no page"


def scene_faults(library: Library) -> Iterator[str]:
    """Layers that Qt cannot decode. Needs no application."""
    if not library.scenes:
        yield f"{RESOURCES / 'illustrations'}: there is no scene"
    for scene in library.scenes.values():
        for layer in scene.layers:
            file = RESOURCES / "illustrations" / layer.file
            if QImage(str(file)).isNull():
                yield f"{file}: this picture cannot be shown"


def guide_faults() -> Iterator[str]:
    """Guides that are not there."""
    if not any(GUIDES.glob("*.md")):
        yield f"{GUIDES}: there is no guide"


def clip_faults() -> Iterator[str]:
    """Clips that are not there, and a voice that cannot be decoded."""
    for index in sorted(RESOURCES.glob("narration/*.json")):
        tag = LanguageTag(index.stem)
        names = read_narration(RESOURCES, tag).clips
        clips = [clip_file(RESOURCES, tag, name) for name in names]
        wanted = [*clips, *(clip.with_name(HEAD) for clip in clips[:1])]
        if missing := [clip for clip in wanted if not clip.is_file()]:
            yield f"{missing[0]}: is not there; {len(missing)} clips are missing"
        try:
            # One stands for all: what is asked is whether this machine can decode them.
            samples_of(clips[0])
        except (IndexError, ImportError, OSError, ValueError) as error:
            yield f"{index}: nothing can be read aloud ({_said(error)})"
    if not (RESOURCES / "narration" / f"{FALLBACK_LANGUAGE}.json").is_file():
        yield f"{RESOURCES / 'narration'}: there is no voice"


def font_faults(seen: Seen) -> Iterator[str]:
    """Faces that are missing, and words that another font draws, or none."""
    families = {face.family for face in read_faces(RESOURCES / "fonts").values()}
    for family in sorted(families):
        there = QFontDatabase.styles(family)
        yield from (
            f'the font {family} has no face "{face}"' for face in FACES if face not in there
        )
    for family, where in seen.families.items():
        if family not in families:
            yield f'on {where}: words are drawn in "{family}", which the kiosk does not bring'
    fonts = [QRawFont.fromFont(QFont(f)) for f in families if QFontDatabase.hasFamily(f)]
    for letter, where in seen.letters.items():
        has = any(font.supportsCharacter(ord(letter)) for font in fonts)
        if not category(letter).startswith(UNSEEN) and not has:
            yield f'on {where}: the font has no "{letter}" (U+{ord(letter):04X})'


def icons_in_qml(folder: Path) -> set[str]:
    """The icons that QML files name, also those that no screen shows now."""
    files = folder.rglob("*.qml")
    return {name for file in files for name in ICON_IN_QML.findall(file.read_text("utf-8"))}


def icon_faults(names: Iterable[str]) -> Iterator[str]:
    """Icons that draw nothing, or all the same: what is drawn for a letter that is missing."""
    provider = IconProvider()
    drawn: dict[str, bytes] = {}
    for name in sorted(names):
        icon = provider.requestPixmap(f"{name}/ff000000", QSize(), QSize(ICON_PX, ICON_PX))
        picture = icon.toImage().convertToFormat(QImage.Format.Format_Alpha8)
        drawn[name] = bytes(picture.constBits() or b"")
        if not any(drawn[name]):
            yield f'the icon "{name}" draws nothing'
    if 2 * len(set(drawn.values())) <= len(drawn):
        yield f"{len(drawn)} icons draw only {len(set(drawn.values()))} different pictures"


def icon_source_faults() -> Iterator[str]:
    """The kept outlines, and the font for icons without one: each stands in for the other."""
    if not OUTLINES.is_file():
        yield f"{OUTLINES}: is not there"
    try:
        empty = font_outline(SOME_ICON).isEmpty()
    except Exception as error:  # noqa: BLE001 - qtawesome raises what it likes
        yield f"the icon font cannot be used: {_said(error)}"
    else:
        if empty:
            yield f'the icon font has no "{SOME_ICON}"'


def _listen(findings: Findings) -> None:
    """Every warning of Qt is a fault, and so is an exception that nobody catches."""

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            findings.complaints.append(message)
        if kind is QtMsgType.QtFatalMsg:
            # Qt would end the program with a crash, and nobody would read why.
            code = _close(findings, "it was not finished")
            sys.stdout.flush()
            os._exit(code)

    def catch(
        kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        findings.complaints.append("".join(format_exception_only(kind, error)))

    qInstallMessageHandler(hear)
    sys.excepthook = catch


def _said(error: BaseException) -> str:
    return "".join(format_exception_only(error)).strip()


def _close(findings: Findings, tested: str) -> ExitCode:
    lines = findings.lines
    count = len(lines)
    for fault in lines[:MOST_LINES]:
        sys.stdout.write(f"{fault}\n")
    if count > MOST_LINES:
        sys.stdout.write(f"and {count - MOST_LINES} more\n")
    faults = f"{count or 'no'} fault{'' if count == 1 else 's'}"
    advice = "; install the kiosk again" if count else ""
    sys.stdout.write(f"Self-test: {faults} ({tested}){advice}.\n")
    return ExitCode.DAMAGED if count else ExitCode.GOOD


def _parser() -> Parser:
    what = "Open every screen without showing it, and say what is damaged."
    parser = Parser("kiosk --self-test", what)
    parser.add_argument("--look", action="append", choices=list(Look), help="only in these colours")
    return parser
