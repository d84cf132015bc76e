"""Reconciliation Service API 0.2 (W3C Entity Reconciliation CG): OpenRefine matches names against the site."""
