"""CSV and TSV with a header row: one article a row."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from io import BufferedReader

from newsledger.config import IngestConfig
from newsledger.errors import InputError
from newsledger.ingest.fields import check_mapping, has_text, missing_text, to_raw
from newsledger.ingest.lines import Line, decoded_lines
from newsledger.ingest.raw import RawRecord, Refusal

FIELD_LIMIT = 2**31 - 1
"""The csv module refuses cells over 128 KiB unless told otherwise; records are bounded here."""
MAX_REREADS = 1000
"""How often lines are read again after a quote that is never closed."""


class _Rows:
    """Cuts lines into rows; a quote that never closes costs its own row, not the file's rest."""

    def __init__(self, lines: Iterator[Line], delimiter: str, limit: int) -> None:
        self.lines = lines
        self.delimiter = delimiter
        self.limit = limit
        self.again: deque[Line] = deque()
        self.taken: list[Line] = []
        self.cut = False
        self.too_long: Line | None = None
        self.rereads = 0
        self.spanned = 1
        self.reader = self._reader()

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._feed(), delimiter=self.delimiter)

    def _feed(self) -> Iterator[str]:
        while True:
            if sum(line.size for line in self.taken) > self.limit:
                self.cut = True
                return
            line = self.again.popleft() if self.again else next(self.lines, None)
            if line is None:
                self.cut = bool(self.taken)
                return
            if line.text is None:
                self.too_long = line
                return
            self.taken.append(line)
            yield line.text.replace("\0", "")

    def __iter__(self) -> Iterator[tuple[int, Line, list[str] | str]]:
        """Yield (first line's number, line, cells or what is wrong with the row)."""
        while True:
            self.taken, self.cut, self.too_long = [], False, None
            cells: list[str] | str | None
            try:
                cells = next(self.reader, None)
            except csv.Error as error:
                cells = str(error)
                self.reader = self._reader()
            first = self.taken[0] if self.taken else self.too_long
            if first is None:
                return
            if self.too_long:
                self.reader = self._reader()
                yield first.number, self.too_long, "too large"
            elif self.cut:
                yield first.number, first, "a quote that is never closed"
                self.rereads += 1
                if self.rereads > MAX_REREADS:
                    raise InputError(
                        "broken_record",
                        f"more than {MAX_REREADS} quotes that are never closed; "
                        f"line {first.number} is the last one read",
                    )
                self.again.extendleft(reversed(self.taken[1:]))
                self.reader = self._reader()
            elif cells:
                self.spanned = len(self.taken)
                yield first.number, first, cells


def read_csv(
    stream: BufferedReader, name: str, config: IngestConfig
) -> Iterator[RawRecord | Refusal]:
    """Yield one record a row; the delimiter is what the header row has most of."""
    yield from _read(stream, config, None)


def read_tsv(
    stream: BufferedReader, name: str, config: IngestConfig
) -> Iterator[RawRecord | Refusal]:
    """Yield one record a row of a tab-separated file."""
    yield from _read(stream, config, "\t")


def _read(
    stream: BufferedReader, config: IngestConfig, delimiter: str | None
) -> Iterator[RawRecord | Refusal]:
    csv.field_size_limit(FIELD_LIMIT)
    mapping = check_mapping(config.mapping)
    lines = decoded_lines(stream, config.max_record_bytes)
    if delimiter is None:
        first = next(lines, None)
        delimiter = _delimiter(first.text or "") if first else ","
        rows = _Rows(lines, delimiter, config.max_record_bytes)
        if first:
            rows.again.append(first)
    else:
        rows = _Rows(lines, delimiter, config.max_record_bytes)
    header: list[str] | None = None
    record_no = 0
    for number, line, cells in rows:
        if header is None:
            if isinstance(cells, str):
                raise InputError("broken_record", f"the header row cannot be read: {cells}")
            header = [cell.strip() for cell in cells]
            if not has_text(header, mapping):
                raise InputError("missing_text", missing_text(header, mapping))
            continue
        if cells == "too large":
            detail = (
                f"line {number}: over {config.max_record_bytes} bytes (ingest.max_record_bytes)"
            )
            yield Refusal(record_no, "record_too_large", detail)
        elif isinstance(cells, str):
            yield Refusal(record_no, "broken_record", f"line {number}: {cells}")
        elif len(cells) != len(header):
            last = number + rows.spanned - 1
            place = f"line {number}" if last == number else f"lines {number} to {last}"
            detail = f"{place}: {len(cells)} cells, but the header has {len(header)}"
            yield Refusal(record_no, "broken_record", detail)
        else:
            yield to_raw(
                dict(zip(header, cells, strict=True)),
                record_no,
                mapping,
                encoding=line.encoding,
                encoding_basis=line.basis,
            )
        record_no += 1


def _delimiter(header: str) -> str:
    return max(",\t;|", key=header.count)
