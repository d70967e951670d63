"""A screen reader in another process: it asks the accessibility bus, and knows no id of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties
from jeepney import new_method_call as call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
REGISTRY = "org.a11y.atspi.Registry"
EVENTS = "org.a11y.atspi.Event.Object"
ROOT = "/org/a11y/atspi/accessible/root"
SHOWING, FOCUSED = 25, 12
"""Bits of a state (AT-SPI)."""
PRESS = "Press"


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that the kiosk said by itself; ``politeness`` 2 may cut off what is said."""

    words: str
    politeness: int


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of the tree, as it was when it was read."""

    name: str
    role: str
    showing: bool
    focused: bool
    bus: str
    path: str


class GoneError(LookupError):
    """The node went while it was looked at."""


class ScreenReader:
    """Reads and presses by names, and hears what is announced."""

    def __init__(self, bus: DBusConnection, ears: DBusConnection) -> None:
        self._bus = bus
        self._ears = ears

    def apps(self) -> list[str]:
        """The programs that can be read."""
        return [thing.name for thing in self._children(REGISTRY, ROOT)]

    def things(self, app: str) -> tuple[Thing, ...]:
        """Everything of a program that is showing, in the order of the tree."""
        try:
            found = [thing for thing in self._children(REGISTRY, ROOT) if thing.name == app]
            return tuple(t for top in found for t in self._below(top) if t.showing)
        except GoneError:
            return ()

    def press(self, thing: Thing) -> None:
        """Do what the node offers as its press."""
        names = [a[0] for a in self._ask(thing.bus, thing.path, ACTION, "GetActions")]
        self._ask(thing.bus, thing.path, ACTION, "DoAction", "i", names.index(PRESS))

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

    def _below(self, thing: Thing) -> Iterator[Thing]:
        yield thing
        for child in self._children(thing.bus, thing.path):
            yield from self._below(child)

    def _children(self, bus: str, path: str) -> Iterator[Thing]:
        for name, child in self._ask(bus, path, ACCESSIBLE, "GetChildren"):
            asked = Properties(DBusAddress(child, name, ACCESSIBLE)).get("Name")
            low, _ = self._ask(name, child, ACCESSIBLE, "GetState")
            yield Thing(
                self._reply(asked)[1],
                self._ask(name, child, ACCESSIBLE, "GetRoleName"),
                bool(low >> SHOWING & 1),
                bool(low >> FOCUSED & 1),
                name,
                child,
            )

    def _ask(
        self, bus: str, path: str, interface: str, what: str, signature: str = "", *values: object
    ) -> Any:  # noqa: ANN401 - D-Bus says it at run time
        address = DBusAddress(path, bus, interface)
        return self._reply(call(address, what, signature or None, values))

    def _reply(self, message: Message) -> Any:  # noqa: ANN401 - as above
        reply = self._bus.send_and_get_reply(message)
        if reply.header.message_type is MessageType.error:
            raise GoneError(str(reply.body))
        return reply.body[0]


@contextmanager
def screen_reader() -> Iterator[ScreenReader]:
    """Connect to the accessibility bus, and listen for announcements."""
    session = open_dbus_connection("SESSION")
    launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    address = session.send_and_get_reply(call(launcher, "GetAddress")).body[0]
    session.close()
    bus, ears = open_dbus_connection(address), open_dbus_connection(address)
    try:
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        wanted = call(registry, "RegisterEvent", "s", ("object:announcement",))
        ears.send_and_get_reply(wanted)
        rule = MatchRule(type="signal", interface=EVENTS, member="Announcement")
        ears.send_and_get_reply(message_bus.AddMatch(rule))
        yield ScreenReader(bus, ears)
    finally:
        bus.close()
        ears.close()
