"""The lines at the top and the bottom of a room's screen, and its help. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.agreement.events import PointStatus
from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Action, Role, may
from workshop.agreement.seats import SEATS
from workshop.agreement.stands import GRADIENTS
from workshop.i18n import Translator
from workshop.ids import StepId
from workshop.qr import qr_rows
from workshop.rooms.session import Session
from workshop.rooms.sign import SavedSign
from workshop.tui.bindings import KEYS, Key, Situation, key_name, offered
from workshop.tui.messages import Invitation
from workshop.tui.palette import SIGNS
from workshop.tui.widgets.clock import clock_line
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Line, Run, Tone, cells, line, run
from workshop.tui.widgets.words import passage_status, point_status, stand_words, step_name

__all__ = [
    "footer",
    "help_blocks",
    "invitation_blocks",
    "invite_line",
    "key_word",
    "menu_blocks",
    "top_line",
    "who_line",
]

_ROOMY = 100
"""Columns from which a line says everything."""
_LATER = ("gather", "invite", "export")
"""Letters of the agenda that stand behind the others, where there is room."""

_ASKED = (PassageStatus.PUT_FORWARD, PassageStatus.REVEALED)
"""While a round is going on."""

_SELDOM = ("export", "follow", "invite", "take-back", "temperature")
"""Rows of the menu that most people never have; the help names them when they are there."""

_SIGN_TONES = {
    SavedSign.SAVED: Tone.GOOD,
    SavedSign.SAVING: Tone.BUSY,
    SavedSign.NOT_SAVED: Tone.BAD,
}


def top_line(
    session: Session, viewed: StepId, texts: Translator, *, width: int
) -> tuple[Line, Line]:
    """Workshop, where the room is, where this screen is, and the saved sign."""
    state = session.room.state
    steps = state.scenario.steps
    number = [step.step_id for step in steps].index(state.step) + 1
    where = texts.text(
        "tui-top-step",
        number=number,
        total=len(steps),
        step=step_name(state, state.current, texts),
    )
    left = [run(f" {state.title}", Tone.STRONG), run(f"  ·  {where}")]
    if width < _ROOMY:
        left = [run(f" {where}", Tone.STRONG)]
    if viewed != state.step:
        name = step_name(state, state.scenario.step(viewed), texts)
        elsewhere = texts.text("tui-top-elsewhere", step=name)
        if width < _ROOMY:
            where = texts.text("tui-top-group", number=number, total=len(steps))
        left = [run(f" ◇ {elsewhere}", Tone.WARN), run(f"  ·  {where}")]
    sign = _sign(session, texts, width=width)
    clock = clock_line(state, state.step, session.room.now(), texts)
    return tuple(left), (*clock, Run("   "), sign) if clock else (sign,)


def _sign(session: Session, texts: Translator, *, width: int) -> Run:
    """What somebody may believe about what they typed."""
    away = session.room.away
    if away is None:
        return run(f"{texts.text(f'sign-{session.sign}')} ", _SIGN_TONES[session.sign])
    if not away.waiting:
        words = texts.text("sign-away")
    else:
        id = "sign-away-waiting" if width >= _ROOMY else "sign-away-waiting-short"
        words = texts.text(id, waiting=away.waiting)
    return run(f"{words} ", Tone.WARN)


def who_line(session: Session, texts: Translator, *, width: int) -> Line:
    """Who somebody is and what they may do, in one line."""
    name, role = session.participant.name, texts.text(f"role-{session.role}")
    if session.delegation is None:
        who = texts.text("tui-who", name=name, role=role)
    else:
        delegation = session.delegation.name
        who = texts.text("tui-who-delegate", name=name, role=role, delegation=delegation)
    may_do = texts.text(f"role-may-{session.role}")
    if session.room.away is not None:
        may_do = texts.text(f"tui-away-{'write' if session.may(Action.EDIT_TEXT) else 'read'}")
    if width < _ROOMY:
        marks = [session.delegation.name] if session.delegation else [role]
        who = " · ".join([name, *marks, ""]).rstrip()
    return line(" ", run(who, Tone.STRONG), run(f" {may_do}", Tone.MUTED))


def invite_line(session: Session, invitation: Invitation, texts: Translator) -> Line:
    """The one line to give to the room."""
    code = session.room.state.code(Role.DELEGATE).code
    words = texts.text("tui-invite-line", command=invitation.command(texts), code=code)
    return line(" ", run(words, Tone.KEY), run("   u", Tone.STRONG))


def footer(now: Situation, texts: Translator, *, agenda: bool, tab: str, width: int) -> Line:
    """The keys that apply now, as many as there is room for; the menu always.

    Args:
        agenda: whether the agenda has the focus, so that its letters work.
        tab: the text id of where Tab goes; empty where it goes nowhere.
    """
    keys = offered(now)
    letters = [key for key in keys if agenda and key.letter and not key.keys]
    always = [key for key in keys if key.footer]
    entries = [_key(key, now, texts) for key in letters if key.id not in _LATER]
    if agenda and now.talks:
        # What such a step is led with has a key of its own and comes first.
        entries = [_key(key, now, texts) for key in always if key.id == "fill"] + entries
    if tab:
        entries.append(_entry("Tab", texts.text(tab)))
    if now.status in _ASKED and not agenda:
        # What everybody is asked stands before what one may do at any moment.
        entries += [_key(key, now, texts) for key in always if key.id == "position"]
    entries += [_key(key, now, texts) for key in always if key.id == "help"]
    rest = [_key(key, now, texts) for key in [*letters, *always] if key.id not in ("help", "menu")]
    entries += [entry for entry in rest if entry not in entries]
    menu = next(_key(key, now, texts) for key in always if key.id == "menu")
    shown: list[Run] = []
    room = width - cells(menu) - 1
    for entry in entries:
        if cells(shown) + cells(entry) > room:
            break
        shown += entry
    return (Run(" "), *shown, *menu)


def _key(key: Key, now: Situation, texts: Translator) -> Line:
    name = key.keys[0] if key.keys else key.letter
    return _entry(key_name(name), key_word(key, now, texts))


def key_word(key: Key, now: Situation, texts: Translator) -> str:
    """What a key is called now: who leads a talk opens it with the key for filling in."""
    if key.id == "fill" and now.talks and may(now.role, Action.LEAD):
        return texts.text(f"tui-key-fill-{now.talks}")
    return texts.text(f"tui-key-{key.id}")


def _entry(key: str, word: str) -> Line:
    return run(key, Tone.KEY), run(f" {word}  ", Tone.MUTED)


def menu_blocks(now: Situation, texts: Translator) -> Sequence[Block]:
    """Everything that can be done now, with its key."""
    return [
        Block(
            line(_capital(key_word(key, now, texts))),
            key=key.id,
            tail=(run(_keys(key, letters=may(now.role, Action.LEAD)), Tone.KEY),),
        )
        for key in offered(now)
        if key.id != "menu"
    ]


def _keys(key: Key, *, letters: bool) -> str:
    """The keys of a row; a letter only for who has an agenda to type it on."""
    names = [key_name(name) for name in key.keys]
    return " ".join([*names, *([key.letter] if key.letter and letters else [])])


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def help_blocks(session: Session, now: Situation, texts: Translator) -> list[Block]:
    """What works on this screen, for somebody in this role, and what the signs say."""
    role, gradient = session.role, session.room.state.scenario.settling.gradient
    mine = [key for key in KEYS if may(role, key.right)]
    blocks = [heading(texts.text("tui-help-text"))]
    if may(role, Action.EDIT_TEXT):
        blocks.append(Block(line(texts.text("tui-help-text-typing"))))
        blocks.append(_help("Ctrl+Z", texts.text("tui-help-text-undo")))
    blocks.append(_help("Tab", texts.text("tui-help-tab")))
    blocks.append(_help("Enter", texts.text("tui-help-guide-enter")))
    blocks += [Block(), heading(texts.text("tui-help-everywhere"))]
    for key in mine:
        if key.keys:
            names = " ".join(key_name(name) for name in key.keys)
            blocks.append(_help(names, _sentence(key, role, texts)))
    letters = [key for key in mine if key.letter]
    if may(role, Action.LEAD):
        blocks += [Block(), heading(texts.text("tui-help-agenda"))]
        blocks += [_help(key.letter, texts.text(f"tui-help-{key.id}")) for key in letters]
    listed = [key for key in mine if not key.keys and not (key.letter and may(role, Action.LEAD))]
    blocks += [Block(), heading(texts.text("tui-help-in-menu"))]
    for key in listed:
        if key.id not in _SELDOM or key in offered(now):
            blocks.append(_help("F10", _menu_sentence(key, texts)))
    blocks += [Block(), heading(texts.text("tui-help-signs"))]
    blocks += [Block(line(passage_status(status, texts))) for status in PassageStatus]
    blocks.append(Block(line(passage_status(PassageStatus.AGREED, texts, intact=False))))
    blocks += [Block(line(stand_words(choice.stand, texts))) for choice in GRADIENTS[gradient]]
    blocks += [Block(line(point_status(status, texts))) for status in PointStatus]
    blocks.append(Block(line(run("◆ ", Tone.KEY), texts.text("tui-help-sign-here"))))
    blocks.append(Block(line(texts.text("tui-help-sign-initials"))))
    for sign, id in ((SIGNS.comment, "comment"), (SIGNS.found, "found")):
        blocks.append(Block(line(run(f"{sign} ", Tone.KEY), texts.text(f"tui-help-sign-{id}"))))
    blocks.append(Block(line(texts.text("tui-help-sign-selected"))))
    return blocks


def _sentence(key: Key, role: Role, texts: Translator) -> str:
    """What a key does, for this role: not everybody has a position to give."""
    if key.id != "position" or may(role, Action.TAKE_POSITION):
        return texts.text(f"tui-help-{key.id}")
    records = may(role, Action.RECORD_POSITION) and not may(role, Action.LEAD)
    return texts.text("tui-help-position-record" if records else "tui-help-position-watch")


def _menu_sentence(key: Key, texts: Translator) -> str:
    name = _capital(texts.text(f"tui-key-{key.id}"))
    return f"{name}: {texts.text(f'tui-help-{key.id}')}"


def _help(key: str, sentence: str) -> Block:
    return Block(line(sentence), lead=(run(f"{key:<10} ", Tone.KEY),))


def invitation_blocks(
    session: Session, invitation: Invitation, texts: Translator, *, dark: bool
) -> Sequence[Block]:
    """Everything to read out or to copy for somebody who comes in.

    Args:
        dark: whether the letters of the screen are light.
    """
    state = session.room.state
    blocks = [
        Block(line(texts.text("tui-invitation-command"))),
        Block(),
        Block(line(run(invitation.command(texts), Tone.STRONG)), lead=(Run("  "),)),
        Block(),
        Block(line(texts.text("tui-invitation-codes"))),
        Block(),
    ]
    for role in (*SEATS, Role.PROJECTOR, Role.FACILITATOR):
        if not state.has_code(role):
            continue
        code = run(state.code(role).code, Tone.STRONG)
        lead = (Run("  "), code, Run("  "))
        blocks.append(Block(line(texts.text(f"role-{role}")), lead=lead))
    blocks += [
        Block(),
        Block(line(texts.text("tui-invitation-fingerprint"))),
        Block(),
        Block(line(run(invitation.fingerprint, Tone.STRONG)), lead=(Run("  "),)),
    ]
    if invitation.address:
        blocks += [Block(), Block(line(texts.text("tui-invitation-square"))), Block()]
        square = qr_rows(invitation.address, light_ink=dark)
        blocks += [Block((Run(row),), lead=(Run("  "),)) for row in square]
    return blocks
