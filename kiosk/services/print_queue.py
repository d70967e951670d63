"""The system's print queue: a small client of IPP over the socket file of CUPS.

No port is opened and no network is used: the kiosk's unit allows socket files alone. Nothing is
written to disk here; what the queue does is in the guide for IT.

Source: RFC 8010 and 8011 (IPP/1.1); CUPS's own attributes as its documentation has them.
"""

import getpass
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path
from socket import AF_UNIX, SOCK_STREAM, socket
from typing import TypeAlias
from urllib.parse import quote

from kiosk.core.paper import PaperSize

CUPS_SOCKET = Path("/run/cups/cups.sock")
ANSWER_S = 4.0
"""A queue on the same machine that takes longer is as good as silent."""
JOB_NAME = "Take-away"
"""All that a list of jobs tells of what is printed."""
MOST_WORKING_S = 300
"""The queue drops a job itself after that, should the kiosk be gone."""
MOST_ANSWER_BYTES = 1_000_000

Value: TypeAlias = int | bool | str


class PrintRefused(Exception):
    """The queue is not there, does not answer, or says no."""


class JobState(Enum):
    """How a job stands, as far as anybody here cares."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """A printout that the queue has taken."""

    number: int


class Operation(IntEnum):
    """RFC 8011, 5.4.15."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B


