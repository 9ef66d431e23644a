"""One zip for the archive: the parts apart, the whole, metadata, hashes, and a signature.

``SHA256SUMS`` is the manifest: ``sha256sum -c`` reads it, and the signature beside it is one that
``ssh-keygen -Y verify`` reads. Anybody can check both without this program.
"""

from __future__ import annotations

from workshop.export.archive import packed
from workshop.export.edition import Edition
from workshop.export.formats import FORMATS
from workshop.export.markdown import written
from workshop.export.mdto import Kept, described_file, described_object
from workshop.export.parts import PARTS, blocks
from workshop.export.registers import written as register
from workshop.export.template import OPEN_PARTS, Openness, OpenPart, strictest

__all__ = ["MANIFEST", "NAMESPACE", "PRINCIPAL", "SIGNATURE", "SIGNERS", "render"]

MANIFEST, SIGNATURE, SIGNERS = "SHA256SUMS", "SHA256SUMS.sig", "allowed_signers"
NAMESPACE = PRINCIPAL = "drafting-room"
"""What the signature is for, and under whose name."""

_REGISTERS: dict[OpenPart, tuple[str, ...]] = {
    "facts": ("points", "register", "dates"),
    "positions": ("positions",),
}
_WHOLE = ("json", "html", "odt", "docx")


def render(edition: Edition) -> bytes:
    """The bundle; without a signature where the edition has nobody who signs."""
    entries = [*_parts(edition), *_whole(edition)]
    readme = edition.wording.text("export-bundle-readme", title=_title(edition)) + "\n"
    entries.insert(0, Kept(edition.wording.text("export-bundle-readme-name"), readme.encode()))
    signer = edition.signer
    if signer is not None:
        known = f'{PRINCIPAL} namespaces="{NAMESPACE}" {signer.public_line}\n'
        entries.append(Kept(SIGNERS, known.encode()))
    manifest = "".join(f"{file.digest}  {file.name}\n" for file in entries).encode()
    files = [(file.name, file.data) for file in entries]
    files.append((MANIFEST, manifest))
    if signer is not None:
        files.append((SIGNATURE, signer.sign(manifest, NAMESPACE)))
    return packed(files)


def _title(edition: Edition) -> str:
    return edition.wording.name(edition.document.title)


def _parts(edition: Edition) -> list[Kept]:
    made: list[Kept] = []
    for part in PARTS:
        folder = edition.wording.text(f"export-folder-{part}")
        files = [
            Kept(f"{folder}/{folder}.md", (written(blocks(part, edition)) + "\n").encode()),
            *(
                Kept(f"{folder}/{name}.csv", register(name, edition))
                for name in _REGISTERS.get(part, ())
            ),
        ]
        openness = getattr(edition.template.openness, part)
        made += _described(edition, folder, part, openness, files)
    return made


def _whole(edition: Edition) -> list[Kept]:
    """Everything in one document: as closed as the most closed of its parts."""
    folder = edition.wording.text("export-folder-whole")
    files = [
        Kept(f"{folder}/{folder}{FORMATS[name].extension}", FORMATS[name].render(edition))
        for name in _WHOLE
    ]
    openness = strictest(edition.template.openness)
    made = _described(edition, folder, "whole", openness, files)
    described = described_object(edition, None, openness, parts=(*OPEN_PARTS, "whole"))
    return [*made, Kept("mdto.xml", described)]


def _described(
    edition: Edition, folder: str, part: str, openness: Openness, files: list[Kept]
) -> list[Kept]:
    made = [Kept(f"{folder}/mdto.xml", described_object(edition, part, openness, files))]
    for file in files:
        made += [file, Kept(f"{file.name}.mdto.xml", described_file(edition, file, part))]
    return made
