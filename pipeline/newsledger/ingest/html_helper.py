"""Runs the HTML parser in a process of its own, which is killed when a page hangs it.

A signal would not do: libxml2 does not return to the interpreter while it works. The helper is
started at the first page, serves all pages of its parent, and ends with it.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsledger.errors import InputError

START_SECONDS = 120.0
LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says."""

    text: str
    title: str | None
    url: str | None
    outlet: str | None
    author: str | None
    published: str | None


def extract_page(html: str, *, seconds: float) -> Page | None:
    """Return the article of a page, or None when it has none.

    InputError `timeout` after `seconds`, `failed` when the parser dies of the page.
    """
    answer = _helper().ask(html.encode("utf-8", "replace"), seconds)
    values = json.loads(answer)
    return Page(**values) if values else None


@cache
def _helper() -> _Helper:
    helper = _Helper(os.getpid())
    atexit.register(helper.stop)
    return helper


class _Helper:
    """The process that parses, restarted after it was killed."""

    def __init__(self, owner: int) -> None:
        self.owner = owner
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, page: bytes, seconds: float) -> bytes:
        process = self._running()
        assert process.stdin is not None
        try:
            process.stdin.write(LENGTH.pack(len(page)) + page)
            process.stdin.flush()
            return self._answer(process, seconds)
        except InputError:
            self.stop()
            raise
        except (BrokenPipeError, EOFError) as error:
            self.stop()
            raise InputError("failed", "the HTML parser died of this page") from error

    def _running(self) -> subprocess.Popen[bytes]:
        if self.owner != os.getpid():  # forked: the parent's helper is not ours
            self.owner, self.process = os.getpid(), None
        if self.process is None or self.process.poll() is not None:
            self.stop()
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-m", "newsledger.ingest.html_parser"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            # It says hello when its imports are done, so that no page pays for them.
            try:
                self._answer(self.process, START_SECONDS)
            except (InputError, EOFError) as error:
                self.stop()
                raise InputError(
                    "failed",
                    "the HTML parser does not start: "
                    "`python -m newsledger.ingest.html_parser` tells why",
                ) from error
        return self.process

    def _answer(self, process: subprocess.Popen[bytes], seconds: float) -> bytes:
        deadline = time.monotonic() + seconds
        (size,) = LENGTH.unpack(b"".join(self._read(process, LENGTH.size, deadline, seconds)))
        return b"".join(self._read(process, size, deadline, seconds))

    @staticmethod
    def _read(
        process: subprocess.Popen[bytes], size: int, deadline: float, seconds: float
    ) -> Iterator[bytes]:
        assert process.stdout is not None
        while size:
            left = deadline - time.monotonic()
            ready = select.select([process.stdout], [], [], max(left, 0))[0]
            if not ready:
                raise InputError(
                    "timeout", f"the page took longer than {seconds:g} s (ingest.html_seconds)"
                )
            data = os.read(process.stdout.fileno(), min(size, 2**20))
            if not data:
                raise EOFError
            size -= len(data)
            yield data

    def stop(self) -> None:
        """Kill the process, if it is ours and runs."""
        process, self.process = self.process, None
        if process is None or self.owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
