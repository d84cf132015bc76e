-- The ties of a party itself, not of its parts.
WITH inside (party) AS (VALUES (:target)),
touching (tie, inside) AS MATERIALIZED (
  SELECT role.tie, count(*) FROM role WHERE role.party = :target GROUP BY role.tie
)
