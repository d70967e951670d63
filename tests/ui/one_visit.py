"""A whole visit in a process of its own: `python -m tests.ui.one_visit FOLDER`.

Prints three times what is in the folder, as JSON: after the start, after a visit and its wipe,
and after a planted change.
"""

import hashlib
import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.core.names import PageId
from kiosk.core.visit import Visit
from tests.journeys.visitor import Visitor
from tests.ui.driver import KioskDriver

FOLDERS = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
PLANTED = "HOME/planted"
WARNING_S = 60
QUESTIONS = ("What makes you think my pain", "What else could it be?")


def live_through(kiosk: KioskDriver) -> None:
    """Read, ask, change every comfort, get help, and go away without a word."""
    kiosk.begin()
    visitor = Visitor(kiosk)
    visitor.wakes()
    visitor.chooses("I am deciding")
    visitor.chooses("What does “radiofrequency” mean?")
    visitor.chooses("Close")
    for choice in ("Dark", "Still", "Large"):
        visitor.chooses("Comfort")
        visitor.chooses(choice)
        visitor.chooses("Close")
    for _ in range(5):
        visitor.turns_on()
    visitor.opens(PageId("rf/questions"))
    for question in QUESTIONS:
        visitor.chooses(question)
    while not kiosk.shows("When can I drive again?"):
        visitor.turns_on()
    visitor.chooses("When can I drive again?")
    visitor.turns_on()
    visitor.chooses("Write a question")
    for letter in "why":
        visitor.chooses(letter)
    visitor.chooses("Done")
    visitor.opens(PageId("rf/compare"))
    visitor.chooses("Exercise and physiotherapy")
    assert kiosk.visit.weighing.compared
    visitor.opens(PageId("rf/what-matters"))
    visitor.chooses("More: I want to avoid")
    while not kiosk.shows("I am not sure yet"):
        visitor.turns_on()
    visitor.chooses("I am not sure yet")
    visitor.opens(PageId("rf/check"))
    visitor.chooses("Yes: Is it for ever?")
    visitor.chooses("Let us look again")
    assert kiosk.visit.answers.given
    assert kiosk.visit.answers.again
    visitor.opens(PageId("rf/take-away"))
    while not kiosk.shows(f"2. {QUESTIONS[1]}"):
        visitor.turns_on()
    visitor.chooses(f"2. {QUESTIONS[1]}")
    visitor.chooses("Move up")
    while not kiosk.shows("Take along what I said"):
        visitor.turns_on()
    visitor.chooses("Take along what I said")
    while not visitor.is_at_the_end:
        visitor.turns_on()
    answers = kiosk.visit.answers
    assert answers.questions
    assert answers.written
    assert answers.shared
    visitor.chooses("Help now")
    visitor.chooses("Home")
    visitor.chooses("Benefits")
    assert kiosk.visit.seen
    assert kiosk.visit.history
    kiosk.wait(kiosk.kiosk.idle.limit_s)
    assert kiosk.visit.warned
    kiosk.wait(WARNING_S)
    kiosk.settle()
    assert kiosk.visit == Visit.fresh()


def listing(folder: Path) -> dict[str, str]:
    """Every file below the folder and the digest of its bytes; folders too."""
    return {
        str(path.relative_to(folder)): _digest(path) if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(folder: Path) -> None:
    """Start, look, live, look, plant, look."""
    app = QGuiApplication([])
    kiosk = KioskDriver()
    first = listing(folder)
    live_through(kiosk)
    after = listing(folder)
    (folder / PLANTED).write_text("rf/risks")
    planted = listing(folder)
    kiosk.close()
    del app
    sys.stdout.write(json.dumps([first, after, planted]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
