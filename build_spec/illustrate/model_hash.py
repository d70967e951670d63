"""Are the committed pictures stale? Standard library only: tests run this without Blender."""

import hashlib
import io
import tokenize
from pathlib import Path

# What decides a rendered picture: objects, materials, light, camera, renderer.
RENDERED = (
    "camera.py",
    "fields.py",
    "measures.py",
    "meshing.py",
    "nerves.py",
    "objects.py",
    "requirements.txt",
    "spine.py",
    "studio.py",
)
# What decides a scene's folder beside them: what is done to its pictures and said about them. The
# command line, contact sheets, hashing itself and the wording of the geometry report do not.
_COMMON = ("pictures.py", "scene.py", "viewpoints.py")
_SEEN = (*_COMMON, "sight.py")
_LINED = (*_SEEN, "lines.py")
_AT_THE_JOINT = (*_LINED, "joint_view.py")
# A person's surface and what stands with it: posed, clothed and lit.
_PEOPLE = ("body.npz", "people.py", "person.py")
_THEATRE = (*_PEOPLE, "theatre.py")
_OWN = {
    "joint-heat": (*_AT_THE_JOINT, "joint_heat.py"),
    "joint-and-nerves": (*_AT_THE_JOINT, "joint_and_nerves.py"),
    "live-x-ray": (*_COMMON, "x_ray.py", "live_x_ray.py"),
    "diagnostic-scan": (*_COMMON, "x_ray.py", "mri.py", "diagnostic_scan.py"),
    "test-block": (*_AT_THE_JOINT, "test_block.py"),
    "two-tests": (*_AT_THE_JOINT, "two_tests.py"),
    "regrowth": (*_AT_THE_JOINT, "regrowth.py"),
    "on-the-table": (*_LINED, *_THEATRE, "on_the_table.py"),
    "whole-back": (*_LINED, *_PEOPLE, "trousers.py", "whole_back.py"),
    "turning-spine": (*_SEEN, "turning_spine.py"),
}
SCENES = tuple(_OWN)


def model_hash(scene: str) -> str:
    """sha256 over all sources of a scene; comments and layout do not count."""
    return _hash((*RENDERED, *_OWN[scene]))


def cards_hash() -> str:
    """The same for the cards, which are cut from the scenes."""
    words = _hash(("cards.py",)) + "".join(model_hash(scene) for scene in SCENES)
    return hashlib.sha256(words.encode()).hexdigest()


def picture_hash() -> str:
    """The same over those that decide a rendered picture, before it is cut out and named."""
    return _hash(RENDERED)


def people_hash() -> str:
    """The same for pictures with a person in them."""
    return _hash((*RENDERED, *_PEOPLE, "trousers.py"))


def theatre_hash() -> str:
    """The same for pictures of the room of the day."""
    return _hash((*RENDERED, *_THEATRE))


def silhouette_hash() -> str:
    """The same for the plain outline of the standing person."""
    return _hash(("body.npz", "person.py", "silhouette.py"))


def _hash(names: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for name in names:
        if name.endswith(".npz"):
            data = (here / name).read_bytes()
        else:
            text = (here / name).read_text(encoding="utf-8")
            data = (_words(text) if name.endswith(".py") else text).encode()
        digest.update(name.encode() + b"\0" + data + b"\0")
    return digest.hexdigest()


def _words(source: str) -> str:
    """The source's words in order, without comments and line breaks."""
    layout = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return "\n".join(t.string for t in tokens if t.type not in layout)
