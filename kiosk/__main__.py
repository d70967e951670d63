"""One command with sub-commands. Each is imported only when it is asked for."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = {
    "run": "show the kiosk (also without any word)",
    "check": "say everything that is wrong with the content",
    "help": "list the commands and show the guides",
}


def main(words: Sequence[str]) -> int:
    """Carry out one sub-command and return its exit code."""
    if words and words[0] in {"-h", "--help"}:
        words = ["help"]
    if not words or words[0].startswith("-"):
        words = ["run", *words]
    parser = argparse.ArgumentParser(prog="kiosk", add_help=False)
    parser.add_argument("command", choices=COMMANDS)
    command = str(parser.parse_args(words[:1]).command)
    if command == "help":
        from kiosk.app.help import show  # noqa: PLC0415  (each start imports only what it needs)

        return show(words[1:], COMMANDS)
    return int(import_module(f"kiosk.app.{command}").main(words[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
