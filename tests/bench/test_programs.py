"""What is started, and which processes belong to it."""

import os
import sys
import time
from pathlib import Path

import pytest

from build_spec.bench.programs import (
    Process,
    chromium_program,
    cpu_seconds,
    every_process,
    pss_bytes,
    tree_of,
)

NOBODY = 2**22 + 1
"""No process has a number so high."""

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="not applicable: not Linux")


def test_a_tree_is_the_children_and_whoever_is_left_of_the_session() -> None:
    child, grandchild = Process(20, 10, 10), Process(30, 20, 30)
    left_behind = Process(40, 1, 10)
    strangers = Process(1, 0, 1), Process(50, 1, 50)
    root = Process(10, 1, 10)
    found = set(tree_of(10, [grandchild, *strangers, child, left_behind, root]))
    assert found == {root, child, grandchild, left_behind}


def test_without_chromium_there_is_no_program(tmp_path: Path) -> None:
    env = {"PATH": str(tmp_path)}
    assert chromium_program(env, tmp_path / "page.html", tmp_path / "profile") is None


@linux_only
def test_the_time_of_a_process_is_its_own_and_finer_than_the_system_counts() -> None:
    before_s = cpu_seconds(os.getpid())
    end_s = time.process_time() + 0.002
    while time.process_time() < end_s:
        pass
    assert cpu_seconds(os.getpid()) - before_s >= 0.002
    assert cpu_seconds(os.getpid()) == pytest.approx(time.process_time(), abs=0.01)
    assert cpu_seconds(NOBODY) == 0.0


@linux_only
def test_this_process_is_seen_with_its_memory() -> None:
    own = next(process for process in every_process() if process.pid == os.getpid())
    assert own.parent == os.getppid()
    assert own.session == os.getsid(0)
    assert pss_bytes(own.pid) > 2**20
