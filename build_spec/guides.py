"""The word `guides`: writes the tables of the guides again from the program."""

import sys
from collections.abc import Callable, Mapping

from build_spec.console import say
from kiosk.app.folders import GUIDES
from kiosk.app.help import exit_codes_table, settings_table
from kiosk.core.reach import REACH_MM, Glass, least_room_mm

Tables = Mapping[str, Callable[[], str]]

LOWEST_MM = 380
"""What is used stands no lower than this (ADA 308.2.1)."""

HUNG = (
    ("10.1 inches, lying", Glass(10.1, 1280, 800)),
    ("15.6 inches, lying", Glass(15.6, 1920, 1080)),
    ("23.8 inches, lying", Glass(23.8, 1920, 1080)),
    ("23.8 inches, upright", Glass(23.8, 1080, 1920)),
    ("32 inches, upright", Glass(32, 1080, 1920)),
    ("43 inches, upright", Glass(43, 2160, 3840)),
    ("55 inches, lying", Glass(55, 3840, 2160)),
    ("55 inches, upright", Glass(55, 2160, 3840)),
)


def reach_table() -> str:
    """How high a screen may hang: so that all is within reach, and so that Lower helps."""
    lines = [
        "| Screen | Height of the glass | Lower edge, without Lower | Lower edge, with Lower |",
        "| --- | --- | --- | --- |",
    ]
    for name, glass in HUNG:
        high_mm = round(glass.height_mm)
        least_mm = min(high_mm, least_room_mm(glass.inches))
        lines.append(f"| {name} | {high_mm} mm | {_edges(high_mm)} | {_edges(least_mm)} |")
    return "\n".join(lines)


def _edges(needed_mm: float) -> str:
    highest_mm = REACH_MM - needed_mm
    return f"{LOWEST_MM} to {highest_mm:.0f} mm" if highest_mm >= LOWEST_MM else "not possible"


GENERATED: Mapping[str, Tables] = {
    "installers.md": {"reach": reach_table},
    "it.md": {"settings": settings_table, "exit-codes": exit_codes_table},
}
"""By guide, the tables that stand between two marks of their name."""


def rewritten(guide: str, text: str) -> str:
    """A guide's text with its tables as they are now.

    Raises:
        ValueError: the marks of a table are not there.
    """
    for name, table in GENERATED[guide].items():
        start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        before, _, rest = text.partition(start)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"{guide}: no place between {start} and {end}")
        text = f"{before}{start}\n\n{table()}\n\n{end}{after}"
    return text


def main() -> int:
    """Write them all."""
    for guide in GENERATED:
        path = GUIDES / guide
        path.write_text(rewritten(guide, path.read_text(encoding="utf-8")), encoding="utf-8")
        say(f"{guide}: its tables are those of the program.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
