"""An X server without a screen, whose panel can be unplugged, turned and set anew."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import close, fdopen, pipe

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import randr, xtest

LARGEST_PX = 2000
ENDING_S = 10.0
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels."""

    width: int
    height: int


FULL_HD = Size(1920, 1080)
TURNED = Size(1080, 1920)
SMALL = Size(1280, 800)


class Panel:
    """The one output of the server. Times of its modes do not matter."""

    def __init__(self, number: str) -> None:
        self.name = number
        self.display = Display(number)
        self.root = self.display.screen().root
        resources = randr.get_screen_resources(self.root)
        self._output, self._crtc = resources.outputs[0], resources.crtcs[0]
        self._modes: dict[Size, int] = {}

    def show(self, size: Size) -> None:
        """Plug the panel in at this size, or set it anew."""
        if size not in self._modes:
            self._modes[size] = self._new_mode(size)
        self.unplug()
        randr.set_screen_size(self.root, size.width, size.height, 500, 300)
        self._configure(self._modes[size], [self._output])

    def unplug(self) -> None:
        """No panel any more."""
        self._configure(NOBODY, [])

    def _new_mode(self, size: Size) -> int:
        name = f"{size.width}x{size.height}"
        spare = (NOBODY,) * 8
        info = (0, size.width, size.height, *spare, len(name), 0)
        mode: int = randr.create_mode(self.root, info, name).mode
        randr.add_output_mode(self.display, self._output, mode)
        return mode

    def _configure(self, mode: int, outputs: list[int]) -> None:
        randr.set_crtc_config(
            self.display, self._crtc, X.CurrentTime, 0, 0, mode, randr.Rotate_0, outputs
        )
        self.display.sync()

    # Looking

    def windows(self) -> list[Size]:
        """The windows that can be seen."""
        sizes = []
        for window in self.root.query_tree().children:
            if window.get_attributes().map_state == X.IsViewable:
                shape = window.get_geometry()
                sizes.append(Size(shape.width, shape.height))
        return sizes

    def colour_at(self, x: int, y: int) -> bytes:
        """One pixel of what is shown."""
        data: bytes = self.root.get_image(x, y, 1, 1, X.ZPixmap, 0xFFFFFF).data
        return data[:3]

    def picture(self) -> bytes:
        """Every pixel of what is shown."""
        shape = self.root.get_geometry()
        data: bytes = self.root.get_image(0, 0, shape.width, shape.height, X.ZPixmap, 0xFFFFFF).data
        return data

    # Hands

    def pause(self, seconds: float) -> None:
        """Do nothing for a while, as a person who holds a finger down does."""
        threading.Event().wait(seconds)

    def press(self, x: int, y: int) -> None:
        """The pointer goes there and its button goes down."""
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self.display, X.ButtonPress, 1)
        self.display.sync()

    def release(self) -> None:
        """The button goes up."""
        xtest.fake_input(self.display, X.ButtonRelease, 1)
        self.display.sync()

    def type(self, *names: str) -> None:
        """Keys, one after the other, by their X names."""
        for name in names:
            code = self.display.keysym_to_keycode(XK.string_to_keysym(name))
            xtest.fake_input(self.display, X.KeyPress, code)
            xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()

    @contextmanager
    def held(self, name: str) -> Iterator[None]:
        """A key is down meanwhile."""
        code = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        xtest.fake_input(self.display, X.KeyPress, code)
        self.display.sync()
        yield
        xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()

    def chord(self, *names: str) -> None:
        """Keys that are down together, by their X names."""
        codes = [self.display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for code in codes:
            xtest.fake_input(self.display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()


@contextmanager
def running_server(*command: str) -> Iterator[str]:
    """Start an X server that tells where it is by ``-displayfd``; yields its name, or nothing.

    Afterwards it is gone, also where it hangs.
    """
    reading, writing = pipe()
    server = subprocess.Popen(
        (*command, "-displayfd", str(writing), "-nolisten", "tcp", "-noreset"),
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    close(writing)
    try:
        with fdopen(reading) as numbers:
            number = numbers.readline().strip()
        yield f":{number}" if number else ""
    finally:
        server.terminate()
        try:
            server.wait(ENDING_S)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@contextmanager
def x_server() -> Iterator[Panel]:
    """A server of its own, large enough for every size."""
    with running_server("Xvfb", "-screen", "0", f"{LARGEST_PX}x{LARGEST_PX}x24") as name:
        panel = Panel(name)
        panel.show(FULL_HD)
        yield panel
        panel.display.close()
