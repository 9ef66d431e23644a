"""The drafting room: delegations write one agreement together over plain SSH."""

__version__ = "0.1.0"
