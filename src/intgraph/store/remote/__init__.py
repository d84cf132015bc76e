"""A graph that stands at a SPARQL 1.1 endpoint: selected there, judged here (docs/decisions/0020-remote-engines.md)."""
