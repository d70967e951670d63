"""The first child: a copy of the program that is running, so that Python starts only once.

Imports next to nothing: until the copy is made, every import makes both start later.
"""

import os
import signal
import time

LOOK_S = 0.01
STANDARD_OUTPUT = 1


class Forked:
    """The child as its parent sees it, in the manner of ``subprocess.Popen``."""

    def __init__(self, pid: int, output: int) -> None:
        self.stdout = os.fdopen(output, "rb")
        self._pid = pid
        self._code: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, or the signal that ended it as a negative number.

        Raises:
            TimeoutError: it still runs after so many seconds.
        """
        end_s = None if timeout is None else time.monotonic() + timeout
        while self._code is None:
            gone, status = os.waitpid(self._pid, 0 if end_s is None else os.WNOHANG)
            if gone:
                self._code = os.waitstatus_to_exitcode(status)
            elif end_s is not None and time.monotonic() > end_s:
                raise TimeoutError
            else:
                time.sleep(LOOK_S)
        return self._code

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def send_signal(self, number: int, /) -> None:
        """Send it a signal, if it still runs."""
        # The number of one that was waited for may be another's by now.
        if self._code is None:
            os.kill(self._pid, number)


def fork() -> Forked | None:
    """Go on twice: returns the child to the parent, and None in the child.

    What the child writes to its standard output is the parent's to read. To be called while
    nothing but this one thread runs.
    """
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Forked(pid, reading)
    os.dup2(writing, STANDARD_OUTPUT)
    os.close(reading)
    os.close(writing)
    return None
