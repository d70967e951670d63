"""Write the outlines of the icons that the program and its content name, out of qtawesome's font.

`python3 build_spec icons`. Points are rounded to whole numbers in a square of 1024.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QGuiApplication, QPainterPath

from build_spec.places import ROOT
from kiosk.ui.icons import OUTLINES, font_outline

NAME = re.compile(r"fa6s\.[a-z0-9-]+")
NAMED_IN = ("kiosk/ui/**/*.py", "kiosk/**/*.qml", "content/*.toml")


def icon_names() -> tuple[str, ...]:
    """Every icon that the program or the bundled content names."""
    files = (file for pattern in NAMED_IN for file in ROOT.glob(pattern))
    return tuple(sorted({n for f in files for n in NAME.findall(f.read_text(encoding="utf-8"))}))


def outlines_text(names: Iterable[str]) -> str:
    """What `resources/icons/outlines.json` has to hold."""
    outlines = {name: text_of(font_outline(name)) for name in names}
    return json.dumps(outlines, indent=1) + "\n"


def text_of(path: QPainterPath) -> str:
    """The path in the form that `kiosk.ui.icons.path_of` reads."""
    return " ".join(_words(path))


def _words(path: QPainterPath) -> Iterator[str]:
    letters = {
        QPainterPath.ElementType.MoveToElement: "M",
        QPainterPath.ElementType.LineToElement: "L",
        QPainterPath.ElementType.CurveToElement: "C",
        QPainterPath.ElementType.CurveToDataElement: "",
    }
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        if letter := letters[element.type]:
            yield letter
        yield str(round(element.x))
        yield str(round(element.y))


def main() -> int:
    """Write the file."""
    app = QGuiApplication([])
    names = icon_names()
    OUTLINES.write_text(outlines_text(names), encoding="ascii")
    sys.stdout.write(f"{OUTLINES.relative_to(ROOT)}: {len(names)} icons\n")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
