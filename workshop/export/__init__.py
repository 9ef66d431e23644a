"""What leaves the room: one frozen document and the ways to write it down."""
