"""Threads about words of a passage."""

from __future__ import annotations

import pytest

from tests.build import Table, scenario
from workshop.agreement import commands as c
from workshop.agreement.comments import QUOTE_LIMIT
from workshop.agreement.events import CommentAdded
from workshop.agreement.remarks import Comment
from workshop.agreement.roles import Role
from workshop.errors import NotAllowedError, NotFoundError, RefusedError
from workshop.ids import CommentId, PassageId

VISIE = PassageId("visie")
GELD = PassageId("geld")


@pytest.fixture
def table() -> Table:
    """Rood and Blauw at the table, with Anna, Bram and an adviser."""
    table = Table(scenario(), "Rood", "Blauw")
    table.joins("Anna", "Rood")
    table.joins("Bram", "Blauw")
    table.joins("Ad", role=Role.ADVISER)
    return table


def _does(table: Table, name: str, command: c.Command) -> None:
    person = next(p.id for p in table.state.participants.values() if p.name == name)
    table.does(person, command)


def _only(table: Table) -> Comment:
    (comment,) = table.state.comments.values()
    return comment


def test_a_comment_holds_the_words_it_is_about_and_who_made_it(table: Table) -> None:
    _does(table, "Anna", c.AddComment(VISIE, 0, 3, " Wie zijn\x1b wij? "))
    comment = _only(table)
    (remark,) = comment.thread
    assert (comment.passage, comment.quote, comment.anchor) == (VISIE, "Wij", "visie 0 3")
    assert (remark.text, remark.by, remark.delegation) == ("Wie zijn wij?", "p-anna", "rood")
    assert table.state.comments_on(VISIE) == [comment]
    assert table.state.comments_on(GELD) == []


def test_a_thread_keeps_for_whom_somebody_spoke_at_the_time(table: Table) -> None:
    _does(table, "Anna", c.AddComment(VISIE, 0, 3, "Wie?"))
    table.joins("Anna", "Blauw")
    _does(table, "Anna", c.ReplyComment(_only(table).id, "Wij allemaal."))
    _does(table, "Ad", c.ReplyComment(_only(table).id, "Dat staat vast."))
    assert [remark.delegation for remark in _only(table).thread] == ["rood", "blauw", None]


def test_a_comment_is_dealt_with_and_taken_up_again(table: Table) -> None:
    _does(table, "Anna", c.AddComment(VISIE, 0, 3, "Wie?"))
    _does(table, "Bram", c.ResolveComment(_only(table).id, True))
    done = _only(table)
    assert (done.resolved, done.resolved_by) == (True, "p-bram")
    assert table.state.comments_on(VISIE) == []
    assert table.state.comments_on(VISIE, resolved=True) == [done]
    _does(table, "Anna", c.ResolveComment(done.id, False))
    assert (_only(table).resolved, _only(table).resolved_by) == (False, None)


def test_dealing_with_a_comment_twice_is_one_event(table: Table) -> None:
    _does(table, "Anna", c.AddComment(VISIE, 0, 3, "Wie?"))
    _does(table, "Anna", c.ResolveComment(_only(table).id, True))
    before = len(table.events)
    _does(table, "Bram", c.ResolveComment(_only(table).id, True))
    assert len(table.events) == before


@pytest.mark.parametrize("text", ["", " \n", "\x1b\u202e"])
def test_a_comment_without_words_of_its_own_is_refused(table: Table, text: str) -> None:
    _does(table, "Anna", c.AddComment(VISIE, 0, 3, "Wie?"))
    for command in (c.AddComment(VISIE, 0, 3, text), c.ReplyComment(_only(table).id, text)):
        with pytest.raises(RefusedError, match="comment-empty"):
            _does(table, "Anna", command)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 1), (-1, 3), (0, 99), (3, 4)])
def test_a_comment_is_about_words_of_the_text(table: Table, start: int, end: int) -> None:
    with pytest.raises(RefusedError, match="comment-nowhere"):
        _does(table, "Anna", c.AddComment(VISIE, start, end, "Wie?"))


def test_a_long_quotation_is_cut_off(table: Table) -> None:
    table.writes("visie", "woord " * 100)
    _does(table, "Anna", c.AddComment(VISIE, 0, 600, "Te veel."))
    assert len(_only(table).quote) <= QUOTE_LIMIT
    assert _only(table).quote.endswith("w…")


def test_what_is_not_there_is_not_commented_on(table: Table) -> None:
    with pytest.raises(NotFoundError, match="passage-unknown"):
        _does(table, "Anna", c.AddComment(PassageId("nee"), 0, 1, "?"))
    for command in (
        c.ReplyComment(CommentId("c-nee"), "?"),
        c.ResolveComment(CommentId("c-nee"), True),
    ):
        with pytest.raises(NotFoundError, match="comment-unknown"):
            _does(table, "Anna", command)


def test_an_observer_makes_no_comments(table: Table) -> None:
    table.joins("Otto", role=Role.OBSERVER)
    with pytest.raises(NotAllowedError):
        _does(table, "Otto", c.AddComment(VISIE, 0, 3, "Wie?"))


def test_an_event_holds_the_anchor_that_the_room_made(table: Table) -> None:
    _does(table, "Anna", c.AddComment(VISIE, 4, 8, "Zijn?"))
    event = table.events[-1]
    assert isinstance(event, CommentAdded)
    assert event.anchor == "visie 4 8"
