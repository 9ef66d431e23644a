"""Suggestions: making one, reading and settling one, and all of a passage in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from workshop.agreement import suggestions as s
from workshop.agreement.roles import Action
from workshop.agreement.suggestions import Suggestion, SuggestionStatus
from workshop.i18n import Translator
from workshop.ids import PassageId, SuggestionId
from workshop.rooms.session import Session
from workshop.tui.dialogs.comment import NEXT, PREVIOUS
from workshop.tui.dialogs.dialog import Dialog
from workshop.tui.dialogs.form import Form
from workshop.tui.dialogs.parts import button, buttons, save_button, still
from workshop.tui.messages import Changes
from workshop.tui.widgets.guide import heading
from workshop.tui.widgets.prose import Block, Line
from workshop.tui.widgets.reason import Reason
from workshop.tui.widgets.sheet import Sheet
from workshop.tui.widgets.suggestions import (
    Standing,
    standing_of,
    suggestion_blocks,
    suggestion_name,
    suggestion_rows,
    suggestions_in_order,
)
from workshop.tui.widgets.wording import Wording

__all__ = ["ACCEPT", "NEW", "SuggestDialog", "SuggestionDialog", "SuggestionsDialog"]

ACCEPT, REJECT, WITHDRAW, REOPEN, NEW = "accept", "reject", "withdraw", "reopen", "new"
_KEYS = {ACCEPT: "o", REJECT: "a", WITHDRAW: "i", REOPEN: "h", NEW: "v"}


class SuggestDialog(Form[bool]):
    """The words as they are, to be changed; gives True when the suggestion was recorded."""

    HINT: ClassVar[str] = "tui-hint-suggest"

    def __init__(
        self,
        texts: Translator,
        words: str,
        caret: int,
        about: Line,
        submit: Callable[[str, str], object],
    ) -> None:
        """Makes the dialog.

        Args:
            words: what stands there now.
            caret: where in these words the person was.
            about: shows the place in the text.
            submit: records the new words and the reason for them; may refuse.
        """
        super().__init__(texts, texts.text("tui-suggest-title"))
        self._words = words
        self._caret = caret
        self._about = about
        self._submit = submit

    def body(self) -> Iterable[Widget]:
        """The place, the words, the reason, the button."""
        title = "tui-suggest-words" if self._words else "tui-suggest-new-words"
        yield still("about", [Block(self._about), Block()])
        yield still("label", [heading(self.texts.text(title))])
        yield Wording(self._words, self._caret, id="wording")
        yield still("label-reason", [Block(), heading(self.texts.text("tui-suggest-reason"))])
        yield Reason(id="reason")
        yield buttons([save_button(self.texts)])

    def on_mount(self) -> None:
        """One can write at once."""
        self.query_one(Wording).focus()

    def save(self) -> None:
        """Records it."""
        words, reason = self.query_one(Wording).words, self.query_one("#reason", Reason).text
        if self.attempt(lambda: self._submit(words, reason)):
            self.dismiss(True)
        else:
            self.query_one(Wording).focus()


class _Settling(Dialog[str]):
    """What dialogs share in which a suggestion is settled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"settle({name!r})", show=False) for name, key in _KEYS.items() if name != NEW
    ]

    def __init__(self, session: Session, texts: Translator, title: str) -> None:
        super().__init__(texts, title)
        self._session = session

    def settle(self, known: Suggestion, way: str, seen: str) -> bool:
        """Asks the room for it; tells whether it happened.

        Args:
            seen: the words that the person saw standing there.
        """
        return self.attempt(lambda: self._session.command(_command(known, way, seen)))


