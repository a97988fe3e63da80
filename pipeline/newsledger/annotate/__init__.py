"""Articles to parsed spaCy Docs; the expensive stage, kept on disk."""
