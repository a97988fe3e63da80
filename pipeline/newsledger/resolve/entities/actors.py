"""Links names to the list of actors, and forces of states to their country: "US troops"."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz

from newsledger import gazetteer
from newsledger.gazetteer import Actor, Metonym, normal, sound
from newsledger.resolve.entities.link import Context, Link

SIMILAR = 92
"""rapidfuzz ratio (of 100) from which two spellings of eight letters and more are one name, when
their first letters agree: "Kataib Hizballah" and "Kata'ib Hezbollah" are 93, "Ansar al-Sharia" and
"Ansar al-Sunna" 80."""
_LONG = 8
_ARMED = frozenset({"militia", "insurgent", "terrorist", "criminal", "contractor"})
"""Kinds of actors whose men are fighters, rebels, gunmen."""

_MILITARY = re.compile(
    r"\b(?:army|armies|military|troops?|soldiers?|servicem[ae]n|servicewom[ae]n|marines?|navy|"
    r"air ?force|armed forces|forces?|special forces|warplanes?|fighter jets?|jets?|personnel|"
    r"commandos?|paratroopers?|sailors?|airm[ae]n|pilots?|defen[cs]e ministry|"
    r"ministry of defen[cs]e|defen[cs]e department|department of defen[cs]e|"
    r"joint operations command|general staff|border guards?|coast guard)$",
    re.IGNORECASE,
)
_POLICE = re.compile(
    r"\b(?:police|policem[ae]n|policewom[ae]n|police officers?|police force|gendarmes?|"
    r"gendarmerie|federal police|national police)$",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(
    r"\b(?:government|administration|authorities|presidency|cabinet|parliament|regime|junta|"
    r"(?:foreign|interior|health|justice|information|finance|oil|home) ministry|"
    r"ministry of (?:the )?(?:foreign affairs|interior|health|justice|information)|"
    r"state department|officials?|minister|foreign minister|prime minister|"
    r"president|defen[cs]e minister|interior minister|ambassador|parliament|supreme court|"
    r"security council|intelligence|intelligence services?|diplomats?|"
    r"(?:defen[cs]e|security|government|military|intelligence) officials?)$",
    re.IGNORECASE,
)
_NOT_OF = re.compile(
    r"\b(?:pro|anti|ex|former|formerly|then)[- ]|[- –](?:backed|led|aligned|linked|allied|"
    r"supported|trained|affiliated|controlled|occupied|born|made|supplied|funded|sponsored|held|style|based|"
    r"run|armed(?! forces| wing| branch))\b",
    re.IGNORECASE,
)
"""Words by which a country's adjective says no longer whose force it is: "Iran-backed militias"."""


def actor_link(name: str, context: Context) -> Link | None:
    """Return the actor of that name; one of many meanings only where the article's country fits."""
    found = _by_name().get(normal(name))
    basis = "actor list"
    if not found:
        found, basis = _by_sound().get(sound(name), ()), "actor list, spelling"
    if not found:
        found, basis = _similar(name), "actor list, similar spelling"
    sure = [actor for actor, certain in found if certain]
    if len(sure) == 1 and (len(found) == 1 or context.share(sure[0].country)):
        return _link(sure[0], basis)
    named = [actor for actor, _ in found if actor.id in context.actors]
    if len(named) == 1:
        return _link(named[0], f"{basis}, named elsewhere")
    near = [
        (share, actor)
        for actor in (sure if len(sure) > 1 else [actor for actor, _ in found])
        if (share := max(map(context.share, (actor.country, *actor.active)))) >= 0.2
    ]
    if len(near) == 1:
        return _link(near[0][1], f"{basis}, country")
    near.sort(key=lambda pair: -pair[0])
    if len(near) > 1 and near[0][0] >= 2 * near[1][0]:
        return _link(near[0][1], f"{basis}, country")
    return _link(sure[0], basis) if len(sure) == 1 else None


