"""The keep-list and the closure: what goes into the package, and what stays out."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from build_spec.package.closure import reached, without_the_systems
from build_spec.package.keep import (
    Entry,
    Keep,
    Kind,
    bare_name,
    matches,
    own_files,
    own_modules,
    read_keep,
    without_dead_links,
)
from build_spec.places import ROOT

KEEP = read_keep()
QML = ROOT / "kiosk" / "ui" / "qml"


def entry(name: str, kind: Kind = Kind.LIBRARY, source: str = "") -> Entry:
    return Entry(PurePosixPath(name), source or f"/venv/{name}", kind)


def tracked(folder: str) -> list[str]:
    """Our own files below a folder; in a source archive, or without git, what is there."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        there = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        return [path.relative_to(ROOT).as_posix() for path in there if path.suffix != ".pyc"]
    git = ("git", "-c", f"safe.directory={ROOT}", "ls-files", folder)
    done = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def forgotten(files: list[str], keep: Keep) -> list[str]:
    """Our own files that are neither kept nor left out on purpose."""
    kept = {file.as_posix() for file in own_files(keep, ROOT)}
    return [file for file in files if file not in kept and not matches(file, keep.left_out)]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/qml/QtQuick/qmldir", True),
        ("PySide6/Qt/qml/QtQuick/libqtquick2plugin.so", True),
        ("PySide6/qml/QtQuick/qtquick2plugin.dll", True),
        ("PySide6/Qt/qml/QtQuick/plugins.qmltypes", False),
        ("PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir", False),
        ("PySide6/Qt/qml/QtQuick/Controls/Basic/Button.qml", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/libexec/QtWebEngineProcess", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/QtCore.abi3.so", True),
        ("qtawesome/fonts/fontawesome6-solid-webfont-6.7.2.ttf", True),
        ("qtawesome/fonts/phosphor-1.3.0.ttf", False),
        ("content/claims.toml", True),
        ("argon2_cffi-25.1.0.dist-info/METADATA", False),
    ],
)
def test_what_the_list_lets_in(name: str, wanted: bool) -> None:
    assert KEEP.wants(entry(name)) is wanted


@pytest.mark.parametrize("file", ["libqxcb.so", "qxcb.dll"])
def test_a_plugin_has_one_name_on_every_system(file: str) -> None:
    assert bare_name(file) == "qxcb"


def test_every_file_of_ours_is_kept_or_left_out_on_purpose() -> None:
    files = [file for folder in KEEP.data for file in tracked(folder)]
    assert len(files) > 80
    assert not forgotten(files, KEEP)


def test_a_forgotten_file_is_seen() -> None:
    files = ["resources/sounds/bell.ogg", "resources/guides/home.png", "content/rf.toml"]
    assert forgotten(files, KEEP) == ["resources/sounds/bell.ogg"]


def test_every_command_goes_along_though_nothing_imports_it() -> None:
    modules = set(own_modules(ROOT))
    assert {"kiosk", "kiosk.app.check", "kiosk.app.self_test", "kiosk.core.visit"} <= modules
    assert "kiosk.__main__" not in modules


def test_what_the_qml_imports_is_kept() -> None:
    imports = re.compile(r"(?m)^import (Qt[\w.]*)")
    wanted = {
        PurePosixPath(name.replace(".", "/"))
        for file in QML.rglob("*.qml")
        for name in imports.findall(file.read_text(encoding="utf-8"))
    }
    assert PurePosixPath("QtQuick") in wanted
    assert wanted <= KEEP.qml


def test_the_icon_font_that_the_program_asks_for_is_kept() -> None:
    asked = re.findall(r"[\w.-]+\.(?:ttf|json)\"", (ROOT / "kiosk/ui/icons.py").read_text("utf-8"))
    fonts = {name.rstrip('"') for name in asked if name.startswith("fontawesome")}
    assert fonts == KEEP.icon_fonts


# The closure

LINKS: Mapping[str, tuple[str, ...]] = {
    "QtGui.abi3.so": ("libQt6Gui.so.6", "libc.so.6"),
    "libQt6Gui.so.6": ("libQt6Core.so.6",),
    "libqxcb.so": ("libQt6XcbQpa.so.6", "libX11.so.6"),
    "libQt6Charts.so.6": ("libQt6Core.so.6",),
}


def imports(library: str) -> tuple[str, ...]:
    return LINKS.get(Path(library).name, ())


EXTENSION = entry("PySide6/QtGui.abi3.so", Kind.EXTENSION)
GUI = entry("PySide6/Qt/lib/libQt6Gui.so.6")
CORE = entry("PySide6/Qt/lib/libQt6Core.so.6")
XCB = entry("PySide6/Qt/lib/libQt6XcbQpa.so.6")
CHARTS = entry("PySide6/Qt/lib/libQt6Charts.so.6")
PLUGIN = entry("PySide6/Qt/plugins/platforms/libqxcb.so")
PYTHON = entry("libpython3.11.so.1.0", source="/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
X11 = entry("libX11.so.6", source="/lib/x86_64-linux-gnu/libX11.so.6")
PAGE = entry("content/rf.toml", Kind.DATA)


def test_only_what_is_linked_to_goes_in() -> None:
    everything = (EXTENSION, GUI, CORE, CHARTS, PYTHON, PAGE)
    assert reached(everything, KEEP, imports) == (EXTENSION, GUI, CORE, PYTHON, PAGE)


def test_windows_does_not_mind_capitals_and_takes_each_copy() -> None:
    runtime = entry("VCRUNTIME140.dll", source="python/VCRUNTIME140.dll")
    twin = entry("shiboken6/VCRUNTIME140.dll", source="shiboken6/VCRUNTIME140.dll")
    codec = entry("PySide6/Qt6Codec.dll")
    lower = (entry("PySide6/QtCodec.pyd", Kind.EXTENSION), runtime, twin, codec, CHARTS)
    assert reached(lower, KEEP, lambda _: ("qt6codec.dll",)) == lower[:-1]


def test_printing_of_qt_is_for_windows_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for system, is_out in (("linux", True), ("win32", False)):
        monkeypatch.setattr("sys.platform", system)
        assert ("PySide6.QtPrintSupport" in read_keep().excluded) == is_out


def test_a_plugin_brings_what_it_links_to() -> None:
    assert reached((PLUGIN, XCB, CHARTS), KEEP, imports) == (PLUGIN, XCB)


def test_the_distribution_keeps_its_own_libraries() -> None:
    assert without_the_systems((GUI, X11, PYTHON, PAGE), KEEP) == (GUI, PYTHON, PAGE)


def test_a_link_goes_with_its_file() -> None:
    to_core = entry("libQt6Core.so.6", Kind.LINK, "PySide6/Qt/lib/libQt6Core.so.6")
    to_charts = entry("libQt6Charts.so.6", Kind.LINK, "PySide6/Qt/lib/libQt6Charts.so.6")
    back = entry("shiboken6/libx.so", Kind.LINK, "../PySide6/Qt/lib/libQt6Core.so.6")
    assert without_dead_links((CORE, to_core, to_charts, back)) == (CORE, to_core, back)
