"""The environment that pictures and sizes depend on, for tests that are started by hand."""

import os
import tempfile
from pathlib import Path

from build_spec.hermetic import hermetic_env

NEEDED = ("FONTCONFIG_FILE", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "QT_QUICK_CONTROLS_STYLE", "TZ")


def settle_surroundings() -> None:
    """Set what is not set; call it before Qt is loaded. The gates have set everything."""
    env = hermetic_env(Path(tempfile.gettempdir()))
    for name in NEEDED:
        os.environ.setdefault(name, env[name])
