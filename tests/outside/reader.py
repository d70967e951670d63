"""A screen reader in another process: it asks the accessibility bus, and knows no id of ours."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties
from jeepney import new_method_call as call
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, prep_socket

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
REGISTRY = "org.a11y.atspi.Registry"
EVENTS = "org.a11y.atspi.Event.Object"
ROOT = "/org/a11y/atspi/accessible/root"
CHECKED, FOCUSED, SENSITIVE, SHOWING = 4, 12, 24, 25
"""Bits of a state (AT-SPI)."""
PRESS = "Press"
ON_THE_SCREEN = 0
CALL_S = 20.0
"""No call waits longer: a program that hangs is named, and the tests go on."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that the kiosk said by itself; ``politeness`` 2 may cut off what is said."""

    words: str
    politeness: int


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node is on the screen. Pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Where a finger aims."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of the tree, as it was when it was read."""

    name: str
    role: str
    showing: bool
    focused: bool
    checked: bool
    enabled: bool
    bus: str
    path: str


class GoneError(LookupError):
    """The node went while it was looked at."""


class SilentError(TimeoutError):
    """A program is on the bus and does not answer."""


class ScreenReader:
    """Reads and presses by names, and hears what is announced."""

    def __init__(self, bus: DBusConnection, ears: DBusConnection) -> None:
        self._bus = bus
        self._ears = ears

    def apps(self) -> list[str]:
        """The programs that can be read."""
        return [thing.name for thing in self._programs()]

    def things(self, app: str) -> tuple[Thing, ...]:
        """Everything of a program that is showing, in the order of the tree."""
        try:
            found = [thing for thing in self._programs() if thing.name == app]
            return tuple(t for top in found for t in self._below(top) if t.showing)
        except GoneError:
            return ()

    def press(self, thing: Thing) -> None:
        """Do what the node offers as its press."""
        self._ask(thing.bus, thing.path, ACTION, "DoAction", "i", self.actions(thing).index(PRESS))

    def actions(self, thing: Thing) -> list[str]:
        """What can be done with a node; each name once for every time that it is offered."""
        try:
            return [a[0] for a in self._ask(thing.bus, thing.path, ACTION, "GetActions")]
        except GoneError:
            return []

    def description(self, thing: Thing) -> str:
        """What is told of a node beside its name."""
        asked = Properties(DBusAddress(thing.path, thing.bus, ACCESSIBLE)).get("Description")
        return str(self._reply(asked)[1])

    def box(self, thing: Thing) -> Box:
        """Where a node is."""
        asked = (thing.bus, thing.path, COMPONENT, "GetExtents", "u", ON_THE_SCREEN)
        return Box(*self._ask(*asked))

    def hears(self, within_s: float) -> Heard | None:
        """The next announcement; none if there is silence for so long."""
        try:
            message = self._ears.receive(timeout=within_s)
        except TimeoutError:
            return None
        if message.header.fields.get(HeaderFields.member) != "Announcement":
            return self.hears(within_s)
        _, politeness, _, words, *_ = message.body
        return Heard(words[1], politeness)

    def _programs(self) -> Iterator[Thing]:
        """Those on the bus but ourselves: while we ask, our own Qt cannot answer."""
        for name, path in self._ask(REGISTRY, ROOT, ACCESSIBLE, "GetChildren"):
            with suppress(GoneError):
                if self._process(name) != os.getpid():
                    yield self._thing(name, path)

    def _process(self, name: str) -> int:
        pid: int = self._reply(message_bus.GetConnectionUnixProcessID(name))
        return pid

    def _below(self, thing: Thing) -> Iterator[Thing]:
        yield thing
        for name, path in self._ask(thing.bus, thing.path, ACCESSIBLE, "GetChildren"):
            yield from self._below(self._thing(name, path))

    def _thing(self, name: str, path: str) -> Thing:
        asked = Properties(DBusAddress(path, name, ACCESSIBLE)).get("Name")
        low, _ = self._ask(name, path, ACCESSIBLE, "GetState")
        return Thing(
            self._reply(asked)[1],
            self._ask(name, path, ACCESSIBLE, "GetRoleName"),
            bool(low >> SHOWING & 1),
            bool(low >> FOCUSED & 1),
            bool(low >> CHECKED & 1),
            bool(low >> SENSITIVE & 1),
            name,
            path,
        )

    def _ask(
        self, bus: str, path: str, interface: str, what: str, signature: str = "", *values: object
    ) -> Any:  # noqa: ANN401 - D-Bus says it at run time
        address = DBusAddress(path, bus, interface)
        return self._reply(call(address, what, signature or None, values))

    def _reply(self, message: Message) -> Any:  # noqa: ANN401 - as above
        try:
            reply = self._bus.send_and_get_reply(message, timeout=CALL_S)
        except TimeoutError:
            raise SilentError(self._silence(message)) from None
        if reply.header.message_type is MessageType.error:
            raise GoneError(str(reply.body))
        return reply.body[0]

    def _silence(self, message: Message) -> str:
        """Who did not answer, and what."""
        fields = message.header.fields
        name, what = fields[HeaderFields.destination], fields[HeaderFields.member]
        return f"{name} did not answer {what} in {CALL_S:.0f} s: {self._command(name)}"

    def _command(self, name: str) -> str:
        """The command of the process behind a name of the bus, as well as it can be told."""
        asked = message_bus.GetConnectionUnixProcessID(name)
        try:
            pid = self._bus.send_and_get_reply(asked, timeout=CALL_S).body[0]
            return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
        except (OSError, TimeoutError) as problem:
            return f"nothing is known of it ({problem})"


class _Line(DBusConnection):  # type: ignore[misc] # jeepney has no types
    """A connection that waits for nothing without end, not even for its own greeting."""

    def receive(self, *, timeout: float | None = None) -> Message:
        return super().receive(timeout=CALL_S if timeout is None else timeout)


def _connected(address: str) -> _Line:
    return _Line(prep_socket(get_bus(address), timeout=CALL_S))


@contextmanager
def screen_reader() -> Iterator[ScreenReader]:
    """Connect to the accessibility bus, and listen for announcements."""
    session = _connected("SESSION")
    launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    address = session.send_and_get_reply(call(launcher, "GetAddress"), timeout=CALL_S).body[0]
    session.close()
    bus, ears = _connected(address), _connected(address)
    try:
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        wanted = call(registry, "RegisterEvent", "s", ("object:announcement",))
        ears.send_and_get_reply(wanted, timeout=CALL_S)
        rule = MatchRule(type="signal", interface=EVENTS, member="Announcement")
        ears.send_and_get_reply(message_bus.AddMatch(rule), timeout=CALL_S)
        yield ScreenReader(bus, ears)
    finally:
        bus.close()
        ears.close()
