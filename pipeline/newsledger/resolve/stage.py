"""The resolve stage for one article: what its rows mean, in the order in which they need it."""

from __future__ import annotations

import dataclasses

from newsledger.config import ResolveConfig
from newsledger.records import Extraction
from newsledger.resolve.casualties import resolve_casualties
from newsledger.resolve.claims import resolve_claims
from newsledger.resolve.dates import resolve_dates
from newsledger.resolve.entities import resolve_entities
from newsledger.resolve.events import resolve_events
from newsledger.resolve.responsibility import resolve_responsibility


def resolve_article(found: Extraction, config: ResolveConfig | None = None) -> Extraction:
    """Return a copy of an article's rows with the columns filled that need knowledge."""
    config = config or ResolveConfig()
    done = dataclasses.replace(found)
    done.dates = resolve_dates(done, date_order=config.date_order)
    done.entities = resolve_entities(done)
    done.claims = resolve_claims(done)
    done.events = resolve_events(done)
    done.casualties = resolve_casualties(done)
    done.responsibility = resolve_responsibility(done)
    return done
