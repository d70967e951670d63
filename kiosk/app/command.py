"""Carries out one sub-command; each is imported only when it is asked for."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

DAMAGED = 5


def carry_out(command: str, words: Sequence[str]) -> int:
    """Returns the exit code; what is missing of the program or the system is one clear line."""
    if command == "show":
        # A start makes much and drops nothing: looking for garbage would take a sixth of it.
        gc.disable()
    try:
        module = _module(command)
    except ImportError as error:
        # A library of the system that Qt links to, or a part of the program.
        advice = "READ-ME.txt in the kiosk's folder says what to install"
        sys.stderr.write(f"kiosk: {error}; {advice}\n")
        return DAMAGED
    return int(module.main(words))


def _module(command: str) -> ModuleType:
    name = f"kiosk.app.{command}"
    if command != "show":
        return import_module(name)
    from kiosk.app.record_code import kept_record_code  # noqa: PLC0415  (the watcher has none)

    with kept_record_code():
        return import_module(name)
