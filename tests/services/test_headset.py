"""What the kernel says of a jack, from a device that is a file."""

import os
import sys
from pathlib import Path

import pytest

from kiosk.services.headset import EVENT, Jack, changes_in, find_jacks

SWITCH, KEY, SYNC = 5, 1, 0
HEADPHONE, MICROPHONE, LID = 2, 4, 0


def said(kind: int, code: int, value: int) -> bytes:
    return EVENT.pack(1_700_000_000, 0, kind, code, value)


def test_only_what_is_about_the_headphones_counts() -> None:
    read = (
        said(SWITCH, MICROPHONE, 1)
        + said(SWITCH, HEADPHONE, 1)
        + said(SYNC, 0, 0)
        + said(KEY, HEADPHONE, 1)
        + said(SWITCH, LID, 1)
        + said(SWITCH, HEADPHONE, 0)
    )

    assert changes_in(read) == (True, False)
    assert changes_in(read + b"half") == (True, False)
    assert changes_in(b"") == ()


def test_a_jack_tells_what_came_and_then_nothing() -> None:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    jack = Jack(reading, "event5")
    os.write(writing, said(SWITCH, HEADPHONE, 1))

    assert jack.changes() == (True,)
    assert jack.changes() == ()
    os.close(writing)
    jack.close()


@pytest.mark.skipif(sys.platform != "linux", reason="not applicable: only Linux has these devices")
def test_what_is_no_jack_or_may_not_be_read_is_none(tmp_path: Path) -> None:
    (tmp_path / "event0").write_bytes(said(SWITCH, HEADPHONE, 1))
    (tmp_path / "event1").symlink_to("nowhere")

    assert find_jacks(tmp_path) == ()
    assert find_jacks(tmp_path / "nothing") == ()
