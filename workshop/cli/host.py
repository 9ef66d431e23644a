"""The side of the SSH door where the workshops are: rooms, screens and reports, put together."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import click

from workshop.agreement.roles import Action, authorise
from workshop.cli import reports
from workshop.cli.errors import ExitCode, exit_code, sentence
from workshop.cli.press import Press
from workshop.errors import NotAllowedError, UsageError, WorkshopError
from workshop.export.formats import DEFAULT_FORMAT, FORMATS
from workshop.i18n import Locale, Translator, locale_from, translator
from workshop.ids import RandomBytes
from workshop.rooms.counterpart import Counterpart
from workshop.rooms.guest import Guest
from workshop.rooms.registry import Registry
from workshop.rooms.tokens import Tokens
from workshop.ssh.door import Admitted, DriverClass, Knock, Replica, Reply, Screen
from workshop.terminal import Terminal

__all__ = ["MakeScreen", "RoomHost", "Visitor"]

_FILE = "akkoord"
"""What files are called, whatever the language: invitations and scripts name them."""

MakeScreen = Callable[[Guest, Locale, Terminal, DriverClass], Screen]
"""Makes the app of a guest; the one thing here that knows Textual."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who was let in; the server reads no more than the three names."""

    guest: Guest

    @property
    def name(self) -> str:
        """The name people see."""
        return self.guest.name

    @property
    def role(self) -> str:
        """The role their code gave them."""
        return self.guest.role.value

    @property
    def workshop(self) -> str:
        """The workshop their code belongs to."""
        return self.guest.room.id

    @property
    def proof(self) -> str:
        """By what they were let in."""
        return self.guest.proof.value

    @property
    def language(self) -> str:
        """The language of their workshop."""
        return self.guest.room.state.scenario.language


class RoomHost:
    """Answers the SSH server; a ``workshop.ssh.door.Host``."""

    def __init__(
        self,
        registry: Registry,
        make_screen: MakeScreen,
        press: Press | None = None,
        random: RandomBytes = secrets.token_bytes,
    ) -> None:
        self._registry = registry
        self.press = press or Press()
        """Makes the documents; may be another one from some moment on."""
        self.on_guessing: Callable[[], None] = _nobody
        """Called when many wrong codes come in."""
        self._make_screen = make_screen
        self._random = random
        self._tokens = Tokens()

    async def admit(self, knock: Knock) -> Visitor:
        """Finds the workshop the code belongs to. Raises AdmissionError."""
        return Visitor(await self._registry.admit(knock.name, knock.code, knock.keys))

    async def recognise(self, knock: Knock) -> Visitor | None:
        """Whom the holder of this key is let in as."""
        guest = await self._registry.recognise(knock.name, knock.keys[0])
        return Visitor(guest) if guest is not None else None

    def screen(self, admitted: Admitted, terminal: Terminal, driver_class: DriverClass) -> Screen:
        """The app of somebody who was let in, in the language of their terminal."""
        guest = _guest(admitted)
        locale = _locale(terminal.environment, guest)
        return self._make_screen(guest, locale, terminal, driver_class)

    def execute(
        self, admitted: Admitted, argv: Sequence[str], terminal_env: Mapping[str, str]
    ) -> Reply:
        """Answers ``export``, ``status``, ``whoami`` and ``help``: the bytes the CLI gives."""
        t = translator(_locale(terminal_env, _guest(admitted)))
        try:
            answer = _answer(_guest(admitted), argv, t, self.press)
            if callable(answer):
                return Reply(ExitCode.OK, work=answer)
            return Reply(ExitCode.OK, answer.encode() if isinstance(answer, str) else answer)
        except WorkshopError as error:
            denied = isinstance(error, NotAllowedError)
            return Reply(exit_code(error), stderr=sentence(error, t) + "\n", denied=denied)

    def shelf(self, admitted: Admitted) -> Mapping[str, Sequence[str]]:
        """Every form of the document as a file, for who may export."""
        authorise(_guest(admitted).role, Action.EXPORT)
        return {
            f"{_FILE}{format.extension}": ("export", "--format", name)
            for name, format in FORMATS.items()
        }

    def replica(self, admitted: Admitted) -> Replica:
        """The room's half of the line of a replica."""
        return Counterpart(_guest(admitted), self._tokens, self._random)

    def warn_of_guessing(self) -> None:
        """Many wrong codes came in a short time; who leads hears of it."""
        self.on_guessing()

    def refusal(self, error: WorkshopError, locale: Locale) -> str:
        """The one sentence a person reads about an error."""
        return sentence(error, translator(locale))


def _nobody() -> None:
    pass


def _guest(admitted: Admitted) -> Guest:
    if not isinstance(admitted, Visitor):
        raise TypeError("admitted by another host")
    return admitted.guest


def _locale(environment: Mapping[str, str], guest: Guest) -> Locale:
    """What the client asks for, as Windows' own does not; else the workshop's language."""
    wishes = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return locale_from(*wishes, guest.room.state.scenario.language)


def _answer(
    guest: Guest, argv: Sequence[str], t: Translator, press: Press
) -> str | bytes | Callable[[], bytes]:
    room, (word, *options) = guest.room, argv
    match word:
        case "export":
            authorise(guest.role, Action.EXPORT)
            format = _options(options, {"--format": tuple(FORMATS)}).get("--format", DEFAULT_FORMAT)
            chosen = FORMATS[format]
            edition = press.edition(room.state, room.passages, chosen, room.decisions)
            return (lambda: chosen.render(edition)) if chosen.slow else chosen.render(edition)
        case "status":
            authorise(guest.role, Action.READ)
            online = [session.participant for session in room.sessions()]
            if "--json" in _options(options, {"--json": ()}):
                return reports.status_json(room.state, online)
            return reports.status_text(room.state, online, t)
        case "whoami":
            _options(options, {})
            return reports.whoami(room.state, guest.name, guest.role, guest.known, t)
        case _:
            _options(options, {})
            return t.text("cli-ssh-help", formats=" ".join(FORMATS)) + "\n"


def _options(given: Sequence[str], known: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Reads the few options there are; an option with values takes one, any other takes none.

    Raises:
        UsageError: an option or value that is not known.
    """
    command = click.Command(
        "",
        params=[
            click.Option([name], type=click.Choice(values))
            if values
            else click.Option([name], is_flag=True)
            for name, values in known.items()
        ],
        add_help_option=False,
    )
    try:
        context = command.make_context("", list(given))
    except click.UsageError as error:
        there_are = [" ".join((name, "|".join(values))).strip() for name, values in known.items()]
        raise UsageError("ssh-options", options=" ".join(there_are) or "none") from error
    return {f"--{name}": str(value) for name, value in context.params.items() if value}
