"""The page beside those of others: how long each takes to make, to open and to move, and what it weighs."""
