"""What is wrong with how a screen is laid out, by what can be seen and touched on it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.core.direction import has_letters_from_right
from kiosk.core.visit import AttractScreen
from tests.panels import Panel
from tests.ui.driver import KioskDriver
from tests.ui.rect import Rect
from tests.ui.said import said
from tests.ui.tree import (
    Ink,
    Node,
    ancestors_of,
    clipped,
    font_of,
    is_a,
    is_behind,
    is_visible,
    items_of,
    number_of,
    read_icons,
    read_nodes,
    read_texts,
    whole_rect,
)

SLACK_PX = 1.5
OVERHANG_EM = 0.1
"""Rounding: positions are halves of pixels, sizes whole ones."""
REACH_LIMIT_MM = 1220.0
"""Above the floor (ADA 308.3.1)."""
GAP_MM = 3.0
LEAST_CAPITAL_MM = 4.8
MOST_CHOICES = 7
"""In the page, not in the bar, and not what leads on or back (accessibility C4)."""
WAYS = ("Back", "Next", "Home", "Close", "Scroll ", "I am done")
ON_A_PICTURE = ("Play again", "Pause", "Go on", "In words: ", "Earlier", "Later", "Turn ")
FACT_SHARE = 0.4
"""Of the view above a fact: with less there, the next view would begin with too little read."""
STEPPERS = ("Less: ", "More: ")
"""They move a slider, which is the one thing to choose."""
BAR = ("Listen: ", "Comfort: ", "Help now")
BAR_SWITCHES = ("Language: ", "Usual text. ", "Larger text. ", "Lower: ", "Higher: ")
"""Their words change with what they switch; the others must never move."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the rules look at on one screen. What lies under a sheet is left out."""

    window: Rect
    panel: Panel
    nodes: tuple[Node, ...]
    texts: tuple[Ink, ...]
    icons: tuple[Ink, ...]
    scrolling: tuple[QQuickItem, ...] = field(repr=False)
    """Views with more in them than fits."""
    highest_px: float = 0.0
    """Nothing that can be pressed may stand above this line."""
    rows: tuple[QQuickItem, ...] = field(default=(), repr=False)
    """What the reader shows of its step."""

    @property
    def controls(self) -> tuple[Node, ...]:
        """What can be pressed, or slid."""
        return tuple(node for node in self.nodes if node.can_press or node.role == "Slider")


def look(driver: KioskDriver) -> Scene:
    """The screen that a kiosk shows now."""
    window = driver.window
    items = tuple(items_of(window.contentItem()))
    return Scene(
        window=Rect(0, 0, window.width(), window.height()),
        panel=driver.panel,
        nodes=tuple(n for n in read_nodes(window) if is_visible(n.item) and not is_behind(n.item)),
        texts=tuple(t for t in read_texts(window) if not is_behind(t.item)),
        icons=tuple(i for i in read_icons(window) if not is_behind(i.item)),
        scrolling=tuple(item for item in items if _scrolls(item) and not is_behind(item)),
        highest_px=_reach_px(driver),
        rows=tuple(item for item in items if is_a(item, "RowFrame") and not is_behind(item)),
    )


def _reach_px(driver: KioskDriver) -> float:
    """Where the reach of who sits ends on this panel, once everything was brought low."""
    if not driver.visit.comfort.low or isinstance(driver.visit.screen, AttractScreen):
        return 0.0
    within_mm = REACH_LIMIT_MM - driver.panel.lower_edge_mm
    return driver.window.height() - within_mm * driver.panel.px_per_mm


def _scrolls(item: QQuickItem) -> bool:
    if not item.inherits("QQuickFlickable"):
        return False
    return number_of(item, "contentHeight") > item.height() + 1


def find_faults(scene: Scene) -> tuple[str, ...]:
    """All faults of a screen, each naming the item.

    Raises:
        AssertionError: there is nothing to look at.
    """
    assert scene.texts, "there is no text to check"
    assert scene.nodes, "there is no accessible node to check"
    return tuple(fault for rule in RULES for fault in rule(scene))


def _held_texts(scene: Scene) -> Iterator[str]:
    """No text is cut, and none runs out of whatever frames it."""
    for text in scene.texts:
        item = text.item
        if item.property("truncated"):
            yield f"text is cut short: {text}"
        wide, high = number_of(item, "contentWidth"), number_of(item, "contentHeight")
        if wide > item.width() + _slack(text) or high > item.height() + SLACK_PX:
            yield f"text needs {wide:.0f}x{high:.0f}: {text}"
        frame = _frame_that_does_not_hold(text, scene)
        if frame is not None:
            yield f"text runs out of {_type(frame)} ({whole_rect(frame)}): {text}"


