"""The door: an SSH server that lets people in with a code and shows each of them a screen."""
