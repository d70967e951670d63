"""`python -m tests.standards`: print the table; fail where it names what is not there."""

import sys

from tests.surroundings import settle_surroundings

settle_surroundings()

from kiosk.app.folders import CONTENT, RESOURCES  # noqa: E402  (after the environment is right)
from kiosk.content.load import load_library  # noqa: E402
from tests.checklist.__main__ import collected  # noqa: E402
from tests.standards.rows import EVERY, counts, faults, table  # noqa: E402


def main() -> int:
    """The table, its counts, and what is wrong with it."""
    library = load_library(CONTENT, RESOURCES).library
    tests = collected(test for item in EVERY for test in item.tests)
    found = list(faults(EVERY, library, tests))
    sys.stdout.write("\n".join([table(), "", *found, counts()]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
