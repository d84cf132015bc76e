"""``python -m intgraph.gazetteer``: makes the index of names, so that the first question need not wait for it."""

from intgraph.gazetteer.home import index

if __name__ == "__main__":
    index()
