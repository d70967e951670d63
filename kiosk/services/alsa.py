"""Linux's sound library, which tells the console of every device that is not there."""

import ctypes
import sys

LIBRARY = "libasound.so.2"
TELLS = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
"""``snd_lib_error_handler_t``: file, line, function, error number, format; more may follow."""
NOTHING = TELLS(lambda *_: None)
"""Who asks for the device says in one line of the log that there is none."""


def keep_quiet() -> None:
    """Thirty lines at each start of a machine without sound help nobody who reads a journal."""
    if sys.platform != "linux":
        return
    try:
        library = ctypes.CDLL(LIBRARY)
    except OSError:
        return
    library.snd_lib_error_set_handler(NOTHING)
