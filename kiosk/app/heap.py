"""How the C library keeps memory for the kiosk."""

import ctypes
import os
import sys

ARENA_MAX = -8
"""``M_ARENA_MAX`` in glibc's malloc.h."""
OF_THE_SITE = "MALLOC_ARENA_MAX"


def keep_one_heap() -> None:
    """Threads that decode pictures come and go; with a heap each, glibc keeps what they free.

    To be called before the first of them starts. Other C libraries have one heap anyway, and a
    site that set it for itself is left alone.
    """
    if sys.platform == "linux" and OF_THE_SITE not in os.environ:
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(ARENA_MAX, 1)
