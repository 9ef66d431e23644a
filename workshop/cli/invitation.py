"""The invitation on one sheet: as plain text to mail, as a page to print. Pure."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from workshop.agreement.roles import Role
from workshop.i18n import Translator
from workshop.qr import qr_rows, qr_svg

__all__ = ["Sheet", "page", "printed"]

_WIDTH = 76
_INDENT = "   "
_STEPS = ("open", "line", "trust", "code", "in")
_PUTTY = ("putty-where", "putty-trust")
_BLACK_ON_WHITE, _PLAIN = "\x1b[30;107m", "\x1b[0m"

_STYLE = """
@page { size: A4; margin: 14mm 16mm }
* { box-sizing: border-box }
body { font: 10.5pt/1.35 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; color: #111;
  max-width: 180mm; margin: 0 auto; padding: 6mm 0 }
h1 { font-size: 17pt; margin: 0 }
.role { margin: 1mm 0 3mm; color: #444 }
.top { display: flex; gap: 8mm; align-items: flex-start }
.top > div { flex: 1 }
svg { width: 34mm; height: 34mm; flex: none }
code { font: bold 11.5pt/1.2 ui-monospace, Consolas, "Courier New", monospace;
  overflow-wrap: anywhere; display: inline-block; max-width: 100%;
  padding: 1.8mm 3mm; border: .3mm solid #111; border-radius: 1.5mm }
.box { margin: 1.5mm 0 }
.code { font-size: 15pt; letter-spacing: .08em }
ol, ul { margin: 0; padding-left: 6mm }
ol { margin-top: 4mm }
li { margin: 0 0 2.4mm; break-inside: avoid }
h2 { font-size: 11pt; margin: 4mm 0 1mm }
.end { margin-top: 4mm; color: #444 }
@media print { body { padding: 0 } }
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What somebody needs to come in."""

    title: str
    role: Role
    """What they are."""
    host: str
    """As it stands behind the @ of a command line."""
    port: int
    fingerprint: str
    code: str
    last_day: date
    once: bool = False
    """Whether the code opens the door one time only."""
    contact: str = ""
    """Whom to call when something does not work, as it was given; may be empty."""

    def command(self, t: Translator) -> str:
        """The line to type, with a place for one's own name."""
        return t.text("cli-join-line", port=str(self.port), address=self.host)

    @property
    def address(self) -> str:
        """For a program that opens addresses, and for the square."""
        return f"ssh://{self.host}:{self.port}"


def page(sheet: Sheet, t: Translator, *, colours: bool = False) -> str:
    """Plain text, at most 76 columns wide and one sheet long.

    Args:
        colours: it goes to a terminal, where the square is drawn black on white.
    """
    quoted = _quoted(sheet, t)
    rows = [
        t.text("cli-invite-title", title=sheet.title),
        _role(sheet, t),
        "",
        *_wrapped(_about(sheet, t)),
    ]
    for number, step in enumerate(_STEPS, start=1):
        rows += ["", *_wrapped(_step(step, sheet, t), f"{number}. ")]
        if step in quoted:
            rows += ["", f"{_INDENT * 2}{quoted[step]}"]
    putty = [_said(name, sheet, t) for name in _PUTTY]
    rows += ["", *_wrapped(f"{t.text('cli-invite-putty')} {' '.join(putty)}")]
    square = qr_rows(sheet.address)
    if colours:
        square = [f"{_BLACK_ON_WHITE}{row}{_PLAIN}" for row in square]
    rows += ["", *(f"{_INDENT * 2}{row}" for row in square), f"{_INDENT * 2}{sheet.address}"]
    for words in _ends(sheet, t):
        rows += ["", *_wrapped(words)]
    return "\n".join(rows) + "\n"


def printed(sheet: Sheet, t: Translator) -> str:
    """A page of HTML that prints on one A4, without anything from elsewhere."""
    title = escape(t.text("cli-invite-title", title=sheet.title))
    quoted = _quoted(sheet, t)
    rows = [
        "<!DOCTYPE html>",
        f'<html lang="{t.locale}">',
        f'<head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>',
        "<body>",
        f'<div class="top"><div><h1>{title}</h1>',
        f'<p class="role">{escape(_role(sheet, t))}</p>',
        f"<p>{escape(_about(sheet, t))}</p></div>",
        f"{qr_svg(sheet.address)}</div>",
        "<ol>",
        *(f"<li>{_lines(_step(step, sheet, t))}{_boxed(step, quoted)}</li>" for step in _STEPS),
        "</ol>",
        f"<h2>{escape(t.text('cli-invite-putty'))}</h2>",
        "<ul>",
        *(f"<li>{escape(_said(name, sheet, t))}</li>" for name in _PUTTY),
        "</ul>",
        *(f'<p class="end">{escape(words)}</p>' for words in _ends(sheet, t)),
        "</body></html>",
    ]
    return "\n".join(rows) + "\n"


def _role(sheet: Sheet, t: Translator) -> str:
    return t.text("cli-invite-role", role=t.text(f"role-{sheet.role}"))


def _about(sheet: Sheet, t: Translator) -> str:
    return t.text("cli-invite-about", role=sheet.role.value)


def _step(step: str, sheet: Sheet, t: Translator) -> str:
    return t.text(f"cli-invite-{step}", role=sheet.role.value)


def _quoted(sheet: Sheet, t: Translator) -> Mapping[str, str]:
    """What stands by itself under a step, to be typed or compared."""
    return {"line": sheet.command(t), "trust": sheet.fingerprint, "code": sheet.code}


def _boxed(step: str, quoted: Mapping[str, str]) -> str:
    if step not in quoted:
        return ""
    return f'<p class="box"><code class="{step}">{escape(quoted[step])}</code></p>'


def _said(name: str, sheet: Sheet, t: Translator) -> str:
    values = {"host": sheet.host.strip("[]"), "port": str(sheet.port)}
    return t.text(f"cli-invite-{name}", **values)


def _ends(sheet: Sheet, t: Translator) -> Sequence[str]:
    end = "cli-invite-once" if sheet.once else "cli-invite-end"
    words = [t.text(end, day=sheet.last_day)]
    if sheet.contact:
        words.append(t.text("cli-invite-contact", contact=sheet.contact))
    return words


def _lines(text: str) -> str:
    return "<br>".join(escape(one) for one in text.split("\n"))


def _wrapped(text: str, lead: str = "") -> list[str]:
    """Paragraphs within the width of a page; what follows a lead stands under it."""
    rest = " " * len(lead)
    rows: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        rows += textwrap.wrap(
            paragraph,
            _WIDTH,
            initial_indent=rest if number else lead,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )
    return rows