def fighting_link(name: str, context: Context) -> Link | None:
    """Return the armed group of a name behind which its men stand: "RSF fighters", "IRA gunmen".

    Of doubtful names too, where no other armed group has it and the article fits its country.
    """
    found = [row for row in _by_name().get(normal(name), ()) if row[0].kind in _ARMED]
    if len(found) != 1:
        return None
    actor, certain = found[0]
    countries = [country for country in (actor.country, *actor.active) if country]
    foreign = bool(countries) and bool(context.counts) and not any(map(context.share, countries))
    return None if foreign and not certain else _link(actor, "actor list, men named with it")


def listed_actor(phrase: str) -> Link | None:
    """Return the actor that a phrase names by a sure alias: "Saudi-led coalition"."""
    sure = [actor for actor, certain in _by_name().get(normal(phrase), ()) if certain]
    return _link(sure[0], "actor list") if len(sure) == 1 else None


def state_link(text: str, country: str) -> Link | None:
    """Return the force or government of a country that a noun phrase names.

    ("American soldiers", USA) -> actor:state-usa-military; ("Iranian-backed forces", IRN) -> None.
    """
    if _NOT_OF.search(text):
        return None
    for pattern, kind in (
        (_GOVERNMENT, "government"),
        (_POLICE, "police"),
        (_MILITARY, "military"),
    ):
        if pattern.search(text):
            actor = f"state-{country.lower()}-{kind}"
            return Link(
                f"actor:{actor}",
                "country and noun",
                actor_id=f"actor:{actor}",
                country=country,
                kind=kind,
            )
    return None


def government_link(row: Metonym) -> Link:
    """Return the government for which a capital or a seat of government stands.

    A ministry or the White House is the government, and yet another thing than the capital: only
    capitals share the key (and so the chain) of the government.
    """
    actor = f"actor:state-{row.country.lower()}-government"
    key = actor if row.kind == "capital" else f"seat:{normal(row.name)}"
    return Link(key, "metonym", actor_id=actor, country=row.country, kind="government")


def qualified(text: str) -> bool:
    """Tell whether a phrase has a country's adjective in another sense than whose it is."""
    return bool(_NOT_OF.search(text))


def _link(actor: Actor, basis: str) -> Link:
    return Link(
        f"actor:{actor.id}",
        basis,
        actor_id=f"actor:{actor.id}",
        country=actor.country,
        kind=actor.kind,
    )


@cache
def actor_names(actor_id: str) -> tuple[str, ...]:
    """Return the listed name of an actor and those that mean nothing else."""
    found = [actor for actor in gazetteer.actors() if f"actor:{actor.id}" == actor_id]
    return tuple(name for row in found for name, sure in gazetteer.spellings(row) if sure)


@cache
def _by_name() -> dict[str, tuple[tuple[Actor, bool], ...]]:
    names: dict[str, tuple[tuple[Actor, bool], ...]] = {}
    for actor in gazetteer.actors():
        for name, sure in gazetteer.spellings(actor):
            known = names.get(normal(name), ())
            if actor not in [other for other, _ in known]:
                names[normal(name)] = (*known, (actor, sure))
    return names


@cache
def _by_sound() -> dict[str, tuple[tuple[Actor, bool], ...]]:
    names: dict[str, tuple[tuple[Actor, bool], ...]] = {}
    for actor in gazetteer.actors():
        for name, sure in gazetteer.spellings(actor):
            key = sound(name)
            known = names.get(key, ())
            if sure and len(key) >= 6 and actor not in [other for other, _ in known]:
                names[key] = (*known, (actor, True))
    return {key: found for key, found in names.items() if len(found) == 1}


@cache
def _by_first_letters() -> dict[str, list[tuple[str, Actor]]]:
    names: dict[str, list[tuple[str, Actor]]] = {}
    for key, found in _by_name().items():
        if len(key) >= _LONG and len(found) == 1 and found[0][1]:
            names.setdefault(key[:2], []).append((key, found[0][0]))
    return names


@cache
def _similar(name: str) -> tuple[tuple[Actor, bool], ...]:
    key = normal(name)
    if len(key) < _LONG or " " not in key:
        return ()
    scored = {
        actor.id: actor
        for other, actor in _by_first_letters().get(key[:2], ())
        if fuzz.ratio(key, other, score_cutoff=SIMILAR) >= SIMILAR
    }
    return tuple((actor, True) for actor in scored.values()) if len(scored) == 1 else ()
