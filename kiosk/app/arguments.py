"""How a command says in one line that it was typed wrong."""

import argparse
from typing import NoReturn

from kiosk.core.exit_codes import ExitCode


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line that says where to read more."""

    def __init__(self, command: str, what: str) -> None:
        super().__init__(prog=command, description=what, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """End with the complaint."""
        self.exit(ExitCode.WRONG_WORDS, f"{self.prog}: {message} (see {self.prog} --help)\n")
