"""What is left of where people came from once their workshop is closed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workshop.cli.shortening import shorten, shortened


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.17", "192.0.2.0"),
        ("10.255.255.255", "10.255.255.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ("fe80::1%eth0", "fe80::"),
        ("::1", "::"),
        ("", ""),
        ("geen adres", ""),
    ],
)
def test_an_address_is_shortened_to_its_network(address: str, network: str) -> None:
    assert shortened(address) == network


@pytest.fixture
def audit(tmp_path: Path) -> Path:
    lines = [
        {"event": "started", "fingerprint": "SHA256:x"},
        {"event": "refused", "address": "192.0.2.17", "reason": "code-wrong"},
        {"event": "joined", "address": "192.0.2.17", "name": 'A"nna\\', "workshop": "een"},
        {"event": "role-changed", "name": "Anna", "by": "Gerda", "workshop": "een"},
        {"event": "joined", "address": "192.0.2.18", "name": "Bram", "workshop": "twee"},
        {"event": "joined", "address": "2001:db8::17", "name": "Carla", "workshop": "een"},
    ]
    path = tmp_path / "audit.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines) + "half een reg")
    return path


def _read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text().splitlines()[:-1]]


def test_addresses_of_a_workshop_and_of_the_door_go_and_others_stay(audit: Path) -> None:
    assert shorten(audit, "een", names=False) == 3

    _, refused, anna, _, bram, carla = _read(audit)
    assert refused["address"] == anna["address"] == "192.0.2.0"
    assert carla["address"] == "2001:db8::"
    assert bram["address"] == "192.0.2.18"
    assert anna["name"] == 'A"nna\\'


def test_names_of_the_workshop_go_where_that_is_asked(audit: Path) -> None:
    assert shorten(audit, "een", names=True) == 4

    _, _, anna, changed, bram, carla = _read(audit)
    assert {anna["name"], changed["name"], changed["by"], carla["name"]} == {""}
    assert bram["name"] == "Bram"


def test_the_file_keeps_its_length_so_that_a_server_may_go_on_writing(audit: Path) -> None:
    size = audit.stat().st_size
    with audit.open("a") as server:
        shorten(audit, "een", names=True)
        assert audit.stat().st_size == size
        server.write("el\n")
    assert audit.read_text().endswith("half een regel\n")
    assert shorten(audit, "een", names=True) == 0


def test_where_nothing_was_written_there_is_nothing_to_shorten(tmp_path: Path) -> None:
    assert shorten(tmp_path / "audit.jsonl", "een", names=True) == 0
