"""What happened: events, and who is held responsible."""

from __future__ import annotations

from newsledger.tables.columns import (
    ARTICLE_ID,
    COUNT,
    ENUM,
    SENTENCE_ID,
    TEXT,
    Column,
    Table,
    key_column,
    span_columns,
    text_column,
    words,
)

_BASES = (
    "`attached` (hangs on the event), `target` (its target is or has it), `sentence`, `paragraph`, "
    "`coreference` (another mention tells it), `heading` (that of its item in a round-up), "
    "`main` (the main event has it), "
)
_PLACE_BASIS = (
    f"How the place was found. Values: {_BASES}`police` (theirs who tell, or were called), "
    "`dateline`, `article` (weighed over the whole article)."
)
_DATE_BASIS = f"How the date was found. Values: {_BASES}`article` (weighed over the whole article)."
EVENT_TYPES = {
    "airstrike": "by aircraft, kind of munition not told",
    "drone_strike": "",
    "rocket_attack": "",
    "missile_attack": "",
    "shelling": "artillery, mortars, tanks",
    "bombing": "a planted or thrown bomb, a car bomb, an explosion set off",
    "suicide_bombing": "",
    "ied": "roadside bomb, mine",
    "shooting": "",
    "armed_clash": "two sides fight",
    "assassination": "",
    "execution": "",
    "massacre": "",
    "abduction": "",
    "raid": "storming, raid, ambush on the ground",
    "ambush": "",
    "stabbing": "",
    "arson": "",
    "sabotage": "",
    "sexual_violence": "",
    "torture": "",
    "interception": "an incoming munition or aircraft shot down",
    "explosion": "cause not told",
    "attack": "violent, kind not told",
    "other": "",
}

EVENTS = Table(
    "events",
    "One row per mention of a violent event.",
    ("event_id",),
    (
        key_column("event_id", "event"),
        ARTICLE_ID,
        SENTENCE_ID,
        *span_columns("the trigger"),
        text_column("The trigger"),
        Column("event_type", ENUM, "Kind of event.", required=True, values=EVENT_TYPES),
        Column(
            "modality",
            ENUM,
            "Whether it happened, as told.",
            required=True,
            values=words("actual planned threatened hypothetical denied"),
        ),
        Column(
            "outcome",
            ENUM,
            "What became of it.",
            required=True,
            values=words("hit intercepted missed foiled unknown"),
        ),
        Column("rule", TEXT, "The rule or lexicon row that found it.", required=True),
        Column("weapon", TEXT, "Words of the weapon."),
        Column("munitions_min", COUNT, "Least number of munitions.", unit="munitions"),
        Column("munitions_max", COUNT, "Greatest number of munitions.", unit="munitions"),
        Column("actor", TEXT, "Words of who did it, as told in the clause."),
        Column("actor_entity_id", TEXT, "Its mention.", references="entities.entity_id"),
        Column("target", TEXT, "Words of who or what it was done to."),
        Column("target_entity_id", TEXT, "Its mention.", references="entities.entity_id"),
        Column("place_entity_id", TEXT, "Mention of the place.", references="entities.entity_id"),
        Column("place_id", TEXT, "Row of the place gazetteer.", resolved=True),
        Column("place_basis", TEXT, _PLACE_BASIS, resolved=True),
        Column("date_id", TEXT, "Expression that dates it.", references="dates.date_id"),
        Column("date_basis", TEXT, _DATE_BASIS, resolved=True),
        Column(
            "claim_id",
            TEXT,
            "Innermost claim that contains it; null: the article's own voice.",
            references="claims.claim_id",
        ),
        Column(
            "coreference",
            TEXT,
            "event_id of the first mention of the same event in the article.",
            references="events.event_id",
            resolved=True,
        ),
        Column("acled_sub_event", TEXT, "ACLED sub-event type."),
        Column("plover", TEXT, "PLOVER event type."),
        Column("cameo", TEXT, "CAMEO code."),
    ),
    (("start", "end", "text"),),
)

RESPONSIBILITY = Table(
    "responsibility",
    "One row per statement on who did it.",
    ("responsibility_id",),
    (
        key_column("responsibility_id", "resp"),
        Column("event_id", TEXT, "The event.", required=True, references="events.event_id"),
        ARTICLE_ID,
        Column("party", TEXT, "Words of the party; null: nobody has claimed it."),
        *span_columns("the party", "party_", required=False),
        Column("party_entity_id", TEXT, "Its mention.", references="entities.entity_id"),
        Column(
            "stance",
            ENUM,
            "How the party stands to the event.",
            required=True,
            values={
                "asserted": "said to have done it, as a fact",
                "claimed": "says so itself",
                "accused": "somebody blames it",
                "suspected": "",
                "denied": "says it did not, or is said not to have done it",
                "unclaimed": "nobody has claimed it",
            },
        ),
        Column("rule", TEXT, "The rule that found it.", required=True),
        Column(
            "claim_id",
            TEXT,
            "Who says so; null: the article's own voice.",
            references="claims.claim_id",
        ),
    ),
    (("party_start", "party_end", "party"),),
)
