-- The ties that touch a place: a party in it has a role, or the tie's place of work lies in it.
-- touching.inside: how many roles in the tie parties in the place have.
WITH inside (party) AS MATERIALIZED (
  SELECT party.id FROM place_within JOIN party ON party.place = place_within.descendant
  WHERE place_within.ancestor = :target
),
touching (tie, inside) AS MATERIALIZED (
  SELECT tie, sum(inside) FROM (
    SELECT role.tie AS tie, 1 AS inside FROM inside CROSS JOIN role ON role.party = inside.party
    UNION ALL
    SELECT link.linked, 0 FROM place_within JOIN link ON link.thing = place_within.descendant AND link.noun = 'tie'
    WHERE place_within.ancestor = :target
  ) GROUP BY tie
)
