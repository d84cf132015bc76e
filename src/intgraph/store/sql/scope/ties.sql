-- Some ties (a JSON list of IRIs); no party is inside.
WITH touching (tie, inside) AS MATERIALIZED (
  SELECT tie.id, 0 FROM json_each(:target) AS asked CROSS JOIN tie ON tie.iri = asked.value
),
inside (party) AS (SELECT NULL WHERE 0)
