-- Every tie; no party is inside.
WITH touching (tie, inside) AS (SELECT id, 0 FROM tie),
inside (party) AS (SELECT NULL WHERE 0)
