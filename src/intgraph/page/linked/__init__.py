"""Linked data: the page's own RDF as JSON-LD."""