class SuggestionDialog(_Settling):
    """One suggestion; follows the room while it is open.

    Gives ``NEXT`` or ``PREVIOUS`` where another one is asked for, ``NEW`` where one's own is to be
    made in this place, and how it was settled.
    """

    HINT: ClassVar[str] = "tui-hint-suggestion"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n,n", f"leave({NEXT!r})", show=False),
        Binding("ctrl+p,p", f"leave({PREVIOUS!r})", show=False),
        Binding(_KEYS[NEW], f"leave({NEW!r})", show=False),
    ]

    def __init__(self, session: Session, suggestion: SuggestionId, texts: Translator) -> None:
        known = session.room.state.suggestions[suggestion]
        name = suggestion_name(session.room.state, known, texts)
        super().__init__(session, texts, name[:1].upper() + name[1:])
        self._suggestion = suggestion
        self._sure = False
        """Whether it was said that other words than those of then are replaced."""
        self._seen = standing_of(session, known)
        """How it stands, as it is shown."""

    @property
    def _known(self) -> Suggestion:
        return self._session.room.state.suggestions[self._suggestion]

    def body(self) -> Iterable[Widget]:
        """What it says, and what can be done with it."""
        yield still("thread", suggestion_blocks(self._session, self._known, self.texts))
        yield buttons(self._actions())

    def on_mount(self) -> None:
        """The first action is at hand."""
        self.query_one("#actions", Sheet).focus()

    def _actions(self) -> Sequence[Block]:
        labels: list[tuple[str, str]] = []
        for way in _ways(self._session, self._known):
            words = f"tui-suggestion-{way}"
            if way == ACCEPT and self._changed:
                words = "tui-suggestion-accept-sure" if self._sure else "tui-suggestion-accept-now"
            labels.append((way, words))
        blocks = [
            button(way, self.texts.text(words), _KEYS[way]) for way, words in labels if way != NEW
        ]
        blocks.append(button(NEXT, self.texts.text("tui-suggestion-next"), "n"))
        blocks.append(button(PREVIOUS, self.texts.text("tui-suggestion-previous"), "p"))
        if NEW in dict(labels):
            blocks.append(button(NEW, self.texts.text("tui-suggestion-new"), _KEYS[NEW]))
        return blocks

    @property
    def _changed(self) -> bool:
        return self._seen[0] is Standing.CHANGED

    def catch_up(self, changes: Changes) -> None:
        """Shows what became of it meanwhile, and what stands in the text now."""
        self._retell()

    def _retell(self) -> None:
        stands = standing_of(self._session, self._known)
        if stands != self._seen:
            self._seen, self._sure = stands, False
        blocks = suggestion_blocks(self._session, self._known, self.texts)
        self.query_one("#thread", Sheet).show(blocks)
        self.query_one("#actions", Sheet).show(self._actions())

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Does what was taken."""
        message.stop()
        if message.key in (NEXT, PREVIOUS, NEW):
            self.dismiss(message.key)
        else:
            self.action_settle(message.key)

    def action_settle(self, way: str) -> None:
        """Settles it; asks once more where other words than those of then would go."""
        if way not in _ways(self._session, self._known):
            return
        if way == ACCEPT and self._changed and not self._sure:
            self._sure = True
            self._retell()
            return
        if self.settle(self._known, way, self._seen[1]):
            self.dismiss(way)
        else:
            self._sure = False
            self._retell()

    def action_leave(self, way: str) -> None:
        """Leaves for something else."""
        if way != NEW or self._session.may(Action.SUGGEST):
            self.dismiss(way)


class SuggestionsDialog(_Settling):
    """All suggestions on a passage; gives the one that is to be shown alone."""

    HINT: ClassVar[str] = "tui-hint-suggestions"
    WIDE: ClassVar[bool] = True

    def __init__(self, session: Session, passage: PassageId, texts: Translator) -> None:
        super().__init__(session, texts, texts.text("tui-suggestions-title"))
        self._passage = passage

    def body(self) -> Iterable[Widget]:
        """The list."""
        choices = Sheet(id="choices")
        choices.show(self._rows())
        yield choices

    def _rows(self) -> Sequence[Block]:
        return suggestion_rows(self._session, self._passage, self.texts)

    def catch_up(self, changes: Changes) -> None:
        """Shows what became of them meanwhile."""
        self.query_one("#choices", Sheet).show(self._rows())

    def action_settle(self, way: str) -> None:
        """Settles the one that is marked; one whose words are others by now is shown first."""
        chosen = self.query_one("#choices", Sheet).chosen
        if chosen is None:
            return
        known = self._session.room.state.suggestions[SuggestionId(chosen)]
        if way not in _ways(self._session, known):
            return
        if way == ACCEPT and standing_of(self._session, known)[0] is Standing.CHANGED:
            self.dismiss(chosen)
            return
        left = [other.id for other in suggestions_in_order(self._session, self._passage)]
        at = left.index(known.id) if known.id in left else -1
        if self.settle(known, way, known.quote):
            self.query_one("#refusal").display = False
            # On to the next one that is open: most often there is more to settle.
            after = [*left[at + 1 :], *left[: max(at, 0)], known.id]
            self.query_one("#choices", Sheet).show(self._rows(), chosen=after[0])

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Leaves for the one that was taken."""
        message.stop()
        self.dismiss(message.key)


def _ways(session: Session, known: Suggestion) -> Sequence[str]:
    """What this person can do with a suggestion now, the most likely first."""
    writes, own = session.may(Action.EDIT_TEXT), known.by == session.participant_id
    ways: list[str] = []
    if known.is_open:
        if writes and standing_of(session, known)[0] is not Standing.GONE:
            ways.append(ACCEPT)
        if own:
            ways.append(WITHDRAW)
        if writes and not own:
            ways.append(REJECT)
    elif (known.status is SuggestionStatus.REJECTED and writes) or (
        known.status is SuggestionStatus.WITHDRAWN and own
    ):
        ways.append(REOPEN)
    return [*ways, NEW] if session.may(Action.SUGGEST) else ways


def _command(known: Suggestion, way: str, seen: str) -> s.SuggestionCommand:
    match way:
        case "accept":
            return s.AcceptSuggestion(known.id, seen)
        case "reject":
            return s.RejectSuggestion(known.id)
        case "withdraw":
            return s.WithdrawSuggestion(known.id)
        case _:
            return s.ReopenSuggestion(known.id)
