"""``python -m intgraph`` is the command line."""

from intgraph.cli import main

main()
