"""``workshop host-key``: the key by which clients know this server, and its successor."""

from __future__ import annotations

import click

from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, SpokenGroup, data_option

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The group."""
    t = line.t

    def show(data: str | None) -> None:
        from workshop.ssh.hostkey import coming_key, host_key

        directory = line.use_directory(data)
        line.put(t.text("cli-key-now", fingerprint=host_key(directory).fingerprint) + "\n")
        if (coming := coming_key(directory)) is not None:
            line.put(t.text("cli-key-coming", fingerprint=coming.fingerprint) + "\n")

    def prepare(data: str | None) -> None:
        from workshop.ssh.hostkey import coming_key, host_key

        directory = line.use_directory(data)
        host_key(directory)
        coming = coming_key(directory, make=True)
        if coming is not None:
            line.put(t.text("cli-key-coming", fingerprint=coming.fingerprint) + "\n")
        line.put(t.text("cli-key-tell") + "\n")

    def rotate(data: str | None) -> None:
        from workshop.ssh.hostkey import FORMER
        from workshop.ssh.hostkey import rotate as put_in_use

        directory = line.use_directory(data)
        key = put_in_use(directory)
        line.put(t.text("cli-key-now", fingerprint=key.fingerprint) + "\n")
        line.put(t.text("cli-key-rotated", path=str(directory / FORMER)) + "\n")

    commands = [
        SpokenCommand(t, name, callback, [data_option(t)], texts=f"host-key-{name}")
        for name, callback in (("show", show), ("prepare", prepare), ("rotate", rotate))
    ]
    return SpokenGroup(t, "host-key", commands)
