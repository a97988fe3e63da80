"""Bytes to articles: formats, encodings, language, publication dates, duplicates."""
