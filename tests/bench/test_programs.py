"""What is started, and which processes belong to it."""

import os
import sys
from pathlib import Path

import pytest

from build_spec.bench.programs import (
    Process,
    chromium_program,
    every_process,
    pss_bytes,
    tree_of,
)

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="not applicable: not Linux")


def test_a_tree_is_the_children_and_whoever_is_left_of_the_session() -> None:
    child, grandchild = Process(20, 10, 10, 0), Process(30, 20, 30, 0)
    left_behind = Process(40, 1, 10, 0)
    strangers = Process(1, 0, 1, 0), Process(50, 1, 50, 0)
    root = Process(10, 1, 10, 0)
    found = set(tree_of(10, [grandchild, *strangers, child, left_behind, root]))
    assert found == {root, child, grandchild, left_behind}


def test_without_chromium_there_is_no_program(tmp_path: Path) -> None:
    env = {"PATH": str(tmp_path)}
    assert chromium_program(env, tmp_path / "page.html", tmp_path / "profile") is None


@linux_only
def test_this_process_is_seen_with_its_memory() -> None:
    own = next(process for process in every_process() if process.pid == os.getpid())
    assert own.parent == os.getppid()
    assert own.session == os.getsid(0)
    assert pss_bytes(own.pid) > 2**20
