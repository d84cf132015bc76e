"""Questions: each selects from a store, judges here, and returns one answer of one shape (DESIGN §6)."""
