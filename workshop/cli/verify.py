"""``workshop verify``: is what is stored still what was written?"""

from __future__ import annotations

from pathlib import Path

import click

from workshop.cli.errors import ExitCode, notice, tell
from workshop.cli.line import CommandLine
from workshop.cli.speech import SpokenCommand, argument, data_option
from workshop.errors import StorageError, WorkshopError
from workshop.i18n import Translator

__all__ = ["command"]


def command(line: CommandLine) -> click.Command:
    """The command."""
    t = line.t

    def verify(stored: tuple[str, ...], data: str | None) -> int:
        from workshop.cli.keeping import check_backup, check_stored
        from workshop.export.proving import is_bundle
        from workshop.journal.backup import is_backup
        from workshop.journal.store import SUFFIX, Store

        store = Store(line.use_directory(data))
        code = ExitCode.OK
        for name in stored or store.ids():
            try:
                path = Path(name)
                if path.is_file() and is_bundle(path):
                    line.put(_bundle(t, path) + "\n")
                    continue
                if not path.is_file() or name in store.ids():
                    found = check_stored(store, name)
                elif path.suffix == SUFFIX:
                    found = check_stored(Store(path.parent), path.stem)
                elif is_backup(path):
                    found = check_backup(path)
                else:
                    raise StorageError("verify-foreign", path=name)
            except WorkshopError as error:
                line.put(t.text("cli-verify-wrong", name=name) + "\n")
                code = tell(error, t)
                continue
            last = found.last.astimezone().strftime("%Y-%m-%d %H:%M")
            line.put(t.text("cli-verify-right", name=name, records=found.records, last=last) + "\n")
            if found.torn:
                notice(t.text("cli-verify-torn", name=name))
            if not found.sealed:
                notice(t.text("cli-verify-unsealed", name=name))
        return code

    def _bundle(t: Translator, path: Path) -> str:
        """What was found of a bundle that left the room. Raises StorageError."""
        from workshop.export.bundle import PRINCIPAL
        from workshop.export.proving import prove
        from workshop.ssh.signing import signed_by

        found = prove(path.read_bytes())
        known = t.text("cli-verify-bundle", name=str(path), files=found.files)
        if not found.as_packed:
            notice(t.text("cli-verify-repacked", name=str(path)))
        if found.signature is None or found.signers is None:
            return f"{known}\n{t.text('cli-verify-unsigned')}"
        key = signed_by(found.manifest, found.signature, found.signers, PRINCIPAL)
        return f"{known}\n{t.text('cli-verify-signed', fingerprint=key)}"

    params = [argument(t, "stored", required=False, nargs=-1), data_option(t)]
    return SpokenCommand(t, "verify", verify, params)
