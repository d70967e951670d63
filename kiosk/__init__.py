"""The waiting-room kiosk: illustrated, sourced information before a nerve procedure."""

__version__ = "0.1.0"
