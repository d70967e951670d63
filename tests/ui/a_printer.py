"""A kiosk with a printer that is none."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject

from kiosk.app.build import Kiosk
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.app.paper import printing_of
from kiosk.app.parts import KioskParts
from kiosk.core.comfort import USUAL_COMFORT
from kiosk.core.paper import PaperSize
from kiosk.core.site import SiteFacts
from kiosk.services.faults import Faults
from kiosk.services.print_queue import CupsQueue
from kiosk.ui.bridge.shell_view import Presentation
from kiosk.ui.printers import CupsPrinter
from kiosk.ui.printing import Printing
from tests.panels import LANDSCAPE
from tests.services.ipp_stub import StubQueue
from tests.ui.driver import KioskDriver

MOST = 2
SOON_S = 0.3


@dataclass(frozen=True, slots=True)
class APrinter:
    """The queue, what prints, and the faults that it counts."""

    stub: StubQueue
    printing: Printing
    faults: Faults

    def tick(self, seconds: float) -> None:
        """Let its clock run."""
        for _ in range(round(seconds * 2)):
            self.printing.tick()


@contextmanager
def a_printer(driver: KioskDriver) -> Iterator[APrinter]:
    """Give a kiosk a printer, and take it away again."""
    kiosk: Kiosk = driver.kiosk
    owner, faults = QObject(), Faults(lambda: kiosk.shell.reader_page)
    parts = KioskParts(
        driver.library,
        CONTENT,
        RESOURCES,
        SiteFacts(),
        USUAL_COMFORT,
        Presentation(LANDSCAPE.inches),
        faults=faults,
        most_prints=MOST,
    )
    # A socket file's path may have a hundred letters at most: pytest's own folders are longer.
    with TemporaryDirectory(prefix="ipp-") as folder:
        stub = StubQueue(Path(folder) / "cups.sock")
        stub.open()
        printer = CupsPrinter(CupsQueue("desk", stub.path, SOON_S, user="kiosk"), PaperSize.A4)
        printing = printing_of(parts, printer, driver.store, owner)
        driver.store.on_effect(printing.on_effect)
        printing.said.connect(driver.reader.said)
        yield APrinter(stub, printing, faults)
        stub.close()
        printing.close()
        driver.store._handlers.remove(printing.on_effect)
        printing.said.disconnect(driver.reader.said)
