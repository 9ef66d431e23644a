"""The command line, and the one place that knows every part and puts them together."""