def _frame_that_does_not_hold(text: Ink, scene: Scene) -> QQuickItem | None:
    rect = text.rect
    for above in _frames_of(text.item):
        if above in scene.scrolling:
            rect = rect.meet(whole_rect(above))
            if rect.is_empty:
                return None
            continue
        if _is_scrolled_content(above, scene) or not (above.width() and above.height()):
            continue
        frame = whole_rect(above)
        if is_a(above, "RowFrame"):
            # A name may use the gap below it.
            frame = replace(frame, height=frame.height + number_of(above, "intoGapPx"))
        if not frame.holds(rect, _slack(text)):
            return above
    return None


def _frames_of(item: QQuickItem) -> tuple[QQuickItem, ...]:
    """The ancestors; those inside a control are its own affair, it may use its padding."""
    above = tuple(ancestors_of(item))
    control = next((i for i, a in enumerate(above) if a.inherits("QQuickAbstractButton")), 0)
    return above[control:]


def _slack(text: Ink) -> float:
    """Qt sets a line from the right further right by what its last letter hangs over."""
    from_right = has_letters_from_right(text.words)
    return SLACK_PX + (font_of(text.item).pixelSize() * OVERHANG_EM if from_right else 0)


def _is_scrolled_content(item: QQuickItem, scene: Scene) -> bool:
    return any(view in scene.scrolling for view in ancestors_of(item))


def _on_the_window(scene: Scene) -> Iterator[str]:
    """Nothing lies beside the window, but what a view scrolls."""
    marks: Iterable[Node | Ink] = (*scene.nodes, *scene.texts, *scene.icons)
    for mark in marks:
        if _is_scrolled_content(mark.item, scene):
            continue
        if not scene.window.holds(mark.rect, SLACK_PX):
            yield f"off the window: {mark}"


def _apart(scene: Scene) -> Iterator[str]:
    """No node lies over another, no ink over other ink or over a control that is not its own."""
    for one, two in combinations(scene.nodes, 2):
        if _collide(one, two) and not _belong_together(one, two):
            yield f"overlap: {one} and {two}"
    for text, other in combinations(scene.texts, 2):
        if _collide(text, other):
            yield f"texts overlap: {text} and {other}"
    for text, icon in product(scene.texts, scene.icons):
        if _collide(text, icon):
            yield f"text and icon overlap: {text} and {icon}"
    for ink, control in product((*scene.texts, *scene.icons), scene.controls):
        if _collide(ink, control) and not _explains(control, ink):
            yield f"overlap: {ink} and {control}"


def _belong_together(one: Node, two: Node) -> bool:
    return _explains(one, two) or _explains(two, one) or _one_stage(one, two)


def _one_stage(one: Node, two: Node) -> bool:
    """A picture is the ground of its stage: caption, buttons and labels may lie over its edge."""
    if "Graphic" not in (one.role, two.role):
        return False
    frames = [
        next((a for a in ancestors_of(n.item) if is_a(a, "StageFrame")), None) for n in (one, two)
    ]
    return frames[0] is not None and frames[0] is frames[1]


def _collide(one: Node | Ink, two: Node | Ink) -> bool:
    return one.seen.overlaps(two.seen, SLACK_PX) and not _related(one.item, two.item)


def _related(one: QQuickItem, two: QQuickItem) -> bool:
    return one is two or one in ancestors_of(two) or two in ancestors_of(one)


def _explains(control: Node | Ink, words: Node | Ink) -> bool:
    """The one control that may lie over words: the one that explains a word of its own row.

    It fills the row, or the card of a label, and so holds all of the words: whoever touches
    them touches it.
    """
    if not (isinstance(control, Node) and control.can_press and not _can_press(words)):
        return False
    card = words.item.parentItem()
    above = ancestors_of(control.item)
    row = next((a for a in above if a is card or is_a(a, "RowFrame")), None)
    return (
        row is not None
        and row in ancestors_of(words.item)
        and control.rect.holds(whole_rect(row), SLACK_PX)
    )


def _can_press(mark: Node | Ink) -> bool:
    return isinstance(mark, Node) and mark.can_press


def _large_enough(scene: Scene) -> Iterator[str]:
    """Every target is as large as a finger of this panel's visitors needs."""
    least = scene.panel.target_mm * scene.panel.px_per_mm - 1
    for control in scene.controls:
        if control.rect.width < least or control.rect.height < least:
            yield f"target under {scene.panel.target_mm} mm ({least:.0f} px): {control}"


