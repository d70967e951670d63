"""The walk that says where to tap, and the equal page for Chromium."""

import re
from pathlib import Path

from build_spec.bench.rehearse import rehearse
from build_spec.bench.route import PAGE_FILE, ROUTE_FILE, read_route
from tests.ui.driver import KioskDriver


def test_a_walk_leaves_a_route_and_an_equal_page(kiosk: KioskDriver, tmp_path: Path) -> None:
    route = rehearse(kiosk, tmp_path, pages=1)
    assert read_route(tmp_path / ROUTE_FILE) == route
    stops = (*route.opening, *route.round)
    timed = [stop for stop in stops if stop.timed]
    assert timed
    for stop in timed:
        assert stop.watch.meet(stop.button) is None
        assert stop.watch.width > 500
    still = stops[len(route.to_still_page)]
    assert still.timed
    assert not still.moves
    page = (tmp_path / PAGE_FILE).read_text(encoding="utf-8")
    assert len(re.findall("<section ", page)) == len(stops)
    targets = re.findall(r'data-next="s(\d+)"', page)
    after_last = len(route.opening)
    assert targets == [*(str(i) for i in range(1, len(stops))), str(after_last)]
    for words in ("Touch to start", "Heat on tiny nerves in your back", "Next", "Help now"):
        assert f">{words}</div>" in page
    for name in set(re.findall(r'src="([^"]+)"', page)):
        assert (tmp_path / PAGE_FILE).with_name(name).stat().st_size > 0


def test_the_picture_lies_outside_what_is_watched(kiosk: KioskDriver, tmp_path: Path) -> None:
    route = rehearse(kiosk, tmp_path, pages=1)
    with_picture = [stop for stop in route.round if stop.moves and stop.timed]
    assert with_picture
    assert all(stop.watch.left > kiosk.panel.width_px / 3 for stop in with_picture)
