"""Somebody who hits every key, and bytes that are no keys at all: nobody else notices."""

from __future__ import annotations

import random
import re

from tests.e2e.conftest import Meeting
from tests.e2e.people import join

# Everything but Ctrl+Q, by which one leaves.
KEYS = [
    *(bytes((code,)) for code in range(1, 32) if code != 0x11),
    *(b"\x1b[" + end for end in (b"A", b"B", b"C", b"D", b"H", b"F", b"Z", b"1;2C", b"1;5C")),
    *(b"\x1b[%d~" % number for number in (3, 5, 6, 15, 17, 18, 19, 20, 21, 24)),
    *(b"\x1bO" + end for end in (b"P", b"Q", b"R", b"S")),
    b"\x1b[27u",
    b"\x7f",
    b"\x1b[<0;40;8M\x1b[<32;44;9M\x1b[<0;44;9m",
    b"\x1b[<64;40;10M",
    b"\x1b[99999201u",
    b"\x1b[48;4294967295;4294967295;1;1t",
]
LETTERS = [
    "a",
    "é",
    "漢",
    "👩\u200d👩\u200d👧",
    "**b**",
    "\u202e",
    "e\u0301\u0301\u0301\u0301\u0301",
    " ",
]


def wild(chance: random.Random) -> bytes:
    kind = chance.random()
    if kind < 0.5:
        return chance.choice(KEYS)
    if kind < 0.7:
        return chance.choice(LETTERS).encode()
    noise = chance.randbytes(chance.randrange(1, 60)).replace(b"\x11", b"")
    return noise if kind < 0.9 else b"\x1b[200~" + noise + b"\x1b[201~"


def test_who_hits_every_key_harms_neither_the_room_nor_themselves(meeting: Meeting) -> None:
    chance = random.Random(1)
    with join(meeting, "wilde") as one, join(meeting, "woeste", 120, 40) as other:
        for step in range(700):
            one.send(wild(chance))
            other.send(wild(chance))
            if step % 100 == 50:
                one.resize(chance.choice((60, 80, 200)), chance.choice((16, 24, 60)))
        calm = join(meeting, "rustig")
        for person in (one, other):
            # Wild keys may find the way out through the menu; a screen that broke exits with 1.
            assert person.is_running or person.ended() == 0
    with calm:
        # What they still had under way could wipe out what is typed now.
        calm.wait_for(lambda shown: re.search(r"(?<!\()(Wilde|Woeste)", shown) is None, "alone")
        calm.type("\x1b[1;5Hrustig getypt\r")
        calm.wait_for("rustig getypt")
    assert (
        "rustig getypt"
        in meeting.run("export", meeting.id, "--data", str(meeting.data)).stdout.decode()
    )
    assert meeting.stop() == 0
