-- The ties that touch a party: it or a part of it has a role; touching.inside: how many roles they have in the tie.
WITH RECURSIVE inside (party) AS (
  VALUES (:target)
  UNION
  SELECT party.id FROM inside JOIN party ON party.part_of = inside.party
),
touching (tie, inside) AS MATERIALIZED (
  SELECT role.tie, count(*) FROM inside CROSS JOIN role ON role.party = inside.party GROUP BY role.tie
)
