"""Where a visitor is on the way that a door leads."""

from dataclasses import dataclass

from kiosk.core.library import Library
from kiosk.core.visit import ReaderScreen, Visit, current_topic


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """Which page of how many, counted from 1. A page that was set aside does not count."""

    page: int
    pages: int


def on_the_way(visit: Visit, library: Library) -> OnTheWay | None:
    """None without a door, and on a page that its way does not come by."""
    topic = current_topic(visit, library)
    door = topic.door(visit.door) if topic else None
    if door is None or not isinstance(visit.screen, ReaderScreen):
        return None
    language = visit.comfort.language
    there = [page for page in door.route if library.page(page, language) is not None]
    if visit.screen.page not in there:
        return None
    return OnTheWay(there.index(visit.screen.page) + 1, len(there))
