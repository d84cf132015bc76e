-- The scope that is held in temporary tables (intgraph.store.held).
WITH RECURSIVE touching (tie, inside) AS (SELECT tie, inside FROM held_tie),
inside (party) AS (SELECT party FROM held_party)
