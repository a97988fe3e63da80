"""Questions to a Universal Dependencies parse: arguments, voice, noun phrases, scope.

Every extractor asks here, so that voice and attachment are decided in one place. Functions take
tokens of a parsed spaCy `Doc` and return tokens or `(start, end)` character spans; they never raise
on a bad parse.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsledger.extract.asked import asked_once, listed_once

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of finite verbs and modals."""
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:outer"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
OBJECTS = frozenset({"obj", "iobj"})

# What a noun phrase drops when its head is quoted as an argument: clauses and loose additions.
_OUTSIDE_PHRASE = frozenset(
    {"acl:relcl", "advcl:relcl", "parataxis", "punct", "cc", "conj", "appos", "cop", "mark", "aux"}
    | {"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "advcl", "ccomp", "case", "discourse"}
    | {"aux:pass", "orphan", "list", "dep"}
)


_LEFT_UNSAID = frozenset(
    {"neither", "not", "n't", "cannot", "declined", "declines", "refused", "refuses", "refusing"}
)
_TELLING = frozenset({"tell", "tells", "told", "telling", "informed", "assured", "reminded"})
_GUISES = frozenset(
    {"dressed", "disguised", "posing", "masquerading", "clad", "attired", "uniformed", "dressing"}
)
_BEFORE_NOUNS = frozenset({"DT", "JJ", "NN", "NNP", "NNS", "NNPS", "CD", "HYPH", "PRP$", "POS"})
_TEXT = "newsledger_text"
_WORDS = "newsledger_words"
_SENTENCES = "newsledger_sentences"


def text_of(doc: Doc) -> str:
    """Return the text of a Doc, which spaCy puts together anew at each `doc.text`."""
    text: str | None = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return text


def keep_text(doc: Doc, text: str) -> None:
    """Note the text that a Doc was made of, so that nobody needs to put it together."""
    doc.user_data[_TEXT] = text


def words_of(doc: Doc) -> list[str]:
    """Return the tokens of a Doc in small letters; spaCy makes each `token.lower_` anew."""
    words: list[str] | None = doc.user_data.get(_WORDS)
    if words is None:
        words = doc.user_data[_WORDS] = [token.lower_ for token in doc]
    return words


def is_month(token: Token) -> bool:
    """Tell whether "May" is the month and no verb: "gunmen freed in May killed two men"."""
    return token.lower_ == "may" and token.text != "may" and token.tag_ != "MD"


def sent_start(words: Token | Span) -> int:
    """Return the first token of the sentence in which `words` begin.

    spaCy looks it up anew at each `token.sent`.
    """
    ranges = words.doc.user_data.get(_SENTENCES) or sentence_ranges(words.doc)
    start: int = ranges[words.i if isinstance(words, Token) else words.start][0]
    return start


def sent_end(words: Token | Span) -> int:
    """Return the token after the sentence in which `words` begin."""
    ranges = words.doc.user_data.get(_SENTENCES) or sentence_ranges(words.doc)
    end: int = ranges[words.i if isinstance(words, Token) else words.start][1]
    return end


def sentence_ranges(doc: Doc) -> list[tuple[int, int]]:
    """Return for each token the first token of its sentence and the one after it."""
    ranges: list[tuple[int, int]] | None = doc.user_data.get(_SENTENCES)
    if ranges is None:
        ranges = doc.user_data[_SENTENCES] = []
        for sent in doc.sents:
            ranges.extend([(sent.start, sent.end)] * len(sent))
    return ranges


def children(token: Token, *labels: str) -> list[Token]:
    """Return the dependents of `token` with one of the labels, in text order."""
    return [child for child, label in _labelled_children(token) if label in labels]


@asked_once
def _labelled_children(token: Token) -> tuple[tuple[Token, str], ...]:
    return tuple((child, child.dep_) for child in token.children)


def conjuncts(token: Token) -> list[Token]:
    """Return `token` and the tokens coordinated under it: "killed and wounded"."""
    return [token, *(c for child in children(token, "conj") for c in conjuncts(child))]


def first_conjunct(token: Token) -> Token:
    """Return the head of the coordination that `token` stands in."""
    seen = 0
    while token.dep_ == "conj" and seen < 50:
        token, seen = token.head, seen + 1
    return token


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive, reduced participles included ("a man killed by").

    A participle that modifies a noun (acl) and has no object of its own is passive when it is a
    past participle.
    """
    for child in verb.children:
        if child.dep_ in PASSIVE_SUBJECTS or child.dep_ in ("aux:pass", "obl:agent"):
            return True
    if verb.dep_ == "conj" and not children(verb, *SUBJECTS, *PASSIVE_SUBJECTS, "aux"):
        return verb.tag_ == "VBN" and is_passive(first_conjunct(verb))
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod"):
        return not children(verb, "obj")
    return False


@listed_once
def subjects(verb: Token) -> list[Token]:
    """Return the grammatical subjects of a verb, shared ones of a coordination and raised ones too.

    "Three were killed and two wounded": `wounded` shares no subject when it has its own.
    """
    found = children(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
    if len(found) > 1 and found[-1].i < verb.i and _has_own_verb(found[0], found[-1]):
        # "two rockets struck near a base, and four landed on it": the parse hung both on one verb
        found = found[-1:]
    if found and verb.dep_ == "ccomp" and found[0].i < verb.i and _is_told(found[0]):
        found = _right_before(verb, found[0]) or found
    if not found and verb.dep_ == "conj":
        found = subjects(_alike_before(verb) or first_conjunct(verb))
    elif not found and verb.dep_ == "xcomp" and verb.head != verb:
        # "the drone failed to hit", "militants tried to storm": the subject of the head
        raised = children(verb.head, "obj") if verb.head.pos_ == "VERB" else []
        found = raised or subjects(verb.head)
    elif not found and verb.dep_ in ("acl", "acl:relcl") and verb.head != verb:
        found = [verb.head]
    pronouns = [t for t in found if t.tag_ in ("WDT", "WP") or t.lower_ in ("that", "which", "who")]
    if pronouns and verb.dep_ == "acl:relcl":
        nouns = [t for t in found if t not in pronouns and t.dep_ != "conj"]
        # "told the paper that a bullet hit her": "that" is no pronoun beside a subject
        found = nouns or [verb.head]
    found = [out_of_guise(t, verb) for t in found]
    return [c for token in found for c in conjuncts(token)]


def _alike_before(verb: Token) -> Token | None:
    """Return the finite verb of a relative clause that a finite verb goes on, and no participle.

    "Had documented a case in which soldiers rounded up five men and executed one": they did.
    """
    head = verb.head
    if verb.tag_ != "VBD" or head.tag_ != "VBN" or head.i > verb.i:
        return None
    told = (t for t in reversed(verb.doc[head.i + 1 : verb.i]) if t.tag_ == "VBD")
    last = next(told, None)
    return last if last is not None and last.dep_ == "acl:relcl" else None


def _is_told(noun: Token) -> bool:
    """Tell whether somebody is only told of it: "told reporters that he believed rebels did it"."""
    first = noun.left_edge.i
    return first > 0 and noun.doc[first - 1].lower_ in _TELLING


def _right_before(verb: Token, last: Token) -> list[Token]:
    """Return the noun behind `last` that stands before a verb and its auxiliaries."""
    at = verb.i - 1
    while at > last.i and verb.doc[at].tag_ in ("VBD", "VBZ", "VBP", "MD", "RB", "VB", "VBN"):
        at -= 1
    noun = verb.doc[at]
    return [noun] if at > last.i and noun.dep_ == "obj" and noun.tag_ in NOUN_TAGS else []


def _has_own_verb(noun: Token, other: Token) -> bool:
    """Tell whether a verb right behind a noun, before another subject, is taken for its part."""
    verb = noun.nbor(1) if noun.i + 1 < other.i else None
    part = verb is not None and verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")
    between = noun.doc[noun.i + 1 : other.i]
    return part and any(
        t.lower_ in ("and", "but", "while") and t.nbor(-1).text == "," for t in between
    )


def out_of_guise(noun: Token, verb: Token) -> Token:
    """Return who wears what a noun says: "men dressed as policemen (stormed it)" -> men."""
    doc, first = noun.doc, noun.i
    if noun.i > verb.i:
        return noun
    while first > 0 and doc[first - 1].tag_ in _BEFORE_NOUNS:
        first -= 1
    if first < 3 or doc[first - 1].lower_ not in ("as", "in"):
        return noun
    if doc[first - 2].lower_ not in _GUISES:
        return noun
    at = first - 3
    while at > 0 and (doc[at].tag_ in ("RB", ",") or doc[at].tag_[:2] == "VB"):
        at -= 1
    return doc[at] if doc[at].tag_[:2] == "NN" and doc[at].sent == noun.sent else noun


def stands_behind_noun(word: Token) -> bool:
    """Tell whether an adjective with a complement follows its noun: "fighters loyal to a chief"."""
    if word.tag_ != "JJ" or word.dep_ not in ("amod", "acl") or word.head.i >= word.i:
        return False
    doc, after = word.doc, word.i + 1
    led = after < len(doc) and doc[after].tag_ in ("IN", "TO")
    return led and doc[word.i - 1].tag_ in NOUN_TAGS


def agents(verb: Token) -> list[Token]:
    """Return who does what the verb says: the subject when active, the by-phrase when passive.

    "Two soldiers were killed by militants", "militants killed two soldiers" -> militants.
    """
    if not is_passive(verb):
        return subjects(verb)
    found = children(verb, "obl:agent") or [
        t for t in children(verb, "obl") if any(c.lower_ == "by" for c in children(t, "case"))
    ]
    return [c for token in found for c in conjuncts(token)]


def patients(verb: Token) -> list[Token]:
    """Return to whom it is done: the object when active, the subject when passive.

    "Two soldiers were killed" -> soldiers; "the blast killed two soldiers" -> soldiers.
    """
    if is_passive(verb):
        return subjects(verb)
    found = children(verb, "obj")
    if not found and verb.dep_ == "conj" and not children(verb, *SUBJECTS):
        return []
    return [c for token in found for c in conjuncts(token)]


def obliques(verb: Token, *prepositions: str) -> list[Token]:
    """Return the oblique and nominal dependents introduced by one of the prepositions."""
    return [
        token
        for token in children(verb, "obl", "obl:agent", "nmod", "obl:unmarked", "nmod:unmarked")
        if any(case.lower_ in prepositions for case in children(token, "case"))
    ]


def preposition(token: Token) -> str | None:
    """Return the preposition of a noun, lower-cased: "in the town" -> in."""
    cases = children(token, "case")
    return cases[0].lower_ if cases else None


def phrase_tokens(head: Token) -> list[Token]:
    """Return the contiguous tokens of the noun phrase of `head`, without clauses and additions.

    "the two soldiers from Ohio, who had arrived" -> the two soldiers from Ohio.
    """
    kept = {head.i}
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            outside = child.dep_ in _OUTSIDE_PHRASE and not (
                token != head and child.dep_ in ("case", "conj", "cc", "punct", "appos")
            )
            if not outside and child.i not in kept:
                kept.add(child.i)
                stack.append(child)
    first = last = head.i
    doc = head.doc
    while first - 1 in kept or (first - 2 in kept and doc[first - 1].is_space):
        first -= 1  # a line break in a sentence is a token of its own
    while last + 1 in kept or (
        last + 2 in kept and (doc[last + 1].is_punct or doc[last + 1].is_space)
    ):
        last += 1
    return list(head.doc[first : last + 1])


def phrase(head: Token) -> Span:
    """Return the noun phrase of `head` as a span (see `phrase_tokens`)."""
    tokens = phrase_tokens(head)
    doc: Doc = head.doc
    span = doc[tokens[0].i : tokens[-1].i + 1]
    while len(span) > 1 and (span[-1].is_punct or span[-1].is_space):
        span = span[:-1]
    while len(span) > 1 and (span[0].is_space or span[0].is_punct):
        span = span[1:]
    return span


def chars(span: Span | Token) -> tuple[int, int]:
    """Return the half-open character offsets of a span or token."""
    if isinstance(span, Token):
        return span.idx, span.idx + len(span.text)
    return span.start_char, span.end_char


def negation(token: Token) -> Token | None:
    """Return the word that negates a predicate or noun: not, n't, never, no, neither, without.

    "did not cause casualties" -> not (asked of `cause`); "no injuries" -> no (asked of `injuries`).
    """
    words = {"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "hardly", "nobody"}
    for child in token.children:
        if child.lower_ in words and child.dep_ in ("advmod", "det", "cc", "case", "cc:preconj"):
            return child
    return None


def shares_negation(verb: Token) -> bool:
    """Tell whether a joined verb is negated by the word before the first: "nor denied".

    "Neither confirmed nor denied", "would not confirm or deny", "declined to confirm or deny".
    """
    doc, start = verb.doc, sent_start(verb)
    before = words_of(doc)[max(start, verb.i - 3) : verb.i]
    if before[-1:] == ["nor"]:
        return True
    first = first_conjunct(verb)
    if before[-1:] != ["or"] or first.i >= verb.i:
        return False
    left = words_of(doc)[max(start, first.i - 3) : first.i]
    return negation(first) is not None or not _LEFT_UNSAID.isdisjoint(left)


def governing_verb(token: Token) -> Token | None:
    """Return the nearest verb or auxiliary above `token` (itself excluded)."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX"):
            return ancestor
    return None
