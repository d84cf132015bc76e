-- What a scope holds, kept for the next query (intgraph.store.held): which it is, its ties and its parties.
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE held (part TEXT PRIMARY KEY, scope TEXT, target INTEGER);
CREATE TEMP TABLE held_tie (tie INTEGER PRIMARY KEY, inside INTEGER);
CREATE TEMP TABLE held_party (party INTEGER PRIMARY KEY);
-- SQLite takes a table that it knows nothing of for a very large one, and would read all roles for two ties.
ANALYZE temp;
INSERT INTO temp.sqlite_stat1 VALUES ('held_tie', NULL, '100'), ('held_party', NULL, '100');
ANALYZE temp.sqlite_schema;
