"""What QML may name. Importing this package registers the types of ``KioskBridge``.

The staff's pages are left out: ``desk_view`` is imported when staff come for the first time.
"""

from kiosk.ui.bridge import (
    answers_view,
    cards_view,
    comfort_view,
    language_view,
    leaf_view,
    listen_view,
    reader_view,
    rows,
    sheet_view,
    shell_view,
    staff_view,
    stage_view,
    touch_gate,
    writing_view,
)

__all__ = [
    "answers_view",
    "cards_view",
    "comfort_view",
    "language_view",
    "leaf_view",
    "listen_view",
    "reader_view",
    "rows",
    "sheet_view",
    "shell_view",
    "staff_view",
    "stage_view",
    "touch_gate",
    "writing_view",
]
