"""What exists: frozen, typed, standard library only (DESIGN §2)."""
