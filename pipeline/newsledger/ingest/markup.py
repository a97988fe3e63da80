"""Reads what a field of a record holds as HTML: tags become paragraphs, references characters.

Content systems export the body of an article as they keep it: `<p>Five &amp; six</p>`. A field is
HTML when it closes an element that news bodies are made of; "x < y" and "AT&T" are not.

No HTML parser does this: they take words in pointed brackets ("<name withheld>") for tags, lose
what follows a comment that is never closed, and trafilatura, for whole pages, drops short ones.
"""

from __future__ import annotations

import html
import re


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BLOCKS = _names(
    "address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr main nav ol p pre section table tbody td th thead tr ul"
)
_LINES = frozenset(["br", "li"])
_SPANS = _names(
    "a abbr b cite code em embed font i iframe img ins mark q s script small source span strong "
    "style sub sup time u video"
)
_KNOWN = _BLOCKS | _LINES | _SPANS
_UNSEEN = frozenset(["script", "style"])
"""Elements whose content no reader of the page sees."""
_EVIDENCE = re.compile(rf"</(?:{'|'.join(sorted(_KNOWN))})\s*>|<(?:br|hr|p)\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"<!--|<(?P<close>/?)(?P<name>[a-z][a-z0-9]{0,15})(?=[\s/>])[^<>]{0,4000}>", re.IGNORECASE
)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_GAP = re.compile(r"\n{3,}")


def plain_text(value: str) -> str:
    """Return the words of a field; one without markup or references comes back as it is.

    >>> plain_text("<p>Five &amp; <b>six</b>.</p><p>&ldquo;No&rdquo;</p>")
    'Five & six.\\n\\n“No”'
    >>> plain_text("AT&T: x < y")
    'AT&T: x < y'
    """
    if "<" not in value and "&" not in value:
        return value
    if not _EVIDENCE.search(value) and _EVIDENCE.search(once := _unescaped(value)):
        value = once  # feeds escape the markup of what they quote: &lt;p&gt;
    if _EVIDENCE.search(value):
        lines = "\n".join(line.strip() for line in _without_tags(value).split("\n"))
        value = _GAP.sub("\n\n", lines).strip()
    value = _unescaped(value)
    return _unescaped(value)  # &amp;quot; was escaped twice


def _unescaped(value: str) -> str:
    """Resolve references that end with their semicolon: "R&D" and "?a=1&copy=2" are none."""
    return _REFERENCE.sub(_character, value)


def _character(match: re.Match[str]) -> str:
    found = html.unescape(match[0])
    return " " if found == "\xa0" else found


def _without_tags(value: str) -> str:
    parts: list[str] = []
    at = 0
    unseen = _Unseen(value)
    for match in _TAG.finditer(value):
        if match.start() < at:
            continue  # inside what is not seen
        name = (match["name"] or "").lower()
        if name and name not in _KNOWN:
            continue  # <redacted>, <name withheld>: words in pointed brackets
        parts.append(value[at : match.start()])
        at = match.end() if match["close"] else unseen.end(match.end(), name)
        if name in _BLOCKS:
            parts.append("\n\n")
        elif name in _LINES and not match["close"]:
            parts.append("\n")
    parts.append(value[at:])
    return "".join(parts)


class _Unseen:
    """Finds the ends of comments and scripts; what is never closed is seen, so nothing is lost."""

    def __init__(self, value: str) -> None:
        self.value = value.lower()
        self.endless: set[str] = set()

    def end(self, start: int, name: str) -> int:
        """Return where reading goes on after a tag that ends at `start`; no name: a comment."""
        if (name and name not in _UNSEEN) or name in self.endless:
            return start
        mark = f"</{name}" if name else "-->"
        found = self.value.find(mark, start)
        if found < 0:
            self.endless.add(name)
            return start
        return found if name else found + len(mark)
