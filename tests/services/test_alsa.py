"""A machine without sound has one line about it in the log, and none on the console."""

import os
import subprocess
import sys

import pytest

OPENS = """
from kiosk.services.speaker import NoSoundError, open_device
try:
    open_device()
except NoSoundError:
    print("no sound")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="not applicable: only Linux has ALSA")
def test_the_sound_library_says_nothing_where_there_is_no_sound() -> None:
    nowhere = {"ALSA_CONFIG_PATH": "/dev/null", "PULSE_SERVER": "none"}
    done = subprocess.run(
        [sys.executable, "-c", OPENS],
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert (done.stdout, done.stderr) == ("no sound\n", "")
