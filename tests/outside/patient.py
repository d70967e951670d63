"""Somebody who cannot see the screen, before the real kiosk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.outside.process import LIMIT_S, fills, kiosk, started, until
from tests.outside.reader import ScreenReader, Thing, screen_reader
from tests.outside.server import FULL_HD, Panel

KIOSK = "kiosk"
BUTTON, CHOICE = "push button", "radio button"
BETWEEN_PRESSES_S = 0.7
"""Longer than the repeat guard."""


@dataclass(frozen=True, slots=True)
class Patient:
    """Reads, presses and hears through a screen reader."""

    panel: Panel
    reader: ScreenReader

    def reads(self) -> tuple[Thing, ...]:
        """All that the screen says."""
        return self.reader.things(KIOSK)

    def finds(self, what: str, fits: Callable[[Thing], bool]) -> Thing:
        """The first that fits; waits for it."""
        found: list[Thing] = []

        def look() -> bool:
            found[:] = [thing for thing in self.reads() if fits(thing)]
            return bool(found)

        try:
            until(look, what)
        except AssertionError:
            said = "\n".join(f"  {thing.role} “{thing.name}”" for thing in self.reads())
            raise AssertionError(f"no {what}; there is:\n{said}") from None
        return found[0]

    def finds_button(self, words: str) -> Thing:
        """A button whose name holds these words."""
        return self.finds(words, lambda t: t.role == BUTTON and words in t.name)

    def presses(self, words: str) -> None:
        """A button whose name holds these words."""
        button = self.finds_button(words)
        self.panel.pause(BETWEEN_PRESSES_S)
        self.reader.press(button)

    def shows(self, heading: str) -> None:
        """A screen or sheet of that heading; the focus may be anywhere."""
        self.finds(heading, lambda t: t.role == "heading" and t.name == heading)

    def is_at(self, heading: str) -> None:
        """The heading of a screen is shown, and has the focus."""
        self.finds(heading, lambda t: t.role == "heading" and t.name == heading and t.focused)

    def hears(self, words: str) -> None:
        """An announcement that begins so; what comes before it may be anything."""
        heard = self.reader.hears(LIMIT_S)
        while heard is not None and not heard.words.startswith(words):
            heard = self.reader.hears(LIMIT_S)
        assert heard is not None, f"“{words}” was never announced"


@contextmanager
def patient_at(panel: Panel, state: Path, *words: str) -> Iterator[Patient]:
    """Before a kiosk that shows the attract screen on that panel."""
    with screen_reader() as reader, started(panel, *kiosk("run", state, *words)):
        until(lambda: fills(panel, FULL_HD), "the first picture")
        until(lambda: KIOSK in reader.apps(), "the kiosk on the bus")
        yield Patient(panel, reader)
