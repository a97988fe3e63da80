"""Which reports are about the same incident: links with reasons, never a merged row."""
