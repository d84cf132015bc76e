"""Selecting: a part of a network, with everything that is needed to tell that part."""
