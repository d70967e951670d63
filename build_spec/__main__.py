"""Start of `python3 build_spec WORD`; readable by any Python 3, so that an old one is told so."""

import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
TOO_OLD = 2

if sys.version_info < OLDEST_PYTHON:
    sys.stderr.write(
        "The kiosk needs Python 3.11 or newer; this is {}.{}.\n".format(*sys.version_info[:2])
    )
    sys.exit(TOO_OLD)

# `python3 build_spec` puts this folder, not its parent, on the path.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from build_spec.words import main  # noqa: E402  (the path has to be right first)

sys.exit(main(sys.argv[1:]))
