"""What was measured, and the sums over it. Plain data; written to a file as JSON."""

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path

MEBIBYTE = 2**20


def median(values: Sequence[float]) -> float:
    """The middle one, or the mean of the two."""
    return statistics.median(values)


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that so many percent of all do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, ceil(len(ranked) * percent / 100) - 1)]


def share_above(values: Sequence[float], limit: float) -> float:
    """How many of all lie above the limit, in percent."""
    return 100 * sum(value > limit for value in values) / len(values)


@dataclass(frozen=True, slots=True)
class Sample:
    """Repeated measures of one thing, in one unit; empty where it was not measured."""

    values: tuple[float, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.values)

    @property
    def median(self) -> float:
        """The middle."""
        return median(self.values)

    @property
    def p95(self) -> float:
        """95 percent are not above it."""
        return percentile(self.values, 95)

    @property
    def p99(self) -> float:
        """99 percent are not above it."""
        return percentile(self.values, 99)

    def __add__(self, other: "Sample") -> "Sample":
        return Sample(self.values + other.values)


@dataclass(frozen=True, slots=True)
class Memory:
    """Proportional set size of the whole process tree, in MiB, at three moments."""

    after_start_mib: float
    after_pages_mib: float
    after_second_round_mib: float | None = None

    @property
    def growth_percent(self) -> float | None:
        """How much the second round added."""
        if self.after_second_round_mib is None:
            return None
        return 100 * (self.after_second_round_mib / self.after_pages_mib - 1)


@dataclass(frozen=True, slots=True)
class Outside:
    """One program as it was measured from outside; ``absent`` says why it was not."""

    name: str
    version: str = ""
    absent: str = ""
    first_picture_ms: Sample = Sample()
    settled_ms: Sample = Sample()
    press_ms: Sample = Sample()
    release_ms: Sample = Sample()
    memory: Memory | None = None
    still_cpu_percent: float | None = None
    attract_cpu_percent: float | None = None


@dataclass(frozen=True, slots=True)
class Frames:
    """Frames of something that moved: how long each took, and how far apart they came."""

    what: str
    frame_ms: Sample = Sample()
    interval_ms: Sample = Sample()

    def late_percent(self, limit_ms: float) -> float:
        """How many intervals are longer than the limit."""
        return share_above(self.interval_ms.values, limit_ms)


@dataclass(frozen=True, slots=True)
class Inside:
    """The kiosk as it was measured from inside."""

    slide: Frames
    scene: Frames
    open_ms: Sample = Sample()


@dataclass(frozen=True, slots=True)
class Growth:
    """Starts with little and with much content, in milliseconds."""

    small_ms: Sample
    large_ms: Sample
    small: str
    large: str

    @property
    def ratio(self) -> float:
        """How many times as long much content takes."""
        return self.large_ms.median / self.small_ms.median


@dataclass(frozen=True, slots=True)
class Machine:
    """Where and when it was measured."""

    date: str
    processor: str
    cores: int
    memory_gib: float
    system: str
    load_before: float
    versions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """One run."""

    machine: Machine
    source: Outside
    package: Outside
    chromium: Outside
    inside: Inside | None = None
    growth: Growth | None = None
    notes: tuple[str, ...] = ()
    quick: bool = False


def write_json(figures: Figures | Inside, file: Path) -> None:
    """Every figure, for another program."""
    file.write_text(json.dumps(asdict(figures), indent=1) + "\n", encoding="utf-8")


def read_inside(file: Path) -> Inside:
    """What ``write_json`` wrote of it."""
    table = json.loads(file.read_text(encoding="utf-8"))
    slide, scene = (
        Frames(part["what"], _sample(part["frame_ms"]), _sample(part["interval_ms"]))
        for part in (table["slide"], table["scene"])
    )
    return Inside(slide, scene, _sample(table["open_ms"]))


def _sample(table: dict[str, list[float]]) -> Sample:
    return Sample(tuple(table["values"]))
