"""Where the files that come with the program are."""

import os
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent.parent
CONTENT = HOME / "content"
RESOURCES = HOME / "resources"
GUIDES = RESOURCES / "guides"


def settings_file() -> Path:
    """Where the site's settings are: the same for every user of the machine."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "clinic-kiosk" / "site.toml"
    return Path("/etc/clinic-kiosk/site.toml")
