"""Docs to rows: what the text says, in its own words; no calendar, no world knowledge."""
