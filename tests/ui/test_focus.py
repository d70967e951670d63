"""Where the focus of keys and screen readers is, and how it is seen."""

import gc
from collections.abc import Iterator
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.visit import (
    ComfortSheet,
    Done,
    GoHome,
    HelpNow,
    IdleWarned,
    Intent,
    OpenPage,
    OpenSheet,
    SourcesSheet,
    Wake,
)
from tests.panels import LANDSCAPE, LARGE, PORTRAIT, SMALL, Panel
from tests.ui.driver import WALK_LIMIT, KioskDriver
from tests.ui.rect import Rect
from tests.ui.tour import DESK_STATES, Setting, whole_tour
from tests.ui.tree import (
    Node,
    clipped,
    is_a,
    is_behind,
    is_visible,
    items_of,
    read_nodes,
    whole_rect,
)

KEY = Qt.Key
PAGE = OpenPage(PageId("rf/one-minute"))
STEPS = 5
"""Of that page."""
HEADINGS: dict[str, tuple[tuple[Intent, ...], str]] = {
    "start": ((Wake(),), "“Permanent nerve block”: what it is, and is not"),
    "home": ((Wake(), GoHome()), "What would you like to know?"),
    "page": ((Wake(), PAGE), "Heat on tiny nerves in your back"),
    "help": ((Wake(), HelpNow()), "Danger signs: act now"),
    "comfort": ((Wake(), OpenSheet(ComfortSheet())), "Comfort"),
    "sources": ((Wake(), PAGE, OpenSheet(SourcesSheet())), "Where this comes from"),
    "warning": ((Wake(), IdleWarned()), "Are you still reading?"),
}


@pytest.mark.parametrize("case", HEADINGS.values(), ids=HEADINGS.keys())
def test_the_focus_goes_to_the_heading(
    kiosk: KioskDriver, case: tuple[tuple[Intent, ...], str]
) -> None:
    intents, heading = case
    kiosk.go(*intents)
    assert kiosk.focused == heading
    # and from there on to the first item, by either key
    first = next(node.name for node in ahead(kiosk))
    kiosk.key(KEY.Key_Down)
    assert kiosk.focused == first


def ahead(kiosk: KioskDriver) -> Iterator[Node]:
    """The controls after the heading that has the focus."""
    nodes = iter(kiosk.nodes)
    assert any(node.role == "Heading" and node.name == kiosk.focused for node in nodes)
    return (node for node in nodes if node.can_press)


@pytest.mark.parametrize("name", ["enter", "maintenance", "exit", "locked"])
def test_the_focus_goes_to_the_heading_of_staff_pages(kiosk: KioskDriver, name: str) -> None:
    kiosk.show_desk(DESK_STATES[name])
    assert kiosk.focused == kiosk.headings[0]


