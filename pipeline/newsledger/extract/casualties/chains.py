"""Chains of coordinated victims beside a harm word: "a man and his two sons", "12, including 3"."""

from __future__ import annotations

from collections.abc import Container

from newsledger.extract.casualties.figures import Figure, extent, quantify
from newsledger.extract.casualties.groups import Group, Sentence

_PREPOSITIONS = frozenset(
    "in at on near from of with for outside inside around across among by under over between "
    "during after before aboard to off into behind along beside while amid throughout within "
    "through against north south east west about".split()
)
_LINKS = frozenset(["and", "or", "&", ",", "including", "(", "–", "—", "-", "--", ":", "plus"])
_PAUSES = frozenset([",", "–", "—", "-", "--", "("])
_PART_LINKS = frozenset(["including", "(", "–", "—", "--", ":"])
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AUX = frozenset("was were is are be been being has have had will would could may might".split())


def _finite(sentence: Sentence, at: int) -> bool:
    if at >= sentence.end:
        return False
    token = sentence.tokens[at]
    return token.tag_ in _FINITE or sentence.words[at] in _AUX


def _after_phrase(sentence: Sentence, group: Group) -> int:
    return extent(sentence, group)[0]


def _owner_of(sentence: Sentence, group: Group) -> Group:
    """Step from the "of" part to what it belongs to: "five of them", "the wife of a soldier"."""
    for _ in range(4):
        at = group.start - 1
        if at <= sentence.start:
            break
        word = sentence.words[at]
        owner = sentence.group(at - 1)
        if owner is None:
            break
        if word == "of" and owner.human:
            group = owner
        elif word == "from" and owner.human and owner.count is not None and group.count is None:
            group = owner  # "12 civilians from the same family"
        elif word == "and" and not _is_people(owner) and _under_of(sentence, owner):
            group = owner  # "members of the Example and Other families"
        elif word == "," and owner.count is not None and owner.human and (
            sentence.words[group.start] in ("all", "both", "mostly", "members")
        ):
            group = owner  # "12 civilians, all members of one family"
        else:
            break
    return group


def _is_people(group: Group) -> bool:
    return group.kind in ("person", "number", "norp")


def _under_of(sentence: Sentence, group: Group) -> bool:
    at = group.start - 1
    if at <= sentence.start or sentence.words[at] != "of":
        return False
    owner = sentence.group(at - 1)
    return owner is not None and owner.human and owner.count is not None


def find_left(
    sentence: Sentence,
    at: int,
    *,
    preferred: int | None = None,
    far: bool = True,
    passable: Container[int] = (),
) -> Group | None:
    """Return the people nearest to the left of token `at`, over places, ages and relative clauses.

    `preferred`: token of the subject that the parse gives, which settles ties. `far=False` looks
    at the neighbour only. `passable`: tokens of verbs that do not end the walk.
    """
    i = at - 1
    hops = 0
    parsed = sentence.group(preferred) if preferred is not None else None
    crossed = relative = False
    while i >= sentence.start and hops < 22:
        group = sentence.group(i)
        word = sentence.words[i]
        if group is not None and group.kind == "relative":
            i = group.start - 1
            relative = True
            if word in ("that", "which") and parsed is not None and parsed.human:
                return parsed
        elif group is not None:
            if group.human:
                _, _, human = extent(sentence, group)
                if human:
                    owner = _owner_of(sentence, group)
                    if relative and owner.count is None and owner.kind != "number":
                        owner = group  # "the daughter of a man who was shot"
                    if crossed and parsed is not None and parsed.human and parsed is not owner:
                        return parsed if parsed.start < at else owner
                    if owner.start and sentence.words[owner.start - 1] in _PREPOSITIONS:
                        if parsed is not None and parsed.human and parsed.start < at:
                            return parsed
                        if crossed and parsed is not None and not parsed.human and not relative:
                            return None  # "the lead over <name> among voters disappeared"
                    return owner
            if not far:
                return None
            if not crossed and group.end == at and _is_subject(sentence, group):
                return None  # "five buses were burned"
            crossed = True
            i = group.start - 1
        else:
            if not far and word not in ("(", '"', "“"):
                return None
            if sentence.tokens[i].is_space and sentence.tokens[i].text.count("\n") > 1:
                break
            if _finite(sentence, i) and i not in passable:
                break
            if word in (";", "?", "!", "."):
                break
            crossed = crossed or word not in (",",)
            i -= 1
        hops += 1
    if parsed is not None and parsed.human and parsed.start < at:
        return parsed
    return None


def _is_subject(sentence: Sentence, group: Group) -> bool:
    """Tell whether a group right before the verb is no part of a longer phrase."""
    before = sentence.words[group.start - 1] if group.start > sentence.start else ""
    return before not in _PREPOSITIONS and before not in (",", "(", "and", "or", "“", '"', "-")


