"""The helper process: reads pages from standard input, writes their articles to standard output.

Each message is its length in eight bytes, then its bytes. Started by `html_helper` alone.
"""

from __future__ import annotations

import json
import logging
import os
import re
import sys
import warnings
from typing import Any

from newsledger.ingest.html_helper import LENGTH

_STAMPS = (
    # The publication stamp as the page itself marks it; anything vaguer is left to htmldate.
    re.compile(
        r"<meta\s[^>]{0,300}?(?:property|name|itemprop)\s*=\s*[\"']?(?:article:published_time|"
        r"og:published_time|datePublished|publish[-_]?date|pubdate|DC\.date\.issued|parsely-pub-date)"
        r"[\"'\s][^>]{0,300}?content\s*=\s*[\"']([^\"']{8,40})[\"']",
        re.IGNORECASE,
    ),
    re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\""),
    re.compile(
        r"<time\s[^>]{0,300}?(?:pubdate|datePublished)[^>]{0,300}?datetime\s*=\s*[\"']([^\"']{8,40})",
        re.IGNORECASE,
    ),
)
_DATES = {
    # htmldate would otherwise take a date of an event in the body, and bound dates by the clock.
    "extensive_search": False,
    "original_date": True,
    "min_date": "1900-01-01",
    "max_date": "2100-12-31",
}


def parse_page(page: bytes) -> dict[str, Any] | None:
    """Return the fields of `html_helper.Page`, or None for a page without an article."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        page,
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if found is None or not found.text:
        return None
    html = page.decode("utf-8", "replace")
    stamp = next((match[1] for marks in _STAMPS if (match := marks.search(html))), None)
    text = found.text
    if found.title:
        # The headline stands inside <article>, but the text is what comes below it.
        text = f"{text}\n".removeprefix(f"{found.title}\n").strip()
    if not text:
        return None
    return {
        "text": text,
        "title": found.title,
        "url": found.url,
        "outlet": found.sitename or found.hostname,
        "author": found.author,
        "published": stamp or found.date,
    }


def main() -> None:
    """Serve pages until standard input ends."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    pages = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody else writes there
    parse_page(b"<html><body><p>warm up</p></body></html>")
    _send(answers, b"ready")
    while header := pages.read(LENGTH.size):
        page = pages.read(LENGTH.unpack(header)[0])
        try:
            fields = parse_page(page)
        except Exception:  # whatever a parser makes of a broken page, there is no article in it
            fields = None
        _send(answers, json.dumps(fields).encode())


def _send(answers: Any, message: bytes) -> None:
    answers.write(LENGTH.pack(len(message)) + message)
    answers.flush()


if __name__ == "__main__":
    main()
