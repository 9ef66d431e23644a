"""Every key of the room screens in one table: footer, help, menu and docs are made from it.

Function keys and Ctrl letters work everywhere in a room; bare letters only where no text is
typed, which is the agenda. Whatever has a key also stands in the menu.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.binding import Binding

from workshop.agreement.passage import PassageStatus
from workshop.agreement.roles import Action, Role, may

__all__ = ["KEYS", "Key", "Situation", "agenda_bindings", "key_name", "offered", "room_bindings"]


@dataclass(frozen=True, slots=True)
class Situation:
    """What the keys that make sense now depend on."""

    role: Role
    status: PassageStatus
    """Of the passage on the screen."""
    fills: bool = False
    """There is something to fill in at the step on the screen."""
    talks: str = ""
    """What there is to lead at the step on the screen: a statement, a silence, a weighing or
    sorting; empty where it is none of them."""
    following: bool = True
    """The step on the screen is the one the room is in."""
    exports: bool = False
    """This screen can write the document on the machine it runs on."""
    handed: bool = False
    """This person gave the lead away, or has it from somebody."""
    asked: bool = False
    """Everybody is asked how it goes."""
    lent: bool = False
    """The lead was given away already."""
    broken: bool = False
    """The passage was agreed and its text is another one now."""
    carried: bool = True
    """The rule lets the passage be declared agreed, once its positions are shown."""
    late: bool = False
    """Something came late, or others wrote while there was no line."""
    refused: bool = False
    """A server elsewhere did not take something this person wrote."""
    invites: bool = False
    """This screen knows the line by which others come in."""
    waited_for: bool = False
    """Somebody waits to be let in."""


_ANY = frozenset(PassageStatus)


@dataclass(frozen=True, slots=True)
class Key:
    """One thing a person can do in a room, and the keys for it.

    Its texts are ``tui-key-<id>``, a word or two, and ``tui-help-<id>``, one sentence.
    """

    id: str
    keys: tuple[str, ...] = ()
    """Work everywhere, also while typing; in Textual's spelling, the first one is shown."""
    letter: str = ""
    """Works while the agenda has the focus."""
    right: Action = Action.READ
    """What one must be allowed to do, for it to be offered."""
    statuses: frozenset[PassageStatus] = _ANY
    """States of the passage in which it is offered."""
    footer: bool = False
    """Whether the bottom line shows it while text is typed."""

    @property
    def action(self) -> str:
        """The name of the screen's action."""
        return self.id.replace("-", "_")

    def fits(self, now: Situation) -> bool:
        """Whether to offer it at this moment. The rules decide whether it is allowed."""
        if not may(now.role, self.right) or now.status not in self.statuses:
            return False
        conditions = {
            "fill": now.fills,
            "export": now.exports,
            "invite": now.invites,
            "admit": now.waited_for,
            "follow": not now.following,
            "open-round": now.status is not PassageStatus.AGREED or now.broken,
            "editorial": now.broken,
            "agree": now.carried,
            "hand-over": not now.lent,
            "temperature": now.asked or may(now.role, Action.LEAD),
            "take-back": now.handed,
            "late": now.late,
            "not-taken": now.refused,
        }
        return conditions.get(self.id, True)


_HIDDEN = frozenset({PassageStatus.PUT_FORWARD})
_SHOWN = frozenset({PassageStatus.REVEALED})
_ENDED = frozenset({PassageStatus.AGREED, PassageStatus.CONTESTED})
_SEALED = frozenset({PassageStatus.AGREED})
_QUIET = frozenset({PassageStatus.OPEN, PassageStatus.CONTESTED})

