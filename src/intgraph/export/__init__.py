"""Exports: a graph as a file or an object that others can use."""
