"""The configuration that brat shows a folder with: its types, and how they are displayed."""

from __future__ import annotations

from newsledger.evaluate.formats.labels import LABELS, LINKS, ONE, PARTS, SLOTS, heads
from newsledger.evaluate.slots import POINTERS, VALUES

_COLOURS = {
    "dates": "#e8d9a0",
    "entities": "#a9cce8",
    "claims": "#cdbcf0",
    "events": "#f4c3a3",
    "casualties": "#f2a3ad",
    "responsibility": "#b2dfbc",
}


def annotation_conf() -> str:
    """Return annotation.conf: labels, links from where to where, and slots with closed values."""
    lines = ["[entities]", *(_name(label) for label in LABELS), "", "[relations]"]
    # marks on the same words and within each other are the rule here
    lines.append("<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>")
    for link in LINKS:
        ends = [(layer, [f"{ONE[layer]}_{link}"]) for layer in PARTS if link in PARTS[layer]] + [
            (of, heads(to)) for (of, name), to in POINTERS.items() if name == link
        ]
        # two layers share a link only where it leads to the same layer
        tails = "|".join(_name(label) for layer, _ in ends for label in heads(layer))
        tips = "|".join(dict.fromkeys(_name(label) for _, labels in ends for label in labels))
        lines.append(f"{link}\tArg1:{tails}, Arg2:{tips}")
    lines += ["", "[events]", "", "[attributes]"]
    for layer, slots in SLOTS.items():
        on = "|".join(_name(label) for label in heads(layer))
        lines += [
            f"{ONE[layer]}_{slot}\tArg:{on}, Value:{'|'.join(VALUES[layer, slot])}"
            for slot, kind in slots.items()
            if kind == "choice"
        ]
    return "\n".join([*lines, ""])


def visual_conf() -> str:
    """Return visual.conf: every label as it is called elsewhere, one colour a layer."""
    lines = ["[labels]", *(f"{_name(label)} | {label}" for label in LABELS), "", "[drawing]"]
    lines += [f"{_name(name)}\tbgColor:{_COLOURS[label.layer]}" for name, label in LABELS.items()]
    return "\n".join([*lines, ""])


def _name(label: str) -> str:
    return label.replace(":", "-")
