"""The gates themselves: that each can fail, and that one with nothing to look at does."""

import subprocess
import sys
from pathlib import Path

import pytest

from build_spec import gates
from build_spec.gates import Failed, Gate, Passed, Row, chosen_gates, read_report
from build_spec.hermetic import Room, hermetic_room
from build_spec.make_qmltypes import BridgeTypes, TypesNotMade, make_qmltypes
from build_spec.no_network import NetworkUsed, refuse_network


def test_all_gates_are_chosen_when_none_is_named() -> None:
    assert chosen_gates((), fast=False) == gates.GATES


def test_named_gates_are_chosen_in_the_order_named() -> None:
    assert [gate.name for gate in chosen_gates(("mypy", "ruff"), fast=False)] == ["mypy", "ruff"]


def test_fast_leaves_out_what_is_slow() -> None:
    fast = chosen_gates((), fast=True)
    assert not [gate for gate in fast if gate.slow]
    assert gates.FAST_PYTEST in fast


def test_fast_does_not_leave_out_what_was_named() -> None:
    assert [gate.name for gate in chosen_gates(("xvfb",), fast=True)] == ["xvfb"]


def test_an_unknown_gate_is_refused() -> None:
    with pytest.raises(KeyError, match="nosuch"):
        chosen_gates(("ruff", "nosuch"), fast=False)


def test_one_line_for_each_gate() -> None:
    gate = Gate("name", "what it checks", lambda _: Passed(""))
    assert Row(gate, Passed("7 files"), 1.25).line() == "ok    name            1.2 s  7 files"
    assert Row(gate, Failed("long"), 61).line() == "FAIL  name           61.0 s  what it checks"


@pytest.mark.parametrize(
    ("cases", "passed"),
    [
        ("", False),
        ('<testcase name="a"/>', True),
        ('<testcase name="a"><skipped message="not applicable: Windows"/></testcase>', True),
        ('<testcase name="a"><skipped message="flaky"/></testcase>', False),
    ],
    ids=["nothing ran", "one ran", "fair skip", "unfair skip"],
)
def test_what_pytest_counted_is_judged(tmp_path: Path, cases: str, passed: bool) -> None:
    report = tmp_path / "report.xml"
    report.write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    assert isinstance(read_report(report), Passed) is passed


@pytest.mark.parametrize("gate", [gates.qmlformat, gates.qmllint])
def test_a_gate_without_files_fails(
    gate: gates.Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gates, "QML", tmp_path)
    monkeypatch.setattr(gates, "QML_TESTS", tmp_path)
    with hermetic_room() as room:
        assert gate(room) == Failed("No QML file was found.")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone in which every gate runs; it holds one fault for each."""
    monkeypatch.setattr(gates, "ROOT", tmp_path)
    monkeypatch.setattr(gates, "CODE", ("kiosk",))
    (tmp_path / "pyproject.toml").write_text(
        '[tool.importlinter]\nroot_package = "kiosk"\n'
        "[[tool.importlinter.contracts]]\n"
        'name = "c"\ntype = "forbidden"\nsource_modules = ["kiosk.b"]\n'
        'forbidden_modules = ["kiosk.a"]\n'
    )
    code = tmp_path / "kiosk"
    code.mkdir()
    (code / "__init__.py").touch()
    (code / "a.py").write_text("x: int = 'text'\nimport os\n")
    (code / "b.py").write_text("import kiosk.a\n")
    return tmp_path


@pytest.mark.parametrize(
    ("gate", "fault"),
    [
        (gates.ruff, "F401"),
        (gates.ruff_format, '"text"'),
        (gates.mypy, "Incompatible types"),
        (gates.imports, "Broken contracts"),
    ],
    ids=["ruff", "format", "mypy", "imports"],
)
def test_a_gate_sees_a_planted_fault(gate: gates.Check, fault: str, tree: Path) -> None:
    with hermetic_room() as room:
        outcome = gate(Room({**room.env, "PYTHONPATH": str(tree)}, room.runtime))
    assert isinstance(outcome, Failed)
    assert fault in outcome.report


BRIDGE = {
    "rows.py": """
from typing import Generic, TypeVar
from PySide6.QtCore import QAbstractListModel
T = TypeVar("T")
class Rows(QAbstractListModel, Generic[T]):
    pass
""",
    # Sorts before its base, as the dump must not see it.
    "cells.py": """
from PySide6.QtQml import QmlElement, QmlUncreatable
from kiosk.ui.bridge.rows import Rows
QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1
@QmlElement
@QmlUncreatable("made in Python")
class CellRows(Rows[str]):
    pass
""",
    "shell_view.py": """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from kiosk.ui.bridge.cells import CellRows
QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1
@QmlElement
@QmlUncreatable("made in Python")
class ShellView(QObject):
    titleChanged = Signal()
    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return ""
    @Property(CellRows, constant=True)
    def rows(self) -> CellRows:
        return CellRows()
    @Slot(str)
    def open(self, page: str) -> None:
        pass
