"""What a noun group names: people, a name, a bare number, nobody, or no people at all."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import no_people, role_of
from newsledger.extract.casualties.of_age import tells_age
from newsledger.extract.numbers import Count
from newsledger.lexicons import words

SINGULAR_PRONOUNS = words("he she him her himself herself i me myself")
PLURAL_PRONOUNS = words("they them we us themselves ourselves")
RELATIVES = words("who whom which that whose")
_NOBODY = words("nobody none neither")
_ANYBODY = words("anyone anybody")
_EVERYBODY = words("everyone everybody")
_SOMEBODY = words("someone somebody")
COLLECTIVES = {"family": None, "couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}
_ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth")
_GROUPS = words("families couples crew patrol crowd squad platoon")
_FIGHTERS = words("taliban shabaab hamas hezbollah isis isil jnim houthi fatah pkk ypg farc eln")
_MILITARY_HINTS = words(
    "army military navy naval marine air infantry soldier troops servicemen general colonel "
    "captain lieutenant major sergeant corporal brigadier admiral lt. col. gen. capt. sgt. maj. "
    "lt col gen capt sgt maj pfc"
)
_POLICE_HINTS = words("police policeman officer deputy sheriff constable trooper")
_NO_NAMES = words(
    "street avenue road hospital county city center centre park school department police news "
    "university house church court building bridge airport station village district province "
    "camp mosque hotel mall store club bar restaurant apartments river lake island north south "
    "east west tv radio council agency ministry office army force group party union states bank "
    "border front day festival highway drive lane boulevard plaza square tower towers"
)
_PRONOUN_KINDS = (
    dict.fromkeys(SINGULAR_PRONOUNS, "singular_pronoun")
    | dict.fromkeys(PLURAL_PRONOUNS, "plural_pronoun")
    | dict.fromkeys(RELATIVES, "relative")
    | dict.fromkeys(_NOBODY, "nobody")
    | dict.fromkeys(_ANYBODY, "anybody")
    | dict.fromkeys(_SOMEBODY, "anybody")
    | dict.fromkeys(_EVERYBODY, "plural_pronoun")
)


def classify(
    tokens: Sequence[Token], words: Sequence[str], start: int, end: int, count: Count | None
) -> Group:
    """Return the group in positions `[start, end)` with its head, kind, role and count."""
    head = end - 1
    while head > start and not tokens[head].is_alpha and count is None:
        head -= 1
    if words[head - 3 : end] == ["-", "in", "-", "law"] and head - 4 >= start:
        head -= 4
    if words[head - 1 : head + 1] == ["-", "by"] and head - 2 >= start:
        head -= 2  # "passers-by"
    word = words[head]
    if end == start + 1:
        kind = _PRONOUN_KINDS.get(word)
        if word == "these" and words[start - 1 : start] == ["of"]:
            kind = "plural_pronoun"  # "two of these were shot"
        if kind is not None:
            return Group(start, end, head, kind, singular=kind == "singular_pronoun")
    if word == "one" and words[start] == "no":
        return Group(start, end, head, "nobody")
    inside = range(start, end)
    if count is not None and head < count.end_token:
        return Group(start, end, head, "number", count=count)
    if count is not None and word in ("others", "more", "other", "another", "people"):
        return Group(start, end, head, "number", count=count)
    token = tokens[head]
    before = words[head - 1] if head > start else ""
    if word in ("old", "olds") and _is_age(words, head - 1):
        return Group(start, end, head, "person", "unknown", word == "old", count)
    if word == "head" and words[start] in ("the", "a") and words[end : end + 1] == ["of"]:
        return Group(start, end, head, "person", "official", True, count)
    if word == "last" and words[start:end] == ["the", "last"] and words[end : end + 1] == ["of"]:
        return Group(start, end, head, "number", singular=True)  # "the last of the victims"
    if (
        word in _ORDINALS
        and words[start] in ("a", "an", "another", "the")
        and words[end : end + 1] != ["of"]
    ):
        return Group(start, end, head, "number", singular=True)
    found = role_of(word, before)
    if token.tag_ == "NNPS" and word.endswith(("is", "ans", "ese", "ites")):
        return Group(start, end, head, "norp", count=count)
    peoples = word.endswith("s") and token.text[0].isupper() and not token.text.isupper()
    if peoples and found is None and (
        (count is not None and token.ent_type_ in ("", "ORG"))
        or (head > start and count is None and tokens[head - 1].text.islower()
            and tokens[head - 1].pos_ == "ADJ")
    ):  # fmt: skip
        return Group(start, end, head, "norp", count=count)  # "moderate Hutus"
    named = _named(tokens, start, end, head)
    if named and (found is None or (token.ent_type_ == "PERSON" and token.text[0].isupper())):
        role = _title_role(words, inside)
        if role == "unknown":
            role = _apposed_role(token)
        return Group(start, end, head, "name", role, True, count)
    if found is not None:
        role, singular = found
        return Group(start, end, head, "person", _refine(role, words, inside), singular, count)
    after = tokens[end].tag_ if end < len(tokens) else ""
    whose = token.ent_type_ == "NORP" or word in _FIGHTERS
    people = word.endswith("ese") and tokens[end - 1].tag_[:2] == "NN"
    if whose and word[-1:] != "s" and not people and after in ("JJ", "VBN", "NN", "NNS", "HYPH"):
        return Group(start, end, head, "other", count=count)  # "two Houthi uncrewed boats"
    if count is not None and word in _FIGHTERS:
        return Group(start, end, head, "person", "militant", False, count)  # "three Taliban"
    if word in COLLECTIVES or word in _GROUPS:
        role = _refine("worker" if word == "crew" else "unknown", words, inside)
        return Group(start, end, head, "person", role, False, count)
    if word in ("others", "another", "those", "many", "several", "some"):
        return Group(start, end, head, "number", count=count)
    if token.dep_ == "amod" and token.head.i > token.i and after == "CC" and count is None:
        return Group(start, end, head, "other")  # "killed (American) and British troops"
    if token.ent_type_ == "NORP" or (token.tag_ == "NNPS" and word.endswith(("is", "ans", "ese"))):
        return Group(start, end, head, "norp", singular=not word.endswith("s"), count=count)
    if _described(words, inside, head) and token.tag_ in ("NN", "NNS") and not token.ent_type_:
        return Group(start, end, head, "person", "unknown", token.tag_ == "NN", count)
    if word in _ANYBODY or word in _SOMEBODY:
        return Group(start, end, head, "anybody", singular=True)
    if end == head + 1 and tells_age(words, end + 1):
        return Group(start, end, head, "person", "unknown", singular=True, count=count)
    return Group(start, end, head, "other", count=count)


def _described(words: Sequence[str], inside: range, head: int) -> bool:
    """Tell whether only people are told of so: "a 22-year-old weightlifter", "a six-man team"."""
    if words[head] in no_people():
        return False
    return any(
        (words[at] == "old" and _is_age(words, at - 1))
        or (words[at] in ("man", "member", "person") and words[at - 1] == "-")
        for at in inside
        if at > inside.start + 1 and at < head
    )


def _is_age(words: Sequence[str], at: int) -> bool:
    """Tell whether the words up to `at` make an age of "old": "12-year-", "eight year "."""
    unit = words[at - 1] if words[at] == "-" else words[at]
    return unit.lstrip("-") in ("year", "month", "week")


def _named(tokens: Sequence[Token], start: int, end: int, head: int) -> bool:
    token = tokens[head]
    if token.ent_type_ == "PERSON":
        return True
    if token.ent_type_:
        return False
    words = [t for t in tokens[start:end] if t.pos_ == "PROPN"]
    if token.pos_ == "PROPN" and head > start:
        title = role_of(tokens[head - 1].lower_)
        if title is not None and title[1] and not token.text.isupper():
            return True  # "President <name>"
    return (
        token.pos_ == "PROPN"
        and len(words) >= 2
        and not token.text.isupper()
        and token.lower_ not in _NO_NAMES
        and all(not t.ent_type_ or t.ent_type_ == "PERSON" for t in words)
        and tokens[start].lower_ != "the"
    )


def _apposed_role(name: Token) -> str:
    """Return the role in an apposition: "a local journalist, <name>, was killed"."""
    beside = [child for child in name.children if child.dep_ == "appos"]
    above = name
    for _ in range(5):  # "the general and commander of the units in the north, <name>"
        if above.dep_ not in ("appos", "flat", "compound", "conj", "nmod") or above.head == above:
            break
        above = above.head
        beside.append(above)
    role = "unknown"
    for token in beside:
        if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ == "ORG":
            continue
        found = role_of(token.lower_)
        if found is not None and found[1] and found[0] != "unknown":
            role = found[0]
    return role


def _title_role(words: Sequence[str], inside: range) -> str:
    for i in inside:
        word = words[i]
        if word in _MILITARY_HINTS and word not in ("air", "marine"):
            return "military"
        if word in _POLICE_HINTS:
            return "police"
        found = role_of(word, words[i - 1] if i > inside.start else "")
        if found is not None and found[0] != "unknown":
            return found[0]
    return "unknown"


def _refine(role: str, words: Sequence[str], inside: range) -> str:
    """Correct the head noun's role by what stands before it: "police officers", "suspected X"."""
    hints = {words[i] for i in inside}
    if "civilian" in hints or "civilians" in hints:
        return "civilian"
    if role in ("military", "worker", "unknown", "official"):
        if hints & {"police"}:
            return "police"
        if hints & {"army", "military", "navy", "troops", "soldiers"}:
            return "military"
        if hints & {"rebel", "militant", "militia", "guerrilla", "insurgent", "hamas", "taliban"}:
            return "militant"
        if hints & {"aid", "humanitarian", "relief"}:
            return "aid_worker"
        if hints & {"medical", "health", "ambulance"}:
            return "medical"
    return role
