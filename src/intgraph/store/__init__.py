"""Where ties rest: files written whole, and the stores behind one Protocol (DESIGN §4)."""
