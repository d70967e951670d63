"""A picture whose states are stops of a slider."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.place import Place
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import LANDSCAPE, PANELS, Panel
from tests.ui.driver import KioskDriver

PAGE = OpenPage(PageId("rf/for-ever"))
SLIDER = "What the picture shows: "
WORDS = ("At first", "Months later", "Later still")


def open_at(kiosk: KioskDriver, panel: Panel = LANDSCAPE, *, mirrored: bool = False) -> None:
    kiosk.begin(panel, mirrored=mirrored)
    kiosk.go(Wake(), PAGE)


def does(kiosk: KioskDriver, action: str) -> None:
    """As assistive technology asks for it."""
    node = QAccessible.queryAccessibleInterface(kiosk.find(SLIDER).item)
    actions: QAccessibleActionInterface = node.actionInterface()
    assert action in actions.actionNames()
    actions.doAction(action)
    kiosk.settle()


def walk_to(kiosk: KioskDriver, name: str) -> None:
    """With keys, to what has a name that begins so."""
    for _ in range(20):
        kiosk.key(Qt.Key.Key_Up)
        if kiosk.focused.startswith(name):
            return
    raise AssertionError(f"no way leads to {name}")


def drag(kiosk: KioskDriver, start: float, end: float) -> None:
    """With a finger from one share of the track to another."""
    rect = kiosk.find(SLIDER).rect
    points = [
        QPointF(rect.x + rect.width * (start + (end - start) * i / 8), rect.centre.y())
        for i in range(9)
    ]
    kiosk.pass_time(700)
    kiosk.down(0, points[0])
    for point in points[1:]:
        kiosk.move(0, point)
        kiosk.settle()
    kiosk.up(0, points[-1])
    kiosk.settle()


def track(kiosk: KioskDriver, share: float) -> QPointF:
    rect = kiosk.find(SLIDER).rect
    return QPointF(rect.x + rect.width * share, rect.centre.y())


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_buttons_move_it_from_stop_to_stop(kiosk: KioskDriver, panel: Panel) -> None:
    open_at(kiosk, panel)
    seen = [kiosk.stage.props.stop_word]
    for _ in WORDS[1:]:
        kiosk.tap("Later")
        seen.append(kiosk.stage.props.stop_word)
        assert kiosk.shows(SLIDER + seen[-1])
    kiosk.tap("Earlier")

    assert tuple(seen) == WORDS
    assert kiosk.stage.props.stop_word == WORDS[1]
    assert not kiosk.faults.take()


def test_its_ends_have_no_further_button(kiosk: KioskDriver) -> None:
    open_at(kiosk)
    assert not kiosk.find("Earlier").enabled
    kiosk.tap("Later")
    kiosk.tap("Later")

    assert not kiosk.find("Later").enabled


ABOVE_IT = {
    "your-back": (1, ("Turn left", "Turn right")),
    "the-procedure": (7, ("Earlier", "Later")),
}
"""The step of a page, from 0, and the buttons above "In words"."""

WAYS: dict[str, tuple[Callable[[KioskDriver], None], int]] = {
    "a drag": (lambda k: drag(k, 0.04, 0.96), 2),
    "a drag half way": (lambda k: drag(k, 0.04, 0.55), 1),
    "a tap on the track": (lambda k: k.tap(track(k, 0.95)), 2),
    "a tap on the middle": (lambda k: k.tap(track(k, 0.5)), 1),
    "assistive technology": (lambda k: does(k, "Increase"), 1),
}


@pytest.mark.parametrize(("way", "stop"), WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("mirrored", [False, True])
def test_what_else_moves_it(
    kiosk: KioskDriver, way: Callable[[KioskDriver], None], stop: int, *, mirrored: bool
) -> None:
    open_at(kiosk, mirrored=mirrored)
    if mirrored and stop == 2:
        kiosk.tap(track(kiosk, 0.02))
        stop = 0
    elif mirrored:
        kiosk.tap("Later")
        kiosk.tap("Earlier")
    way(kiosk)

    assert kiosk.stage.props.stop == stop


def test_decrease_goes_back(kiosk: KioskDriver) -> None:
    open_at(kiosk)
    does(kiosk, "Increase")
    does(kiosk, "Decrease")

    assert kiosk.stage.props.stop == 0


def test_keys_move_it_and_pages_stay(kiosk: KioskDriver) -> None:
    open_at(kiosk)
    walk_to(kiosk, SLIDER)
    kiosk.key(Qt.Key.Key_Right)
    assert kiosk.focused == SLIDER + WORDS[1]
    kiosk.key(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert kiosk.focused == SLIDER + WORDS[1]
    kiosk.key(Qt.Key.Key_Return, Qt.Key.Key_Return)

    assert kiosk.focused == SLIDER + WORDS[0]
    assert kiosk.reader.props.step == 0


def test_mirrored_keys_go_the_way_that_it_lies(kiosk: KioskDriver) -> None:
    open_at(kiosk, mirrored=True)
    walk_to(kiosk, SLIDER)
    kiosk.key(Qt.Key.Key_Left)

    assert kiosk.focused == SLIDER + WORDS[1]


def test_it_is_a_slider_to_a_screen_reader(kiosk: KioskDriver) -> None:
    open_at(kiosk)
    node = kiosk.find(SLIDER)
    value = QAccessible.queryAccessibleInterface(node.item).valueInterface()

    assert node.role == "Slider"
    assert node.name == SLIDER + "At first"
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (0, 0, 2)
    assert value.minimumStepSize() == 1


def test_each_stop_has_its_own_label(kiosk: KioskDriver) -> None:
    open_at(kiosk)
    assert kiosk.shows("Gap in the nerve")
    kiosk.tap("Later")

    assert kiosk.shows("New nerve")
    assert not kiosk.shows("Gap in the nerve")


def test_it_stays_where_the_visitor_put_it(kiosk: KioskDriver) -> None:
    """A sheet and other colours come and go; another page is another beginning."""
    open_at(kiosk)
    kiosk.tap("Later")
    kiosk.tap("Comfort")
    kiosk.tap("Dark")
    kiosk.tap("Still")
    kiosk.tap("Close")
    assert kiosk.stage.props.stop == 1
    kiosk.go(OpenPage(PageId("rf/one-minute")), PAGE)

    assert kiosk.stage.props.stop == 0


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_what_moves_is_told_in_words_too(kiosk: KioskDriver, panel: Panel) -> None:
    """On the screen, and by the picture itself to a screen reader."""
    open_at(kiosk, panel)
    told = "Nobody can say when."
    picture = next(node for node in kiosk.nodes if node.role == "Graphic")
    spoken = QAccessible.queryAccessibleInterface(picture.item).text(QAccessible.Text.Description)
    kiosk.tap("In words")
    assert told in spoken
    assert any(told in text.words for text in kiosk.texts)
    kiosk.tap("Close")

    assert kiosk.visit.sheet is None
    assert not kiosk.faults.take()


STATEMENT = "I want to avoid a procedure with needles."


def is_filled(kiosk: KioskDriver) -> bool:
    """Whether anything of the slider has the colour of what is chosen."""
    rect, chosen = kiosk.find(f"{STATEMENT}: ").rect, kiosk.colour("accent").rgb()
    picture = kiosk.picture()
    row = round(rect.centre.y())
    return any(picture.pixel(x, row) == chosen for x in range(round(rect.x), round(rect.right)))


def thumb_at_least(kiosk: KioskDriver, *, mirrored: bool) -> QPointF:
    """The middle of the thumb where the least is said."""
    rect = kiosk.find(f"{STATEMENT}: ").rect
    inset = rect.height * 0.36
    return QPointF(rect.right - inset if mirrored else rect.x + inset, rect.centre.y())


def has_thumb(kiosk: KioskDriver) -> bool:
    """Whether anything stands above the line of the slider where the least is said."""
    picture, ground = kiosk.picture(), kiosk.colour("paper").rgb()
    middle = thumb_at_least(kiosk, mirrored=kiosk.shell.props.mirrored)
    above = kiosk.find(f"{STATEMENT}: ").rect.height * 0.25
    return bool(picture.pixel(round(middle.x()), round(middle.y() - above)) != ground)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("look", Look)
def test_what_nobody_has_said_does_not_look_like_an_answer(
    kiosk: KioskDriver, look: Look, *, mirrored: bool
) -> None:
    """The lowest answer is one too."""
    kiosk.begin(LANDSCAPE, ReadingComfort(look=look), mirrored=mirrored)
    kiosk.go(Wake(), OpenPage(PageId("rf/what-matters")))
    assert kiosk.shows(f"{STATEMENT}: Not said yet")
    assert not is_filled(kiosk)
    assert not has_thumb(kiosk)
    kiosk.tap(f"More: {STATEMENT}")
    assert kiosk.shows(f"{STATEMENT}: Not at all")
    assert is_filled(kiosk)
    assert has_thumb(kiosk)
    kiosk.tap(f"Less: {STATEMENT}")

    assert not is_filled(kiosk)
    assert not has_thumb(kiosk)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_tap_where_it_begins_says_the_least(kiosk: KioskDriver, *, mirrored: bool) -> None:
    kiosk.begin(LANDSCAPE, mirrored=mirrored)
    kiosk.go(Wake(), OpenPage(PageId("rf/what-matters")))
    kiosk.pass_time(700)
    begins = thumb_at_least(kiosk, mirrored=mirrored)
    kiosk.down(0, begins)
    kiosk.up(0, begins)
    kiosk.settle()

    assert kiosk.shows(f"{STATEMENT}: Not at all")


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("scale", TextScale)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_its_ends_are_named_before_anything_is_said(
    kiosk: KioskDriver, panel: Panel, scale: TextScale, *, mirrored: bool
) -> None:
    """The least where the slider begins, the most where it ends, and clear of its track."""
    kiosk.begin(panel, ReadingComfort(text_scale=scale), mirrored=mirrored)
    kiosk.go(Wake(), OpenPage(PageId("rf/what-matters")), TurnTo(Place(0, 1)))
    slider = kiosk.find(f"{STATEMENT}: ").rect
    ends = [text for text in kiosk.texts if text.words in ("Not at all", "Most of all")][:2]
    least, most = (text.seen for text in ends)

    assert [text.words for text in ends] == ["Not at all", "Most of all"]
    assert (least.centre.x() > most.centre.x()) == mirrored
    for rect in (least, most):
        assert abs(rect.centre.y() - slider.centre.y()) < slider.height * 2
        assert not rect.overlaps(slider, slack=1)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("page", ["your-back", "the-procedure"])
@pytest.mark.parametrize("scale", TextScale)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_the_button_below_it_ends_where_it_ends(
    kiosk: KioskDriver, panel: Panel, scale: TextScale, page: str, *, mirrored: bool
) -> None:
    kiosk.begin(panel, ReadingComfort(text_scale=scale), mirrored=mirrored)
    step, buttons = ABOVE_IT[page]
    kiosk.go(Wake(), OpenPage(PageId(f"rf/{page}")), TurnTo(Place(step)))
    above, below = [kiosk.find(name).rect for name in buttons], kiosk.find("In words").rect

    apart = min(a.x for a in above) - below.x
    if not mirrored:
        apart = below.right - max(a.right for a in above)
    # The turn of a wide picture stands in its middle.
    assert abs(apart) < 1 or (page == "your-back" and apart > below.height)
