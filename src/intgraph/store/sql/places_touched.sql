-- The places of the parties in scope that have any role, and the stated places of work of ties that lie in the target.
, at (place) AS (
  SELECT party.place FROM inside CROSS JOIN party ON party.id = inside.party
  WHERE EXISTS (SELECT 1 FROM role WHERE role.party = party.id)
  UNION
  SELECT link.thing FROM place_within JOIN link ON link.thing = place_within.descendant AND link.noun = 'tie'
  WHERE place_within.ancestor = :target
)
SELECT place.iri FROM at JOIN place ON place.id = at.place
ORDER BY place.name, place.iri
LIMIT :most
