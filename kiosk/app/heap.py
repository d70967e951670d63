"""How the kiosk's memory is kept."""

import ctypes
import os
import sys
from pathlib import Path

ARENA_MAX = -8
"""``M_ARENA_MAX`` in glibc's malloc.h."""
OF_THE_SITE = "MALLOC_ARENA_MAX"

TOUCHED_ONCE = 1 | 2 | 4
"""``MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT`` in Linux's mman.h."""

CAP_IPC_LOCK = 14
"""Who has this capability may lock whatever the limit says; its number in Linux's capability.h."""
CAPABILITIES = "CapEff:"


def keep_one_heap() -> None:
    """Threads that decode pictures come and go; with a heap each, glibc keeps what they free.

    To be called before the first of them starts. Other C libraries have one heap anyway, and a
    site that set it for itself is left alone.
    """
    if sys.platform == "linux" and OF_THE_SITE not in os.environ:
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(ARENA_MAX, 1)


def keep_in_memory() -> bool:
    """Have the system take away no memory that was in use once; returns whether it agrees.

    It takes what long stood idle, to the disk too: the first tap of a morning would wait for it,
    and a visitor's answers would lie there. Linux only, and only for who may lock any amount:
    past a limit in between, nothing more could be allocated.
    """
    if sys.platform != "linux":
        return False
    import resource  # noqa: PLC0415  (POSIX only)

    limit, _ = resource.getrlimit(resource.RLIMIT_MEMLOCK)
    if limit != resource.RLIM_INFINITY and not _capabilities() >> CAP_IPC_LOCK & 1:
        return False
    refused: int = ctypes.CDLL(None).mlockall(TOUCHED_ONCE)
    return refused == 0


def _capabilities() -> int:
    """Of this process, a bit each."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    line = next((line for line in status.splitlines() if line.startswith(CAPABILITIES)), "0")
    return int(line.removeprefix(CAPABILITIES), 16)
