"""The one table: what was measured, beside Chromium, against the budgets."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import TypeAlias

from build_spec.bench.figures import Figures, Frames, Growth, Inside, Machine, Outside, Sample

TEXT_WIDTH = 100
BUSY_SHARE = 0.25
"""Of its cores at work when the run began."""
NOTHING = "–"
NO_LOOK = "no pressed look"
HEADS = ("What", "Ours, source", "Ours, package", "Chromium", "Ratio", "Budget", "Met")

START_RATIO = 0.8
TAP_RATIO = 0.5
MEMORY_RATIO = 0.6
MEMORY_MIB = 240.0
ROUND_PERCENT = 3.0
STILL_PERCENT = 0.2
FRAME_MS = 12.0
LATE_MS = 33.0
LATE_PERCENT = 0.5
GROWTH_RATIO = 1.1

Number: TypeAlias = float | None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, as it is printed."""

    what: str
    source: str = NOTHING
    package: str = NOTHING
    chromium: str = NOTHING
    ratio: str = NOTHING
    budget: str = NOTHING
    met: str = NOTHING

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of the heads."""
        return (
            self.what,
            self.source,
            self.package,
            self.chromium,
            self.ratio,
            self.budget,
            self.met,
        )


@dataclass(frozen=True, slots=True)
class Line:
    """How one thing is taken from a program: the number that is compared, and how it is shown."""

    what: str
    number: Callable[[Outside], Number]
    shown: Callable[[Outside], str]
    most_ratio: Number = None
    most: Number = None
    budget: str = NOTHING
    compared: bool = True
    of_package: bool = True


def rows(figures: Figures) -> tuple[Row, ...]:
    """Every line, measured or not."""
    outside = (_compared(line, figures) for line in LINES)
    return (*outside, *_inside_rows(figures.inside), *_growth_rows(figures.growth))


def _compared(line: Line, figures: Figures) -> Row:
    """One line for all programs. It is met where ours, all that are there, keep the budget."""
    programs = (figures.source, figures.package, figures.chromium)
    source, package, chromium = (program.absent or line.shown(program) for program in programs)
    ours = programs[:2] if line.of_package else programs[:1]
    numbers = [line.number(program) for program in ours if not program.absent]
    theirs = line.number(figures.chromium)
    ratios = [number / theirs if number is not None and theirs else None for number in numbers]
    verdicts: list[bool | None] = [
        number is not None and number <= line.most for number in numbers if line.most
    ]
    if line.most_ratio and figures.chromium.absent:
        verdicts.append(None)
    elif line.most_ratio:
        verdicts += [ratio is not None and ratio <= line.most_ratio for ratio in ratios]
    return Row(
        line.what,
        source,
        package,
        chromium,
        _ratio(ratios) if line.compared else NOTHING,
        line.budget,
        _met(verdicts),
    )


def _ratio(ratios: Sequence[Number]) -> str:
    return " · ".join(f"{ratio:.2f}" for ratio in ratios if ratio is not None) or NOTHING


def _met(verdicts: Sequence[bool | None]) -> str:
    """Of several budgets; None stands for one that nobody can tell here."""
    if False in verdicts:
        return "no"
    return NOTHING if None in verdicts or not verdicts else "yes"


def _times(sample: Sample) -> str:
    return f"{sample.median:.0f} / {sample.p95:.0f} ms" if sample else NOTHING


def _fine_times(sample: Sample) -> str:
    return f"{sample.median:.1f} / {sample.p95:.1f} ms" if sample else NOTHING


def _mib(number: Number) -> str:
    return NOTHING if number is None else f"{number:.0f} MiB"


def _percent(number: Number, digits: int = 2) -> str:
    return NOTHING if number is None else f"{number:.{digits}f} %"


def _press(program: Outside) -> str:
    if program.release_ms and not program.press_ms:
        return NO_LOOK
    return _fine_times(program.press_ms)


LINES = (
    Line(
        "Process start to first picture",
        lambda p: p.first_picture_ms.median if p.first_picture_ms else None,
        lambda p: _times(p.first_picture_ms),
    ),
    Line(
        "Process start to settled picture",
        lambda p: p.settled_ms.median if p.settled_ms else None,
        lambda p: _times(p.settled_ms),
        most_ratio=START_RATIO,
        budget=f"at most {START_RATIO} of Chromium (aim 0.5)",
    ),
    Line(
        "Tap: press to first changed pixel of the button",
        lambda p: p.press_ms.p95 if p.press_ms else None,
        _press,
    ),
    Line(
        "Tap: release to first changed pixel of the next page",
        lambda p: p.release_ms.p95 if p.release_ms else None,
        lambda p: _fine_times(p.release_ms),
        most_ratio=TAP_RATIO,
        budget=f"95th percentile at most {TAP_RATIO} of Chromium",
    ),
    Line(
        "Memory after the start",
        lambda p: p.memory.after_start_mib if p.memory else None,
        lambda p: _mib(p.memory.after_start_mib if p.memory else None),
    ),
    Line(
        "Memory after every page",
        lambda p: p.memory.after_pages_mib if p.memory else None,
        lambda p: _mib(p.memory.after_pages_mib if p.memory else None),
        most_ratio=MEMORY_RATIO,
        most=MEMORY_MIB,
        budget=f"at most {MEMORY_RATIO} of Chromium (aim 0.35) and {MEMORY_MIB:.0f} MiB",
    ),
    Line(
        "Memory: growth in a second round",
        lambda p: p.memory.growth_percent if p.memory else None,
        lambda p: _percent(p.memory.growth_percent if p.memory else None, 1),
        most=ROUND_PERCENT,
        budget=f"at most {ROUND_PERCENT:.0f} %",
        compared=False,
        of_package=False,
    ),
    Line(
        "Processor, still page",
        lambda p: p.still_cpu_percent,
        lambda p: _percent(p.still_cpu_percent),
        most=STILL_PERCENT,
        budget=f"at most {STILL_PERCENT} %",
        compared=False,
    ),
    Line(
        "Processor, attract screen",
        lambda p: p.attract_cpu_percent,
        lambda p: _percent(p.attract_cpu_percent),
        compared=False,
    ),
)


def _inside_rows(inside: Inside | None) -> Iterator[Row]:
    if inside is None:
        return
    yield from _frame_rows("a page slides", inside.slide)
    yield from _frame_rows("a scene moves", inside.scene)
    yield Row("Page open: intent to settled (median / 95th)", _times(inside.open_ms))


def _frame_rows(what: str, frames: Frames) -> Iterator[Row]:
    took = frames.frame_ms
    if not took:
        return
    yield Row(
        f"Frame while {what} (median / 99th)",
        f"{took.median:.1f} / {took.p99:.1f} ms",
        budget=f"99th percentile at most {FRAME_MS:.0f} ms",
        met=_met([took.p99 <= FRAME_MS]),
    )
    late = frames.late_percent(LATE_MS)
    yield Row(
        f"Frames more than {LATE_MS:.0f} ms apart while {what}",
        f"{late:.2f} %",
        budget=f"under {LATE_PERCENT} %",
        met=_met([late < LATE_PERCENT]),
    )


def _growth_rows(growth: Growth | None) -> Iterator[Row]:
    if growth is None:
        return
    yield Row(
        f"Start with {growth.large}, against {growth.small}",
        f"{growth.large_ms.median:.0f} against {growth.small_ms.median:.0f} ms",
        ratio=f"{growth.ratio:.2f}",
        budget=f"at most {GROWTH_RATIO} times",
        met=_met([growth.ratio <= GROWTH_RATIO]),
    )


def as_text(figures: Figures) -> str:
    """For a terminal."""
    table = [HEADS, *(row.cells for row in rows(figures))]
    widths = [max(len(line[i]) for line in table) for i in range(len(HEADS))]
    lines = [
        "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in table
    ]
    about = (fill(note, TEXT_WIDTH) for note in notes(figures))
    return "\n".join([*machine_lines(figures.machine), "", *lines, "", *about])


def as_markdown(figures: Figures) -> str:
    """For the README."""
    lines = [f"| {' | '.join(HEADS)} |", f"{'|---' * len(HEADS)}|"]
    lines += [f"| {' | '.join(row.cells)} |" for row in rows(figures)]
    about = " ".join([*machine_lines(figures.machine), *notes(figures)])
    return "\n".join([*lines, "", about])


def machine_lines(machine: Machine) -> tuple[str, ...]:
    """Where and when."""
    place = f"{machine.processor}, {machine.cores} cores, {machine.memory_gib:.0f} GiB"
    load = f"load {machine.load_before:.2f} before"
    return (
        f"{machine.date}; {place}; {machine.system}; {load}.",
        f"{'; '.join(machine.versions)}.",
    )


def notes(figures: Figures) -> tuple[str, ...]:
    """What a reader of the figures has to know."""
    machine = figures.machine
    busy = machine.load_before > machine.cores * BUSY_SHARE
    return (
        *figures.notes,
        *(("The machine was busy: trust the ratios, not the times.",) if busy else ()),
        *(("Quick run: few repeats, few pages.",) if figures.quick else ()),
    )
