"""Keeps processors awake. On a virtual machine the host takes from one that rests its memory too.

What a program then pays to wake is the host's, and no clinic's panel has one.
"""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator

LOOP = """
import os
parent = os.getppid()
os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
os.sched_setaffinity(0, {%d})
while os.getppid() == parent:
    for _ in range(1_000_000):
        pass
"""
"""Takes only time that nobody else wants, and ends with whoever began it."""


@contextlib.contextmanager
def kept_awake(cores: frozenset[int] | None = None) -> Iterator[tuple[int, ...]]:
    """Give each of these cores, or all, something to do; yields the processes that do it."""
    loops = [
        subprocess.Popen((sys.executable, "-I", "-c", LOOP % core), stdin=subprocess.DEVNULL)
        for core in sorted(cores or os.sched_getaffinity(0))
    ]
    try:
        yield tuple(loop.pid for loop in loops)
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
