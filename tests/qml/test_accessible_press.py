"""Controls as assistive technology meets them: role, name, state, and a press that acts once.

Qt Quick Test cannot reach the accessibility tree, so this is done from Python.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.app.folders import RESOURCES
from kiosk.ui.engine import QML
from kiosk.ui.fonts import Fonts
from kiosk.ui.icons import IconProvider

WINDOW = b"""
import QtQuick
import KioskUi.Controls

Window {
    id: root

    property int pressed: 0
    property int asked: 0
    property int opened: 0
    property int never: 0
    property bool large: false

    height: 900
    visible: true
    width: 1200

    Column {
        Words { heading: true; text: "Comfort" }
        PillButton { label: "Home"; text: "Home"; onActivated: root.pressed++ }
        ChoiceButton {
            chosen: root.large
            label: "Large text"
            text: "Large text"
            onActivated: root.asked++
        }
        Card {
            iconName: ""
            lead: "About one minute."
            note: "Seen"
            picture: ""
            seen: true
            title: "In short"
            width: 500
            onActivated: root.opened++
        }
        PillButton { enabled: false; label: "Off"; text: "Off"; onActivated: root.never++ }
    }
}
"""
PRESS = "Press"
Role = QAccessible.Role


@dataclass(frozen=True, slots=True)
class Stand:
    """A window with one control of each kind."""

    window: QQuickWindow

    def count(self, name: str) -> object:
        return self.window.property(name)

    def node(self, name: str) -> QAccessibleInterface:
        root = QAccessible.queryAccessibleInterface(self.window)
        return next(node for node in nodes_below(root) if text_of(node) == name)


def nodes_below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for i in range(node.childCount()):
        child = node.child(i)
        yield child
        yield from nodes_below(child)


def text_of(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name)


@pytest.fixture(scope="module")
def one_stand(qapp: QCoreApplication) -> Iterator[Stand]:
    QAccessible.setActive(True)
    Fonts(RESOURCES / "fonts")
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider())
    engine.loadData(WINDOW)
    [window] = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    yield Stand(window)
    window.close()
    shiboken6.delete(engine)


@pytest.fixture
def stand(one_stand: Stand) -> Stand:
    for counter in ("pressed", "asked", "opened", "never"):
        one_stand.window.setProperty(counter, 0)
    one_stand.window.setProperty("large", False)
    return one_stand


NODES = {
    "Comfort": Role.Heading,
    "Home": Role.Button,
    "Large text": Role.RadioButton,
    "In short. Seen": Role.Button,
    "Off": Role.Button,
}


def test_each_control_is_one_node_with_its_role(stand: Stand) -> None:
    root = QAccessible.queryAccessibleInterface(stand.window)
    told = [(text_of(node), node.role()) for node in nodes_below(root)]

    assert [pair for pair in told if pair[0]] == list(NODES.items())


@pytest.mark.parametrize(
    ("name", "counter"),
    [("Home", "pressed"), ("Large text", "asked"), ("In short. Seen", "opened")],
)
def test_a_press_acts_once(stand: Stand, name: str, counter: str) -> None:
    action = stand.node(name).actionInterface()
    assert action.actionNames().count(PRESS) == 1
    action.doAction(PRESS)

    assert stand.count(counter) == 1


def test_what_is_switched_off_does_not_act_and_says_so(stand: Stand) -> None:
    stand.node("Off").actionInterface().doAction(PRESS)

    assert stand.count("never") == 0
    assert stand.node("Off").state().disabled
    assert not stand.node("Home").state().disabled


def test_a_choice_says_whether_it_is_chosen(stand: Stand) -> None:
    assert stand.node("Large text").state().checkable
    assert not stand.node("Large text").state().checked
    stand.window.setProperty("large", True)
    assert stand.node("Large text").state().checked


def test_a_press_alone_chooses_nothing(stand: Stand) -> None:
    stand.node("Large text").actionInterface().doAction(PRESS)

    assert not stand.node("Large text").state().checked


def test_a_card_tells_its_line_beside_its_name(stand: Stand) -> None:
    described = stand.node("In short. Seen").text(QAccessible.Text.Description)

    assert described == "About one minute."
