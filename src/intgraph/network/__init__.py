"""The network: ties as nodes and edges, and where they lie in a picture."""
