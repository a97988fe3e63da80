"""Whether the victims of a verb of harm stand before it or after it."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract import syntax
from newsledger.extract.casualties.figures import counted_band, extent
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import harm_participles
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.modality import verb_group
from newsledger.lexicons import words

BE = words("be is are was were been being get gets got gotten 's ’s")
_HAVE = words("have has had having 've ’ve")
_ACTIVE_PAST = words("slew took")
_PARTICIPLES = words(
    "slain shot hurt put cut mown driven forced made rendered held taken burnt beaten torn blown "
    "led"
)
_BRIDGES = words(
    "found pronounced declared feared presumed believed confirmed reported left listed officially "
    "remain remains remained thought said shot still already both all lay lying lie now also "
    "discovered recorded considered either later including since pulled brought dug"
)


# Done to things as well as to people
_THINGS_TOO = words("seized snatched lost buried harmed carried taken took treated burned burnt")
_AFTER_PASSIVE = frozenset(
    ["by", "in", "at", "from", "on", "near", "during", "after", ".", ",", ""]
)
_AROUND = words("by in at from near during after when while inside outside there here")
_NEEDS_OBJECT = words(
    "killed wounded injured abducted kidnapped murdered captured detained martyred assassinated "
    "hanged beheaded"
)


_ONLY = words("only just merely")
_DETERMINERS = words("a an the his her their its our my no any several some another")
_TOGETHER = words("both all each")
_NAMED = words("named reported listed identified confirmed recorded counted registered known")


def parsed_subject(sentence: Sentence, trigger: Trigger) -> int | None:
    """Return where the subject of a word of harm stands by the parse; None: it has none before."""
    verb = sentence.tokens[trigger.start]
    if verb.dep_ == "xcomp" and verb.tag_ in syntax.FINITE:
        found = []  # "raised the toll after three of the hurt died": the parse has lost its clause
    elif verb.dep_ == "xcomp":
        found = syntax.children(verb.head, "nsubj:pass", "nsubj")
    else:
        found = syntax.subjects(verb)
    places = [sentence.place(token) for token in found]
    inside = [at for at in places if sentence.start <= at < trigger.start]
    return inside[0] if inside else None


def left_edge(sentence: Sentence, at: int) -> int:
    """Return the first token of the auxiliaries and bridges before a harm word."""
    tokens = sentence.tokens
    group = verb_group(tokens[at])
    first = sentence.place(group[-1]) if group else at
    while first - 1 >= sentence.start:
        word = sentence.words[first - 1]
        if word == "as" and sentence.words[first - 2] in _NAMED and first - 2 > sentence.start:
            more = verb_group(tokens[first - 2])  # "were named as (having been killed)"
            first = sentence.place(more[-1]) if more else first - 2
            continue
        bridge = word in _BRIDGES and sentence.group(first - 1) is None
        if not bridge:
            if (
                word not in ("including",)
                and tokens[first - 1].tag_ == "RB"
                and (sentence.group(first - 1) is None)
            ):
                first -= 1
                continue
            break
        if word == "including":
            break
        more = verb_group(tokens[first - 1])
        first = sentence.place(more[-1]) if more else first - 1
    first = max(first, sentence.start)
    if sentence.words[first] not in _TOGETHER or first == at or sentence.group(first) is None:
        return first
    before = sentence.words[first - 1] if first > sentence.start else ""
    told = sentence.group(first - 1) if first > sentence.start else None
    apart = before in (",", "(", "–", "—", "-")
    return first if apart or told is not None else first + 1  # "both (died)"


def is_active(sentence: Sentence, trigger: Trigger, harm_starts: set[int]) -> bool:
    """Tell whether the victims stand after the verb: "killed two" but not "were killed"."""
    words = sentence.words
    first = words[trigger.start]
    verb = sentence.tokens[trigger.start]
    aux = {token.lower_ for token in verb_group(verb)}
    if (aux & BE or first in BE) and words[trigger.end - 1] != "holding":
        return False
    if first.endswith("ing") or words[trigger.end - 1] == "holding":
        return True
    if first in _ACTIVE_PAST or words[trigger.end - 1] == "took":
        return True
    participle = first.endswith("ed") or first in _PARTICIPLES
    if not participle:
        return True
    if aux & _HAVE:
        return True
    group = object_after(sentence, trigger)
    if group is None:
        return False
    end = extent(sentence, group)[0]
    if end in harm_starts and end < sentence.end and group.kind == "number":
        return False  # "12 killed 30 wounded"
    left = sentence.group(trigger.start - 1) if trigger.start > sentence.start else None
    if left is not None and left.end > trigger.start:
        return False
    return not is_attribute(sentence, trigger)


def is_attribute(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a participle stands before its noun: "in hospitals injured children waited"."""
    verb = sentence.tokens[trigger.start]
    after = sentence.group(trigger.end) if trigger.end < sentence.end else None
    if after is not None and after.start == trigger.end:
        counted = after.count is not None and after.count.start_token == after.start
        if counted or sentence.words[after.start] in _DETERMINERS:
            return False  # "the shelling wounded 40 people": it would stand behind the number
    if trigger.start == sentence.start:
        return verb.tag_ in ("VBN", "JJ")
    before = sentence.tokens[trigger.start - 1]
    if before.pos_ == "CCONJ" and trigger.start - 2 >= sentence.start:
        return sentence.tokens[trigger.start - 2].pos_ == "ADJ"  # "vulnerable and displaced people"
    if before.pos_ == "NUM":
        return sentence.group(trigger.start - 1) is not None  # not "on 7 May (killed 20 people)"
    if before.pos_ in ("DET", "ADJ") or before.lower_ in ("where", "when", "how"):
        return True
    return before.pos_ in ("ADP", "VERB") and before.lower_ not in ("to", "by", "without", "after")


