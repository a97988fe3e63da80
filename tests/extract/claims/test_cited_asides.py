"""Who cites others between its name and its verb speaks, and so do those who are cited."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize("speaker", ["OCHA", "Officials", "The governor", "UNHCR"])
@pytest.mark.parametrize("cited", ["figures from the ministry", "witnesses", "its own count"])
def test_the_citing_body_has_words_of_its_own(
    extraction: Extract, speaker: str, cited: str
) -> None:
    found = extraction(f"{speaker}, citing {cited}, said that about 40 people died in the raid.")
    assert speaker in {claim.source for claim in found.claims}
    for claim in found.claims:
        assert claim.source_start is None or claim.source_end is None or claim.source
