"""Linked data as it leaves the house: the graph with its matches, its description, its links and its changes."""
