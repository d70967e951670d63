"""A pytest plugin: whoever reaches for the network in a test fails there and then."""

import sys

LOOPBACK = ("127.", "::1", "localhost")
EVENTS = ("socket.connect", "socket.sendto", "socket.getaddrinfo")


class NetworkUsed(Exception):
    """A test wanted to leave the machine."""


def refuse_network(event: str, details: tuple[object, ...]) -> None:
    """Audit hook; unix sockets and the loopback stay open."""
    if event not in EVENTS:
        return
    address = details[0] if event == "socket.getaddrinfo" else details[1]
    host = address[0] if isinstance(address, tuple) else address
    local_socket = event != "socket.getaddrinfo" and not isinstance(address, tuple)
    if local_socket or host is None or str(host).startswith(LOOPBACK):
        return
    raise NetworkUsed(f"{event} {address!r}: tests run without a network")


sys.addaudithook(refuse_network)
