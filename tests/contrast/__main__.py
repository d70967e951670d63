"""`python -m tests.contrast`: measure every screen in every look; a few minutes."""

import argparse
import sys
from collections.abc import Sequence

from tests.surroundings import settle_surroundings

settle_surroundings()

from PySide6.QtGui import QGuiApplication  # noqa: E402  (the environment has to be right first)

from kiosk.core.comfort import Look, ReadingComfort  # noqa: E402
from tests.contrast.measure import MARK_RATIO, TEXT_RATIO, measure_screen  # noqa: E402
from tests.panels import PANELS  # noqa: E402
from tests.ui.driver import KioskDriver  # noqa: E402
from tests.ui.tour import Setting, whole_tour  # noqa: E402


def main(words: Sequence[str]) -> int:
    """Measure; 0 if everything stands out."""
    asked = _parser().parse_args(words)
    panel = next(panel for panel in PANELS if panel.name == asked.panel)
    app = QGuiApplication([])
    kiosk = KioskDriver()
    faults: dict[str, str] = {}
    try:
        for look in asked.look or list(Look):
            setting = Setting(panel, ReadingComfort(look=Look(look)))
            screens = 0
            ratios: dict[float, list[float]] = {TEXT_RATIO: [], MARK_RATIO: []}
            for screens, name in enumerate(whole_tour(kiosk, setting, every_word=False), 1):  # noqa: B007  (told below)
                for found in measure_screen(kiosk):
                    ratios[found.asked].append(found.contrast.ratio)
                    if found.fault:
                        faults.setdefault(f"{look} {found.mark.words}", f"{name}: {found.fault}")
            texts, icons = ratios[TEXT_RATIO], ratios[MARK_RATIO]
            _say(
                f"{setting.name}: {screens} screens; {len(texts)} texts, least {min(texts):.2f}:1; "
                f"{len(icons)} icons, least {min(icons):.2f}:1"
            )
    finally:
        kiosk.close()
        del app
    for fault in faults.values():
        _say(fault)
    return 1 if faults else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="contrast", description="How well everything stands out.")
    names = [panel.name for panel in PANELS]
    parser.add_argument("--panel", choices=names, default="24-landscape")
    parser.add_argument("--look", action="append", choices=list(Look), help="only these colours")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
