"""Where the files are: those that come with the program, the site's, and the kiosk's own."""

import os
import sys
from pathlib import Path

PROGRAM = "clinic-kiosk"
HOME = Path(__file__).resolve().parent.parent.parent
CONTENT = HOME / "content"
RESOURCES = HOME / "resources"
GUIDES = RESOURCES / "guides"


def settings_file() -> Path:
    """Where the site's settings are: the same for every user of the machine."""
    if sys.platform == "win32":
        return _program_data() / "site.toml"
    return Path("/etc") / PROGRAM / "site.toml"


def state_folder() -> Path:
    """Where the kiosk keeps what must outlive a start: PIN, lock, logs; never a visitor's doing.

    The folder that systemd names, else the machine's if it can be written, else the user's.
    """
    if sys.platform == "win32":
        return _program_data()
    if given := os.environ.get("STATE_DIRECTORY"):
        return Path(given.partition(":")[0])
    machine = Path("/var/lib") / PROGRAM
    if os.access(machine, os.W_OK | os.X_OK):
        return machine
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(home) / PROGRAM


def _program_data() -> Path:
    return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / PROGRAM
