"""Two kiosks with one state folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.services.lock import AlreadyHeldError, InstanceLock

HOLDS = """
import sys
from pathlib import Path
from kiosk.services.lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_is_refused_until_the_first_is_gone_however_it_went(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    mine = InstanceLock(file)
    with pytest.raises(AlreadyHeldError):
        mine.take()

    holder.kill()
    holder.communicate()

    mine.take()
    another = InstanceLock(file)
    with pytest.raises(AlreadyHeldError):
        another.take()
    mine.release()
    another.take()
    another.release()


def test_a_folder_that_is_not_there_is_another_fault(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        InstanceLock(tmp_path / "nowhere" / "kiosk.lock").take()
