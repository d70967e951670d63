"""What Windows has otherwise, tried on every system: no outputs, no socket files, other codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.exit_codes import ExitCode

MAIN = "from kiosk.__main__ import main; raise SystemExit(main(sys.argv[1:]))"


def python(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines in a Python of their own."""
    command = (sys.executable, "-c", f"import sys\n{script}", *words)
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("words", "code"), [(("--version",), ExitCode.GOOD), (("nosuch",), ExitCode.WRONG_WORDS)]
)
def test_a_program_without_outputs_keeps_its_exit_codes(
    words: tuple[str, ...], code: ExitCode
) -> None:
    # As the program has it that Windows starts for its window.
    done = python(f"sys.stdout = sys.stderr = None; {MAIN}", *words)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")


def test_printing_can_be_imported_where_python_has_no_socket_files() -> None:
    done = python("import socket; vars(socket).pop('AF_UNIX', None); import kiosk.ui.printers")
    assert done.stderr == ""


ENDED = """
import os, sys
from kiosk.supervisor import watch
child = "import signal, sys, time; signal.signal(signal.SIGTERM, lambda *_: sys.exit(1)); "
child += f"open({file!r}, 'w').close(); time.sleep(60)"
watch.LONGEST_WAIT_S = 1.0
class Ending(watch._Ending):
    @property
    def is_asked(self):
        return os.path.exists({file!r})
def given():
    yield Ending()
import contextlib
watch._ending = contextlib.contextmanager(given)
sys.exit(watch.watch(lambda _: (sys.executable, "-c", child)))
"""


def test_a_kiosk_that_was_ended_from_outside_ended_well_whatever_code_it_has(
    tmp_path: Path,
) -> None:
    # Windows ends a program with 1, which else means that the content has errors.
    file = str(tmp_path / "started")
    script = ENDED.replace("{file!r}", repr(file))
    done = subprocess.run((sys.executable, "-c", script), env=os.environ, check=False, timeout=60)
    assert done.returncode == ExitCode.GOOD


PRINTED = """
from PySide6.QtGui import QGuiApplication
from kiosk.core.names import LanguageTag
from kiosk.core.paper import PaperSize
from kiosk.services.print_queue import PrintRefused
from kiosk.ui.printers import QtPrinter
from kiosk.ui.printout import WordedHandout

app = QGuiApplication(["kiosk", "-platform", "offscreen"])
printer = QtPrinter("nosuch", PaperSize.A4)
print(printer.is_ready())
try:
    printer.send(WordedHandout("", "", "Words", (), "", "", (), (), LanguageTag("en")))
except PrintRefused as refused:
    print(refused)
"""


def test_a_printer_that_is_not_there_is_told_and_nothing_goes_elsewhere() -> None:
    assert python(PRINTED).stdout == "False\nthere is no such printer\n"
