"""Measures the kiosk from outside and inside, beside Chromium, and prints one table."""
