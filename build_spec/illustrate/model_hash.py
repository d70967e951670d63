"""Are the committed pictures stale? Standard library only: tests run this without Blender."""

import hashlib
import io
import tokenize
from pathlib import Path

# What decides how a picture looks. Command line, contact sheets, hashing itself and the wording of
# the geometry report do not.
SOURCES = (
    "fields.py",
    "joint_heat.py",
    "measures.py",
    "meshing.py",
    "nerves.py",
    "pictures.py",
    "requirements.txt",
    "spine.py",
    "studio.py",
)


def model_hash() -> str:
    """sha256 over the model's sources; comments and layout do not count."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for name in SOURCES:
        text = (here / name).read_text(encoding="utf-8")
        meaning = _words(text) if name.endswith(".py") else text
        digest.update(name.encode() + b"\0" + meaning.encode() + b"\0")
    return digest.hexdigest()


def _words(source: str) -> str:
    """The source's words in order, without comments and line breaks."""
    layout = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return "\n".join(t.string for t in tokens if t.type not in layout)
