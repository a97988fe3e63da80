"""The arrows of the architecture: no stage looks at a later one."""

from __future__ import annotations

import ast
from pathlib import Path

import newsledger
from newsledger.run.fingerprint import _CODE

PACKAGE = Path(newsledger.__file__).parent
BELOW = {
    "errors", "records", "tables", "checks", "config", "resources", "lexicons", "gazetteer",
    "weights", "ranks", "word_groups", "headings",
}  # fmt: skip
ALLOWED = {
    "ingest": BELOW,
    "annotate": BELOW | {"ingest"},
    "extract": BELOW,
    "resolve": BELOW | {"extract"},
    "reconcile": BELOW | {"extract", "resolve"},
    "train": BELOW | {"annotate", "extract"},
    "run": BELOW | {"ingest", "annotate", "extract", "resolve", "reconcile"},
    "report": BELOW | {"run"},
    "export": BELOW | {"run"},
    "evaluate": BELOW | {"ingest", "annotate", "extract", "resolve", "reconcile", "train"},
}


def imported_rooms(path: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module == "newsledger":
            names = [f"newsledger.{a.name}" for a in node.names if a.name != "__version__"]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "newsledger" and len(parts) > 1:
                rooms.add(parts[1])
    return rooms


def test_a_room_imports_only_what_lies_below_it():
    wrong = []
    for room, allowed in ALLOWED.items():
        for path in (PACKAGE / room).rglob("*.py"):
            odd = imported_rooms(path) - allowed - {room}
            wrong += [f"{path.relative_to(PACKAGE)} imports {name}" for name in sorted(odd)]
    assert wrong == []


def test_what_lies_below_everything_imports_no_room():
    for name in BELOW:
        for path in (*PACKAGE.glob(f"{name}.py"), *PACKAGE.glob(f"{name}/*.py")):
            assert imported_rooms(path) <= BELOW


def test_inside_extract_a_later_room_is_not_imported_by_an_earlier_one():
    order = ["dates", "entities", "claims", "events", "casualties", "responsibility"]
    wrong = []
    for number, room in enumerate(order):
        for path in (PACKAGE / "extract" / room).rglob("*.py"):
            source = path.read_text(encoding="utf-8")
            wrong += [
                f"extract/{room}/{path.name} imports {later}"
                for later in order[number + 1 :]
                if f"newsledger.extract.{later}" in source
            ]
    assert wrong == []


def test_every_folder_of_the_package_is_a_known_room():
    rooms = {p.name for p in PACKAGE.iterdir() if (p / "__init__.py").exists()}
    assert rooms == set(ALLOWED) | {"tables", "gazetteer", "commands"}


def test_a_fingerprint_holds_all_code_that_its_stage_imports():
    # settings have a part of their own in the fingerprint; errors and paths change no row, and a
    # new column of a record changes no parse
    for stage, names in _CODE.items():
        held = {name.removesuffix(".py").split("/")[0] for name in names}
        for path in (PACKAGE / stage).rglob("*.py"):
            earlier = set(ALLOWED[stage]) - BELOW
            odd = imported_rooms(path) - held - earlier - {"config", "errors", "resources"}
            odd -= {"records"} if stage == "annotate" else set()
            assert odd == set(), f"{path.relative_to(PACKAGE)} imports {odd}"
