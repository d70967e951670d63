"""What QML may name. Importing this package registers every type of ``KioskBridge``."""

from kiosk.ui.bridge import (
    cards_view,
    comfort_view,
    desk_view,
    reader_view,
    rows,
    sheet_view,
    shell_view,
    stage_view,
    touch_gate,
)

__all__ = [
    "cards_view",
    "comfort_view",
    "desk_view",
    "reader_view",
    "rows",
    "sheet_view",
    "shell_view",
    "stage_view",
    "touch_gate",
]
