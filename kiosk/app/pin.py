"""``kiosk pin``: set the staff's PIN from the terminal, or take it away."""

import getpass
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from kiosk.app.arguments import Parser
from kiosk.app.folders import state_folder
from kiosk.core.exit_codes import ExitCode
from kiosk.core.pin import (
    LONGEST_DIGITS,
    SHORTEST_DIGITS,
    Pin,
    PinFault,
    PinKept,
    Stored,
    Uncheckable,
    Unwritable,
    pin_fault,
)
from kiosk.services.pin import PinFile

FAULTS = {
    PinFault.NOT_DIGITS: "a PIN has digits only",
    PinFault.TOO_SHORT: f"a PIN has at least {SHORTEST_DIGITS} digits",
    PinFault.TOO_LONG: f"a PIN has at most {LONGEST_DIGITS} digits",
    PinFault.ONE_DIGIT: "all digits are the same; choose another PIN",
    PinFault.PLAIN_RUN: "the digits are in a row, such as 123456; choose another PIN",
}


class Refused(Exception):
    """Why there is no PIN to set."""


def main(words: Sequence[str]) -> int:
    """Set or clear the PIN; returns the exit code. The kiosk may run meanwhile."""
    asked = _parser().parse_args(words)
    file = PinFile(asked.state, lambda: int(time.time()), _complain)
    if asked.clear:
        return _told(file.clear(), f"The PIN is gone: {file.file}. Staff choose a new one.")
    try:
        pin = _piped() if asked.stdin else _typed()
    except (EOFError, KeyboardInterrupt):
        _complain("no PIN was set")
        return ExitCode.WRONG_WORDS
    except Refused as refused:
        _complain(str(refused))
        return ExitCode.WRONG_WORDS
    return _told(file.keep(pin), f"The PIN is set: {file.file}. A lock-out is over.")


def _piped() -> Pin:
    return _allowed(Pin(sys.stdin.readline().strip()))


def _typed() -> Pin:
    if not sys.stdin.isatty():
        raise Refused("nobody can type here; use --stdin to read the PIN from another program")
    pin = _allowed(Pin(getpass.getpass("New PIN: ")))
    if Pin(getpass.getpass("The same PIN again: ")) != pin:
        raise Refused("the two PINs are not the same; nothing was changed")
    return pin


def _allowed(pin: Pin) -> Pin:
    fault = pin_fault(pin)
    if fault is not None:
        raise Refused(FAULTS[fault])
    return pin


def _told(kept: PinKept, done: str) -> int:
    match kept:
        case Stored():
            sys.stdout.write(f"{done}\n")
            return ExitCode.GOOD
        case Unwritable(folder, reason):
            _complain(f"{folder}: cannot be written ({reason}); correct its rights, or see --state")
            return ExitCode.NOT_WRITABLE
        case Uncheckable(reason):
            _complain(f"the PIN cannot be hashed ({reason}); install the kiosk again")
            return ExitCode.DAMAGED
        case _:
            assert_never(kept)


def _complain(line: str) -> None:
    sys.stderr.write(f"kiosk pin: {line}\n")


def _parser() -> Parser:
    parser = Parser("kiosk pin", "Set the PIN that opens the staff screen; you type it twice.")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--stdin", action="store_true", help="read the PIN from the first line of the input"
    )
    ways.add_argument(
        "--clear", action="store_true", help="take the PIN away; staff choose a new one"
    )
    parser.add_argument(
        "--state",
        type=Path,
        default=state_folder(),
        metavar="FOLDER",
        help="where the kiosk keeps it; usually %(default)s",
    )
    return parser