def chain_left(sentence: Sentence, last: Group, claimed: set[int]) -> list[Group]:
    """Return the groups coordinated with `last`, in text order; `claimed` tokens stop the chain."""
    found = [last]
    group = last
    listed = False  # an "and" was crossed, so that commas before it join too
    while True:
        at = group.start - 1
        if at <= sentence.start:
            break
        word = sentence.words[at]
        part = word in _PART_LINKS
        if word in ("with", "as") and sentence.words[at - 1] in ("along", "together", "well"):
            at -= 1
        if word == "," or word in ("and", "or", "&", "including", "plus"):
            before = at - 1
            if word != "," and sentence.words[before] in _PAUSES:
                before -= 1
            left = sentence.group(before)
            if left is not None and not left.human and word == "and" and (
                left.start > sentence.start and sentence.words[left.start - 1] == "including"
            ):
                group = left  # "including an educator and two nephews": the noun is not known
                listed = True
                continue
            if left is None or not left.human or left.start in claimed:
                break
            left = _owner_of(sentence, left)
            if word == "," and not listed:
                break
            if left.start > sentence.start and (
                _verb_before(sentence, left) or _finite(sentence, left.start - 1)
            ):
                break
            listed = listed or word in ("and", "or", "&")
            found.insert(0, left)
            group = left
            if part:
                listed = False
            continue
        break
    return found


def _verb_before(sentence: Sentence, group: Group) -> bool:
    token = sentence.tokens[group.start - 1]
    return token.pos_ == "VERB" and token.dep_ != "amod" and token.lower_ != "including"


def chain_right(sentence: Sentence, first: Group, harm_starts: set[int]) -> list[tuple[Group, bool]]:
    """Return the groups coordinated to the right of `first`, each with whether it is a part.

    A group with a verb of its own ends the chain: "killed two men and three others were hurt".
    """
    found: list[tuple[Group, bool]] = [(first, False)]
    pending: list[tuple[Group, bool]] = []
    at = _after_phrase(sentence, first)
    links = 0
    part = False
    while at < sentence.end and links < 14:
        link = at
        word = sentence.words[at]
        crossed_place = False
        # "killed two men in one town and three in another"
        while word in _PREPOSITIONS and at + 1 < sentence.end:
            place = sentence.group(at + 1)
            if place is None or place.human:
                break
            at = place.end
            crossed_place = True
            if at >= sentence.end:
                break
            word = sentence.words[at]
        if at >= sentence.end:
            break
        commas = joined = False
        while at < sentence.end and (
            sentence.words[at] in _LINKS
            or sentence.words[at] in ("then", "also")
            or (sentence.words[at] in ("as", "well", "along", "together", "with") and links < 14)
            or sentence.words[at] in ("among", "them")
        ):
            word = sentence.words[at]
            if word in ("including", "("):
                part = True
            elif word in ("among",):
                part = True
            elif word in ("–", "—", "--", ":"):
                part = True
            elif word == "as" and sentence.words[at + 1 : at + 2] != ["well"] and not joined:
                break
            elif word == ",":
                commas = True
            elif word in ("and", "or", "&", "plus", "with", "as"):
                joined = True
            at += 1
        if at == link or at >= sentence.end or at in harm_starts:
            break
        if crossed_place and not joined:
            break
        group = sentence.group(at)
        if group is None or not group.human or group.start != at:
            break
        end, _, human = extent(sentence, group)
        if not human:
            break
        if end < sentence.end and (end in harm_starts or _finite(sentence, end)):
            if not part:
                return found
            break
        of_them = sentence.words[group.end : group.end + 2] in (
            ["of", "them"],
            ["of", "whom"],
        )
        if of_them and group.kind == "number":
            # "three of them children": the children are the part
            after = sentence.group(end)
            if after is not None and after.human and after.start == end:
                end = after.end
            found.extend(pending)
            pending = []
            found.append((group, True))
            part = True
        elif joined or part:
            found.extend(pending)
            pending = []
            found.append((group, part))
            if joined:
                if not commas and not part and False:
                    break
        elif commas:
            pending.append((group, part))
        at = end
        if at < sentence.end and sentence.words[at] == ")":
            part = False
            at += 1
        links += 1
    return found


def figures_of(sentence: Sentence, groups: list[tuple[Group, bool]]) -> list[Figure]:
    """Quantify a chain; appositions that name whom the whole counts become parts or vanish.

    "two brothers, one a policeman": one figure; "five people, three men and two women": parts
    """
    found: list[Figure] = []
    whole: Figure | None = None
    for group, part in groups:
        figure = quantify(sentence, group)
        if figure is None:
            continue
        figure.part = part and whole is not None
        if whole is None or not part:
            whole = whole or figure
        found.append(figure)
    if len(found) > 2 and not any(f.part for f in found):
        rest = sum(f.min or 0 for f in found[1:])
        if found[0].min == rest and rest > 1:
            for figure in found[1:]:
                figure.part = True
    return found
