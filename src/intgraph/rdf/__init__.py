"""The graph as RDF: what the model becomes, and how it comes back."""
