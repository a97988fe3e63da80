"""JSON: an object a line (JSONL), one object, a list of objects, or an object with such a list."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from newsledger.config import IngestConfig
from newsledger.errors import InputError
from newsledger.ingest.encoding import decode, wide_encoding
from newsledger.ingest.fields import check_mapping, has_text, to_raw
from newsledger.ingest.lines import decoded_lines
from newsledger.ingest.raw import RawRecord, Refusal

CONTAINER_FACTOR = 8
"""An object that holds a list of records may be this many times larger than one record."""
PIECE = 2**16
_SPACE = re.compile(r"[\s,]*")
_FAULTS = (ValueError, RecursionError)


def read_jsonl(
    stream: BufferedReader, name: str, config: IngestConfig
) -> Iterator[RawRecord | Refusal]:
    """Yield one record a line; blank lines are none, a broken line is one."""
    mapping = check_mapping(config.mapping)
    record_no = 0
    for line in decoded_lines(stream, config.max_record_bytes):
        if line.text is None:
            detail = f"line {line.number} has {line.size} bytes (ingest.max_record_bytes)"
            yield Refusal(record_no, "record_too_large", detail)
        elif not line.text.strip("\ufeff \t\r\n\0"):
            continue
        else:
            yield _parse_line(line.text, line.number, record_no, mapping, line.encoding, line.basis)
        record_no += 1


def _parse_line(
    text: str, number: int, record_no: int, mapping: dict[str, str], encoding: str, basis: str
) -> RawRecord | Refusal:
    try:
        value = json.loads(text.strip("\ufeff\0 \t\r\n"))
    except _FAULTS as error:
        return Refusal(record_no, "broken_record", f"line {number} is not JSON: {_why(error)}")
    if not isinstance(value, dict):
        detail = f"line {number} is a JSON {_kind(value)}, not an object"
        return Refusal(record_no, "broken_record", detail)
    return to_raw(value, record_no, mapping, encoding=encoding, encoding_basis=basis)


def _why(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _kind(value: Any) -> str:
    names = {list: "list", str: "string", bool: "truth value", int: "number", float: "number"}
    return names.get(type(value), "null")


class _Text:
    """The unread text of a stream, decoded piece by piece."""

    def __init__(self, stream: BufferedReader) -> None:
        head = stream.peek(PIECE)[:PIECE]
        self.stream = stream
        self.encoding, self.basis = _whole_encoding(head)
        self.decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        self.text = ""
        self.ended = False

    def fill(self, size: int) -> None:
        """Read until there are `size` characters, or no more."""
        parts = [self.text]
        have = len(self.text)
        while have < size and not self.ended:
            data = self.stream.read1(PIECE)
            self.ended = not data
            parts.append(self.decoder.decode(data, self.ended))
            have += len(parts[-1])
        self.text = "".join(parts)

    def skip_space(self) -> None:
        """Drop blanks and commas at the start, reading on as needed."""
        while True:
            match = _SPACE.match(self.text)
            self.text = self.text[match.end() if match else 0 :]
            if self.text or self.ended:
                return
            self.fill(PIECE)


def _whole_encoding(head: bytes) -> tuple[str, str]:
    if wide := wide_encoding(head):
        return wide
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig", "bom"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        decoded = decode(head)
        return decoded.encoding, decoded.basis
    return "utf-8", "utf-8"


def read_json(
    stream: BufferedReader, name: str, config: IngestConfig
) -> Iterator[RawRecord | Refusal]:
    """Yield the records of a JSON file, whichever of the four manners it is in."""
    head = stream.peek(PIECE)[:PIECE]
    if _is_jsonl(head):
        yield from read_jsonl(stream, name, config)
        return
    mapping = check_mapping(config.mapping)
    text = _Text(stream)
    text.skip_space()
    if text.text.startswith("["):
        text.text = text.text[1:]
        values = _values(text, config.max_record_bytes, in_list=True)
    else:
        values = _values(text, CONTAINER_FACTOR * config.max_record_bytes, in_list=False)
    record_no = 0
    for value in values:
        held = None if text.text.startswith("[") else _held_list(value, mapping)
        for item in held if held is not None else [value]:
            if isinstance(item, Refusal):
                yield Refusal(record_no, item.reason, item.detail)
            elif isinstance(item, dict):
                yield to_raw(
                    item,
                    record_no,
                    mapping,
                    encoding=text.encoding,
                    encoding_basis=text.basis,
                )
            else:
                detail = f"a JSON {_kind(item)}, not an object"
                yield Refusal(record_no, "broken_record", detail)
            record_no += 1


def _is_jsonl(head: bytes) -> bool:
    """Say whether the first line is an object by itself and a second one follows."""
    if wide_encoding(head):
        return False
    first, _, rest = head.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    if not first.startswith(b"{") or not rest.strip():
        return False
    try:
        return isinstance(json.loads(decode(first).text), dict)
    except _FAULTS:
        return rest.lstrip().startswith(b"{")


def _held_list(value: Any, mapping: dict[str, str]) -> list[Any] | None:
    """Return the list of records inside an object that is not itself one."""
    if not isinstance(value, dict) or has_text(value, mapping):
        return None
    lists = [v for v in value.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
    return max(lists, key=len) if lists else None


def _values(text: _Text, limit: int, *, in_list: bool) -> Iterator[Any]:
    """Yield the values of a list, or values that follow one another; a fault ends it.

    Where JSON breaks inside a list, there is no telling where the next element starts.
    """
    decoder = json.JSONDecoder()
    while True:
        text.skip_space()
        if not text.text:
            if in_list:
                raise InputError("truncated", "the JSON list has no end")
            return
        if in_list and text.text.startswith("]"):
            return
        size = PIECE
        while True:
            text.fill(size)
            try:
                value, end = decoder.raw_decode(text.text)
            except _FAULTS as error:
                if text.ended or isinstance(error, RecursionError):
                    detail = f"not JSON: {_why(error)}; the rest of the file was not read"
                    yield Refusal(0, "broken_record", detail)
                    return
                if len(text.text) > limit:
                    detail = f"more than {limit} characters; the rest of the file was not read"
                    yield Refusal(0, "record_too_large", detail)
                    return
                size = 4 * max(size, len(text.text))
                continue
            if end == len(text.text) and not text.ended:
                # A number may go on in the next piece.
                size = 2 * len(text.text)
                continue
            break
        if end > limit:
            detail = f"{end} characters (ingest.max_record_bytes)"
            value = Refusal(0, "record_too_large", detail)
        text.text = text.text[end:]
        yield value
