"""Meetings as people hold them: stock ssh clients on the bundled scenario."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.conftest import Meeting
from tests.e2e.openssh import OpenSsh, ssh_run
from tests.e2e.passage import all_came_in, everybody_shows, journalled
from tests.e2e.people import agree, exported, join, lead


def test_what_three_people_type_at_once_stands_on_every_screen_and_in_the_export(
    meeting: Meeting, tmp_path: Path
) -> None:
    with (
        join(meeting, "anna") as anna,
        join(meeting, "bram", 120, 40) as bram,
        join(meeting, "chris") as chris,
    ):
        anna.type("Müller groet 👍. ")
        bram.wait_for(lambda shown: "Müller groet 👍." in " ".join(shown.split()))
        for word in ("een", "twee", "drie"):
            anna.type(f"a{word} ")
            bram.type(f"b{word} ")
            chris.type(f"c{word} ")
        people = {"anna": anna, "bram": bram, "chris": chris}
        all_came_in(people)
        written = journalled(meeting)
        everybody_shows(people, written)
        for keys in ("aeen atwee adrie", "been btwee bdrie", "ceen ctwee cdrie"):
            rest = iter(written)  # in this order, whatever the others typed in between
            assert all(key in rest for key in keys), keys

    text = exported(meeting)
    assert "Müller groet 👍." in text
    over_ssh = ssh_run(meeting.port, "dora", meeting.codes["observer"], "export", folder=tmp_path)
    assert over_ssh.returncode == 0, over_ssh.stderr
    assert over_ssh.stdout.decode() == text


def test_what_another_person_saw_survives_kill_9_and_is_there_after_a_restart(
    meeting: Meeting,
) -> None:
    with join(meeting, "anna") as anna, join(meeting, "bram") as bram:
        own_code = bram.own_code()
        for word in ("kwetsbaar", "wendbaar", "betaalbaar"):
            anna.type(word + " ")
        bram.wait_for(lambda shown: "betaalbaar" in shown)
        meeting.kill()

    meeting.serve()
    with OpenSsh(meeting.port, "bram") as bram:
        bram.log_in(own_code)
        bram.wait_for(lambda _: "kwetsbaar wendbaar betaalbaar" in bram.flowing)


def test_the_facilitator_moves_the_room_and_settles_a_passage(meeting: Meeting) -> None:
    with lead(meeting) as gerda, join(meeting, "anna") as anna:
        gerda.type("v")
        anna.wait_for("Tip 1")
        gerda.type("v")
        anna.wait_for("Tip 2")
        anna.type("Wij kiezen voor mensen.")
        gerda.wait_for("Wij kiezen voor mensen.")
        agree(gerda, anna)

        anna.type("Maar ook: ")
        anna.wait_for("zegel verbroken")
        gerda.wait_for("zegel verbroken")

    text = exported(meeting)
    assert "Wij kiezen voor mensen." in text


def test_a_wrong_code_is_explained_and_the_right_one_still_works(meeting: Meeting) -> None:
    with OpenSsh(meeting.port, "anna") as anna:
        anna.log_in("FOUT-0000-XX")
        anna.wait_for("klopt niet")
        # ssh throws away what is typed before it asks.
        anna.wait_for(lambda shown: shown.count("Code:") == 2)
        anna.type(meeting.codes["delegate"].lower() + "\r")
        anna.wait_for("Rood")


def test_a_name_that_is_in_use_is_refused_in_one_sentence(meeting: Meeting) -> None:
    with join(meeting, "anna"), OpenSsh(meeting.port, "Anna") as other:
        other.log_in(meeting.codes["delegate"])
        other.wait_for("naam")


def test_a_server_that_is_asked_to_stop_tells_the_people_in_the_room(meeting: Meeting) -> None:
    with join(meeting, "anna") as anna:
        assert meeting.stop() == 0
        assert anna.ended() == 75
        assert b"\x1b[?1049l" in anna.raw


def test_somebody_comes_back_to_the_same_seat(meeting: Meeting) -> None:
    with join(meeting, "anna") as anna:
        own_code = anna.own_code()
        anna.type("Terug. ")
        anna.wait_for("Terug.")
        anna.type("\x11\x11")
        assert anna.ended() == 0

    with OpenSsh(meeting.port, "anna") as again:
        again.log_in(own_code)
        again.wait_for("Terug.")
        again.wait_for("Rood")


def test_without_a_terminal_there_is_export_status_whoami_and_help(
    meeting: Meeting, tmp_path: Path
) -> None:
    def ask(*command: str) -> tuple[int, str]:
        done = ssh_run(meeting.port, "dora", meeting.codes["observer"], *command, folder=tmp_path)
        return done.returncode, done.stdout.decode()

    assert ask("status", "--json")[0] == 0
    assert '"title"' in ask("status", "--json")[1]
    assert "Dora" in ask("whoami")[1]
    assert "export" in ask("help")[1]
    assert ask("rm", "-rf", "/")[0] == 2
