"""The contestants for a path between two parties. What each of them computes differs, and is said in its module."""
