"""The table of figures in the README."""

from build_spec.places import ROOT

README = ROOT / "README.md"
BEGIN = "<!-- figures: written by `python3 build_spec bench --write-readme` -->"
END = "<!-- end of figures -->"


def with_figures(text: str, table: str) -> str:
    """The README with another table between its two marks.

    Raises:
        ValueError: the marks are not there, each once and in this order.
    """
    before, begin, rest = text.partition(BEGIN)
    old, end, after = rest.partition(END)
    if not begin or not end or BEGIN in rest or END in after or END in before:
        raise ValueError("the README has lost the marks around its figures; put them back")
    del old
    return f"{before}{begin}\n{table}\n{end}{after}"
