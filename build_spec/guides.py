"""The word `guides`: writes the tables of the guides again from the program."""

import sys
from collections.abc import Callable, Mapping

from build_spec.console import say
from kiosk.app.folders import GUIDES
from kiosk.app.help import exit_codes_table, settings_table

Tables = Mapping[str, Callable[[], str]]

GENERATED: Mapping[str, Tables] = {
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
