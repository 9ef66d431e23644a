"""What the log says of a failure: where it was and of what kind, never what anybody wrote."""

from __future__ import annotations

import traceback

from workshop.errors import WorkshopError

__all__ = ["failure_report"]


def failure_report(error: BaseException) -> str:
    """The frames and the kinds of errors of a chain, the first cause first.

    The messages are left out: a markup or key error quotes the text it stumbled over. Locals are
    left out as well; looking at them would also hold up the loop for everybody.
    """
    chain: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in chain:
        chain.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    lines: list[str] = []
    for link in reversed(chain):
        lines += traceback.format_tb(link.__traceback__)
        what = f": {link.id}" if isinstance(link, WorkshopError) else ""
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}{what}\n")
    return "".join(lines).rstrip()