""",
}
MAIN = """import KioskBridge
import QtQuick

Window {
    id: root

    required property ShellView shell

    title: root.shell.title
    Component.onCompleted: root.shell.open("a")

    ListView {
        model: root.shell.rows
    }
}
"""


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    folder = tmp_path / "bridge"
    folder.mkdir()
    for name, text in BRIDGE.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def types(bridge: Path, tmp_path: Path) -> BridgeTypes:
    return make_qmltypes(bridge, tmp_path / "types")


def lint(types: BridgeTypes, file: Path) -> subprocess.CompletedProcess[str]:
    tool = (gates.qt_tool("qmllint"), *gates.QMLLINT_OPTIONS, "-I", types.import_path, file)
    return subprocess.run(tool, capture_output=True, text=True, check=False)


def test_qmllint_knows_the_types_of_the_bridge(types: BridgeTypes, tmp_path: Path) -> None:
    main = tmp_path / "Main.qml"
    main.write_text(MAIN)
    done = lint(types, main)
    assert types.elements == ("CellRows", "ShellView")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("shell.title", "shell.titel"),
        ("shell.rows", "shell.row"),
        ("shell.rows", "shell.rows.nosuch"),
        ("shell.open", "shell.oben"),
        ("property ShellView", "property ShelView"),
        ('root.shell.open("a")', 'root.shell.title = "a"'),
        ("    ListView {", "    ShellView {"),
    ],
)
def test_qmllint_fails_on(right: str, wrong: str, types: BridgeTypes, tmp_path: Path) -> None:
    main = tmp_path / "Main.qml"
    main.write_text(MAIN.replace(right, wrong))
    assert lint(types, main).returncode != 0


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("(QObject)", "(Widget)", "ShellView: its base class is not known to be a QObject"),
        ("KioskBridge", "Other", "ShellView: its file does not say QML_IMPORT_NAME"),
        ("Changed = Signal()", "Changed: Signal = Signal()", "ShellView.title: titleChanged"),
    ],
)
def test_a_view_that_qml_tools_cannot_see_is_refused(
    right: str, wrong: str, fault: str, bridge: Path, tmp_path: Path
) -> None:
    view = bridge / "shell_view.py"
    view.write_text(view.read_text().replace(right, wrong))
    with pytest.raises(TypesNotMade, match=fault):
        make_qmltypes(bridge, tmp_path / "types")


def test_a_bridge_without_views_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.py").touch()
    with pytest.raises(TypesNotMade, match="no @QmlElement class in 1 files"):
        make_qmltypes(tmp_path, tmp_path / "types")


@pytest.mark.parametrize(
    ("event", "details"),
    [
        ("socket.connect", (None, ("192.0.2.1", 80))),
        ("socket.sendto", (None, ("192.0.2.1", 80))),
        ("socket.getaddrinfo", ("name.invalid", 80, 0, 0, 0)),
    ],
)
def test_the_network_is_refused(event: str, details: tuple[object, ...]) -> None:
    with pytest.raises(NetworkUsed):
        refuse_network(event, details)


@pytest.mark.parametrize(
    ("event", "details"),
    [
        ("socket.connect", (None, "/run/bus")),
        ("socket.connect", (None, b"\0/tmp/.X11-unix/X0")),
        ("socket.connect", (None, ("127.0.0.1", 80))),
        ("open", ("file", "r", 0)),
    ],
)
def test_this_machine_is_not_refused(event: str, details: tuple[object, ...]) -> None:
    refuse_network(event, details)


@pytest.mark.xvfb
def test_the_display_and_the_session_bus_are_real() -> None:
    look = (
        "from PySide6.QtGui import QGuiApplication, QRasterWindow\n"
        "app = QGuiApplication([])\n"
        "window = QRasterWindow()\n"
        "window.show()\n"
        "screen = app.primaryScreen().geometry()\n"
        "print(app.platformName(), screen.width(), screen.height(), window.isVisible())\n"
    )
    ping = (
        "from jeepney import DBusAddress, new_method_call\n"
        "from jeepney.io.blocking import open_dbus_connection\n"
        "where = DBusAddress('/org/a11y/bus', 'org.a11y.Bus', 'org.a11y.Bus')\n"
        "bus = open_dbus_connection('SESSION')\n"
        "print(bus.send_and_get_reply(new_method_call(where, 'GetAddress')).body[0][:5])\n"
    )
    said = [
        subprocess.run(
            (sys.executable, "-c", code), capture_output=True, text=True, check=True, timeout=60
        )
        for code in (look, ping)
    ]
    assert [done.stdout for done in said] == ["xcb 1920 1080 True\n", "unix:\n"]
    assert [done.stderr for done in said] == ["", ""]