class Tag(IntEnum):
    """What stands before an attribute (RFC 8010, 3.5)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


FIRST_VALUE_TAG = 0x10
FIRST_FAILURE = 0x0100
"""Lower status codes are successful ones."""
STOPPED = 5
"""`printer-state` (RFC 8011, 5.4.11)."""
COMPLETED, FAILED = 9, (7, 8)
"""`job-state`: completed; canceled and aborted (RFC 8011, 5.3.7)."""
TROUBLES = frozenset(
    (
        "connecting-to-device cover-open door-open interlock-open marker-supply-empty media-empty "
        "media-jam media-needed offline offline-report paused shutdown stopped-partly timed-out "
        "toner-empty"
    ).split()
)
"""`printer-state-reasons` with which nothing comes out."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a request."""

    tag: Tag
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the queue said: a status code, and the values of each attribute."""

    status: int
    values: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    def number(self, name: str) -> int:
        """The first value of an attribute; 0 where there is none."""
        found = self.values.get(name, (0,))[0]
        return found if isinstance(found, int) else 0


def request(
    operation: Operation, number: int, own: Sequence[Attribute], job: Sequence[Attribute] = ()
) -> bytes:
    """A request, without its document."""
    head = struct.pack(">BBHI", 1, 1, operation, number)
    first = (
        Attribute(Tag.CHARSET, "attributes-charset", ("utf-8",)),
        Attribute(Tag.LANGUAGE, "attributes-natural-language", ("en",)),
    )
    groups = bytes([Tag.OPERATION]) + b"".join(map(_encoded, (*first, *own)))
    if job:
        groups += bytes([Tag.JOB]) + b"".join(map(_encoded, job))
    return head + groups + bytes([Tag.END])


def _encoded(attribute: Attribute) -> bytes:
    name, parts = attribute.name.encode(), []
    for value in attribute.values:
        raw = _raw(attribute.tag, value)
        parts.append(struct.pack(">BH", attribute.tag, len(name)) + name)
        parts.append(struct.pack(">H", len(raw)) + raw)
        name = b""
    return b"".join(parts)


def _raw(tag: Tag, value: Value) -> bytes:
    match tag:
        case Tag.INTEGER | Tag.ENUM:
            return struct.pack(">i", value)
        case Tag.BOOLEAN:
            return bytes([bool(value)])
        case _:
            return str(value).encode()


def parse_answer(data: bytes) -> Answer:
    """An answer of the queue.

    Raises:
        PrintRefused: it is no answer of IPP.
    """
    try:
        (status,) = struct.unpack_from(">H", data, 2)
        values: dict[str, tuple[Value, ...]] = {}
        for name, value in _attributes(data):
            values[name] = (*values.get(name, ()), value)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise PrintRefused("the print queue gave an answer that is no IPP") from error
    return Answer(status, values)


def _attributes(data: bytes) -> Iterator[tuple[str, Value]]:
    at, name = 8, ""
    while (tag := data[at]) != Tag.END:
        at += 1
        if tag < FIRST_VALUE_TAG:
            continue
        (length,) = struct.unpack_from(">H", data, at)
        named = data[at + 2 : at + 2 + length].decode()
        name = named or name
        at += 2 + length
        (length,) = struct.unpack_from(">H", data, at)
        raw = data[at + 2 : at + 2 + length]
        at += 2 + length
        yield name, _value(tag, raw)


def _value(tag: int, raw: bytes) -> Value:
    match tag:
        case Tag.INTEGER | Tag.ENUM:
            (number,) = struct.unpack(">i", raw)
            return int(number)
        case Tag.BOOLEAN:
            return raw != b"\0"
        case _:
            return raw.decode(errors="replace")


class _FileConnection(HTTPConnection):
    """HTTP over a socket file."""

    def __init__(self, path: Path, timeout_s: float) -> None:
        super().__init__("localhost", timeout=timeout_s)
        self._path = path
        self._timeout_s = timeout_s

    def connect(self) -> None:
        self.sock = socket(AF_UNIX, SOCK_STREAM)
        self.sock.settimeout(self._timeout_s)
        self.sock.connect(str(self._path))


class CupsQueue:
    """A queue of the CUPS of this machine.

    Each call takes some seconds at most, and none belongs into the thread that draws. All but
    ``is_ready`` raise ``PrintRefused``.
    """

    def __init__(
        self, name: str, path: Path = CUPS_SOCKET, timeout_s: float = ANSWER_S, user: str = ""
    ) -> None:
        self._printer = f"/printers/{quote(name)}"
        self._path = path
        self._timeout_s = timeout_s
        self._user = user or getpass.getuser()
        self._numbers = count(1)

    def is_ready(self) -> bool:
        """Whether a printout would come out now, as far as the queue knows."""
        wanted = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        try:
            answer = self._ask(
                Operation.GET_PRINTER_ATTRIBUTES,
                (Attribute(Tag.KEYWORD, "requested-attributes", wanted),),
            )
        except PrintRefused:
            return False
        accepts = answer.values.get("printer-is-accepting-jobs", (False,))[0]
        reasons = map(str, answer.values.get("printer-state-reasons", ()))
        return (
            bool(accepts)
            and answer.number("printer-state") != STOPPED
            and not any(map(_is_trouble, reasons))
        )

    def send(self, pdf: bytes, size: PaperSize, length_mm: float) -> Job:
        """Print one copy, on one side."""
        document = (
            Attribute(Tag.NAME, "job-name", (JOB_NAME,)),
            Attribute(Tag.MIME, "document-format", ("application/pdf",)),
        )
        wishes = (
            Attribute(Tag.INTEGER, "copies", (1,)),
            Attribute(Tag.KEYWORD, "media", (media_name(size, length_mm),)),
            Attribute(Tag.KEYWORD, "print-scaling", ("none",)),
            Attribute(Tag.NAME, "job-sheets", ("none",)),
            Attribute(Tag.INTEGER, "job-cancel-after", (MOST_WORKING_S,)),
        )
        answer = self._ask(Operation.PRINT_JOB, document, wishes, pdf)
        number = answer.number("job-id")
        if not number:
            raise PrintRefused("the print queue took the job and gave it no number")
        return Job(number)

    def state(self, job: Job) -> JobState:
        """What has become of it; a queue that keeps no history has forgotten one that is done."""
        answer = self._ask(
            Operation.GET_JOB_ATTRIBUTES,
            (
                Attribute(Tag.INTEGER, "job-id", (job.number,)),
                Attribute(Tag.KEYWORD, "requested-attributes", ("job-state",)),
            ),
            may_be_gone=True,
        )
        state = answer.number("job-state")
        if answer.status == GONE:
            # One that was given up is forgotten as well; then the printer is in trouble.
            return JobState.DONE if self.is_ready() else JobState.FAILED
        if state == COMPLETED:
            return JobState.DONE
        return JobState.FAILED if state in FAILED else JobState.WAITING

    def drop(self, job: Job) -> None:
        """Take it out of the queue, with its data."""
        own = (
            Attribute(Tag.INTEGER, "job-id", (job.number,)),
            Attribute(Tag.BOOLEAN, "purge-job", (True,)),
        )
        self._ask(Operation.CANCEL_JOB, own, may_be_gone=True)

    def _ask(
        self,
        operation: Operation,
        own: Sequence[Attribute],
        job: Sequence[Attribute] = (),
        document: bytes = b"",
        *,
        may_be_gone: bool = False,
    ) -> Answer:
        who = (
            Attribute(Tag.URI, "printer-uri", (f"ipp://localhost{self._printer}",)),
            Attribute(Tag.NAME, "requesting-user-name", (self._user,)),
        )
        # The number of a job follows right behind the printer that it is one of.
        first, others = (own[:1], own[1:]) if own and own[0].name == "job-id" else ((), own)
        attributes = (who[0], *first, who[1], *others)
        body = request(operation, next(self._numbers), attributes, job) + document
        # CUPS asks the system whose end of the socket it is, and lets that user cancel.
        headers = {"Content-Type": "application/ipp", "Authorization": f"PeerCred {self._user}"}
        connection = _FileConnection(self._path, self._timeout_s)
        try:
            connection.request("POST", self._printer, body, headers)
            response = connection.getresponse()
            data = response.read(MOST_ANSWER_BYTES)
        except (OSError, HTTPException) as error:
            raise PrintRefused(f"the print queue does not answer ({_said(error)})") from error
        finally:
            connection.close()
        if response.status != HTTP_OK:
            raise PrintRefused(f"the print queue refused (HTTP {response.status})")
        answer = parse_answer(data)
        gone = may_be_gone and answer.status == GONE
        if answer.status >= FIRST_FAILURE and not gone:
            raise PrintRefused(f"the print queue refused (IPP status 0x{answer.status:04x})")
        return answer


HTTP_OK = 200
GONE = 0x0406
"""`client-error-not-found`."""


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__


def _is_trouble(reason: str) -> bool:
    for kind in ("-report", "-warning", "-error"):
        bare = reason.removesuffix(kind)
        if bare != reason:
            return kind == "-error" or bare in TROUBLES
    return reason in TROUBLES


def media_name(size: PaperSize, length_mm: float) -> str:
    """The paper in the words of PWG 5101.1."""
    match size:
        case PaperSize.A4:
            return "iso_a4_210x297mm"
        case PaperSize.LETTER:
            return "na_letter_8.5x11in"
        case PaperSize.ROLL:
            return f"custom_take-away_80x{round(length_mm)}mm"
