"""The whole monkey: `python -m tests.monkey --actions 100000 --seed 1`."""

import argparse
import statistics
import sys
from collections import Counter
from collections.abc import Sequence

from tests.surroundings import settle_surroundings

settle_surroundings()

from PySide6.QtGui import QGuiApplication  # noqa: E402  (the environment has to be right first)

from tests.monkey.monkey import Monkey, Tally, kinds_of_control  # noqa: E402
from tests.ui.driver import KioskDriver  # noqa: E402
from tests.ui.tour import all_pages  # noqa: E402

ACCEPTED_OF_TEN = 3
GROWTH_PERCENT = 3.0
EVERY = 20


def main(words: Sequence[str]) -> int:
    """Play, print what was reached, and return 0 if nothing was wrong."""
    asked = _parser().parse_args(words)
    app = QGuiApplication.instance() or QGuiApplication([])
    driver = KioskDriver()
    monkey = Monkey(driver, asked.seed)
    faults: list[str] = []

    def told(tally: Tally) -> None:
        faults.extend(driver.faults.take())
        if tally.visits % EVERY == 0:
            line = f"  {tally.actions} actions, {tally.accepted} accepted, {len(faults)} faults"
            sys.stdout.write(f"{line}, {tally.resident_mib[-1]:.0f} MiB\n")
            sys.stdout.flush()

    try:
        monkey.play(asked.actions, told)
        pages = frozenset(all_pages(driver.library))
    finally:
        driver.close()
    del app
    wrong = [*dict.fromkeys(faults), *shortfalls(monkey.tally, pages)]
    sys.stdout.write("\n".join([*report(monkey.tally), *wrong]) + "\n")
    return 1 if wrong else 0


def shortfalls(tally: Tally, pages: frozenset[str]) -> list[str]:
    """What the monkey should have seen and did not."""
    short = []
    if tally.accepted * 10 < tally.actions * ACCEPTED_OF_TEN:
        short.append(f"only {tally.accepted} of {tally.actions} actions were accepted")
    short += [f"never opened: {page}" for page in sorted(pages - tally.pages)]
    short += [f"never used: {kind}" for kind in sorted(kinds_of_control() - tally.kinds.keys())]
    if growth_percent(tally.resident_mib) > GROWTH_PERCENT:
        short.append(f"memory grew by {growth_percent(tally.resident_mib):.1f} %")
    return short


def growth_percent(resident_mib: Sequence[float]) -> float:
    """From the second quarter to the last, by medians; the first one warms up."""
    quarter = len(resident_mib) // 4
    if quarter == 0:
        return 0.0
    early = statistics.median(resident_mib[quarter : 2 * quarter])
    return (statistics.median(resident_mib[-quarter:]) / early - 1) * 100


def report(tally: Tally) -> list[str]:
    """The counts."""
    memory = tally.resident_mib
    growth = growth_percent(memory)
    return [
        f"{tally.actions} actions in {tally.visits} visits, {tally.accepted} accepted",
        f"  did: {_counts(tally.done)}",
        f"  used: {_counts(tally.kinds)}",
        f"  was on: {_counts(tally.screens)}",
        f"  opened {len(tally.pages)} pages; staff ended it: {_counts(tally.ended) or 'never'}",
        f"  memory {memory[0]:.0f} to {memory[-1]:.0f} MiB, {growth:+.1f} % after a quarter",
    ]


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counter.items()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="monkey", description="Seeded senseless use.")
    parser.add_argument("--actions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
