"""What people settle: commands, events, the state they fold to, and the rules. Pure."""
