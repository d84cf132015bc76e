"""Composing: a register becomes a report, each kind of entry in its own file."""
