"""Puts scores into the model card and README: `python tests/update_scores.py outputs/evaluation`.

The folder is what `newsledger evaluate corpus/gold` and `newsledger evaluate --suite all` write.
Only what is there is replaced; a suite that was skipped keeps its last scores.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
CARD = ROOT / "models" / "README.md"
README = ROOT / "README.md"

HEADLINES = {
    "dates.relaxed": "temporal expressions found",
    "dates.interval": "their first and last day both right, of those found",
    "entities.strict": "names, exact bounds and kind",
    "entities.place": "places on the right spot, of those linked",
    "claims.cue": "who says so: attributions found",
    "claims.all": "attributions with source and content right",
    "events.trigger": "violent events found",
    "events.type": "their kind right, of those found",
    "casualties.rows": "casualty figures found",
    "casualties.bounds": "their bounds both exact, of those found",
    "casualties.full": "figures with bounds, scope and modality all right",
    "responsibility.rows": "who is held to have done it, and how (stance)",
    "incidents.b3": "reports grouped by incident (B³)",
}


def percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def is_share(score: dict[str, Any]) -> bool:
    return score["found"] == score["wanted"] and score["precision"] == score["recall"]


def score_table(data: dict[str, Any]) -> str:
    """Return every measure of one scores.json as a Markdown table."""
    rows = [
        "| measure | precision | recall | F1 or share | 95 % interval |",
        "|---|---|---|---|---|",
    ]
    for name, score in data["scores"].items():
        sides = ["", ""] if is_share(score) else [score["precision"], score["recall"]]
        cells = [side if isinstance(side, str) else percent(side) for side in sides]
        interval = ""
        if score["low"] is not None:
            interval = f"{percent(score['low'])} – {percent(score['high'])}"
        rows.append(f"| {name} | {cells[0]} | {cells[1]} | {percent(score['f1'])} | {interval} |")
    return "\n".join(rows) + "\n"


def headline_table(dev: dict[str, Any], held_back: dict[str, Any] | None) -> str:
    """Return the measures a reader asks for first, of the fixtures."""
    rows = ["| on the fixtures | dev | test |", "|---|---|---|"]
    for name, meaning in HEADLINES.items():
        cells = [
            percent(data["scores"][name]["f1"]) if data and name in data["scores"] else "–"
            for data in (dev, held_back)
        ]
        rows.append(f"| {meaning} (`{name}`) | {cells[0]} | {cells[1]} |")
    return "\n".join(rows) + "\n"


def replaced(text: str, marker: str, content: str) -> str:
    """Return the text with what stands between two markers exchanged."""
    return re.sub(
        rf"(<!-- {marker}:begin[^>]*-->\n).*?(<!-- {marker}:end -->)",
        lambda match: f"{match[1]}{content}{match[2]}",
        text,
        flags=re.DOTALL,
    )


def main(folder: Path) -> None:
    found = {
        path.parent.name: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*/scores.json"))
    }
    card = CARD.read_text(encoding="utf-8")
    for name, data in found.items():
        card = replaced(card, f"scores {name}", score_table(data))
    CARD.write_text(card, encoding="utf-8")
    if "gold" in found:
        readme = README.read_text(encoding="utf-8")
        table = headline_table(found["gold"], found.get("gold-test"))
        README.write_text(replaced(readme, "headlines", table), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
