"""Why the program ended, for whoever started it: a shell, systemd, Shell Launcher."""

from enum import IntEnum
from typing import Self


class ExitCode(IntEnum):
    """Every exit code of the command ``kiosk``; ``meaning`` tells a non-programmer what to do."""

    meaning: str

    def __new__(cls, code: int, meaning: str) -> Self:
        """A number that carries its meaning."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    GOOD = 0, "All is well: the task is done, or the kiosk was ended from outside."
    BAD_CONTENT = 1, "The content has errors; `kiosk check` names each with its file and line."
    WRONG_WORDS = 2, "The command was typed wrong; `kiosk help` lists the commands."
    NOT_WRITABLE = 3, "The folder for the kiosk's own state cannot be written; see --state."
    NO_SCREEN = 4, "There is no screen to show it on."
    DAMAGED = 5, "The program's own files are damaged: install it again."
    BAD_SETTINGS = 6, "The settings file that was named does not exist or cannot be read."
    ALREADY_RUNNING = 7, "A kiosk with the same state folder is running; it goes on."
    GAVE_UP = 8, "The kiosk broke again and again; start the machine again, then see the log."
    WANTED = 10, "Staff chose Exit at the screen: do not start it again by itself."
    RESTART = 11, "Staff chose Restart at the screen: `kiosk run` starts it again by itself."
