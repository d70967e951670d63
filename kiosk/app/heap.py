"""How the kiosk's memory is kept."""

import ctypes
import os
import sys

ARENA_MAX = -8
"""``M_ARENA_MAX`` in glibc's malloc.h."""
OF_THE_SITE = "MALLOC_ARENA_MAX"

TOUCHED_ONCE = 1 | 2 | 4
"""``MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT`` in Linux's mman.h."""


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

    if resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] != resource.RLIM_INFINITY:
        return False
    refused: int = ctypes.CDLL(None).mlockall(TOUCHED_ONCE)
    return refused == 0
