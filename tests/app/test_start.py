"""A start reads only what the first picture needs."""

import subprocess
import sys

LATER = "segno http ssl _hashlib email markdown_it argon2 miniaudio qtawesome kiosk.app.paper"
LATER += " PySide6.QtTextToSpeech PySide6.QtMultimedia"
LOADED = f"import sys, kiosk.app.show; print(*(m for m in {LATER.split()} if m in sys.modules))"


def test_what_no_first_picture_needs_is_read_later() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
