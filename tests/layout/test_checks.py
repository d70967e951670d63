"""The rules themselves: each finds the fault that is planted for it, and nothing without one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.visit import OpenPage, OpenSheet, SourcesSheet, Wake
from tests.layout.checks import Scene, find_faults, look
from tests.panels import LANDSCAPE
from tests.ui.driver import KioskDriver
from tests.ui.rect import Rect
from tests.ui.tour import Setting, begin
from tests.ui.tree import ancestors_of, whole_rect

HEAD = """
import QtQuick
import KioskUi.Controls
import KioskUi.Screens
import KioskUi.Theme

Item {
    anchors.fill: parent
"""

# What to plant on a clean ground, and how the rule complains.
FAULTS = {
    "two controls that overlap": (
        """
        PillButton { x: 100; y: 100; label: "one"; text: "one" }
        PillButton { x: 130; y: 120; label: "two"; text: "two" }
        """,
        "overlap: Button “one”",
    ),
    "two texts that overlap": (
        """
        Words { x: 100; y: 100; text: "one"; spoken: "" }
        Words { x: 110; y: 110; text: "two"; spoken: "" }
        """,
        "texts overlap: “one”",
    ),
    "a control over a text that is not its own": (
        """
        Item { Words { x: 100; y: 100; text: "words" } }
        Pressable { x: 90; y: 90; width: 300; height: 100; label: "over" }
        """,
        "overlap: StaticText “words”",
    ),
    "an icon over a text": (
        """
        Words { x: 100; y: 100; text: "words" }
        Icon { x: 110; y: 100; name: "fa6s.house" }
        """,
        "text and icon overlap: “words”",
    ),
    "a small target": (
        'Pressable { x: 100; y: 100; width: 72; height: 60; label: "small" }',
        "target under 20 mm (72 px): Button “small”",
    ),
    "a narrow target": (
        'Pressable { x: 100; y: 100; width: 60; height: 90; label: "narrow" }',
        "target under 20 mm (72 px): Button “narrow”",
    ),
    "targets too close": (
        """
        PillButton { x: 100; y: 100; width: 200; label: "one"; text: "one" }
        PillButton { x: 306; y: 100; width: 200; label: "two"; text: "two" }
        """,
        "only 6 px apart, not 10: Button “one”",
    ),
    "a control off the window": (
        'PillButton { x: parent.width - 40; y: 100; width: 200; label: "far"; text: "f" }',
        "off the window: Button “far”",
    ),
    "a text beside the window": (
        'Words { x: parent.width + 5; y: 100; text: "lost" }',
        "off the window: StaticText “lost”",
    ),
    "a text cut short": (
        """
        Words {
            x: 100; y: 100; width: 60; text: "words"; elide: Text.ElideRight; maximumLineCount: 1
        }
        """,
        "text is cut short: “words”",
    ),
    "a word wider than its place": (
        'Words { x: 100; y: 100; width: 60; text: "radiofrequency" }',
        "text needs",
    ),
    "a text taller than its place": (
        'Words { x: 100; y: 100; height: 30; width: 200; text: "more words than fit in there" }',
        "text needs",
    ),
    "a text that runs out of its frame": (
        'Rectangle { x: 100; y: 100; width: 90; height: 60; Words { text: "frequency" } }',
        "text runs out of QQuickRectangle",
    ),
    "a text clipped away": (
        'Item { x: 100; y: 100; width: 90; height: 60; clip: true; Words { text: "frequency" } }',
        "text runs out of QQuickItem",
    ),
    "a label that does not fit its button": (
        'PillButton { x: 100; y: 100; width: 90; height: 80; label: "x"; text: "I am deciding" }',
        "text",
    ),
    "a control without a name": (
        'Pressable { x: 100; y: 100; width: 90; height: 90; label: "" }',
        "no name: Button “”",
    ),
    "a control whose name says nothing": (
        'Pressable { x: 100; y: 100; width: 90; height: 90; label: "What does “” mean?" }',
        "no name: Button",
    ),
    "a view that only a finger scrolls": (
        """
        Flickable {
            x: 100; y: 100; width: 300; height: 200; contentHeight: 900; clip: true
            Words { text: "words" }
        }
        """,
        "no buttons scroll a view",
    ),
    "letters too small to read": (
        'Words { x: 100; y: 100; text: "small print"; font.pixelSize: 26 }',
        "capitals of 4.7",
    ),
    "more choices than anybody can weigh": (
        """
        Grid {
            columns: 3; spacing: 30
            Repeater {
                model: 8
                PillButton { required property int index; label: "choice " + index; text: index }
            }
        }
        """,
        "8 choices",
    ),
}

GOOD = {
    "controls in a row": """
        Row {
            x: 100; y: 100; spacing: Theme.betweenPx
            PillButton { label: "one"; text: "one" }
            PillButton { label: "two"; text: "two" }
        }
        """,
    "a text in a view with buttons": """
        ScrollArea {
            x: 100; y: 100; width: 600; height: 300
            Words { text: "words"; width: 300 }
            Item { height: 900; width: 10 }
        }
        """,
}


@pytest.fixture
def ground(kiosk: KioskDriver) -> KioskDriver:
    """A kiosk whose own screens are hidden."""
    for item in kiosk.window.contentItem().childItems():
        item.setVisible(False)
    return kiosk


@contextmanager
def planted(kiosk: KioskDriver, qml: str) -> Iterator[Scene]:
    """The screen with something more on it."""
    component = QQmlComponent(kiosk.kiosk.engine)
    component.setData(f"{HEAD}{qml}\n}}".encode(), QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    hidden = [i for i in kiosk.window.contentItem().childItems() if not i.isVisible()]
    item.setParentItem(kiosk.window.contentItem())
    try:
        kiosk.settle()
        yield look(kiosk)
    finally:
        item.setParentItem(None)  # type: ignore[arg-type]  # Qt takes null here
        item.deleteLater()
        for was in hidden:
            was.setVisible(True)
        kiosk.settle()


@pytest.mark.parametrize(("qml", "complaint"), FAULTS.values(), ids=FAULTS.keys())
def test_a_planted_fault_is_found(ground: KioskDriver, qml: str, complaint: str) -> None:
    # A calm neighbour, so that no rule complains for want of anything to look at.
    calm = 'Words { x: 1200; y: 900; text: "calm" }'
    with planted(ground, qml + calm) as scene:
        faults = find_faults(scene)
    assert any(fault.startswith(complaint) for fault in faults), faults


@pytest.mark.parametrize("qml", GOOD.values(), ids=GOOD.keys())
def test_what_is_well_is_not_complained_about(ground: KioskDriver, qml: str) -> None:
    with planted(ground, qml) as scene:
        assert find_faults(scene) == ()


@pytest.fixture
def reading(breakable: KioskDriver) -> KioskDriver:
    """A page with a word that a control over it explains."""
    breakable.begin(LANDSCAPE)
    breakable.go(Wake(), OpenPage(PageId("rf/one-minute")))
    return breakable


def test_a_control_over_the_words_that_it_explains_is_well(reading: KioskDriver) -> None:
    scene = look(reading)
    control = reading.find("What does “radiofrequency” mean?")
    assert any(control.rect.overlaps(text.rect, 1) for text in scene.texts)
    assert find_faults(scene) == ()


MOVES: dict[str, tuple[Callable[[QQuickItem, float], None], float]] = {
    "overlap": (QQuickItem.setY, 70),
    "target under": (QQuickItem.setHeight, 50),
    "off the window": (QQuickItem.setY, 900),
    "only": (QQuickItem.setY, 30),
}


@pytest.mark.parametrize("complaint", MOVES)
def test_a_fault_in_a_live_screen_is_found(reading: KioskDriver, complaint: str) -> None:
    assert find_faults(look(reading)) == ()
    strip = next(n for n in reading.controls if n.name.endswith("Where this comes from")).item
    y, height = strip.y(), strip.height()
    move, value = MOVES[complaint]
    try:
        move(strip, value)
        faults = find_faults(look(reading))
    finally:
        strip.setY(y)
        strip.setHeight(height)
    assert any(f.startswith(complaint) and "Where this comes from" in f for f in faults), faults
    assert find_faults(look(reading)) == ()


def test_a_headline_alone_is_found(reading: KioskDriver) -> None:
    scene = look(reading)
    assert len(scene.rows) > 1

    assert find_faults(replace(scene, rows=scene.rows[:1])) == (
        "a headline alone: Heat on tiny nerves in your back",
    )


def test_a_page_that_scrolls_is_found(reading: KioskDriver) -> None:
    scene = look(reading)
    view = next(i for i in ancestors_of(scene.rows[0]) if i.inherits("QQuickFlickable"))

    faults = find_faults(replace(scene, scrolling=(view,)))
    assert "a page scrolls: Heat on tiny nerves in your back" in faults


def test_a_fact_cut_in_two_is_found(kiosk: KioskDriver) -> None:
    begin(kiosk, Setting(comfort=ReadingComfort(text_scale=TextScale.LARGEST)))
    for intent in (Wake(), OpenPage(PageId("rf/afterwards")), OpenSheet(SourcesSheet())):
        kiosk.go(intent)
    scene = look(kiosk)
    view = scene.scrolling[-1]
    assert find_faults(scene) == ()
    fact = next(t for t in scene.texts if t.words.startswith("Most people feel sore"))
    y = fact.item.y()
    try:
        fact.item.setY(y + whole_rect(view).bottom - fact.rect.centre.y())
        faults = find_faults(look(kiosk))
    finally:
        fact.item.setY(y)
    assert any(f.startswith("a fact is cut in two") for f in faults), faults


def test_nothing_to_check_is_a_fault() -> None:
    nothing = Scene(Rect(0, 0, 100, 100), LANDSCAPE, (), (), (), ())
    with pytest.raises(AssertionError, match="no text"):
        find_faults(nothing)
