"""Write the small part of TOML that content files use (the standard library only reads it)."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

LINE_WIDTH = 80
"""A longer list is written with one value to a line."""


def toml_lines(table: Mapping[str, Any], path: str = "") -> list[str]:
    """Plain values first, then sub-tables and lists of tables, in the order given."""
    plain = {k: v for k, v in table.items() if not _is_table(v)}
    lines = [f"{key} = {_value(value)}" for key, value in plain.items()]
    for key, value in table.items():
        if isinstance(value, Mapping):
            lines += ["", f"[{path}{key}]", *toml_lines(value, f"{path}{key}.")]
        elif _is_table(value):
            for item in value:
                lines += ["", f"[[{path}{key}]]", *toml_lines(item, f"{path}{key}.")]
    return lines


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping) or (
        isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)
    )


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case date():
            return value.isoformat()
        case list():
            inner = "".join(f"  {_value(item)},\n" for item in value)
            one_line = "[" + ", ".join(_value(item) for item in value) + "]"
            return one_line if len(one_line) <= LINE_WIDTH else f"[\n{inner}]"
        case _:
            return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
