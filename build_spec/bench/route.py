"""Where to tap to get through every page: the same places in the kiosk and in Chromium."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from build_spec.bench.display import Area

ROUTE_FILE = "route.json"
PAGE_FILE = "page/index.html"


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen and the tap that leads on.

    ``watch`` is the part that shows other words then: the pressed button and the picture, which
    may move by itself, lie outside. ``timed`` taps are Next; ``moves`` tells that the picture
    goes on moving.
    """

    name: str
    button: Area
    watch: Area
    timed: bool
    moves: bool


@dataclass(frozen=True, slots=True)
class Route:
    """``opening`` leads from the start to Home, ``round`` from there through all pages and back."""

    opening: tuple[Stop, ...]
    round: tuple[Stop, ...]

    @property
    def taps(self) -> int:
        """How many timed taps a round has."""
        return sum(stop.timed for stop in self.round)

    @property
    def to_still_page(self) -> tuple[Stop, ...]:
        """The taps to the first page whose picture stands still."""
        stops = (*self.opening, *self.round)
        at = next(i for i, stop in enumerate(stops) if stop.timed and not stop.moves)
        return stops[:at]


def write_route(route: Route, file: Path) -> None:
    """For another process."""
    file.write_text(json.dumps(asdict(route)), encoding="utf-8")


def read_route(file: Path) -> Route:
    """What ``write_route`` wrote."""
    table = json.loads(file.read_text(encoding="utf-8"))
    opening, around = (
        tuple(
            Stop(s["name"], Area(**s["button"]), Area(**s["watch"]), s["timed"], s["moves"])
            for s in table[name]
        )
        for name in ("opening", "round")
    )
    return Route(opening, around)
