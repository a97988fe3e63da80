"""Puts the command list and the data dictionary into README.md: `python tests/update_readme.py`."""

from __future__ import annotations

import re
from pathlib import Path

from newsledger.cli import app
from newsledger.report.dictionary import dictionary_markdown

README = Path(__file__).parents[1] / "README.md"


def command_table() -> str:
    """Return a Markdown table of the commands and the first line of their help."""
    rows = ["| command | what it does |", "|---|---|"]
    for command in app.registered_commands:
        assert command.callback is not None
        doc = (command.callback.__doc__ or "").strip().splitlines()[0]
        rows.append(f"| `newsledger {command.name or command.callback.__name__}` | {doc} |")
    return "\n".join(rows) + "\n"


def updated(text: str) -> str:
    """Return the README with its generated parts made anew."""
    for name, content in (("commands", command_table()), ("dictionary", dictionary_markdown())):
        text = re.sub(
            rf"(<!-- {name}:begin[^>]*-->\n).*?(<!-- {name}:end -->)",
            lambda match, content=content: f"{match[1]}{content}{match[2]}",
            text,
            flags=re.DOTALL,
        )
    return text


if __name__ == "__main__":
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8")
