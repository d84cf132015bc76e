"""The crisis sheet: all that matters about a place on one page."""
