"""The labelling configuration for Label Studio: labels, relations, and the slots of each label."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from newsledger.evaluate.formats.labels import LABELS, LINKS, ONE, SLOTS, SlotKind, heads
from newsledger.evaluate.slots import RANGES, VALUES

_COLOURS = {
    "dates": "#8c6d1f",
    "entities": "#2f6f9f",
    "claims": "#6b4fa0",
    "events": "#b5562d",
    "casualties": "#b0243a",
    "responsibility": "#3d7a4a",
}


def labelling_config() -> str:
    """Return the XML; a slot is shown where a region with a label that has it is selected."""
    lines = ["<View>", "  <Relations>"]
    lines += [f"    <Relation value={quoteattr(name)}/>" for name in LINKS]
    lines += ["  </Relations>", '  <Labels name="label" toName="text">']
    lines += [
        f"    <Label value={quoteattr(name)} background={quoteattr(_COLOURS[label.layer])}/>"
        for name, label in LABELS.items()
    ]
    lines += ["  </Labels>", '  <Text name="text" value="$text"/>']
    for layer, slots in SLOTS.items():
        if not slots:
            continue
        labels = quoteattr(",".join(heads(layer)))
        lines.append(
            f'  <View visibleWhen="region-selected" whenTagName="label" whenLabelValue={labels}>'
        )
        for slot, kind in slots.items():
            lines += _control(layer, slot, kind)
        lines.append("  </View>")
    return "\n".join([*lines, "</View>"]) + "\n"


def _control(layer: str, slot: str, kind: SlotKind) -> list[str]:
    name = quoteattr(f"{ONE[layer]}_{slot}")
    control = f'name={name} toName="text" perRegion="true"'
    header = f'    <Header value={name} size="5"/>'
    if kind == "choice":
        choices = [f"      <Choice value={quoteattr(v)}/>" for v in VALUES[layer, slot]]
        return [header, f"    <Choices {control}>", *choices, "    </Choices>"]
    if kind in ("whole", "number"):
        low, high = RANGES.get((layer, slot), (0, None))
        bounds = f'min="{low}"' + (f' max="{high}"' if high is not None else "")
        step = "1" if kind == "whole" else "any"
        return [header, f'    <Number {control} {bounds} step="{step}"/>']
    hint = ' placeholder="2024-01-28"' if kind == "day" else ""
    return [header, f'    <TextArea {control} maxSubmissions="1" editable="true"{hint}/>']