def test_the_focus_follows_each_step_of_a_page(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    seen = {kiosk.focused}
    while kiosk.reader.props.step < STEPS - 1:
        kiosk.key(KEY.Key_Right)
        assert kiosk.headings == (kiosk.focused,)
        seen.add(kiosk.focused)
    assert len(seen) == STEPS


def test_no_screen_is_without_a_heading_when_a_step_is_cut(kiosk: KioskDriver) -> None:
    kiosk.begin(SMALL, ReadingComfort(text_scale=TextScale.LARGEST))
    kiosk.go(Wake(), PAGE)
    parts = 0
    for _ in range(6):
        assert kiosk.focused == kiosk.headings[0]
        parts += kiosk.reader.props.first_row > 0
        kiosk.key(KEY.Key_Right)
    assert parts, "no step was cut"


OPENERS = {
    "the bar": ("Comfort: text size and colours", "Comfort"),
    "a word": ("What does “radiofrequency” mean?", "Radiofrequency"),
    "the foot": ("Not yet checked by a clinician", "Where this comes from"),
}


@pytest.mark.parametrize("way", ["key", "press", "touch"])
@pytest.mark.parametrize("case", OPENERS.values(), ids=OPENERS.keys())
def test_closing_a_sheet_returns_to_what_opened_it(
    kiosk: KioskDriver, case: tuple[str, str], way: str
) -> None:
    opener, heading = case
    kiosk.go(Wake(), PAGE)
    kiosk.pass_time(1000)
    match way:
        case "key":
            walk_to(kiosk, opener)
            kiosk.key(KEY.Key_Return)
        case "press":
            kiosk.press(opener)
        case _:
            kiosk.tap(opener)
    assert kiosk.focused == heading
    kiosk.key(KEY.Key_Down, KEY.Key_Return)
    assert kiosk.visit.sheet is None
    assert kiosk.focused.startswith(opener)


def test_the_warning_gives_the_focus_back(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    kiosk.key(KEY.Key_Down, KEY.Key_Down)
    before = kiosk.focused
    kiosk.go(IdleWarned())
    assert kiosk.focused == "Are you still reading?"
    kiosk.key(KEY.Key_Return)
    assert not kiosk.is_warned()
    assert kiosk.focused == before


def test_another_page_forgets_what_was_left(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    kiosk.key(KEY.Key_Down, KEY.Key_Return)
    kiosk.go(HelpNow())
    assert kiosk.focused == "Danger signs: act now"


def test_what_lies_beneath_is_out_of_reach(kiosk: KioskDriver) -> None:
    for over in (OpenSheet(SourcesSheet()), IdleWarned()):
        kiosk.go(Wake(), PAGE)
        page = {node.name for node in kiosk.controls}
        kiosk.go(over)
        beneath = page - {n.name for n in read_nodes(kiosk.window) if is_visible(n.item)}
        assert beneath
        assert not beneath & set(kiosk.walk(KEY.Key_Down))
        assert not [n for n in read_nodes(kiosk.window) if is_visible(n.item) and is_behind(n.item)]


# The ring


def rings(kiosk: KioskDriver) -> list[Rect]:
    """The rings that can be seen; none is clipped at any side."""
    items = [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "FocusRing")]
    for item in items:
        whole = whole_rect(item)
        seen = clipped(whole, item, kiosk.window)
        assert seen.holds(whole, 0.1), f"{kiosk.focused}: a clipped ring"
    return [whole_rect(item) for item in items]


def test_the_ring_shows_where_keys_are_and_not_where_fingers_are(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    assert not rings(kiosk)
    kiosk.key(KEY.Key_Down)
    assert len(rings(kiosk)) == 1
    kiosk.tap("Next")
    assert not rings(kiosk)


def test_the_next_visitor_finds_no_ring(kiosk: KioskDriver) -> None:
    kiosk.key(KEY.Key_Down, KEY.Key_Down)
    assert rings(kiosk)
    kiosk.go(Done())
    assert not rings(kiosk)
    kiosk.key(KEY.Key_Down)
    assert rings(kiosk)


def test_the_ring_is_thick_and_stands_out(kiosk: KioskDriver) -> None:
    kiosk.go(Wake())
    kiosk.key(KEY.Key_Down)
    (ring,) = rings(kiosk)
    thick = kiosk.size("focusPx")
    assert thick >= 1.2 * kiosk.size("pxPerMm") - 0.5
    picture, ink = kiosk.picture(), kiosk.colour("ink")
    middle = round(ring.y + ring.height / 2)
    drawn = [picture.pixelColor(round(ring.x) + at, middle) for at in range(round(thick))]
    assert drawn == [ink] * len(drawn)


@pytest.mark.parametrize("panel", [SMALL, PORTRAIT], ids=lambda panel: panel.name)
def test_the_focus_never_leaves_the_sight(kiosk: KioskDriver, panel: Panel) -> None:
    kiosk.begin(panel, ReadingComfort(text_scale=TextScale.LARGEST))
    kiosk.go(Wake(), GoHome())
    scrolled = 0
    for key in (KEY.Key_Down, KEY.Key_Up):
        before = None
        while kiosk.focused != before:
            before = kiosk.focused
            kiosk.key(key)
            node = next(n for n in kiosk.nodes if n.name == kiosk.focused)
            assert abs(node.seen.height - node.rect.height) < 1, node
            assert len(rings(kiosk)) == 1
            scrolled += kiosk.shows("Scroll up") and kiosk.find("Scroll up").enabled
    assert scrolled


# Reading order


@pytest.mark.parametrize(
    "setting",
    [
        Setting(LANDSCAPE),
        pytest.param(Setting(PORTRAIT), marks=pytest.mark.slow),
        pytest.param(Setting(LANDSCAPE, mirrored=True), marks=pytest.mark.every_layout),
    ],
    ids=lambda setting: setting.name,
)
def test_every_control_is_reached_and_left_in_reading_order(
    kiosk: KioskDriver, setting: Setting
) -> None:
    tried = 0
    for name in whole_tour(kiosk, setting, every_word=False):
        if name in ("attract", "empty", "staff cleaning"):
            continue
        wanted = [n.name for n in within_reach(kiosk)]
        shown = kiosk.visit, kiosk.room.view.props
        kiosk.walk(KEY.Key_Down)
        kiosk.walk(KEY.Key_Up)
        for there, back in ((KEY.Key_Down, KEY.Key_Up), (KEY.Key_Tab, KEY.Key_Backtab)):
            assert without_scrolling(kiosk.walk(there)) == wanted, name
            assert without_scrolling(kiosk.walk(back)) == wanted[::-1], name
        assert (kiosk.visit, kiosk.room.view.props) == shown, f"{name}: a walk changed it"
        out_of_order = list(against_the_reading(kiosk, mirrored=setting.mirrored))
        assert not out_of_order, f"{name}: {out_of_order}"
        tried += len(wanted)
        to_the_end(kiosk)
    assert tried > 1000


def to_the_end(kiosk: KioskDriver) -> None:
    """Nothing is left to scroll: a walk has been everywhere."""
    while kiosk.shows("Scroll down") and kiosk.find("Scroll down").enabled:
        kiosk.press("Scroll down")


def within_reach(kiosk: KioskDriver) -> list[Node]:
    """Every control of the screen, also where it has to be scrolled to."""
    return [
        node
        for node in read_nodes(kiosk.window)
        if node.can_press or node.role == "Slider"
        if node.enabled and is_visible(node.item) and "Scroll" not in node.name
    ]


def without_scrolling(names: tuple[str, ...]) -> list[str]:
    """The names of those, without headings, where a walk begins on one."""
    return [name for name in names if "Scroll" not in name]


def against_the_reading(kiosk: KioskDriver, *, mirrored: bool) -> Iterator[str]:
    """Controls that come after one that stands below or behind them."""
    nodes = within_reach(kiosk)
    for one, two in pairwise(nodes):
        behind = two.rect.right <= one.rect.x if mirrored else two.rect.x >= one.rect.right
        if two.rect.y < one.rect.y - 1 and not behind:
            yield f"{two} after {one}"


def test_a_walk_back_from_nothing_finds_its_way(kiosk: KioskDriver) -> None:
    """A scroll button at the end is switched off while it has the focus."""
    kiosk.begin(PORTRAIT, ReadingComfort(text_scale=TextScale.LARGEST))
    kiosk.go(Wake(), GoHome())
    walk_to(kiosk, "Scroll up")
    while kiosk.find("Scroll up").enabled:
        kiosk.key(KEY.Key_Return)
    kiosk.key(KEY.Key_Down)
    assert kiosk.focused == "Scroll down"


def walk_to(kiosk: KioskDriver, name: str) -> None:
    """Press Down until that has the focus."""
    for _ in range(WALK_LIMIT):
        if kiosk.focused.startswith(name):
            return
        kiosk.key(KEY.Key_Down)
    raise AssertionError(f"no key leads to “{name}” on {kiosk.describe()}")


def test_another_text_size_leaves_the_focus_where_it_is(kiosk: KioskDriver) -> None:
    kiosk.begin(LARGE)
    kiosk.go(Wake(), PAGE)
    kiosk.key(KEY.Key_Right)
    walk_to(kiosk, "Larger text")
    for _ in range(2):
        before = kiosk.visit.comfort.text_scale
        kiosk.key(KEY.Key_Return)
        assert kiosk.visit.comfort.text_scale != before
        assert "text. " in kiosk.focused


def test_what_had_the_focus_leaves_nothing_behind(kiosk: KioskDriver) -> None:
    """A waiting room has thousands of visits between two starts."""
    gone: list[int] = []
    for _ in range(3):
        for _ in range(3):
            kiosk.go(Wake(), PAGE, OpenSheet(SourcesSheet()))
            assert kiosk.focused == "Where this comes from"
            kiosk.go(Done())
        gc.collect()
        held = [thing for thing in gc.get_objects() if isinstance(thing, QQuickItem)]
        gone.append(sum(not shiboken6.isValid(item) for item in held))
    assert gone[-1] == gone[0], gone
