-- The ties that touch a place: a party in it has a role, or the tie's place of work lies in it.
-- inside: 1 for the roles of parties in the place. One row a role, roles of one tie together.
WITH inside (party) AS MATERIALIZED (
  SELECT party.id FROM place_within JOIN party ON party.place = place_within.descendant
  WHERE place_within.ancestor = :target
),
touching (tie) AS MATERIALIZED (
  SELECT role.tie FROM inside CROSS JOIN role ON role.party = inside.party
  UNION
  SELECT link.linked FROM place_within JOIN link ON link.thing = place_within.descendant AND link.noun = 'tie'
  WHERE place_within.ancestor = :target
)
SELECT tie.iri, tie.name, tie.name_en, tie.kind, tie.since, tie.until, tie.attested, tie.contested,
  party.iri, party.name, party.name_en, party.sector, place.name, place.name_en,
  role.iri, role.role, role.since, role.until, role.contested, party.id IN inside
FROM touching CROSS JOIN tie ON tie.id = touching.tie CROSS JOIN role ON role.tie = tie.id
  CROSS JOIN party ON party.id = role.party LEFT JOIN place ON place.id = party.place
ORDER BY tie.id, role.id
