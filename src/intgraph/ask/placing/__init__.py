"""Places: where things lie, and names that only the gazetteer knows."""
