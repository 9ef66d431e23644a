"""Live collaboration: a room is the fold of its journal, told to every view on it."""
