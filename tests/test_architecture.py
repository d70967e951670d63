"""The shape of the program: what QML and Python may do where. Every rule is tried on a fault."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest
from PySide6.QtCore import QCoreApplication

from build_spec.places import ROOT
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
from kiosk.ui.engine import QML
from kiosk.ui.icons import is_icon

MODULES = QML / "KioskUi"

Sources = Mapping[PurePosixPath, str]
"""Text by path below the QML modules, or below the clone for Python."""


def qml_sources() -> Sources:
    """Every QML file, comments blanked."""
    return {
        PurePosixPath(file.relative_to(MODULES).as_posix()): _without_comments(
            file.read_text(encoding="utf-8")
        )
        for file in sorted(MODULES.rglob("*.qml"))
    }


def _without_comments(text: str) -> str:
    return re.sub(r"(?m)^\s*//.*$", "", text)


@dataclass(frozen=True, slots=True)
class Ban:
    """What may not be written, and where it may after all, with the reason."""

    what: str
    pattern: str
    example: str
    allowed: tuple[str, ...] = ()
    below: str = ""


BANS = (
    Ban(
        "raw text, outside Words",
        r"^\s*(Text|TextEdit|TextInput|Label) \{",
        "Text {",
        ("Controls",),
    ),
    Ban(
        "raw touch handling, outside Pressable",
        r"^\s*(MouseArea|\w*Handler|MultiPointTouchArea|PinchArea) \{",
        "    TapHandler {",
        ("Controls",),
    ),
    Ban(
        "views that only a finger moves, outside ScrollArea",
        r"^\s*(Flickable|ListView|GridView|PathView|ScrollView) \{",
        "Flickable {",
        ("Controls",),
    ),
    Ban(
        "controls that are broken mirrored or for assistive technology",
        r"\b(SwipeView|ComboBox|TabButton|ItemDelegate|Slider) \{",
        "SwipeView {",
    ),
    Ban("a timer that means something", r"\bTimer \{", "    Timer {"),
    Ban("JavaScript files", r"import \"[^\"]*\.js\"", 'import "sums.js" as Sums'),
    Ban(
        "a press that needs patience or skill",
        r"on(LongPressed|PressAndHold|DoubleTapped|DoubleClicked)\b",
        "onPressAndHold: go()",
    ),
    Ban("positions that mirroring does not turn", r"^\s*x:", "        x: 12", below="Screens"),
    Ban("colours of its own", r"\"#[0-9a-fA-F]{3,8}\"", 'color: "#ff0000"', ("Theme",)),
    Ban(
        "justified or slanted text, or capitals",
        r"AlignJustify|italic|AllUppercase|capitalization",
        "font.italic: true",
    ),
    Ban(
        "shaders and particles", r"\b(ShaderEffect|MultiEffect|ParticleSystem)\b", "ShaderEffect {"
    ),
    Ban(
        "words that cannot be translated",
        r"^\s*(text|label|title): \"[^\"]*[A-Za-z]{2}",
        '    text: "Next"',
    ),
    Ban(
        "context from nowhere",
        r"\bQt\.(createComponent|createQmlObject|include)\b",
        "Qt.createComponent(x)",
    ),
)


def breaches(ban: Ban, sources: Sources) -> Iterator[str]:
    """Where the ban is broken."""
    for path, text in sources.items():
        if path.parts[0] in ban.allowed or not path.is_relative_to(ban.below):
            continue
        for found in re.finditer(ban.pattern, text, re.MULTILINE):
            line = text.count("\n", 0, found.start()) + found.group().count("\n") + 1
            yield f"{path}:{line}: {ban.what}: {found.group().strip()}"


@pytest.mark.parametrize("ban", BANS, ids=lambda ban: ban.what)
def test_qml_keeps_away_from(ban: Ban) -> None:
    sources = qml_sources()
    assert [path for path in sources if path.is_relative_to(ban.below)]
    found = list(breaches(ban, sources))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("ban", BANS, ids=lambda ban: ban.what)
def test_the_ban_sees(ban: Ban) -> None:
    planted = {PurePosixPath("Screens/Planted.qml"): f"Item {{\n{ban.example}\n}}\n"}
    assert len(list(breaches(ban, planted))) == 1
    for folder in ban.allowed:
        allowed = {PurePosixPath(folder) / "Planted.qml": ban.example}
        assert not list(breaches(ban, allowed))


def test_there_are_no_javascript_files() -> None:
    files = [file for file in QML.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    assert files
    assert {file.suffix for file in files} <= {".qml", ""}


# Labels

PRESSABLES = ("Pressable", "PillButton", "ChoiceButton", "TickBox")
"""Types whose every use says what they do; types made from them say it once, inside."""


def blocks_of(text: str, types: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every ``Type { … }`` and its own lines, without those of blocks in it."""
    opening = re.compile(rf"(?m)^([ \t]*)(?:\w+: )?({'|'.join(types)}) \{{\n(.*?)^\1\}}", re.DOTALL)
    for found in opening.finditer(text):
        body = found.group(3)
        yield found.group(2), re.sub(r"(?ms)^([ \t]+)[^\n]*\{\n.*?^\1\}", "", body)


def unlabelled(sources: Sources) -> Iterator[str]:
    """Controls that do not say what they do. A control that is made of one hands its label on."""
    for path, text in sources.items():
        hands_on = path.parts[0] == "Controls" and path.stem in PRESSABLES
        inside = text.partition("{\n")[2] if hands_on else text
        for kind, lines in blocks_of(inside, PRESSABLES):
            if not re.search(r"(?m)^\s*label: \S", lines):
                yield f"{path}: a {kind} without a label"


