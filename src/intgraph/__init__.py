"""intgraph: the network memory of a municipality's international office."""

__version__ = "0.1.0"
