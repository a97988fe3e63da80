from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsledger.ingest.encoding import clean, decode

TEXT = "“Nine people were killed in Deir ez-Zor – the café’s owner among them,” the governor said. "


@pytest.mark.parametrize(
    ("data", "encoding", "basis"),
    [
        (TEXT.encode(), "utf-8", "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8", "bom"),
        (TEXT.encode("utf-16"), "utf-16", "bom"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16", "bom"),
        (TEXT.encode("utf-16-le"), "utf-16-le", "detected"),
        (TEXT.encode("utf-16-be"), "utf-16-be", "detected"),
        (TEXT.encode("utf-32"), "utf-32", "bom"),
        (TEXT.encode("cp1252"), "cp1252", "detected"),
    ],
)
def test_the_order_of_encodings(data: bytes, encoding: str, basis: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.basis) == (TEXT, encoding, basis)


def test_other_alphabets_are_detected() -> None:
    text = "В результате обстрела рынка погибли девять человек, сообщили власти города. " * 5
    decoded = decode(text.encode("cp1251"))
    assert (decoded.text, decoded.encoding, decoded.basis) == (text, "cp1251", "detected")


def test_a_declaration_is_believed_when_it_fits() -> None:
    data = "Łódź: dziewięć osób".encode("cp1250")
    assert decode(data, declared="windows-1250").text == "Łódź: dziewięć osób"
    assert decode(data, declared="windows-1250").basis == "declared"
    assert decode(TEXT.encode(), declared="no-such-encoding").basis == "utf-8"
    for untrue in ("base64", "utf-16", "unicode_escape", "utf-7"):
        assert decode(TEXT.encode(), declared=untrue).basis == "utf-8"


def test_utf8_with_a_stray_byte_stays_utf8() -> None:
    data = TEXT.encode() * 3 + b"caf\xe9 \x96"
    decoded = decode(data)
    assert decoded.text == TEXT * 3 + "café –"
    assert (decoded.encoding, decoded.basis) == ("utf-8", "fallback")


def test_bytes_in_no_encoding_are_replaced() -> None:
    decoded = decode(b"\x81\x8d\x8f\x90\x9d\xff killed in the town")
    assert decoded.text.endswith("killed in the town")


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "cp1252", "utf-16", "rot13", "\0"]))
def test_any_bytes_can_be_decoded(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared=declared).text, str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=100))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        assert decode(data).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@given(st.text(max_size=100))
def test_marked_encodings_come_back_as_they_were(encoding: str, text: str) -> None:
    # the mark of UTF-16 and a NUL are together the mark of UTF-32: nobody can tell them apart
    assume(encoding != "utf-16" or not text.startswith("\0"))
    assert decode(text.encode(encoding)).text == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Pe\u00c3\u00b1a Nieto", "Peña Nieto"),
        ("“curly” ‘quotes’ stay", "“curly” ‘quotes’ stay"),
        ("ﬁve &amp; &lt;b&gt;", "ﬁve &amp; &lt;b&gt;"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\x0bc\x0cd", "a\nb\nc\nd"),
        ("\ufeff  two  blanks \n", "two  blanks"),
        ("e\u0301", "é"),
        ("bell\x07 escape\x1b[0m nul\x00", "bell escape nul"),
        ("ALL CAPITALS,\nLINE\n\n   BREAKS", "ALL CAPITALS,\nLINE\n\n   BREAKS"),
        ("lone \ud800 surrogate", "lone � surrogate"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(max_size=200))
def test_cleaned_text_can_be_stored_and_is_clean(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert "\r" not in cleaned
    assert "\0" not in cleaned