def test_every_control_says_what_it_does() -> None:
    sources = qml_sources()
    uses = [use for text in sources.values() for use in blocks_of(text, PRESSABLES)]
    assert len(uses) > 15
    assert not list(unlabelled(sources))


def test_a_control_without_a_label_is_seen() -> None:
    inner = '        Item {\n            label: "y"\n        }\n'
    text = f'Item {{\n    PillButton {{\n        text: "x"\n{inner}    }}\n}}\n'
    assert len(list(unlabelled({PurePosixPath("Screens/Planted.qml"): text}))) == 1


# Modules


def module_faults(folder: Path) -> Iterator[str]:
    """What a qmldir leaves out or promises in vain."""
    index = folder / "qmldir"
    if not index.is_file():
        yield f"{folder.name} has no qmldir"
        return
    head, *rows = index.read_text(encoding="utf-8").splitlines()
    parts = folder.relative_to(QML).parts if folder.is_relative_to(QML) else (folder.name,)
    if head != f"module {'.'.join(parts)}":
        yield f"{folder.name}/qmldir calls itself {head!r}"
    listed: set[str] = set()
    for row in rows:
        *_, name, version, file = ("", *row.split())
        listed.add(file)
        if version != "1.0" or PurePosixPath(file).stem != name:
            yield f"{folder.name}/qmldir: {row!r}"
    there = {file.name for file in folder.glob("*.qml")}
    yield from (f"{folder.name}/{file} is not in qmldir" for file in sorted(there - listed))
    yield from (f"{folder.name}/{file} is not there" for file in sorted(listed - there))


def test_every_qmldir_lists_what_is_there() -> None:
    folders = sorted({file.parent for file in MODULES.rglob("*.qml")})
    assert len(folders) > 4
    assert not [fault for folder in folders for fault in module_faults(folder)]


def test_a_wrong_qmldir_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "Planted"
    folder.mkdir()
    assert list(module_faults(folder)) == ["Planted has no qmldir"]
    (folder / "New.qml").touch()
    (folder / "qmldir").write_text("module Planted\nGone 1.0 Gone.qml\n")
    assert list(module_faults(folder)) == [
        "Planted/New.qml is not in qmldir",
        "Planted/Gone.qml is not there",
    ]


# Icons

ICON = re.compile(r"\"(fa\d?\w?\.[a-z0-9-]+)\"")


def test_every_icon_exists(qapp: QCoreApplication) -> None:
    in_qml = {name for text in qml_sources().values() for name in ICON.findall(text)}
    topics = load_library(CONTENT, RESOURCES).library.topics.values()
    in_content = {chapter.icon for topic in topics for chapter in topic.chapters}
    in_content |= {door.icon for topic in topics for door in topic.doors}
    assert len(in_qml) > 10
    assert len(in_content) > 5
    assert not [name for name in sorted(in_qml | in_content) if not is_icon(name)]


def test_an_icon_that_is_not_there_is_seen(qapp: QCoreApplication) -> None:
    assert not is_icon("fa6s.no-such-thing")


# Python

BANNED_CALLS = {
    "setContextProperty": "QML gets what it needs as required properties",
    "findChild": "Python does not look into QML",
    "findChildren": "Python does not look into QML",
    "setProperty": "QML asks; Python does not push",
    "exec_": "gone since Qt 6",
}


def python_sources() -> Sources:
    """Every Python file of the program."""
    return {
        PurePosixPath(file.relative_to(ROOT).as_posix()): file.read_text(encoding="utf-8")
        for file in sorted((ROOT / "kiosk").rglob("*.py"))
    }


def banned_calls(sources: Sources) -> Iterator[str]:
    """Calls of Qt that reach round the views."""
    for path, text in sources.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Attribute) and node.attr in BANNED_CALLS:
                yield f"{path}:{node.lineno}: {node.attr}: {BANNED_CALLS[node.attr]}"


def registrations(sources: Sources) -> Iterator[str]:
    """Names of types that QML sees, which the type dump finds only by decorator."""
    for path, text in sources.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Name | ast.Attribute):
                name = node.id if isinstance(node, ast.Name) else node.attr
                if name.startswith("qmlRegister"):
                    yield f"{path}:{node.lineno}: {name}"


def seen_by_qml(sources: Sources) -> Iterator[tuple[str, str]]:
    """Every class that QML can name, and its file."""
    for path, text in sources.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ClassDef):
                decorators = {d.id for d in node.decorator_list if isinstance(d, ast.Name)}
                if "QmlElement" in decorators:
                    yield str(path), node.name


def test_python_does_not_reach_round_the_views() -> None:
    sources = python_sources()
    assert len(sources) > 20
    assert not [*banned_calls(sources), *registrations(sources)]


def test_a_reach_round_the_views_is_seen() -> None:
    text = "engine.rootContext().setContextProperty('shell', 1)\nqmlRegisterType(int)\n"
    planted = {PurePosixPath("kiosk/planted.py"): text}
    assert len(list(banned_calls(planted))) == 1
    assert len(list(registrations(planted))) == 1


def test_what_qml_can_name_says_what_it_is() -> None:
    classes = list(seen_by_qml(python_sources()))
    assert len(classes) > 8
    wrong = [
        name
        for path, name in classes
        if not name.endswith(("View", "Rows")) and name != "TouchGate"
    ]
    assert not wrong
    assert {str(PurePosixPath(path).parent) for path, _ in classes} == {"kiosk/ui/bridge"}
