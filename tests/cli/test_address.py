"""The address that is read out in the room."""

from __future__ import annotations

import ipaddress

import pytest

from workshop.cli.address import reachable_address


@pytest.mark.parametrize("host", ["127.0.0.1", "192.0.2.10", "::1", "raadhuis.example"])
def test_an_address_that_was_chosen_is_the_address(host: str) -> None:
    assert reachable_address(host) == host


@pytest.mark.parametrize("host", ["0.0.0.0", "::", ""])
def test_everywhere_becomes_one_address_that_can_be_typed(host: str) -> None:
    assert not ipaddress.ip_address(reachable_address(host)).is_unspecified