def object_after(sentence: Sentence, trigger: Trigger) -> Group | None:
    """Return the people right after a verb; None: something else or nothing stands there."""
    at = trigger.end
    if at >= sentence.end:
        return None
    if sentence.words[at] in ('"', "“", "”", "another"):
        at += sentence.words[at] != "another"
    group = sentence.group(at)
    if group is None and sentence.words[at] in _ONLY and at + 1 < sentence.end:
        group = sentence.group(at + 1)  # "lost only two men"
    if group is None or group.start < trigger.end:
        return None
    first = sentence.tokens[group.head]
    if group.kind == "other" and first.dep_ == "amod" and first.head.i > first.i:
        behind = sentence.group(group.end + 1) if group.end + 1 < sentence.end else None
        if behind is not None and sentence.tokens[behind.head] == first.head:
            group = replace(behind, start=group.start)  # "killed American and British troops"
    if not group.human and (inner := counted_band(sentence, group)) is not None:
        return inner  # "killed a party of nine rangers"
    _, _, human = extent(sentence, group)
    return group if human and group.kind != "relative" else None


def object_behind(sentence: Sentence, trigger: Trigger) -> Group | None:
    """Return the counted people whom the parse has as object behind a phrase of time or place.

    "Killed (on Monday in the north) 14 rebels"
    """
    verb = sentence.tokens[trigger.start]
    aux = {token.lower_ for token in verb_group(verb)}
    if aux & BE or sentence.words[trigger.end : trigger.end + 1] == ["by"]:
        return None
    if trigger.end >= sentence.end or sentence.tokens[trigger.end].pos_ != "ADP":
        return None
    for token in syntax.children(verb, "obj"):
        at = sentence.place(token)
        group = sentence.group(at) if trigger.end < at < sentence.end else None
        told = group is not None and group.kind == "person" and group.count is not None
        between = range(trigger.end, group.start) if group is not None else range(0)
        if told and not any(finite(sentence, i) or sentence.words[i] == "," for i in between):
            return group
    return None


def is_reduced(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a participle without auxiliary is passive: "two men killed in the raid".

    A headline has no other verb; elsewhere an active verb without people after it ("he shot at
    cars", "gunmen killed and robbed") harms nobody that is told.
    """
    words, tokens = sentence.words, sentence.tokens
    verb = tokens[trigger.start]
    if words[trigger.start] in BE:
        return True  # "are being held"
    following = words[trigger.end] if trigger.end < sentence.end else ""
    thing = sentence.group(trigger.end)
    adverb = following in ("there", "here")
    if thing is not None and thing.start == trigger.end and not thing.human and not adverb:
        return False  # "rebels burned nine vehicles"
    if words[trigger.start] in _THINGS_TOO and following not in _AFTER_PASSIVE and thing:
        return False  # "the soldiers also seized the following"
    nobody = sentence.group(trigger.start - 1) if trigger.start > sentence.start else None
    if nobody is not None and nobody.kind == "nobody":
        return True  # "found nobody hurt"
    before_word = words[trigger.start - 1] if trigger.start > sentence.start else ""
    if before_word in _BRIDGES:
        return True  # "was found shot"
    if before_word in ("who", "that", "which"):
        return False  # "the man who shot at them"
    aimed = {"at", "into", "toward", "towards", "back"}
    alone = trigger.end == trigger.start + 1
    if (
        alone
        and words[trigger.start] == "shot"
        and aimed & set(words[trigger.end : trigger.end + 2])
    ):
        return False
    if trigger.end > trigger.start + 1:
        return True
    if following in ("and", "or") and trigger.end + 1 < sentence.end:
        other = tokens[trigger.end + 1]
        if other.tag_ in ("VBD", "VBN") and other.lower_ not in ("was", "were"):
            after = sentence.group(trigger.end + 2) if trigger.end + 2 < sentence.end else None
            if after is not None and after.start == trigger.end + 2 and after.human:
                return False
    if verb.tag_ in ("VBN", "JJ") or verb.dep_ in ("acl", "amod"):
        return True
    beside = sentence.group(trigger.start - 1) if trigger.start > sentence.start else None
    if (
        beside is not None
        and beside.kind in ("person", "name")
        and words[trigger.start] in _NEEDS_OBJECT
        and words[beside.start - 1] in ("and", "while", "but")
    ):
        return True  # "a guard was killed and his brother wounded"
    before = sentence.group(trigger.start - 1) if trigger.start > sentence.start else None
    people = before is not None and before.kind in ("person", "name", "norp", "number")
    if people and words[trigger.start] in _NEEDS_OBJECT and following in _AROUND:
        return True  # "the constable killed in the blast was buried"
    if before is None:
        if not trigger.start or (verb.tag_ == "VBD" and words[trigger.start] == "shot"):
            return False  # "came on motorcycles, shot into the air"
        return words[trigger.start - 1] in (",", "and", "–", "-")
    if before.count is not None:
        return True
    others = any(
        tokens[i].tag_ in ("VBD", "VBZ", "VBP", "MD")
        for i in range(sentence.start, sentence.end)
        if i != trigger.start and sentence.words[i] not in harm_participles()
    )
    return not others and before.kind not in ("singular_pronoun", "plural_pronoun", "relative")
