"""What an export needs beside the state: the house style, and the key of this server."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.agreement.events import Event
from workshop.agreement.state import WorkshopState
from workshop.cli.line import CommandLine
from workshop.export.edition import Edition, Signer
from workshop.export.formats import Format
from workshop.export.model import build
from workshop.export.template import PLAIN, Template
from workshop.export.zone import zone_of
from workshop.i18n import translator

if TYPE_CHECKING:
    from workshop.rooms.passages import Passages

__all__ = ["Press", "press"]


@dataclass(frozen=True, slots=True)
class Press:
    """Makes documents out of workshops, all in one style."""

    template: Template = PLAIN
    signer: Callable[[], Signer] | None = None
    """Who vouches for a bundle; asked only where there is one. May raise StorageError."""

    def edition(
        self,
        state: WorkshopState,
        passages: Passages,
        format: Format,
        log: Sequence[Event] = (),
    ) -> Edition:
        """What everybody may know at this moment, ready to be written in a format.

        ``log`` holds the decisions of the meeting, oldest first.

        In the language of the scenario, not of whoever asks: the document goes to a council, and
        must be the same from everybody's hands.
        """
        spans = {id: passages.comment_range(id) for id in state.comments}
        names = {
            id: passages.paragraphs.at(known.passage, span[0])
            for id, known in state.comments.items()
            if (span := spans[id]) is not None
        }
        document = build(
            state,
            passages.texts(),
            spans,
            names,
            lambda mark: passages.locate(mark.passage, mark.anchor) is not None,
            {id: passages.suggestion_place(id) for id in state.suggestions},
            passages.paragraphs.words,
            log,
        )
        signer = self.signer() if format.signed and self.signer is not None else None
        texts = translator(state.scenario.language)
        return Edition.of(document, texts, self.template, signer, zone_of(state.scenario))


def press(line: CommandLine, template: str | None = None) -> Press:
    """The press of one call: ``--template``, else the setting, else the plain style.

    Raises:
        TemplateError: a mistake in the template.
    """

    def signer() -> Signer:
        from workshop.ssh.hostkey import host_key
        from workshop.ssh.signing import HostSigner

        return HostSigner(host_key(line.directory))

    file = Path(template) if template else line.settings.export.template
    if file is None:
        return Press(signer=signer)
    from workshop.export.house_style import load_template

    return Press(load_template(file), signer)
