"""Threads that come and go leave no heaps behind, and what is in memory stays there."""

import os
import subprocess
import sys

import pytest

from kiosk.app.heap import CAP_IPC_LOCK, OF_THE_SITE, _capabilities

COUNTS = """
import ctypes, sys, tempfile, threading
from kiosk.app.heap import keep_one_heap

if sys.argv[1:] == ["kept"]:
    keep_one_heap()
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
libc.fopen.argtypes = ctypes.c_char_p, ctypes.c_char_p
libc.fclose.argtypes = (ctypes.c_void_p,)
libc.malloc_info.argtypes = ctypes.c_int, ctypes.c_void_p
together = threading.Barrier(4)

def decode():
    libc.malloc(100_000)
    together.wait()

threads = [threading.Thread(target=decode) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
with tempfile.NamedTemporaryFile() as file:
    stream = libc.fopen(file.name.encode(), b"w")
    libc.malloc_info(0, stream)
    libc.fclose(stream)
    print(file.read().count(b"<heap nr="))
"""

LOCKED = """
import re, resource, sys
from kiosk.app import heap
from kiosk.app.heap import CAP_IPC_LOCK, keep_in_memory

limit, exempt = int(sys.argv[1]), sys.argv[2] == "exempt"
had = heap._capabilities()
heap._capabilities = lambda: had if exempt else had & ~(1 << CAP_IPC_LOCK)
resource.getrlimit = lambda _: (limit, limit)
kept = keep_in_memory()
new = bytearray(1 << 20)
new[::4096] = bytes([1]) * len(new[::4096])
with open("/proc/self/status") as file:
    locked_kib = int(re.search(r"VmLck:\\s+(\\d+)", file.read())[1])
print(kept, locked_kib > 1024)
"""


def heaps(*words: str, **env: str) -> int:
    """How many heaps the C library has after four threads worked at the same time."""
    surroundings = {k: v for k, v in os.environ.items() if k != OF_THE_SITE} | env
    done = subprocess.run(
        [sys.executable, "-c", COUNTS, *words],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.skipif(
    sys.platform != "linux", reason="not applicable: only glibc has heaps by thread"
)
def test_threads_share_one_heap_unless_the_site_wants_more() -> None:
    assert heaps() > 1
    assert heaps("kept") == 1
    assert heaps("kept", **{OF_THE_SITE: "3"}) > 1


def locked_within(limit: int, who: str = "anybody") -> str:
    """What ``keep_in_memory`` says with this limit (-1: none), and whether memory is locked."""
    words = (sys.executable, "-c", LOCKED, str(limit), who)
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="not applicable: only Linux is asked to")
def test_memory_stays_as_far_as_the_system_lets_it() -> None:
    """Who may lock no memory, as on a developer's desk, goes on without."""
    kept, locked = locked_within(-1).split()
    assert kept == locked


@pytest.mark.skipif(sys.platform != "linux", reason="not applicable: only Linux is asked to")
@pytest.mark.parametrize("limit", [0, 8 << 20, 64 << 30], ids=["nothing", "usual", "enough today"])
def test_where_there_is_a_limit_nothing_is_locked(limit: int) -> None:
    """A limit in between would be reached some day, and the kiosk could take no more memory."""
    assert locked_within(limit) == "False False"


@pytest.mark.skipif(sys.platform != "linux", reason="not applicable: only Linux is asked to")
def test_whom_no_limit_binds_locks_all_the_same() -> None:
    kept, locked = locked_within(0, "exempt").split()
    may = _capabilities() >> CAP_IPC_LOCK & 1

    assert kept == locked == str(bool(may))
