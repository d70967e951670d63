"""Where the files are: those that come with the program, the site's, and the kiosk's own."""

import os
import sys
from pathlib import Path

PROGRAM = "clinic-kiosk"
HOME = Path(__file__).resolve().parent.parent.parent
CONTENT = HOME / "content"
RESOURCES = HOME / "resources"
GUIDES = RESOURCES / "guides"
SITE_CONTENT, STATE = "content", "state"
"""Below the machine's own folder for the kiosk."""


def settings_file() -> Path:
    """Where the site's settings are: the same for every user of the machine."""
    if sys.platform == "win32":
        return _machine_folder() / "site.toml"
    return Path("/etc") / PROGRAM / "site.toml"


def content_folder() -> Path:
    """The site's own content where there is any, else what comes with the program."""
    site = _machine_folder() / SITE_CONTENT
    return site if _holds_something(site) else CONTENT


def state_folder() -> Path:
    """Where the kiosk keeps what must outlive a start: PIN, lock, logs; never a visitor's doing.

    The folder that systemd names, else the machine's if it can be written, else the user's.
    """
    if sys.platform == "win32":
        return _machine_folder() / STATE
    if given := os.environ.get("STATE_DIRECTORY"):
        return Path(given.partition(":")[0])
    machine = _machine_folder() / STATE
    if os.access(machine, os.W_OK | os.X_OK):
        return machine
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(home) / PROGRAM


def _machine_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / PROGRAM
    return Path("/var/lib") / PROGRAM


def _holds_something(folder: Path) -> bool:
    """Whether anything but hidden files is there; a folder that cannot be read holds nothing."""
    try:
        return any(not path.name.startswith(".") for path in folder.iterdir())
    except OSError:
        return False
