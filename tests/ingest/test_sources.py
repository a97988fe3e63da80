from __future__ import annotations

import io
import os
from pathlib import Path

import fsspec
import pytest

from newsledger.config import IngestConfig
from newsledger.errors import ConfigError
from newsledger.ingest.read import read_source
from newsledger.ingest.sources import Source, discover
from newsledger.records import Article


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    folder = tmp_path / "dump"
    for name in ("b.txt", "a/2.txt", "a/1.jsonl.gz", ".hidden.txt", ".git/config"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text")
    return folder


def names(inputs: list[str]) -> list[str]:
    sources, rejects = discover(inputs)
    assert rejects == []
    return [source.source_path for source in sources]


def test_a_folder_is_walked_in_order_without_hidden_entries(dump: Path) -> None:
    assert names([str(dump)]) == ["dump/a/1.jsonl.gz", "dump/a/2.txt", "dump/b.txt"]
    assert names([f"{dump}/"]) == names([str(dump)])


def test_the_current_folder_has_its_own_name(dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dump)
    assert names(["."])[0] == "dump/a/1.jsonl.gz"


def test_a_file_has_its_name_and_size(dump: Path) -> None:
    assert discover([str(dump / "b.txt")]) == ([Source(str(dump / "b.txt"), "b.txt", 4)], [])


def test_a_glob_is_expanded_in_order(dump: Path) -> None:
    assert names([f"{dump}/a/*"]) == ["1.jsonl.gz", "2.txt"]
    assert names([f"{dump}/**/*.txt"]) == ["2.txt", "b.txt"]


def test_a_file_named_twice_is_read_once(dump: Path) -> None:
    assert names([str(dump), str(dump / "b.txt")]) == [
        "dump/a/1.jsonl.gz",
        "dump/a/2.txt",
        "b.txt",
    ]


def test_files_of_one_name_from_two_folders_keep_apart(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text(folder)
    found = names([str(tmp_path / "x" / "news.txt"), str(tmp_path / "y" / "news.txt")])
    assert len(set(found)) == 2
    assert all(name.endswith("/news.txt") for name in found)


@pytest.mark.parametrize("name", ["/no/such/folder", "/no/such/*.txt"])
def test_an_input_that_does_not_exist_stops_at_once(name: str) -> None:
    with pytest.raises(ConfigError, match=r"^(There is no|No) file .*no/such.*\.$"):
        discover([name])


def test_an_empty_folder_stops_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="There is no file to read in"):
        discover([str(tmp_path)])


def test_a_link_loop_is_a_reject(dump: Path) -> None:
    (dump / "a" / "up").symlink_to(dump)
    (dump / "self").symlink_to("self")
    sources, rejects = discover([str(dump)])
    assert len(sources) == 3
    assert [(reject.source_path, reject.reason) for reject in rejects] == [
        ("dump/a/up", "link_loop"),
        ("dump/self", "link_loop"),
    ]


def test_a_link_to_nothing_is_unreadable_and_a_link_to_a_folder_is_followed(dump: Path) -> None:
    (dump / "gone").symlink_to(dump / "nowhere")
    (dump / "z").symlink_to(dump / "a")
    sources, rejects = discover([str(dump)])
    assert [(reject.source_path, reject.reason) for reject in rejects] == [
        ("dump/gone", "unreadable")
    ]
    assert sources[-1].source_path == "dump/z/2.txt"


def test_a_pipe_is_not_waited_for(dump: Path) -> None:
    os.mkfifo(dump / "pipe")
    _, rejects = discover([str(dump)])
    assert [(reject.source_path, reject.reason) for reject in rejects] == [
        ("dump/pipe", "unsupported")
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root can read everything")
def test_what_may_not_be_read_is_a_reject(dump: Path) -> None:
    (dump / "b.txt").chmod(0)
    (dump / "a").chmod(0)
    sources, rejects = discover([str(dump)])
    (dump / "a").chmod(0o755)
    assert sources == []
    assert {(reject.source_path, reject.reason) for reject in rejects} == {
        ("dump/a", "unreadable"),
        ("dump/b.txt", "unreadable"),
    }


def test_a_file_that_went_away_is_unreadable(tmp_path: Path) -> None:
    source = Source(str(tmp_path / "gone.txt"), "dump/gone.txt", 10)
    (reject,) = read_source(source, IngestConfig())
    assert (reject.source_path, reject.record_no) == ("dump/gone.txt", -1)
    assert not isinstance(reject, Article)
    assert reject.reason == "unreadable"


def test_a_file_that_may_not_be_read_when_its_turn_comes_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text("text")
    monkeypatch.setattr(Path, "open", refuse)
    (reject,) = read_source(Source(str(path), "a.txt", 4), IngestConfig())
    assert not isinstance(reject, Article)
    assert (reject.reason, reject.detail) == ("unreadable", "Permission denied")


def test_a_name_that_is_no_utf8_can_still_be_recorded(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123 (a name of bytes)
        file.write(b"text")
    sources, _ = discover([str(tmp_path)])
    assert sources[0].source_path.endswith("/caf\\xe9.txt")


def test_standard_input_is_kept_for_other_processes() -> None:
    text = b"Shelling killed nine people in the market of Saraqib, a doctor said."
    (source,), _ = discover(["-"], stdin=io.BytesIO(text))
    assert (source.source_path, source.size) == ("-", len(text))
    (article,) = read_source(source, IngestConfig())
    assert isinstance(article, Article)
    assert article.text == text.decode()


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b'{"text": "Nine people were killed in Saraqib."}\n' * 2, 2),
        (b'[{"text": "Nine people were killed in Saraqib."}]', 1),
        (b"Nine people were killed in Saraqib.", 1),
    ],
)
def test_the_format_of_standard_input_is_found_in_its_content(data: bytes, count: int) -> None:
    (source,), _ = discover(["-"], stdin=io.BytesIO(data))
    texts = [item.text for item in read_source(source, IngestConfig()) if isinstance(item, Article)]
    assert texts == ["Nine people were killed in Saraqib."] * count


def test_uris_are_listed_and_read_through_fsspec() -> None:
    fs = fsspec.filesystem("memory")
    fs.pipe("/bucket/dump/b.txt", b"Nine people were killed in the town of Saraqib.")
    fs.pipe("/bucket/dump/a/1.txt", b"Two people were killed in the town of Saraqib.")
    sources, _ = discover(["memory://bucket/dump"])
    assert [source.source_path for source in sources] == ["dump/a/1.txt", "dump/b.txt"]
    assert discover(["memory://bucket/dump/*.txt"])[0][0].source_path == "b.txt"
    (article,) = read_source(sources[1], IngestConfig())
    assert isinstance(article, Article)
    assert article.text.startswith("Nine")


@pytest.mark.parametrize("uri", ["memory://no/such/file", "nosuch://x/y"])
def test_a_uri_that_leads_nowhere_stops_at_once(uri: str) -> None:
    with pytest.raises(ConfigError, match=uri.split(":")[0]):
        discover([uri])
