"""A print queue that is none: it speaks IPP over a socket file, and does as a test says."""

import struct
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingUnixStreamServer
from typing import cast

PRINT_JOB, CANCEL_JOB, GET_JOB, GET_PRINTER = 0x0002, 0x0008, 0x0009, 0x000B
OK, NOT_FOUND, NOT_ACCEPTING = 0x0000, 0x0406, 0x0506
IDLE, STOPPED = 3, 5
PENDING, ABORTED, COMPLETED = 3, 8, 9
LEAST_VALUE_TAG, END = 0x10, 0x03
INTEGER, BOOLEAN, ENUM, KEYWORD = 0x21, 0x22, 0x23, 0x44


class Mood(Enum):
    """How it behaves."""

    PRINTS = "prints"
    FORGETS = "prints, and keeps no history"
    REFUSES = "refuses"
    HANGS = "hangs"
    WAITS = "takes it and prints nothing"
    GIVES_UP = "takes it and gives it up"
    RAMBLES = "answers with something else"
    SLAMS = "ends the connection"
    LOCKED = "wants a password"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    operation: int
    values: Mapping[str, tuple[object, ...]]
    document: bytes
    headers: Mapping[str, str]


@dataclass(slots=True)
class StubQueue:
    """Listens at ``path`` until it is closed."""

    path: Path
    mood: Mood = Mood.PRINTS
    state: int = IDLE
    accepts: bool = True
    reasons: tuple[str, ...] = ("none",)
    asked: list[Asked] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    server: "_Server | None" = None

    def open(self) -> None:
        """Begin to listen."""
        self.server = _Server(str(self.path), _Handler)
        self.server.stub = self
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        """Stop; whoever hangs is let go."""
        self.over.set()
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()

    def operations(self) -> list[int]:
        """What was asked, in order."""
        return [asked.operation for asked in self.asked]

    @property
    def printed(self) -> list[bytes]:
        """Every document that came."""
        return [asked.document for asked in self.asked if asked.operation == PRINT_JOB]


class _Server(ThreadingUnixStreamServer):
    daemon_threads = True
    stub: StubQueue

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked has gone: that is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        stub = cast("_Server", self.server).stub
        data = self.rfile.read(int(self.headers["Content-Length"]))
        operation, values, end = _read(data)
        asked = Asked(operation, values, data[end:], dict(self.headers.items()))
        stub.asked.append(asked)
        match stub.mood:
            case Mood.HANGS:
                stub.over.wait()
            case Mood.SLAMS:
                pass
            case Mood.LOCKED:
                self.send_response(401)
                self.send_header("Content-Length", "0")
                self.end_headers()
            case _:
                self._answer(_answer(stub, operation))

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def address_string(self) -> str:
        """A socket file has no address."""
        return "here"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its own name)
        """Nobody reads it."""


def _answer(stub: StubQueue, operation: int) -> bytes:
    if stub.mood is Mood.RAMBLES:
        return b"good morning"
    if operation == GET_PRINTER:
        told = [
            _value(ENUM, "printer-state", struct.pack(">i", stub.state)),
            _value(BOOLEAN, "printer-is-accepting-jobs", bytes([stub.accepts])),
            *(
                _value(KEYWORD, "" if at else "printer-state-reasons", reason.encode())
                for at, reason in enumerate(stub.reasons)
            ),
        ]
        return _message(OK, told)
    if operation == PRINT_JOB:
        if stub.mood is Mood.REFUSES:
            return _message(NOT_ACCEPTING, [])
        return _message(OK, [_value(INTEGER, "job-id", struct.pack(">i", 7))])
    if operation == GET_JOB:
        if stub.mood is Mood.FORGETS:
            return _message(NOT_FOUND, [])
        states = {Mood.WAITS: PENDING, Mood.GIVES_UP: ABORTED}
        state = states.get(stub.mood, COMPLETED)
        return _message(OK, [_value(ENUM, "job-state", struct.pack(">i", state))])
    return _message(OK, [])


def _message(status: int, values: list[bytes]) -> bytes:
    return struct.pack(">BBHI", 1, 1, status, 1) + b"\x04" + b"".join(values) + bytes([END])


def _value(tag: int, name: str, raw: bytes) -> bytes:
    head = struct.pack(">BH", tag, len(name)) + name.encode()
    return head + struct.pack(">H", len(raw)) + raw


def _read(data: bytes) -> tuple[int, dict[str, tuple[object, ...]], int]:
    """Operation, attributes, and where the document begins."""
    (operation,) = struct.unpack_from(">H", data, 2)
    values: dict[str, tuple[object, ...]] = {}
    at, name = 8, ""
    while data[at] != END:
        tag = data[at]
        at += 1
        if tag < LEAST_VALUE_TAG:
            continue
        (length,) = struct.unpack_from(">H", data, at)
        name = data[at + 2 : at + 2 + length].decode() or name
        at += 2 + length
        (length,) = struct.unpack_from(">H", data, at)
        raw = data[at + 2 : at + 2 + length]
        at += 2 + length
        value: object = raw.decode()
        if tag in (INTEGER, ENUM):
            (value,) = struct.unpack(">i", raw)
        elif tag == BOOLEAN:
            value = raw == b"\x01"
        values[name] = (*values.get(name, ()), value)
    return operation, values, at + 1
