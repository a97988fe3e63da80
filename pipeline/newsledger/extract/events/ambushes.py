"""Whether who attacked had lain in wait, or fell upon those who were on their way."""

from __future__ import annotations

from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_LYING = words("lying lay lain")
_FALLING_UPON = frozenset({"fall upon", "set upon"})
_COLUMNS = words(
    "patrol patrols convoy convoys column columns escort motorcade bus buses minibus coach lorry "
    "lorries truck trucks car cars jeep jeeps train"
)


def lay_in_wait(candidate: Candidate) -> bool:
    """Tell whether those who fire had waited for whom they hit: "gunmen lying in wait raked it"."""
    if not candidate.is_verb:
        return False
    head = candidate.head
    told = [t.lower_ for t in head.doc[sent_start(head) : sent_end(head)]]
    return any(
        word in _LYING and told[n + 1 : n + 3] == ["in", "wait"] for n, word in enumerate(told)
    )


def falls_upon_column(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether those on the road were set upon: "rebels fell upon a patrol", "upon a bus"."""
    falls_upon = candidate.trigger.phrase in _FALLING_UPON
    return falls_upon and any(t.lower_ in _COLUMNS for t in roles.targets[:1])
