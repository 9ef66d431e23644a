"""What a person's own machine keeps of a workshop elsewhere, and what it does not."""

from __future__ import annotations

from pathlib import Path

from workshop.rooms.copybook import Copybook


def test_where_nothing_ever_came_nothing_stays(tmp_path: Path) -> None:
    Copybook(tmp_path / "piet").close()
    assert list(tmp_path.iterdir()) == []


def test_a_code_that_opened_the_door_stays_also_before_anything_came(tmp_path: Path) -> None:
    copybook = Copybook(tmp_path / "piet")
    copybook.outbox.note("code", "AAAA-BBBB")
    copybook.close()

    again = Copybook(tmp_path / "piet")
    assert again.outbox.fact("code") == "AAAA-BBBB"
    again.close()


def test_a_text_that_was_set_aside_stays(tmp_path: Path) -> None:
    copybook = Copybook(tmp_path / "piet")
    kept = copybook.set_aside("eerder.txt", "Zo luidde het.")
    copybook.close()
    copybook.close()
    assert kept.read_text(encoding="utf-8") == "Zo luidde het."
