-- The ties of a place itself, not of the places within it.
WITH inside (party) AS MATERIALIZED (SELECT party.id FROM party WHERE party.place = :target),
touching (tie, inside) AS MATERIALIZED (
  SELECT tie, sum(inside) FROM (
    SELECT role.tie AS tie, 1 AS inside FROM inside CROSS JOIN role ON role.party = inside.party
    UNION ALL
    SELECT link.linked, 0 FROM link WHERE link.thing = :target AND link.noun = 'tie'
  ) GROUP BY tie
)
