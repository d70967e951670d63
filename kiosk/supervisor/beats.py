"""What the watcher and its child agree on. It imports nothing, for both start with it."""

BEAT = "\x1ebeat "
"""What a beat begins with; the rest of the line is the open page, or nothing."""
