"""What follows the first picture: pages are read, screens are made, faults are told."""

import sys
from collections.abc import Generator
from dataclasses import dataclass, field, replace

import pytest

from kiosk.app import opening
from kiosk.app.opening import Opening
from kiosk.content.load import LoadedLibrary
from kiosk.core.library import Library
from kiosk.core.problems import Problem
from kiosk.core.visit import GoHome, Wake
from kiosk.services.faults import Faults
from tests.ui.driver import KioskDriver

PIECES = 5
LOST = Problem("content/en/rf/risks.md", 7, "this page has no headline; write one")


@dataclass(slots=True)
class Reading:
    """A reading of several pieces, and how far it has come."""

    library: Library
    problems: tuple[Problem, ...] = ()
    pieces: list[int] = field(default_factory=list)

    def begin(self) -> Generator[None, None, LoadedLibrary]:
        for number in range(PIECES):
            self.pieces.append(number)
            yield
        return LoadedLibrary(self.library, self.problems)


def test_pages_are_read_after_a_picture_and_not_before(kiosk: KioskDriver) -> None:
    full = replace(kiosk.library, claims={})
    reading, faults = Reading(full, (LOST,)), Faults()
    Opening(kiosk.kiosk, reading.begin(), faults)
    assert reading.pieces == []

    kiosk.window.update()
    kiosk.until(lambda: kiosk.store.library is full, "the content")

    assert reading.pieces == list(range(PIECES))
    assert [fault.message for fault in faults.kept] == [str(LOST)]
    assert [line for line in kiosk.faults.take() if str(LOST) in line]


def test_a_visit_that_begins_meanwhile_goes_on(
    kiosk: KioskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does it wait until the first picture has settled."""
    monkeypatch.setattr(opening, "SETTLING_MS", 3_600_000)
    bare = replace(kiosk.library, pages={}, glossary={}, claims={})
    full = replace(kiosk.library)
    kiosk.store.replace_library(bare)
    Opening(kiosk.kiosk, Reading(full).begin(), Faults())
    kiosk.store.dispatch(Wake())
    kiosk.store.dispatch(GoHome())
    visit = kiosk.visit
    kiosk.until(lambda: kiosk.store.library is full, "the content")

    assert kiosk.visit == visit
    kiosk.settle()
    assert kiosk.shows("Benefits")


def test_then_every_screen_is_made(kiosk: KioskDriver) -> None:
    Opening(kiosk.kiosk, Reading(kiosk.library).begin(), Faults())
    kiosk.window.update()
    kiosk.until(lambda: kiosk.shell.props.prepared, "the making of screens")
    kiosk.until(kiosk.has_made_every_screen, "every screen")


def test_a_reading_that_breaks_is_one_fault(
    kiosk: KioskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    opened = Opening(kiosk.kiosk, broken(), Faults())
    kiosk.store.dispatch(Wake())
    kiosk.until(lambda: bool(told), "the fault")
    assert not opened._idle.isActive()
    assert [str(error) for error in told] == ["broken"]


def broken() -> Generator[None, None, LoadedLibrary]:
    yield
    raise ValueError("broken")
