"""Are the committed pictures stale? Standard library only: tests run this without Blender."""

import hashlib
import io
import tokenize
from pathlib import Path

# What decides a rendered picture: objects, materials, light, camera, renderer.
RENDERED = (
    "fields.py",
    "measures.py",
    "meshing.py",
    "nerves.py",
    "objects.py",
    "requirements.txt",
    "spine.py",
    "studio.py",
)
# What decides a scene folder: also what is done to the pictures and said about them. Command line,
# contact sheets, hashing itself and the wording of the geometry report decide neither.
SOURCES = (*RENDERED, "joint_heat.py", "pictures.py")


def model_hash() -> str:
    """sha256 over all of the model's sources; comments and layout do not count."""
    return _hash(SOURCES)


def picture_hash() -> str:
    """The same over those that decide a rendered picture, before it is cut out and named."""
    return _hash(RENDERED)


def _hash(names: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for name in names:
        text = (here / name).read_text(encoding="utf-8")
        meaning = _words(text) if name.endswith(".py") else text
        digest.update(name.encode() + b"\0" + meaning.encode() + b"\0")
    return digest.hexdigest()


def _words(source: str) -> str:
    """The source's words in order, without comments and line breaks."""
    layout = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return "\n".join(t.string for t in tokens if t.type not in layout)
