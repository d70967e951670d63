"""A touch screen: a real X server whose only device is a glass, and the fingers on it.

Unlike ``server.py`` nothing here goes through XTEST, which knows pointers only: the X input
extension tells the kiosk of each finger, as it does with a touch panel.
"""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.outside.server import FULL_HD, Panel, running_server

XORG = "/usr/lib/xorg/Xorg"
"""The server itself: what stands on the path may be a wrapper that wants a console."""
MOST_FINGERS = 5
LIMIT_S = 30.0

CONFIG = """
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoAddGPU" "false"
EndSection
Section "Device"
    Identifier "no card"
    Driver "dummy"
    VideoRam 16384
EndSection
Section "Monitor"
    Identifier "panel"
    HorizSync 1-1000
    VertRefresh 1-1000
    Modeline "full" 148.5 {width} 2008 2052 2200 {height} 1084 1089 1125
EndSection
Section "Screen"
    Identifier "screen"
    Device "no card"
    Monitor "panel"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "full"
        Virtual {width} {height}
    EndSubSection
EndSection
Section "InputDevice"
    Identifier "glass"
    Driver "inputtest"
    Option "DeviceType" "Touch"
    Option "TouchCount" "{fingers}"
    Option "SocketPath" "{socket}"
EndSection
Section "InputDevice"
    Identifier "keys"
    Driver "inputtest"
    Option "DeviceType" "Keyboard"
    Option "SocketPath" "{socket}-of-keys"
EndSection
Section "ServerLayout"
    Identifier "kiosk"
    Screen "screen"
    InputDevice "glass" "CorePointer"
    InputDevice "keys" "CoreKeyboard"
EndSection
"""


class Hand:
    """Up to five fingers. Each word returns when the server has handed it on.

    Source: the protocol of the server's inputtest driver, 1.1.
    """

    _VERSION, _SYNC, _TOUCH = 0, 1, 6
    _BEGIN, _UPDATE, _END = 18, 19, 20
    _HEAD = struct.Struct("=II")
    _FINGER = struct.Struct("=IIII")
    _PLACE = struct.Struct("=I8s4x64d64d")
    _BOTH_AXES = bytes([3, 0, 0, 0, 0, 0, 0, 0])
    _WHOLE_AXIS = 65535

    def __init__(self, path: Path) -> None:
        self._line = socket.socket(socket.AF_UNIX)
        self._line.settimeout(LIMIT_S)
        self._line.connect(str(path))
        self._line.sendall(struct.pack("=IIHH", 12, self._VERSION, 1, 1))
        self._answer(12)

    def close(self) -> None:
        """Take the hand away."""
        self._line.close()

    def down(self, finger: int, x: float, y: float) -> None:
        """A finger comes down; x and y are pixels."""
        self._tell(finger, self._BEGIN, x, y)

    def move(self, finger: int, x: float, y: float) -> None:
        """A finger that is down moves."""
        self._tell(finger, self._UPDATE, x, y)

    def up(self, finger: int, x: float, y: float) -> None:
        """A finger goes up."""
        self._tell(finger, self._END, x, y)

    def _tell(self, finger: int, what: int, x: float, y: float) -> None:
        place = (x * self._WHOLE_AXIS / FULL_HD.width, y * self._WHOLE_AXIS / FULL_HD.height)
        length = self._FINGER.size + self._PLACE.size
        event = self._FINGER.pack(length, self._TOUCH, finger, what)
        event += self._PLACE.pack(0, self._BOTH_AXES, *place, *(0.0,) * 126)
        self._line.sendall(event + self._HEAD.pack(self._HEAD.size, self._SYNC))
        self._answer(self._HEAD.size)

    def _answer(self, length: int) -> None:
        answer = b""
        while len(answer) < length:
            part = self._line.recv(length - len(answer))
            if not part:
                raise ConnectionError("the X server took the glass away")
            answer += part


@contextmanager
def touch_server() -> Iterator[tuple[Panel, Hand]]:
    """A server of its own with a full HD panel. Needs no root: the driver wants no card."""
    with TemporaryDirectory(prefix="kiosk-glass-") as place:
        folder = Path(place)
        glass = folder / "glass"
        config = folder / "xorg.conf"
        config.write_text(
            CONFIG.format(
                width=FULL_HD.width, height=FULL_HD.height, fingers=MOST_FINGERS, socket=glass
            )
        )
        log = folder / "log"
        files = ("-config", str(config), "-logfile", str(log))
        with running_server(XORG, *files, "-novtswitch", "-sharevts") as name:
            assert name, f"Xorg did not start:\n{log.read_text(errors='replace')}"
            panel, hand = Panel(name), Hand(glass)
            yield panel, hand
            hand.close()
            panel.display.close()
