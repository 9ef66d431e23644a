"""What the layers promise: by the import graph, and by what is really loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

HEAVY = ("textual", "asyncssh", "cryptography")


def loaded_after(code: str, *arguments: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after running some code."""
    program = f"{code}\nimport sys\nsys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in done.stderr.split()}


def test_the_import_contracts_hold() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_exporting_loads_neither_screens_nor_a_server(tmp_path: Path) -> None:
    run = "import sys\nfrom workshop.cli.main import main\nassert main(sys.argv[1:]) == 0"
    data, output = str(tmp_path / "data"), tmp_path / "akkoord.md"
    new = ("new", "digitale-samenleving", "--title", "Akkoord", "--data", data)
    export = ("export", "akkoord", "--data", data, "-o", str(output))

    assert loaded_after(run, *new).isdisjoint(HEAVY)
    assert loaded_after(run, *export).isdisjoint(HEAVY)
    assert output.exists()


@pytest.mark.parametrize("arguments", [("--help",), ("list", "--help"), ("--version",)])
def test_asking_for_help_loads_no_library_of_a_part(arguments: tuple[str, ...]) -> None:
    run = "import sys\nfrom workshop.cli.main import main\nmain(sys.argv[1:])"

    loaded = loaded_after(run, *arguments)

    assert loaded.isdisjoint({*HEAVY, "automerge", "sqlite3", "ruamel"})


def test_the_rules_need_nothing_of_the_world() -> None:
    loaded = loaded_after("import workshop.agreement.rules, workshop.export.markdown")

    assert loaded.isdisjoint({*HEAVY, "automerge", "sqlite3", "ruamel", "click"})
