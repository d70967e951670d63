"""One command with sub-commands."""

import os
import sys
from collections.abc import Sequence

from kiosk import __version__
from kiosk.app.command import carry_out

COMMANDS = {
    "run": "show the kiosk and watch over it (also without any word)",
    "show": "show the kiosk without anybody who watches over it",
    "pin": "set the PIN that opens the staff screen",
    "check": "say everything that is wrong with the content",
    "translate": "what a language lacks, and what changed in English since",
    "help": "list the commands; read the settings, exit codes and guides",
}
WRONG_WORDS = 2


def main(words: Sequence[str]) -> int:
    """Carry out one sub-command and return its exit code."""
    _have_outputs()
    if words and words[0] in {"-h", "--help"}:
        words = ["help"]
    if words and words[0] in {"-V", "--version"}:
        print(f"kiosk {__version__}")
        return 0
    if words and words[0] == "--self-test":
        return carry_out("self_test", words[1:])
    if not words or words[0].startswith("-"):
        words = ["run", *words]
    command = words[0]
    if command not in COMMANDS:
        known = ", ".join(COMMANDS)
        sys.stderr.write(f'kiosk: there is no command "{command}". There is: {known}\n')
        return WRONG_WORDS
    if command == "help":
        from kiosk.app.help import show  # noqa: PLC0415  (each start imports only what it needs)

        return show(words[1:], COMMANDS)
    return carry_out(command, words[1:])


def _have_outputs() -> None:
    """What is said goes nowhere where nobody listens: Windows gives a window's program no output.

    Not into a file of our own: the log has what matters.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
