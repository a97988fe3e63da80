"""Inflected forms of lexicon words: lookup by form needs no lemmatizer, also in capitals."""

from __future__ import annotations

_IRREGULAR = {
    "bear": "bore borne",
    "strike": "struck stricken",
    "restrike": "restruck",
    "hit": "hitting",
    "set": "setting",
    "blow": "blew blown",
    "shoot": "shot",
    "fight": "fought",
    "hang": "hung hanged",
    "slay": "slew slain",
    "take": "took taken",
    "find": "found",
    "hold": "held",
    "lay": "laid",
    "put": "putting",
    "seek": "sought",
    "send": "sent",
    "skin": "skinned skinning",
    "kneecap": "kneecapped kneecapping",
    "tie": "tying",
    "break": "broke broken",
    "burst": "burst",
    "throw": "threw thrown",
    "rip": "ripped ripping",
    "tear": "tore torn",
    "fall": "fell fallen",
    "bring": "brought",
    "come": "came",
    "go": "went gone goes",
    "draw": "drew drawn",
    "beat": "beaten",
    "burn": "burnt",
    "sink": "sank sunk",
    "run": "ran running",
    "overrun": "overran overrunning",
    "mow": "mowed mown",
    "waylay": "waylaid",
    "cut": "cutting",
    "whip": "whipped whipping",
    "slit": "slitting",
    "stab": "stabbed stabbing",
    "slap": "slapped slapping",
    "flog": "flogged flogging",
    "drag": "dragged dragging",
    "gun": "gunned gunning",
    "machine-gun": "machine-gunned machine-gunning",
    "machinegun": "machinegunned machinegunning",
    "ram": "rammed ramming",
    "lob": "lobbed lobbing",
    "drop": "dropped dropping",
    "plan": "planned planning",
    "plot": "plotted plotting",
    "kidnap": "kidnapped kidnapping kidnaped kidnaping",
    "hijack": "hijacked",
    "slam": "slammed slamming",
    "pummel": "pummelled pummelling pummeled pummeling",
    "level": "levelled levelling leveled leveling",
    "club": "clubbed clubbing",
    "booby-trap": "booby-trapped booby-trapping",
    "gas": "gassed gassing gasses",
    "repel": "repelled repelling",
    "torpedo": "torpedoes torpedoed",
    "begin": "began begun beginning",
    "make": "made",
    "lead": "led",
    "fly": "flew flown flies",
    "withstand": "withstood",
    "undertake": "undertook undertaken",
    "commit": "committed committing",
    "stop": "stopped stopping",
    "hurt": "hurt",
    "have": "had has having",
    "overshoot": "overshot",
    "leave": "left",
    "shake": "shook shaken",
    "lose": "lost",
    "be": "is was were been being are am",
    "fend": "fended",
    "wound": "wounded",
    "land": "landed",
    "land-mine": "land-mined",
    "abort": "aborted",
    "gut": "gutted gutting",
    "scar": "scarred scarring",
    "thwart": "thwarted",
    "avert": "averted",
    "fail": "failed",
    "rebut": "rebutted",
    "misfire": "misfired",
    "deny": "denied denies denying",
    "point": "pointed",
    "carry": "carried carries",
    "retry": "retried",
    "admit": "admitted admitting",
    "pin": "pinned pinning",
    "hack": "hacked",
    "own": "owned",
    "step": "stepped stepping",
    "drive": "drove driven",
    "tread": "trod trodden",
    "fling": "flung",
    "let": "letting",
    "string": "strung",
    "retake": "retook retaken",
    "rig": "rigged rigging",
    "cudgel": "cudgelled cudgelling cudgeled cudgeling",
    "disembowel": "disembowelled disembowelling disemboweled disemboweling",
    "swat": "swatted swatting",
    "pistol-whip": "pistol-whipped pistol-whipping",
}
_INVARIANT_PAST = frozenset(
    {"hit", "set", "burst", "slit", "beat", "hurt", "run", "overrun", "come", "cut", "let"}
)


def verb_forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a verb given by its lemma, sorted; some that nobody writes are no harm.

    >>> verb_forms("storm")
    ('storm', 'stormed', 'storming', 'storms')
    """
    verb = verb.lower()
    forms = {verb}
    irregular = _IRREGULAR.get(verb, "").split()
    forms.update(irregular)
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        forms.add(verb + "es")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        forms.add(verb[:-1] + "ies")
    else:
        forms.add(verb + "s")
    if verb.endswith("e") and not verb.endswith("ee"):
        forms.add(verb[:-1] + "ing")
    elif not any(form.endswith("ing") for form in irregular):
        forms.add(verb + "ing")
    regular = not any(not form.endswith(("ing", "s")) for form in irregular)
    if regular and verb not in _INVARIANT_PAST:
        if verb.endswith("e"):
            forms.add(verb + "d")
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            forms.add(verb[:-1] + "ied")
        else:
            forms.add(verb + "ed")
    if verb == "burn":
        forms.add("burned")
    return tuple(sorted(forms))


def noun_forms(noun: str) -> tuple[str, ...]:
    """Return singular and plural of a noun.

    >>> noun_forms("clash")
    ('clash', 'clashes')
    """
    noun = noun.lower()
    if noun.endswith(("s", "sh", "ch", "x")):
        return (noun, noun + "es")
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return (noun, noun[:-1] + "ies")
    return (noun, noun + "s")
