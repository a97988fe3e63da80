"""Turns bytes into text, and says which encoding was used and how it was found.

Order: byte order mark, declared by the file, strict UTF-8, detection, cp1252 with replacement.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import ftfy
from charset_normalizer import from_bytes

BOMS = (
    # UTF-32 first: its little-endian mark starts with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LIKELY = [
    # Without this list charset-normalizer takes Windows-1251 for mac_cyrillic.
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "koi8_r",
    "big5",
    "gb18030",
    "shift_jis",
    "euc_jp",
    "euc_kr",
]
SAMPLE = 2**18
"""Bytes that detection looks at: more does not change its mind, only its time."""
WESTERN_SHARE = 0.05
_WESTERN = frozenset(
    "€‚ƒ„…†‡‰‹‘’“”•–—™›\xa0¡£§©«®°·»¿ŒœŠšŽžŸ"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ"
)
_FIX = ftfy.TextFixerConfig(
    # The words of the source stay: its quote marks, its ligatures, its entities.
    unescape_html=False,
    fix_latin_ligatures=False,
    uncurl_quotes=False,
    normalization="NFC",
    explain=False,
)
_NOT_DECLARED = re.compile(
    # Bytes in which "charset=utf-16" can be read are not UTF-16; the others are Python's own.
    "utf-(?:16|32|7).*|idna|punycode|(?:raw-)?unicode-escape|undefined"
)
_BREAKS = {0: None, 0x0B: "\n", 0x0C: "\n"}
"""NULs go; vertical tabs and form feeds part lines."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and how that was found (`articles.encoding_basis`)."""

    text: str
    encoding: str
    basis: str


def _byte_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error("newsledger.cp1252", _byte_as_cp1252)


def utf16_without_bom(data: bytes) -> str | None:
    """Return `utf-16-le` or `utf-16-be` when every other byte of `data` is zero, as in English.

    >>> utf16_without_bom("Baghdad".encode("utf-16-le"))
    'utf-16-le'
    """
    sample = data[: 2**12]
    if len(sample) < 4 or 0 not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def wide_encoding(head: bytes) -> tuple[str, str] | None:
    """Return (encoding, basis) when `head` is UTF-16 or UTF-32, in which newlines are no bytes."""
    for bom, encoding in BOMS:
        if encoding != "utf-8-sig" and head.startswith(bom):
            return encoding, "bom"
    guess = utf16_without_bom(head)
    return (guess, "detected") if guess else None


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Decode `data`; never fails. `declared` is what the file says of itself, if it does.

    >>> decode("Marib, “calm”".encode("cp1252"))
    Decoded(text='Marib, “calm”', encoding='cp1252', basis='detected')
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            text = data.decode(encoding, "replace").removeprefix("\ufeff")
            return Decoded(text, encoding.removesuffix("-sig"), "bom")
    if declared and (found := _as_declared(data, declared)):
        return found
    if wide := utf16_without_bom(data):
        return Decoded(data.decode(wide, "replace"), wide, "detected")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(data) or _western(data) or _detected(data) or _fallback(data)


def _as_declared(data: bytes, declared: str) -> Decoded | None:
    try:
        name = codecs.lookup(declared).name
        if name in ("iso8859-1", "ascii", "latin-1"):
            # As browsers do: pages that say so nearly always hold cp1252, or UTF-8.
            try:
                return Decoded(data.decode("utf-8"), "utf-8", "utf-8")
            except UnicodeDecodeError:
                name = "cp1252"
        if _NOT_DECLARED.fullmatch(name):
            return None
        text = data.decode(name)
    except (LookupError, ValueError):  # unknown, not a text encoding, or untrue
        return None
    return Decoded(text, name, "declared")


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with some odd bytes, each of which is then taken for cp1252."""
    kept = data.decode("utf-8", "ignore")
    valid = len(kept.encode())
    wide, wrong = valid - len(kept), len(data) - valid
    if wide < 3 * wrong:
        return None
    return Decoded(data.decode("utf-8", "newsledger.cp1252"), "utf-8", "fallback")


def _western(data: bytes) -> Decoded | None:
    """English with curly quotes and a few accents: too little for a statistical guess."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    wide = [char for char in text if char > "\x7f"]
    letters = sum(map(str.isalpha, wide))
    if letters > max(WESTERN_SHARE * len(text), 3) or not _WESTERN.issuperset(wide):
        return None
    return Decoded(text, "cp1252", "detected")


def _detected(data: bytes) -> Decoded | None:
    best = from_bytes(data[:SAMPLE], cp_isolation=LIKELY).best()
    if best is None:
        return None
    try:
        return Decoded(data.decode(best.encoding), best.encoding, "detected")
    except UnicodeDecodeError:
        return None


def _fallback(data: bytes) -> Decoded:
    return Decoded(data.decode("cp1252", "replace"), "cp1252", "fallback")


def clean(text: str) -> str:
    """Repair mojibake and stray control characters, make newlines `\\n`, strip the ends.

    The words, quote marks, capitals and line breaks of the source stay as they are. To be called
    before any offset exists.

    >>> clean("Pe\\u00c3\\u00b1a Nieto\\r\\nsaid  ")
    'Peña Nieto\\nsaid'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() or _CONTROLS.search(text):
        # ftfy goes line by line too; most lines are plain and need no look.
        text = "\n".join(map(_clean_line, text.split("\n")))
    return text.strip()


def _clean_line(line: str) -> str:
    if line.isascii() and not _CONTROLS.search(line):
        return line
    line = ftfy.fix_text(line.translate(_BREAKS), _FIX)
    # Lone surrogates (from JSON escapes) cannot be written as UTF-8.
    return line.encode("utf-8", "replace").decode("utf-8")