KEYS: tuple[Key, ...] = (
    Key("help", ("f1",), footer=True),
    Key("admit", letter="j", right=Action.LEAD),
    Key("forward", letter="v", right=Action.LEAD),
    Key("back", letter="t", right=Action.LEAD),
    Key("open-round", letter="r", right=Action.LEAD, statuses=_QUIET | _SEALED),
    Key("reveal", letter="p", right=Action.LEAD, statuses=_HIDDEN),
    Key("agree", letter="a", right=Action.LEAD, statuses=_SHOWN),
    Key("close-round", letter="s", right=Action.LEAD, statuses=_HIDDEN | _SHOWN),
    Key("reopen", letter="h", right=Action.LEAD, statuses=_ENDED),
    Key("editorial", letter="g", right=Action.LEAD, statuses=_SEALED),
    Key("record", letter="n", right=Action.RECORD_POSITION, statuses=_HIDDEN),
    Key("clock", letter="k", right=Action.LEAD),
    Key("undo-process", letter="z", right=Action.LEAD),
    Key("cockpit", letter="c", right=Action.LEAD),
    Key("temperature", letter="w", right=Action.TEMPERATURE),
    Key("more-time", letter="m", right=Action.LEAD),
    Key("break", letter="x", right=Action.LEAD),
    Key("only-open", letter="f", right=Action.LEAD),
    Key("as-participant", letter="b", right=Action.LEAD),
    Key("roles", right=Action.LEAD),
    Key("hand-over", letter="d", right=Action.LEAD),
    Key("take-back"),
    Key("gather", letter="i", right=Action.LEAD),
    Key("invite", letter="u", right=Action.LEAD),
    Key("export", letter="e", right=Action.EXPORT),
    Key("guide", ("f2",), footer=True),
    Key("fill", ("f7",), right=Action.ANSWER, footer=True),
    Key("comment", ("f3",), right=Action.COMMENT, footer=True),
    Key("suggest", ("ctrl+e",), right=Action.SUGGEST, footer=True),
    Key("suggestions"),
    Key("next-comment", ("ctrl+n",)),
    Key("previous-comment", ("ctrl+p",)),
    Key("comments"),
    Key("position", ("f4",), statuses=_HIDDEN | _SHOWN | _ENDED, footer=True),
    Key("minority", right=Action.NOTE_MINORITY, statuses=_SHOWN | _ENDED),
    Key("late"),
    Key("not-taken"),
    Key("decisions", ("ctrl+d",), letter="l"),
    Key("overview", ("f5",), letter="o", footer=True),
    Key("steps", ("f6",), footer=True),
    Key("route"),
    Key("follow"),
    Key("register", ("ctrl+k",)),
    Key("find", ("ctrl+f",)),
    Key("paragraph", ("ctrl+r",)),
    Key("written", ("ctrl+o",)),
    Key("history", ("ctrl+g",)),
    Key("accompany", ("ctrl+t",)),
    Key("come-back"),
    Key("language", ("f8",)),
    Key("theme", ("f9",)),
    Key("redraw", ("ctrl+l",)),
    Key("menu", ("f10", "escape"), footer=True),
    Key("leave", ("ctrl+q",)),
)
"""In the order of the menu."""


def offered(now: Situation) -> Sequence[Key]:
    """What the menu offers at this moment."""
    return [key for key in KEYS if key.fits(now)]


def key_name(key: str) -> str:
    """How a key is written on the screen: ``F10``, ``Ctrl+Q``, ``Esc``, ``v``."""
    if key == "escape":
        return "Esc"
    if len(key) == 1:
        return key
    return "+".join(part.capitalize() for part in key.split("+"))


def room_bindings() -> list[Binding]:
    """What works everywhere in a room."""
    return [
        Binding(key, bound.action, show=False, id=f"{bound.id}.{key}")
        for bound in KEYS
        for key in bound.keys
    ]


def agenda_bindings() -> list[Binding]:
    """The letters of the agenda."""
    return [
        Binding(bound.letter, f"screen.{bound.action}", show=False, id=f"{bound.id}.{bound.letter}")
        for bound in KEYS
        if bound.letter
    ]
