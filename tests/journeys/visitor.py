"""A visitor who knows only what the screen says."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt

from kiosk.core.blocks import MoreLink
from kiosk.core.library import Page, Topic
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.visit import ReaderScreen, Screen
from kiosk.ui.focus import focused_item
from tests.ui.driver import KioskDriver
from tests.ui.tree import is_visible, read_nodes

TURNS_LIMIT = 200
"""More taps than any way through the content needs."""


class Hand(StrEnum):
    """How a control is used."""

    TOUCH = "touch"
    PRESS = "press"
    """As assistive technology does."""
    KEYS = "keys"
    """Up, Down and Select, until the name has the focus."""


@dataclass(slots=True)
class Visitor:
    """Uses controls by the names that they show or speak, and counts its taps."""

    kiosk: KioskDriver
    hand: Hand = Hand.TOUCH
    taps: int = 0

    def chooses(self, name: str) -> None:
        """Use a control, after scrolling to it where need be."""
        self._brings_in_sight(name)
        self.taps += 1
        self._uses(name)

    def _uses(self, name: str) -> None:
        match self.hand:
            case Hand.TOUCH:
                self.kiosk.tap(name)
            case Hand.PRESS:
                self.kiosk.press(name)
            case Hand.KEYS:
                self._walks_to(name)
                self.kiosk.key(Qt.Key.Key_Return)

    def _walks_to(self, name: str) -> None:
        """Down to the end, then up to the top, until what was asked for is said."""
        names = [
            n.name for n in read_nodes(self.kiosk.window) if n.can_press and is_visible(n.item)
        ]
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            before: object = None
            while focused_item(self.kiosk.window) != before:
                if self.kiosk.focused == name:
                    return
                if name not in names and self.kiosk.focused.startswith(name):
                    return
                before = focused_item(self.kiosk.window)
                self.kiosk.key(key)
        raise AssertionError(f"no key leads to “{name}” on {self.kiosk.describe()}: {names}")

    def _brings_in_sight(self, name: str) -> None:
        if self.hand is Hand.KEYS:
            return
        for _ in range(TURNS_LIMIT):
            node = next((n for n in self.kiosk.controls if n.name.startswith(name)), None)
            if node is not None and node.rect.centre == node.seen.centre:
                return
            down = [n for n in self.kiosk.controls if n.name == "Scroll down" and n.enabled]
            if not down:
                return
            self._uses("Scroll down")

    def wakes(self) -> None:
        """Touch the attract screen, or press any key."""
        if self.hand is Hand.KEYS:
            self.kiosk.key(Qt.Key.Key_Down)
            return
        self.chooses(f"{self.kiosk.shell.props.title}. Touch to start")

    def turns_on(self) -> None:
        """Next."""
        self.chooses("Home" if self.is_at_the_end else "Next")

    @property
    def is_at_the_end(self) -> bool:
        """Whether the way ends on this screen."""
        props = self.kiosk.reader.props
        return props.at_end and not props.next_title

    def opens(self, page: PageId) -> None:
        """From anywhere: home, the chapter, the page; or the page that leads to it."""
        self.chooses("Home")
        chapter = self.topic.chapter_of(page)
        if chapter is None:
            self._follows_link_to(page)
            return
        words = self.kiosk.library.words_of(self.topic.id, FALLBACK_LANGUAGE)
        assert words is not None
        self.chooses(words.chapters[chapter.id].title)
        if len(chapter.pages) > 1:
            self.chooses(self.page(page).title)

    def _follows_link_to(self, page: PageId) -> None:
        start, link = next(
            (p.id, block)
            for p in self.kiosk.library.every_page()
            for step in p.steps
            for block in step.blocks
            if isinstance(block, MoreLink) and block.page == page
        )
        self.opens(start)
        for _ in range(TURNS_LIMIT):
            if self.kiosk.shows(link.prose.text):
                self.chooses(link.prose.text)
                return
            self.turns_on()
        raise AssertionError(f"no link leads to {page}")

    def reads_to_the_end(self) -> Iterator[PageId]:
        """Next, until the way ends; yields every page as it opens."""
        for _ in range(TURNS_LIMIT):
            page = self.open_page
            yield page
            while self.open_page == page:
                if self.is_at_the_end:
                    return
                self.turns_on()
        raise AssertionError("the way does not end")

    def has_a_sheet(self) -> bool:
        """Whether something lies over the screen."""
        return self.kiosk.visit.sheet is not None

    @property
    def topic(self) -> Topic:
        """The only subject."""
        return next(iter(self.kiosk.library.topics.values()))

    def page(self, page: PageId) -> Page:
        """A page of the content."""
        found = self.kiosk.library.page(page, FALLBACK_LANGUAGE)
        assert found is not None
        return found

    @property
    def screen(self) -> Screen:
        """Where the visitor is."""
        return self.kiosk.visit.screen

    @property
    def open_page(self) -> PageId:
        """The page being read."""
        screen = self.screen
        assert isinstance(screen, ReaderScreen), f"no page is open: {screen}"
        return screen.page

    def is_reading(self, page: PageId) -> bool:
        """Whether the screen really shows the page: its title, its headline and its words."""
        props = self.kiosk.reader.props
        headline = self.page(page).steps[props.step].heading.text
        return props.page == page and headline in self.kiosk.headings
