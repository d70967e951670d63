"""Disk formats: text files in, frozen content out, and back."""
