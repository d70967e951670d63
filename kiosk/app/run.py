"""``kiosk run``: starts the kiosk and watches it. Imports nothing of Qt: it stays small."""

import sys
from collections.abc import Sequence

from kiosk.supervisor.watch import Start, watch


def main(words: Sequence[str]) -> int:
    """Show the kiosk until it is meant to end; returns the exit code."""
    if {"-h", "--help"} & set(words):
        from kiosk.app.show import parser  # noqa: PLC0415 - only help needs it

        parser("kiosk run").print_help()
        return 0

    def command(start: Start) -> Sequence[str]:
        return (*itself(), "show", *words, "--watched", start.rung, "--after", start.after)

    return watch(command)


def itself() -> tuple[str, ...]:
    """The words that start this program anew."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    # -P: a folder named kiosk where the user stands is not taken for ours.
    return (sys.executable, "-P", "-m", "kiosk")
