"""Watches the kiosk from outside and starts it again. Standard library only; knows no Qt."""
