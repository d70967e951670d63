"""Writes what the kiosk's records are compiled to: `python -m build_spec.package.record_code FILE`.

A package cannot write it when it first starts; the Python that is packed makes it.
"""

import sys
from importlib import import_module
from pathlib import Path

from kiosk.app.record_code import known_code, write

if __name__ == "__main__":
    with known_code({}) as used:
        import_module("kiosk.app.show")
    write(Path(sys.argv[1]), used)
