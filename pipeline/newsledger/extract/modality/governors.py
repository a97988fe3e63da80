"""What a verb or noun says of what stands under it: planned, threatened, hedged."""

from __future__ import annotations

from newsledger.lexicons import words

# What a verb says of the infinitive or clause under it: "managed to kill" is a fact, not here.
_OVER_VERBS = {
    "negated": "fail refuse decline refrain forget neglect",
    "hypothetical": "can could might risk enable allow able capable need require ask urge "
    "call demand encourage incite suppose expect design dare hope fear",
    "planned": "plan intend aim prepare want seek plot conspire try attempt vow pledge promise "
    "swear order decide agree hope wish wait instruct authorize mean set go scheme about prepare "
    "propose consider tell hire recruit pay send bid",
    "threatened": "threaten warn",
    "hedged": "appear seem believe think fear presume suspect assume allege rumor rumour consider "
    "report say tend claim purport understand",
}
OVER = {lemma: name for name, lemmas in _OVER_VERBS.items() for lemma in lemmas.split()}
FACTIVE = words(
    "manage continue begin start proceed happen use get cease succeed know find confirm "
    "force first second third last latest next only on be cause lead rise turn join"
)
BRINGING_ABOUT = words("force make compel prompt provoke oblige cause lead drive spur")
PONDERED = words("contemplate consider propose suggest imagine envisage mull weigh fancy debate")
"""Verbs whose gerund is no deed yet: "contemplated killing the mayor"."""
CONTEMPLATED = words("contemplate consider mull envisage envision discuss weigh ponder")
"""What people do with what they may do: "contemplated a raid", "considered bombing a base"."""
PLEDGED = words("commit dedicate vow swear look")
# Said of somebody in the passive: "is believed to have killed", but "said he killed" is a claim.
RAISING = words(
    "believe think fear presume suspect assume allege rumor rumour report say "
    "appear seem understand consider claim tend purport"
)
AIMS = words("intention intent aim purpose goal objective hope view idea prospect risk")
"""Nouns under which a gerund is no deed yet: "with the intention of kidnapping the banker"."""
_OVER_NOUNS = {
    "planned": "plan plot attempt bid effort intention conspiracy order preparation scheme call",
    "threatened": "threat warning vow",
    "hypothetical": "risk fear possibility danger prospect likelihood chance potential case event "
    "ability capability capacity power possibility scenario",
    "hedged": "suspicion allegation rumor rumour speculation",
}
OVER_NOUN = {noun: name for name, nouns in _OVER_NOUNS.items() for noun in nouns.split()}
