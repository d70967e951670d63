"""``kiosk run``: starts the kiosk and watches it. Imports nothing of Qt: it stays small."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.app.command import carry_out

if TYPE_CHECKING:
    from kiosk.supervisor.forked import Forked
    from kiosk.supervisor.watch import Start


def main(words: Sequence[str]) -> int:
    """Show the kiosk until it is meant to end; returns the exit code."""
    if {"-h", "--help"} & set(words):
        from kiosk.app.show import parser  # noqa: PLC0415 - only help needs it

        parser("kiosk run").print_help()
        return 0
    first: Forked | None = None
    if hasattr(os, "fork"):
        from kiosk.supervisor.forked import fork  # noqa: PLC0415 - nor has Windows any use for it

        first = fork()
        if first is None:
            return carry_out("show", shown(words, "usual", ""))
    # Only now: whatever the watcher imports, the kiosk need not wait for.
    from kiosk.supervisor.watch import watch  # noqa: PLC0415

    def command(start: "Start") -> Sequence[str]:
        return (*itself(), "show", *shown(words, start.rung, start.after))

    return watch(command, first=first)


def shown(words: Sequence[str], rung: str, after: str) -> Sequence[str]:
    """What the kiosk is told: the words of whoever started it, and how and why it starts."""
    return (*words, "--watched", rung, "--after", after)


def itself() -> tuple[str, ...]:
    """The words that start this program anew."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    # -P: a folder named kiosk where the user stands is not taken for ours.
    return (sys.executable, "-P", "-m", "kiosk")
