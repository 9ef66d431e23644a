"""A session as a facilitator leads it: nine participants in four delegations, over stock ssh.

Everything the facilitator does stands in ``docs/begeleider.md``; nothing else is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.room import DOWN, F4, F10, Room, flowing, full_room, painted, walk_to


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with full_room(tmp_path / "data", "digitale-samenleving") as made:
        yield made


def test_a_session_from_the_clock_to_the_document(room: Room) -> None:
    gerda, anna, wall = room["gerda"], room["anna"], room["zaal"]

    # The clock, and the way through the agenda; a mis-key is taken back.
    room.leads("k", "nog 15 min")
    room.leads("v", "Tip 1")
    room.leads("v", "stap 3 van")
    room.leads("v", "stap 4 van")
    room.leads("z", "Teruggenomen: terug naar Tip 2")
    room.everybody_was_told("Teruggenomen: terug naar Tip 2")
    wall.wait_for("K E N N I S")
    anna.wait_for("min")

    # Writing together; the wall marks what is new.
    anna.type(" Wij leren elke dag.")
    room.everybody_reads("Wij leren elke dag.")
    wall.wait_for("Wij leren elke dag.")

    # A round with an objection, and a delegation that says nothing.
    room.leads("r", "0 van 4 standpunten")
    room.says("anna", "\r")
    room.says("bea", DOWN * 3, "\t", "Eerst weten wat het kost.", "\r")
    room.says("chris", DOWN, "\t", "Mits betaalbaar.", "\r")
    wall.wait_for("3 van 4 delegaties")
    assert "Eerst weten" not in wall.text and "Eerst weten" not in gerda.text
    room.leads("c", "wacht op Geel", "c")
    room.leads("p", "Nog geen standpunt van Geel.", DOWN + "\r")
    wall.wait_for(flowing("er is bezwaar: geen akkoord"))
    gerda.wait_for("standpunten getoond")
    room.leads("a", "er is bezwaar: geen akkoord (geen standpunt van Geel)", DOWN + "\r")
    gerda.wait_for(flowing("Er is een bezwaar."))
    room.leads("s", "Sluiten zonder akkoord", DOWN + "\r")
    gerda.wait_for("▲ geen akkoord")

    # The text changes, the second round carries; the recorder enters who has no device.
    room["bea"].type(" Dat kost niets.")
    gerda.wait_for("Dat kost niets.")
    room.leads("r", "0 van 4 standpunten")
    for name in ("arie", "bram", "cor"):
        room.says(name, "\r")
    piet = room["piet"]
    piet.wait_for("voorgelegd")
    piet.type(F4)
    piet.wait_for("Standpunt invoeren voor")
    painted(piet, DOWN * 3)
    piet.type("\r")
    piet.wait_for("Handen geteld")
    for keys in ("\t", "\t", "2 0 0 0", "\r"):
        painted(piet, keys)
    gerda.wait_for("4 van 4 standpunten")
    room.leads("p", "Alle delegaties gaven een standpunt.", DOWN + "\r")
    gerda.wait_for("standpunten getoond")
    room.leads("a", "4 van 4 voor; niemand heeft bezwaar", DOWN + "\r")
    room.everybody_reads("● akkoord")
    wall.wait_for("● Akkoord om")

    # A typo after the agreement.
    anna.type("!")
    gerda.wait_for("zegel verbroken")
    room.leads("g", "Is dit alleen redactioneel", DOWN + "\r")
    anna.wait_for("● akkoord")
    gerda.wait_for("● akkoord")

    # How it goes, in one key each.
    room.leads("w", "0 antwoorden")
    for name in ("bram", "chris", "dirk"):
        room[name].wait_for(flowing("Hoe dicht zijn we bij een akkoord?"))
        room[name].type("4")
    gerda.wait_for("■■■ 3")
    painted(gerda, DOWN)
    painted(gerda, DOWN)
    painted(gerda, "\r")

    # The lead to a deputy, and back.
    room.leads("d", "Wie leidt verder?")
    walk_to(gerda, "Bea")
    gerda.type("\r")
    gerda.wait_for(flowing("De leiding overdragen aan Bea?"))
    gerda.type(DOWN + "\r")
    gerda.wait_for(lambda shown: "Agenda" not in shown, "no agenda any more")
    gerda.saw("Bea leidt nu")
    room["bea"].wait_for("Agenda")
    gerda.type(F10)
    gerda.wait_for("Leiding terug")
    walk_to(gerda, "Leiding terug")
    gerda.type("\r")
    gerda.wait_for(flowing("De leiding gaat terug naar Gerda."))
    gerda.type(DOWN + "\r")
    gerda.wait_for("Agenda")

    text = room.exported()
    assert "Wij leren elke dag" in text
    assert "ingevoerd voor de delegatie" in text
    assert "Redactioneel gewijzigd" in text
    assert "leiding naar Bea" in text and "leiding naar Gerda" in text
    assert "teruggenomen: terug naar Kennis van zaken" in text
    assert "3 antwoorden (3 × bijna)" in text
    assert "Tijd per stap" in text
    assert "Eerst weten wat het kost." in text


@pytest.fixture
def voting(tmp_path: Path) -> Iterator[Room]:
    """The same scenario for a table that settles by majority."""
    bundled = Path(__file__).parents[2] / "scenarios" / "digitale-samenleving.yaml"
    own = tmp_path / "meerderheid.yaml"
    rule = "settling:\n  gradient: yes-no\n  rule: majority\n\npassages:\n"
    own.write_text(bundled.read_text().replace("passages:\n", rule, 1))
    with full_room(tmp_path / "data", str(own)) as made:
        yield made


def test_a_tie_with_a_delegation_away_and_how_the_table_gets_out_of_it(voting: Room) -> None:
    room = voting
    gerda, wall = room["gerda"], room["zaal"]
    room.leads("v", "Tip 1")
    room.leads("v", "stap 3 van")
    room.leads("r", "0 van 4 standpunten")
    room.says("anna", "\r")
    room.says("bea", DOWN * 2, "\t", "Te duur.", "\r")
    room.says("chris", DOWN, "\r")
    wall.wait_for("3 van 4 delegaties")

    # Who is away is named before anything is shown, and the way to enter a position for them.
    room.leads("p", "Nog geen standpunt van Geel. Met n voert u het in", DOWN + "\r")
    gerda.wait_for("geen akkoord: gelijke stand")
    wall.wait_for(flowing("evenveel voor als tegen"))
    assert "Geel" not in wall.text

    # What the rule makes of it, and what can be done: for who leads also how to go on.
    gerda.type(F4)
    for words in (
        "van 4 delegaties moeten er 3 voor",
        "Niemand heeft een beslissende stem.",
        "Geel kan pas in een nieuwe ronde antwoorden",
    ):
        gerda.wait_for(words)
    room["dirk"].wait_for("standpunten getoond")
    room["dirk"].type(F4)
    room["dirk"].wait_for("Wie geen standpunt gaf, telt bij deze regel mee")
    assert "beslissende stem" not in room["dirk"].text
    gerda.type("\x1b[21~")
    gerda.wait_for(lambda shown: "Wat nu?" not in shown, "the room again")
    assert "a akkoord" not in gerda.text
    room.leads("a", "evenveel voor als tegen", DOWN + "\r")
    gerda.wait_for(flowing("Gelijke stand: 1 voor en 1 tegen."))
    room.leads("s", "Sluiten zonder akkoord", DOWN + "\r")
    gerda.wait_for("▲ geen akkoord")

    # A new round, with the position of those who are away entered for them.
    room.leads("r", "0 van 4 standpunten")
    room.says("arie", "\r")
    room.says("cor", "\r")
    room.says("bram", DOWN * 2, "\t", "Nog steeds.", "\r")
    room.leads("n", "Standpunt invoeren voor")
    painted(gerda, DOWN * 3)
    gerda.type("\r")
    gerda.wait_for("Handen geteld")
    painted(gerda, "\t\t")
    painted(gerda, "\r")
    gerda.wait_for("4 van 4 standpunten")
    room.leads("p", "Alle delegaties gaven een standpunt.", DOWN + "\r")
    gerda.wait_for("akkoord mogelijk")
    room.leads("a", "3 van 4 voor", DOWN + "\r")
    room.everybody_reads("● akkoord")

    text = room.exported()
    assert "evenveel voor als tegen" in text
    assert "Te duur." in text
    assert "ingevoerd voor de delegatie" in text
