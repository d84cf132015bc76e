"""The site of a graph: served on this computer, or published as files."""
