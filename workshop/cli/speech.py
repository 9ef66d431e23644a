"""Commands whose every word comes from the catalogues.

Click speaks English through gettext, which is one language per process; these classes replace
what it says of itself. ``--lang`` is looked up before anything is parsed, so that the help and
the mistakes are in that language already.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from workshop.cli.line import CommandLine
from workshop.config import Settings
from workshop.errors import UsageError
from workshop.i18n import LOCALES, Locale, Translator, locale_from

__all__ = [
    "SpokenCommand",
    "SpokenGroup",
    "admission_option",
    "argument",
    "data_option",
    "flag",
    "host_option",
    "option",
    "port_option",
    "wished_locale",
]


def wished_locale(
    argv: Sequence[str], environment: Mapping[str, str], settings: Settings | None
) -> Locale:
    """The language to speak: ``--lang`` wherever it stands, the setting, LC_ALL, LANG, Dutch."""
    given: str | None = None
    words = list(argv[: argv.index("--")] if "--" in argv else argv)
    for at, word in enumerate(words):
        if word == "--lang" and at + 1 < len(words):
            given = words[at + 1]
        elif word.startswith("--lang="):
            given = word.partition("=")[2]
    setting = settings.lang if settings else environment.get("WORKSHOP_LANG")
    return locale_from(given, setting, environment.get("LC_ALL"), environment.get("LANG"))


class _Option(click.Option):
    """Leaves out what click adds in English; the help says it where it matters."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        (spec, _) = super().get_help_record(ctx) or ("", "")
        return spec, self.help or ""


def option(t: Translator, name: str, *, metavar: str = "", **more: Any) -> click.Option:
    """An option whose value is called ``metavar``, and whose help is ``cli-option-<name>`` or,
    where it means something else here, ``cli-option-<text>``."""
    long = more.pop("text", name.lstrip("-"))
    short = more.pop("short", None)
    values = more.pop("values", {})
    return _Option(
        [name] if short is None else [short, name],
        help=t.text(f"cli-option-{long}", **values),
        metavar=t.text(f"cli-metavar-{metavar}") if metavar else None,
        **more,
    )


def flag(t: Translator, name: str) -> click.Option:
    """An option without a value."""
    return click.Option([name], is_flag=True, help=t.text(f"cli-option-{name.lstrip('-')}"))


def data_option(t: Translator) -> click.Option:
    """``--data DIR``, the same on every command that touches what is stored."""
    return option(t, "--data", metavar="dir")


def host_option(line: CommandLine) -> click.Option:
    """``--host``: the address to listen on."""
    return option(line.t, "--host", metavar="host", values={"host": line.settings.ssh.host})


def port_option(line: CommandLine) -> click.Option:
    """``--port``: the port to listen on."""
    return option(
        line.t,
        "--port",
        metavar="port",
        type=click.IntRange(0, 65_535),
        values={"port": str(line.settings.ssh.port)},
    )


def admission_option(t: Translator) -> click.Option:
    """``--admission``: newcomers wait until who leads lets them in."""
    return flag(t, "--admission")


def argument(t: Translator, name: str, **more: Any) -> click.Argument:
    """An argument whose name and help are ``cli-metavar-<name>`` and ``cli-argument-<name>``."""
    metavar = t.text(f"cli-metavar-{name}")
    if not more.get("required", True):
        metavar = f"[{metavar}]"
    if more.get("nargs") == -1:
        metavar += "..."
    return click.Argument([name], metavar=metavar, help=t.text(f"cli-argument-{name}"), **more)


def _lang_option(t: Translator) -> click.Option:
    return option(
        t, "--lang", metavar="lang", type=click.Choice(LOCALES), expose_value=False, is_eager=True
    )


def _help_option(t: Translator) -> click.Option:
    def show(context: click.Context, param: click.Parameter, value: bool) -> None:
        if value and not context.resilient_parsing:
            click.echo(context.get_help())
            context.exit()

    return click.Option(
        ["--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=t.text("cli-option-help"),
        callback=show,
    )


class SpokenCommand(click.Command):
    """A command; its help is ``cli-<name>-help``, its line in a list ``cli-<name>-short``."""

    def __init__(
        self,
        t: Translator,
        name: str,
        callback: Callable[..., Any],
        params: Sequence[click.Parameter] = (),
        *,
        texts: str = "",
    ) -> None:
        super().__init__(
            name,
            callback=callback,
            params=[*params, _lang_option(t), _help_option(t)],
            help=t.text(f"cli-{texts or name}-help"),
            short_help=t.text(f"cli-{texts or name}-short"),
            options_metavar=t.text("cli-metavar-options"),
            add_help_option=False,
        )
        self.t = t

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_usage(self, self.t, ctx, formatter)

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_params(self, self.t, "arguments", click.Argument, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_params(self, self.t, "options", click.Option, ctx, formatter)


class SpokenGroup(click.Group):
    """Commands under one name; texts as for ``SpokenCommand``."""

    def __init__(
        self,
        t: Translator,
        name: str,
        commands: Sequence[click.Command],
        params: Sequence[click.Parameter] = (),
        **values: str,
    ) -> None:
        super().__init__(
            name,
            commands=commands,
            params=[*params, _lang_option(t), _help_option(t)],
            help=t.text(f"cli-{name}-help", **values),
            short_help=t.text(f"cli-{name}-short"),
            options_metavar=t.text("cli-metavar-options"),
            subcommand_metavar=t.text("cli-metavar-command"),
            add_help_option=False,
            no_args_is_help=False,
        )
        self.t = t

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            known = ", ".join(self.commands)
            raise UsageError("command-unknown", commands=known)
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_usage(self, self.t, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, command.short_help or "") for name, command in self.commands.items()]
        with formatter.section(self.t.text("cli-heading-commands")):
            formatter.write_dl(rows)
        _write_params(self, self.t, "options", click.Option, ctx, formatter)


def _write_usage(
    command: click.Command, t: Translator, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=t.text("cli-heading-usage") + ": ")


def _write_params(
    command: click.Command,
    t: Translator,
    heading: str,
    kind: type[click.Parameter],
    ctx: click.Context,
    formatter: click.HelpFormatter,
) -> None:
    params = [param for param in command.get_params(ctx) if isinstance(param, kind)]
    rows = [row for param in params if (row := param.get_help_record(ctx)) is not None]
    if rows:
        with formatter.section(t.text(f"cli-heading-{heading}")):
            formatter.write_dl(rows)
