"""Windows over the screen that ask one thing or show one thing; Esc always leaves."""
