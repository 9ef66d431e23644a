from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from tests.ssh.house import FakeHost
from tests.terminals import Terminal
from workshop.config import SshSettings
from workshop.ssh.hostkey import HostKey
from workshop.ssh.server import Server, serve

Serve = Callable[..., Awaitable[Server]]
Open = Callable[..., Awaitable[Terminal]]

_KEY = HostKey(asyncssh.generate_private_key("ssh-ed25519"))


@pytest.fixture
def host() -> FakeHost:
    return FakeHost()


@pytest.fixture
async def start(host: FakeHost) -> AsyncIterator[Serve]:
    """Starts servers that stop with the test."""
    async with AsyncExitStack() as stack:

        async def started(**settings: Any) -> Server:
            made = SshSettings(host="127.0.0.1", port=0, **settings)
            return await stack.enter_async_context(serve(host, made, _KEY))

        yield started


@pytest.fixture
async def server(start: Serve) -> Server:
    return await start()


@pytest.fixture
async def terminal(server: Server) -> AsyncIterator[Open]:
    """Opens terminals on the server that close with the test."""
    opened: list[Terminal] = []

    async def opening(*arguments: Any, **options: Any) -> Terminal:
        opened.append(await Terminal.open(server.port, *arguments, **options))
        return opened[-1]

    yield opening
    for one in opened:
        await one.close()


@pytest.fixture
def askpass(tmp_path: Path) -> Path:
    return tmp_path / "askpass"
