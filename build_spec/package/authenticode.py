"""Windows' signatures: on our two programs and on the .msi, where somebody has named a key."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from build_spec.console import Command, StepFailed, say, step

CERTIFICATES, KEY = "KIOSK_AUTHENTICODE_CERTIFICATES", "KIOSK_AUTHENTICODE_KEY"
"""In the environment: a PEM file with the signer's certificate and those above it; its key."""
BOTH = "KIOSK_AUTHENTICODE_P12"
"""In their place: one file with both."""
PASSWORD = "KIOSK_AUTHENTICODE_PASSWORD_FILE"  # noqa: S105  (a name)
TIME = "KIOSK_AUTHENTICODE_TIMESTAMP"
"""The address of a time-stamping authority; without one a signature ends with its certificate."""
NAMES = (CERTIFICATES, KEY, BOTH, PASSWORD, TIME)
TITLE = "Kiosk for clinic waiting rooms"
NO_KEY = (
    f"Not signed for Windows: no key was named. Set {CERTIFICATES} and {KEY}, or {BOTH}, then: "
    "python3 build_spec package windows zip msi windows-sbom sums sign"
)


def signing(env: Mapping[str, str]) -> Command:
    """The words of osslsigncode that name the key; none where none was named.

    Raises: StepFailed where only a half was named.
    """
    if file := env.get(BOTH):
        words: tuple[str, ...] = ("-pkcs12", file)
    elif env.get(CERTIFICATES) and env.get(KEY):
        words = ("-certs", env[CERTIFICATES], "-key", env[KEY])
    elif env.get(CERTIFICATES) or env.get(KEY):
        raise StepFailed(f"{CERTIFICATES} and {KEY} belong together; nothing was signed")
    else:
        return ()
    if file := env.get(PASSWORD):
        words = (*words, "-readpass", file)
    if address := env.get(TIME):
        words = (*words, "-ts", address)
    return words


def sign_file(file: Path, time_s: int) -> bool:
    """Sign a program or an .msi where it lies; False where no key was named.

    Raises: StepFailed when a key was named and cannot be used.
    """
    key = signing(os.environ)
    if not key:
        return False
    if shutil.which("osslsigncode") is None:
        raise StepFailed("osslsigncode is not installed; nothing was signed with it")
    signed = file.with_suffix(f"{file.suffix}.signed")
    signed.unlink(missing_ok=True)
    words = ("osslsigncode", "sign", *key, "-h", "sha256", "-n", TITLE)
    step(f"Signing {file.name}", (*words, "-in", file, "-out", signed))
    signed.chmod(file.stat().st_mode)
    signed.replace(file)
    os.utime(file, (time_s, time_s))
    return True


def say_no_key() -> None:
    """Where nothing was signed nobody shall think that it was."""
    say(NO_KEY)
