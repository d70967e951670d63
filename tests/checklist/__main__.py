"""`python -m tests.checklist`: print the table; fail where it names a test that is not there."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.checklist.rows import ROWS, counts, faults, table

HERE = Path(__file__).parents[2]


def main() -> int:
    """The table, its counts, and what is wrong with it."""
    found = list(faults(ROWS, collected(check for row in ROWS for check in row.checks)))
    sys.stdout.write("\n".join([table(), "", *found, counts()]) + "\n")
    return 1 if found else 0


def collected(checks: Iterable[str]) -> frozenset[str]:
    """The tests that pytest finds in the files that a table names, without parameters."""
    files = sorted({check.partition("::")[0] for check in checks})
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "--no-header", *files],
        cwd=HERE,
        capture_output=True,
        text=True,
        check=False,
    )
    return frozenset(line.partition("[")[0] for line in done.stdout.splitlines() if "::" in line)


if __name__ == "__main__":
    sys.exit(main())
