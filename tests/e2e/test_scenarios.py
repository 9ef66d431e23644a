"""The scenarios that are no formation talk, led through every step over stock ssh.

Three delegations, an adviser where one is asked for, and the facilitator with what
``docs/begeleider.md`` says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.conftest import Meeting, served
from tests.e2e.dialogs import DOWN, painted, walk_to
from tests.e2e.openssh import OpenSsh

RIGHT, F4, F7, ESC = "\x1b[C", "\x1bOS", "\x1b[18~", "\x1b[27u"
PEOPLE = {"anna": "Rood", "bram": "Blauw", "chris": "Groen"}


@dataclass
class Room:
    """The facilitator and a delegate of each delegation, by name."""

    meeting: Meeting
    gerda: OpenSsh
    people: dict[str, OpenSsh]
    steps: int

    def everybody(self) -> Sequence[OpenSsh]:
        return tuple(self.people.values())

    def goes_on_to(self, number: int) -> None:
        """The facilitator goes on; everybody follows."""
        self.gerda.type("v")
        for person in self.everybody():
            person.wait_for(f"stap {number} van {self.steps}")

    def document(self) -> str:
        done = self.meeting.run("export", self.meeting.id, "--data", str(self.meeting.data))
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()


@contextmanager
def held(scenario: str, steps: int, folder: Path) -> Iterator[Room]:
    """A meeting over a scenario, with everybody in."""
    meeting = Meeting(folder / "data")
    meeting.create(scenario, tuple(PEOPLE.values()))
    with served(meeting), ExitStack() as stack:
        gerda = stack.enter_context(OpenSsh(meeting.port, "gerda", columns=120, rows=40))
        gerda.log_in(meeting.codes["facilitator"])
        people: dict[str, OpenSsh] = {}
        for name, delegation in PEOPLE.items():
            people[name] = person = stack.enter_context(OpenSsh(meeting.port, name))
            person.log_in(meeting.codes["delegate"])
            person.wait_for("Namens welke delegatie")
            person.type(delegation + "\r")
            person.wait_for("bewaard")
        gerda.wait_for("bewaard")
        yield Room(meeting, gerda, people, steps)


def pick(person: OpenSsh, words: str) -> None:
    """Goes down a list to the row with these words, and takes it."""
    walk_to(person, words)
    person.type("\r")


def stacked(person: OpenSsh) -> None:
    """Waits until a second dialog stands over the first, whole."""
    person.wait_for(lambda shown: shown.count("Esc terug ─") == 2, "two dialogs")


def fills(person: OpenSsh, words: str, *, listed: bool = True) -> None:
    """What is to be filled in, from the list of the step where there are several things."""
    person.type(F7)
    if listed:
        person.wait_for("Wat wilt u invullen?")
        pick(person, words)


def left(person: OpenSsh, *, listed: bool = True) -> None:
    """Leaves what is open, back to the text; by way of the list where it came from there."""
    if listed:
        person.type(ESC)
        person.wait_for("Wat wilt u invullen?")
    person.type(ESC)
    person.wait_for(lambda shown: "Esc terug ─" not in shown, "the text again")


def weigh(room: Room, question: str, *keys: Sequence[str]) -> None:
    """Everybody weighs alone, and the facilitator shows the spread."""
    fills(room.gerda, question)
    room.gerda.wait_for("Beginnen: ieder kiest voor zichzelf")
    pick(room.gerda, "Beginnen: ieder")
    for person, chosen in zip(room.everybody(), keys, strict=True):
        person.saw("Kies voor uzelf")
        person.type(F7)
        person.wait_for("Uw keuze is meteen bewaard")
        for key in chosen:
            painted(person, key)
    room.gerda.wait_for("3 van 3 kozen")
    pick(room.gerda, "De verdeling tonen")
    for person in (room.gerda, *room.everybody()):
        person.wait_for("Getoond, zonder namen: 3 keuzes")
        left(person)


def silent(room: Room, question: str, *answers: str, listed: bool = True) -> None:
    """Everybody writes alone, and the facilitator shows all answers."""
    fills(room.gerda, question, listed=listed)
    room.gerda.wait_for("Beginnen:")
    pick(room.gerda, "Beginnen:")
    for person, answer in zip(room.everybody(), answers, strict=True):
        person.saw("Schrijf in stilte")
        person.type(F7)
        person.wait_for("Niemand leest dit")
        person.type(answer)
        person.wait_for(answer)
        person.type("\r")
    room.gerda.wait_for("3 antwoorden")
    assert answers[0] not in room.gerda.text
    pick(room.gerda, "Alle antwoorden tonen")
    for person in room.everybody():
        for answer in answers:
            person.wait_for(answer)


def decide(room: Room, passage: str, *stands: Sequence[str]) -> None:
    """A round from the proposal to the positions on every screen."""
    gerda = room.gerda
    gerda.type("r")
    gerda.wait_for("0 van 3 standpunten")
    for person, keys in zip(room.everybody(), stands, strict=True):
        person.wait_for("F4")
        person.type(F4)
        person.wait_for("Toelichting")
        for key in keys:
            painted(person, key)
        person.saw("Vastgelegd voor")
    gerda.wait_for("3 van 3 standpunten")
    gerda.type("p")
    gerda.wait_for("Alle delegaties gaven een standpunt.")
    gerda.type(DOWN + "\r")
    gerda.wait_for("standpunten getoond")


def test_a_statement_session_from_the_welcome_to_the_trends(tmp_path: Path) -> None:
    with held("stellingensessie", 6, tmp_path) as room:
        anna, bram, chris = room.everybody()
        silent(room, "Wat wilt u aan het eind", "Of het kan.", "Wie het doet.", "Wat het kost.")
        for person in (room.gerda, *room.everybody()):
            left(person)
        room.goes_on_to(2)
        room.goes_on_to(3)
        weigh(room, "Wat weegt voor u", "4", "4", "2")
        weigh(room, "Wat hindert het meest", [RIGHT, RIGHT], [DOWN, RIGHT], [DOWN, RIGHT, RIGHT])
        fills(anna, "Welke behoefte is haalbaar")
        anna.wait_for("+ rij erbij")
        pick(anna, "+ rij erbij")
        anna.wait_for("Waar gaat de nieuwe rij over?")
        anna.type("Digitaal trouwen\r")
        anna.wait_for("Deze behoefte is")
        pick(anna, "Deze behoefte is")
        anna.wait_for("Enter vastleggen")
        pick(anna, "wenselijk")
        anna.wait_for("Deze behoefte is: wenselijk")
        left(anna)
        room.goes_on_to(4)
        weigh(room, "Hoe belangrijk en hoe", *(["5", DOWN, "4"],) * 3)
        bram.wait_for("Stelling 3")
        room.goes_on_to(5)
        room.goes_on_to(6)
        chris.type(" Ruimte om te proberen.")
        anna.wait_for("proberen.")
        said = room.document()

    assert "Wie het doet." in said
    assert "1× 2, 0× 3, 2× 4, 0× 5 (1 is gemak, 5 is veiligheid)" in said
    assert "**Vernieuwing haalt het project in:** 3 stippen" in said
    assert "Digitaal trouwen, Deze behoefte is: wenselijk" in said
    assert "5 heel belangrijk: 3" in said
    assert "niet te generaliseren" in said
    talk = said.split("## Stil schrijven")[-1] if "## Stil schrijven" in said else said
    assert "Anna" not in talk.split("stippen")[0].rsplit("zonder namen", 1)[-1]


def test_a_vision_talk_from_the_guiding_question_to_the_sorting(tmp_path: Path) -> None:
    with held("visiegesprek", 9, tmp_path) as room:
        anna, bram, _ = room.everybody()
        room.goes_on_to(2)
        silent(room, "Waar willen wij", "Naar de wijken.", "Naar een app.", "Naar de regio.")
        pick(anna, "Anna: Naar de wijken.")
        room.gerda.wait_for("Naar de wijken.")
        for person in (room.gerda, *room.everybody()[1:]):
            left(person)
        for number in (3, 4, 5):
            room.goes_on_to(number)
        services = ("Het paspoort.", "De uitkering.", "De vergunning.")
        silent(room, "Welke dienst zou u", *services, listed=False)
        for person in (room.gerda, *room.everybody()):
            left(person, listed=False)
        room.goes_on_to(6)
        fills(bram, "Welk contact past", listed=False)
        bram.wait_for("Bij Gesprek 4 Welke diensten kwam naar voren")
        bram.wait_for("De uitkering.")
        left(bram, listed=False)
        room.goes_on_to(7)
        room.goes_on_to(8)
        for person, place in ((anna, "raad"), (bram, "bedrijfsvoering")):
            fills(person, "Sorteren")
            person.wait_for("Nog te sorteren")
            pick(person, "Met welke leverancier")
            stacked(person)
            pick(person, place)
            person.wait_for("1 van 8 gesorteerd")
        fills(room.gerda, "Sorteren")
        room.gerda.wait_for("Twijfel: hierover praten we")
        pick(room.gerda, "Met welke leverancier")
        stacked(room.gerda)
        pick(room.gerda, "Vastleggen: bedrijfsvoering")
        anna.wait_for("0 in twijfel")
        for person in (room.gerda, anna, bram):
            left(person)
        room.goes_on_to(9)
        said = room.document()

    assert "behoefte]. Naar de wijken." in said.replace("\\", "")
    assert "De uitkering." in said
    assert "Met welke leverancier wij in zee gaan. (Rood raad, Blauw bedr.)" in said
    assert "vastgelegd als bedrijfsvoering: Met welke leverancier" in said


def test_a_council_agreement_needs_every_group(tmp_path: Path) -> None:
    with held("raadsakkoord", 8, tmp_path) as room:
        anna, bram, chris = room.everybody()
        gerda = room.gerda
        gerda.type("r")
        gerda.wait_for("minder digitaal vaardig")
        anna.type(" Wie het niet digitaal kan, helpen wij aan de balie.")
        fills(anna, "De tekst zegt wat we doen")
        anna.wait_for("Aanwijzen in de tekst")
        anna.type("\r")
        anna.wait_for("[x]")
        left(anna, listed=False)
        decide(room, "Onze koers", ["\r"], [DOWN * 2, "\r"], ["\r"])
        gerda.wait_for("niet allen voor")
        gerda.type("s")
        gerda.wait_for("Sluiten zonder akkoord")
        gerda.type(DOWN + "\r")
        gerda.wait_for("geen akkoord")
        bram.type(" Ook op papier.")
        gerda.wait_for("Ook op papier.")
        decide(room, "Onze koers", *(["\r"],) * 3)
        gerda.type("a")
        gerda.wait_for("3 van 3 voor")
        gerda.type(DOWN + "\r")
        chris.wait_for("● akkoord")
        for number in range(2, 6):
            room.goes_on_to(number)
        fills(anna, "Op welke dag in het jaar")
        anna.wait_for("Dag 1")
        pick(anna, "Dag 1")
        anna.wait_for("dag-maand-jaar")
        anna.type("1-11-2026\r")
        anna.wait_for("1-11-2029")
        left(anna)
        room.goes_on_to(6)
        weigh(room, "Wat staat ons het meest", *([RIGHT],) * 3)
        room.goes_on_to(7)
        room.goes_on_to(8)
        said = room.document()

    assert "## Overeengekomen tekst" in said and "Ook op papier." in said
    assert "Blauw:** afzijdig" in said
    assert "1 november 2029" in said
    assert "**De wet wijzigt tijdens het project:** 3 stippen" in said
