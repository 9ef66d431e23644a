"""The screens: Textual apps on a room, one per session."""
