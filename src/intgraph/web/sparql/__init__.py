"""The SPARQL 1.1 endpoint: what is asked is read and judged here, and evaluated in processes that can be killed."""
