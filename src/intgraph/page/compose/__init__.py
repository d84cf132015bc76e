"""Composing: a register becomes a payload, each kind of entry in its own file."""
