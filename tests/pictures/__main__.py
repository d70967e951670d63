"""`python -m tests.pictures`: compare the accepted pictures, or accept new ones."""

import argparse
import sys
from collections.abc import Sequence

from tests.surroundings import settle_surroundings

settle_surroundings()

from PySide6.QtGui import QGuiApplication  # noqa: E402  (the environment has to be right first)

from tests.pictures.views import GOLDEN, VIEWS, differences, read, small, take  # noqa: E402
from tests.ui.driver import KioskDriver  # noqa: E402


def main(words: Sequence[str]) -> int:
    """Compare or accept; 0 if all is well."""
    asked = _parser().parse_args(words)
    app = QGuiApplication([])
    kiosk = KioskDriver()
    try:
        if asked.accept:
            return _accept(kiosk)
        return _compare(kiosk, exact=asked.exact)
    finally:
        kiosk.close()
        del app


def _accept(kiosk: KioskDriver) -> int:
    GOLDEN.mkdir(exist_ok=True)
    for view in VIEWS:
        small(take(kiosk, view)).save(str(view.golden), quality=0)
        _say(f"{view.golden.name}: {view.golden.stat().st_size // 1000} kB")
    for file in set(GOLDEN.glob("*.png")) - {view.golden for view in VIEWS}:
        file.unlink()
        _say(f"{file.name} is gone")
    return 0


def _compare(kiosk: KioskDriver, *, exact: bool) -> int:
    faults = 0
    for view in VIEWS:
        found = list(differences(read(view.golden), small(take(kiosk, view)), exact=exact))
        faults += len(found)
        _say(f"{view.name}: {', '.join(found) or 'the same'}")
    return 1 if faults else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pictures", description="Pictures that may not change.")
    parser.add_argument("--accept", action="store_true", help="take today's pictures as right")
    parser.add_argument("--exact", action="store_true", help="allow no difference at all")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
