"""Benchmarks: a generator of realistic networks, and one run that puts intgraph beside its neighbours."""