def _far_enough(scene: Scene) -> Iterator[str]:
    """A finger that misses one target does not hit the next."""
    least = GAP_MM * scene.panel.px_per_mm - 1
    shown = [control for control in scene.controls if not control.seen.is_empty]
    for one, two in combinations(shown, 2):
        gap = one.seen.gap_to(two.seen)
        if gap < least and not _related(one.item, two.item):
            yield f"only {gap:.0f} px apart, not {least:.0f}: {one} and {two}"


def _named(scene: Scene) -> Iterator[str]:
    """Every control has a name that says something."""
    for control in scene.controls:
        if not control.name.strip() or "“”" in control.name or "undefined" in control.name:
            yield f"no name: {control} ({_type(control.item)})"


def _scrolls_by_buttons(scene: Scene) -> Iterator[str]:
    """Whatever scrolls has buttons for it (WCAG 2.5.7)."""
    buttons = sum(node.name in said("Scroll down") for node in scene.controls)
    if len(scene.scrolling) > buttons:
        view = scene.scrolling[-1]
        high = number_of(view, "contentHeight")
        yield f"no buttons scroll a view ({whole_rect(view)}) with {high:.0f} px in it"


def _tall_enough(scene: Scene) -> Iterator[str]:
    """Capital letters can be read from where people stand (ADA 707.7.2)."""
    for text in scene.texts:
        font = font_of(text.item)
        high_mm = QFontMetricsF(font).capHeight() / scene.panel.px_per_mm
        if high_mm < LEAST_CAPITAL_MM:
            yield f"capitals of {high_mm:.2f} mm, not {LEAST_CAPITAL_MM}: {text}"


def _within_reach(scene: Scene) -> Iterator[str]:
    """Whoever asked for it reaches everything."""
    for control in scene.controls:
        if control.seen.y < scene.highest_px - 1 and not control.seen.is_empty:
            yield f"{scene.highest_px - control.seen.y:.0f} px out of reach: {control}"


def _few_choices(scene: Scene) -> Iterator[str]:
    """Nobody has to choose among more than a few. Digits and letters are no choice."""
    known = said(*WAYS, *ON_A_PICTURE, *STEPPERS, *BAR, *BAR_SWITCHES)
    choices = [
        control
        for control in scene.controls
        if control.role == "Button"
        and not control.name.startswith(known)
        and not is_a(control.item, "TrustStrip")
        and not is_a(control.item, "KeypadKey")
        and not is_a(control.item, "LetterKey")
    ]
    if len(choices) > MOST_CHOICES:
        yield f"{len(choices)} choices: {', '.join(choice.name for choice in choices)}"


def _headed_words(scene: Scene) -> Iterator[str]:
    """No screen holds a headline and nothing to read below it."""
    if len(scene.rows) == 1 and is_a(scene.rows[0], "HeadlineRow"):
        yield f"a headline alone: {scene.rows[0].property('spoken')}"


def _pages_do_not_scroll(scene: Scene) -> Iterator[str]:
    """Whatever a page has to say is cut into screens."""
    for row in scene.rows[:1]:
        if _is_scrolled_content(row, scene):
            yield f"a page scrolls: {row.property('spoken')}"


def _whole_facts(scene: Scene) -> Iterator[str]:
    """No fact of a source sheet ends below the edge of its view, if it begins far enough down."""
    for text in scene.texts:
        card = next((i for i in ancestors_of(text.item) if is_a(i, "FactCard")), None)
        view = next((i for i in ancestors_of(text.item) if i in scene.scrolling), None)
        if card is None or view is None or not font_of(text.item).bold():
            continue
        seen, fact = whole_rect(view), text.rect
        low = fact.y - seen.y > seen.height * FACT_SHARE and fact.y < seen.bottom - SLACK_PX
        if low and fact.height < seen.height * 0.8 and fact.bottom > seen.bottom + SLACK_PX:
            yield f"a fact is cut in two: {text}"


def _type(item: QQuickItem) -> str:
    return item.metaObject().className().partition("_QML")[0]


Rule = Callable[[Scene], Iterator[str]]
RULES: tuple[Rule, ...] = (
    _held_texts,
    _on_the_window,
    _apart,
    _large_enough,
    _far_enough,
    _named,
    _scrolls_by_buttons,
    _few_choices,
    _tall_enough,
    _within_reach,
    _headed_words,
    _pages_do_not_scroll,
    _whole_facts,
)


def bar_of(scene: Scene) -> dict[str, Rect]:
    """Where the bar's buttons stand."""
    return {node.name: node.rect for node in scene.controls if node.name.startswith(said(*BAR))}


def seen_rect(item: QQuickItem, driver: KioskDriver) -> Rect:
    """The part of an item that can be seen."""
    return clipped(whole_rect(item), item, driver.window)
