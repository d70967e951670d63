"""The log: one JSON object a line, in files that cannot fill the disk."""

import json
import logging
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE_BYTES = 1_000_000
FILES_KEPT = 5
NAME = "kiosk.jsonl"


class JsonLines(logging.Formatter):
    """``at`` (UTC), ``level``, ``part`` of the program, ``message``, and ``trace`` of an error."""

    def format(self, record: logging.LogRecord) -> str:
        """One record, without a line break in it."""
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "part": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def start_log(folder: Path, *, file_bytes: int = FILE_BYTES) -> Path:
    """Log to ``folder`` from now on, and warnings to the terminal too. Returns the file.

    A disk that fills up later silences the log, not the kiosk.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    to_file = RotatingFileHandler(
        path, maxBytes=file_bytes, backupCount=FILES_KEPT, encoding="utf-8"
    )
    to_file.setFormatter(JsonLines())
    to_terminal = logging.StreamHandler()
    to_terminal.setLevel(logging.WARNING)
    to_terminal.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    logging.raiseExceptions = False
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.handlers[:] = [to_file, to_terminal]
    return path
