"""How the silent writing on a question stands, in one sentence."""

from __future__ import annotations

from datetime import datetime

from workshop.agreement.silences import SilenceState
from workshop.i18n import Translator
from workshop.scenario.model import Question

__all__ = ["silence_words"]


def silence_words(
    known: SilenceState, question: Question, now: datetime | None, texts: Translator
) -> str:
    """Not begun, how many wrote and how much time is left, or that all is shown.

    Args:
        now: None leaves the time out.
    """
    count = len(known.notes)
    if known.opened_at is None:
        return texts.text("silence-closed", seconds=question.silence or 0)
    if known.revealed:
        return texts.text("silence-revealed", count=count)
    if now is None:
        return texts.text("silence-writing", count=count)
    left = known.seconds - int((now - known.opened_at).total_seconds())
    if left <= 0:
        return texts.text("silence-over", count=count)
    return texts.text("silence-left", count=count, time=f"{left // 60}:{left % 60:02}")
