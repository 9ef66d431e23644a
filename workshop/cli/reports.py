"""What can be asked about a workshop: one answer, whether over SSH or on the command line.

Pure: state and texts in, data or text out. The same state gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from workshop.agreement.passage import PassageStatus
from workshop.agreement.people import Participant
from workshop.agreement.roles import Action, Role, may
from workshop.agreement.seal import short_seal
from workshop.agreement.state import WorkshopState
from workshop.i18n import Translator
from workshop.ids import PassageId

__all__ = [
    "as_json",
    "is_finished",
    "status_json",
    "status_text",
    "summary",
    "whoami",
]


def is_finished(state: WorkshopState) -> bool:
    """Whether every passage of the agreement has been agreed."""
    return all(
        state.passages[PassageId(passage.id)].status is PassageStatus.AGREED
        for passage in state.scenario.passages
        if passage.part == "agreement"
    )


def as_json(data: object) -> str:
    """Plain data as JSON that programs and people read, with a line end."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def summary(state: WorkshopState) -> dict[str, Any]:
    """How a workshop stands, as plain data; the keys are an interface for programs."""
    steps = state.scenario.steps
    step = state.current
    return {
        "id": state.id,
        "title": state.title,
        "scenario": state.scenario.id,
        "language": state.scenario.language,
        "created_at": state.created_at.isoformat(timespec="seconds"),
        "finished": is_finished(state),
        "step": {
            "id": step.id,
            "title": step.title,
            "number": steps.index(step) + 1,
            "of": len(steps),
        },
        "passages": [
            {
                "id": passage.id,
                "title": passage.title,
                "status": (known := state.passages[PassageId(passage.id)]).status.value,
                "seal": known.seal.hash if known.seal else None,
            }
            for passage in state.scenario.passages
        ],
        "points": {step: point.status.value for step, point in state.points.items()},
        "delegations": [delegation.name for delegation in state.delegations.values()],
        "participants": len(state.participants),
    }


def status_text(state: WorkshopState, online: Sequence[Participant], t: Translator) -> str:
    """The same for a person, a line per passage."""
    step = state.current
    lines = [
        state.title,
        t.text(
            "cli-status-step",
            title=step.title,
            number=state.scenario.steps.index(step) + 1,
            of=len(state.scenario.steps),
        ),
    ]
    for passage in state.scenario.passages:
        known = state.passages[PassageId(passage.id)]
        line = f"  {t.text(f'passage-status-{known.status.value}')}  {passage.title}"
        lines.append(f"{line}  ({short_seal(known.seal.hash)})" if known.seal else line)
    names = ", ".join(person.name for person in online)
    lines.append(t.text("cli-status-online", count=len(online), names=names or "-"))
    return "\n".join(lines) + "\n"


def status_json(state: WorkshopState, online: Sequence[Participant]) -> str:
    """``summary`` and who is here, for programs."""
    return as_json({**summary(state), "online": [person.name for person in online]})


def whoami(
    state: WorkshopState, name: str, role: Role, known: Participant | None, t: Translator
) -> str:
    """Who somebody is here and what that lets them do."""
    seat = state.delegations.get(known.delegation) if known and known.delegation else None
    rights = ", ".join(t.text(f"action-{action.value}") for action in Action if may(role, action))
    lines = [
        t.text("cli-whoami-name", name=name, role=t.text(f"role-{role.value}")),
        t.text("cli-whoami-workshop", title=state.title),
        t.text("cli-whoami-rights", rights=rights),
    ]
    if seat is not None:
        lines.insert(1, t.text("cli-whoami-delegation", name=seat.name, initials=seat.initials))
    return "\n".join(lines) + "\n"
