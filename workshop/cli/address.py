"""Under which address this machine is found by the others in the building."""

from __future__ import annotations

import ipaddress
import socket

__all__ = ["reachable_address", "shown_address"]

_NOWHERE = ("192.0.2.1", 9)
"""An address reserved for documentation. Connecting a datagram socket sends nothing; it only
makes the system choose the address it would send from."""


def reachable_address(host: str) -> str:
    """The address to give to the room for a server that listens on ``host``.

    A server on every address is found under the one this machine would send from; without any
    network that is the loopback address.
    """
    try:
        is_everywhere = ipaddress.ip_address(host).is_unspecified
    except ValueError:
        is_everywhere = host == ""
    if not is_everywhere:
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOWHERE)
            address: str = probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"
    return address


def shown_address(address: str) -> str:
    """An address as it stands behind the @ of a command line."""
    return f"[{address}]" if ":" in address else address
